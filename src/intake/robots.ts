import type { Clock } from '../domain/ports.js'
import { parseRobots } from './robots-file.js'
import type { Web, WebAnswer } from './web.js'

/** What a host lets robots do (RFC 9309), asked once a day. */
export interface Robots {
  /** `no`: why, or null if the host forbids it. */
  allow(url: URL): Promise<'yes' | { no: string | null }>
  /** Pause between two requests that the host asks for, in milliseconds; 0 if it asks for none. */
  pauseFor(url: URL): number
}

interface Rules {
  readonly until: number
  readonly isAllowed: (url: URL) => boolean
  readonly pause: number
  readonly fault: string | null
}

const DAY_MS = 24 * 60 * 60_000
/** A host that does not say what is allowed is asked again after this. */
const UNKNOWN_MS = 10 * 60_000
/** RFC 9309, 2.5: at least so much must be read. */
const MOST_BYTES = 500 * 1024
const LONGEST_PAUSE_MS = 60_000
const MOST_HOSTS = 2000
const BUSY = 429

export function createRobots(web: Web, name: string, clock: Clock): Robots {
  const hosts = new Map<string, Promise<Rules>>()
  const pauses = new Map<string, number>()

  async function rulesOf({ origin }: URL): Promise<Rules> {
    const now = clock.now().getTime()
    const known = await hosts.get(origin)
    if (known && known.until > now) return known
    if (hosts.size >= MOST_HOSTS) hosts.clear()
    const asked = ask(web, origin, name, now)
    hosts.set(origin, asked)
    const rules = await asked
    pauses.set(origin, rules.pause)
    return rules
  }

  return {
    async allow(url) {
      const { fault, isAllowed } = await rulesOf(url)
      if (fault !== null) return { no: fault }
      return isAllowed(url) ? 'yes' : { no: null }
    },
    pauseFor: ({ origin }) => pauses.get(origin) ?? 0,
  }
}

async function ask(web: Web, origin: string, name: string, now: number): Promise<Rules> {
  const file = `${origin}/robots.txt`
  return rulesFrom(await web.get(file, { accept: 'text/plain,*/*;q=0.1', most: MOST_BYTES }), name, now)
}

/** RFC 9309, 2.3.1: a file that is not there allows everything; one that cannot be had forbids it until it can. */
function rulesFrom(answer: WebAnswer, name: string, now: number): Rules {
  const everything = { until: now + DAY_MS, isAllowed: () => true, pause: 0, fault: null }
  const unknown = (fault: string) => ({ ...everything, until: now + UNKNOWN_MS, fault: `robots.txt: ${fault}` })
  switch (answer.kind) {
    case 'got': {
      const { crawlDelay, isAllowed } = parseRobots(new TextDecoder().decode(answer.body), name)
      return { ...everything, pause: Math.min(crawlDelay * 1000, LONGEST_PAUSE_MS), isAllowed }
    }
    case 'refused':
      return answer.status >= 500 || answer.status === BUSY ? unknown(String(answer.status)) : everything
    case 'no-answer':
      return unknown(answer.why)
    case 'not-public':
      return { ...everything, isAllowed: () => false }
    case 'unchanged':
    case 'too-big':
    case 'not-allowed':
      return everything
  }
}
