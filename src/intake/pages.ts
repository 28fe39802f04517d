import type { Clock, PageLook, Pages } from '../domain/ports.js'
import type { Robots } from './robots.js'
import type { Web, WebAnswer } from './web.js'
import type { Workshop } from './workshop.js'

interface PagesDeps {
  readonly web: Web
  readonly robots: Robots
  readonly workshop: Workshop
  readonly clock: Clock
}

const PAGE_TYPES = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1'

/** Pages over the web: one careful request, read in a thread of its own; of the text only its hashed runs are kept. */
export function createPages({ web, robots, workshop, clock }: PagesDeps): Pages {
  return {
    async look(url) {
      const answer = await web.get(url, { accept: PAGE_TYPES, allow: (hop) => robots.allow(hop) })
      if (answer.kind !== 'got') return { kind: 'unreachable', ...whyNot(answer) }
      const { body, contentType } = answer
      const job = { kind: 'page', body, contentType, url: answer.url, now: clock.now().getTime() } as const
      const read = await workshop.read(job).catch(() => null)
      if (read?.kind !== 'page' || read.page === null) return { kind: 'unreachable', why: 'not-a-page' }
      const { title, publisher, date, language, runs } = read.page
      return { kind: 'page', url: answer.url, title, publisher, date, language, runs }
    },
  }
}

type Unreachable = Omit<PageLook & { kind: 'unreachable' }, 'kind'>

function whyNot(answer: Exclude<WebAnswer, { kind: 'got' }>): Unreachable {
  switch (answer.kind) {
    case 'refused':
      return { why: 'refused', status: answer.status }
    case 'not-allowed':
      return { why: answer.why === null ? 'robots' : 'no-answer' }
    case 'unchanged':
      return { why: 'no-answer' }
    case 'not-public':
    case 'no-answer':
    case 'too-big':
      return { why: answer.kind }
  }
}
