import type { Feed, FeedFault } from '../domain/feed.js'
import type { Clock } from '../domain/ports.js'
import type { ReadFeed } from './job.js'
import type { Robots } from './robots.js'
import type { Web, WebAnswer } from './web.js'
import { readWhen } from './when.js'
import type { Workshop } from './workshop.js'

/** What one look at a feed came to. */
export type FeedLook =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read'
      readonly etag: string | null
      readonly lastModified: string | null
      readonly feed: ReadFeed & { kind: 'feed' }
    }
  /** `feeds`: what a page that stood there instead names as feeds. */
  | ({ readonly kind: 'failed'; readonly feeds: readonly string[] } & FeedFault)

export interface LookDeps {
  readonly web: Web
  readonly robots: Robots
  readonly workshop: Workshop
  readonly clock: Clock
}

type Known = { readonly etag: string | null; readonly lastModified: string | null }

const FEED_TYPES =
  'application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5'
const GONE = 410
const LONGEST_WAIT_MS = 7 * 24 * 60 * 60_000

/** Looks at a feed once, politely: only if it has changed, only where robots are welcome. Throws only if the bot is at fault. */
export async function lookAtFeed(
  deps: LookDeps,
  feed: Feed,
  { known, signal }: { known?: Known; signal?: AbortSignal } = {},
): Promise<FeedLook> {
  const { web, robots, workshop, clock } = deps
  const allow = (url: URL) => robots.allow(url)
  const answer = await web.get(feed.url, { accept: FEED_TYPES, allow, signal, ...(known && { known }) })
  if (answer.kind === 'unchanged') return { kind: 'unchanged' }
  if (answer.kind !== 'got') return failed(answer, clock.now())
  const { body, contentType, url, etag, lastModified } = answer
  const job = { kind: 'feed', body, contentType, url, now: clock.now().getTime(), rules: feed.relevance } as const
  const read = await workshop.read(job).catch(() => null)
  if (read?.kind !== 'feed') return fault('unreadable')
  if (read.feed.kind !== 'feed')
    return { ...fault('not-a-feed'), feeds: read.feed.kind === 'page' ? read.feed.feeds : [] }
  return { kind: 'read', etag, lastModified, feed: read.feed }
}

type Failed = FeedLook & { kind: 'failed' }

function fault(why: string): Failed {
  return { kind: 'failed', why, isGone: false, waitMs: null, feeds: [] }
}

/** Faults are one word, and what belongs to it after a space. */
function failed(answer: Exclude<WebAnswer, { kind: 'got' | 'unchanged' }>, now: Date): Failed {
  switch (answer.kind) {
    case 'refused': {
      const waitMs = waitOf(answer.retryAfter, now)
      return { ...fault(`refused ${answer.status}`), isGone: answer.status === GONE, waitMs }
    }
    case 'no-answer':
      return fault(`no-answer ${answer.why}`)
    case 'not-allowed':
      return fault(answer.why === null ? 'robots' : `no-answer ${answer.why}`)
    case 'not-public':
    case 'too-big':
      return fault(answer.kind)
  }
}

/** Retry-After: seconds or a date (RFC 9110, 10.2.3); at most a week. */
function waitOf(retryAfter: string | null, now: Date): number | null {
  if (retryAfter === null) return null
  const seconds = /^\s*\d+\s*$/.test(retryAfter) ? Number(retryAfter) : null
  const until = seconds === null ? dateOf(retryAfter) : now.getTime() + seconds * 1000
  return until === null ? null : Math.min(Math.max(0, until - now.getTime()), LONGEST_WAIT_MS)
}

function dateOf(text: string): number | null {
  return readWhen(text, new Date(8.64e15))?.getTime() ?? null
}
