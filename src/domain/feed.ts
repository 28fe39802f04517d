import { z } from 'zod'

const MOST_MINUTES = 7 * 24 * 60

const isWebAddress = (text: string) =>
  /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).username === '' && new URL(text).password === ''

const name = z
  .string()
  .refine((text) => text.trim() !== '', 'is empty: write a text')
  .refine((text) => Array.from(text).length <= 80, 'is too long: shorten it to at most 80 characters')
const words = z.array(name).max(200, 'has too many words: at most 200').default([])

/** One feed as it stands in `feeds.json`. Unknown keys are kept, so that a newer version's file survives an older bot. */
export const feedSchema = z.looseObject({
  /** The publisher, as readers and editors see it. */
  name,
  url: z
    .string()
    .refine(isWebAddress, 'is not a web address: only http:// and https:// links without a user are taken'),
  enabled: z.boolean().default(true),
  /** Minutes between two looks. */
  interval: z
    .int()
    .min(1, 'is too short: write minutes, at least 1')
    .max(MOST_MINUTES, `is too long: write minutes, at most ${MOST_MINUTES} (a week)`)
    .default(30),
  language: z.enum(['de', 'en']).default('de'),
  /** `headline`: published alone as headline plus link. */
  trust: z.enum(['propose', 'headline']).default('propose'),
  relevance: z
    .strictObject(
      {
        cities: z.enum(['both', 'cooperation', 'any']).default('cooperation'),
        include: words,
        exclude: words,
      },
      { error: relevanceFault },
    )
    .default({ cities: 'cooperation', include: [], exclude: [] }),
})

function relevanceFault(issue: { code?: string | undefined }): string | undefined {
  return issue.code === 'unrecognized_keys'
    ? 'has a key that is not known here: write cities, include or exclude'
    : undefined
}

export type Feed = z.infer<typeof feedSchema>
export type RelevanceRules = Feed['relevance']

/** What is remembered of a feed between two looks, also over a restart. */
export interface FeedMemory {
  readonly etag: string | null
  readonly lastModified: string | null
  /** The last look that had an answer, ISO; null before the first. */
  readonly lookedAt: string | null
  /** Not before this, ISO: after faults, and where the host asked for it. */
  readonly notBefore: string | null
  /** Faults in a row. */
  readonly faults: number
  /** Since when every look has failed, ISO. */
  readonly failingSince: string | null
  /** Why the last look failed. */
  readonly fault: string | null
  /** The editors know that it fails. */
  readonly told: boolean
  /** The host said that the feed is gone for good. */
  readonly isGone: boolean
  /** Keys of the items seen, oldest first; never proposed again. */
  readonly seen: readonly string[]
}

export const unknownFeed: FeedMemory = {
  etag: null,
  lastModified: null,
  lookedAt: null,
  notBefore: null,
  faults: 0,
  failingSince: null,
  fault: null,
  told: false,
  isGone: false,
  seen: [],
}

/** Keys kept beyond those in the feed itself: an item that comes back is known. */
const MOST_SEEN = 1000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LONGEST_PAUSE_MS = 12 * 60 * MINUTE_MS
const GONE_PAUSE_MS = 7 * DAY_MS

/** What there is to remember after a look that worked. `keys`: every item of the feed; none if it was unchanged. */
export function afterSuccess(
  memory: FeedMemory,
  now: Date,
  fresh?: { etag: string | null; lastModified: string | null; keys: readonly string[] },
): FeedMemory {
  const well = { faults: 0, failingSince: null, fault: null, told: false, isGone: false, notBefore: null }
  const looked = { ...memory, ...well, lookedAt: now.toISOString() }
  if (!fresh) return looked
  const { etag, lastModified, keys } = fresh
  const older = memory.seen.filter((key) => !keys.includes(key))
  return { ...looked, etag, lastModified, seen: [...older.slice(-MOST_SEEN), ...keys] }
}

/** What went wrong with a look. `waitMs`: what the host asked for. */
export interface FeedFault {
  readonly why: string
  readonly isGone: boolean
  readonly waitMs: number | null
}

/** What there is to remember after a look that failed: the pause doubles from the interval on, up to half a day. */
export function afterFault(memory: FeedMemory, { interval }: Feed, fault: FeedFault, now: Date): FeedMemory {
  const growing = Math.min(interval * MINUTE_MS * 2 ** Math.min(memory.faults, 20), LONGEST_PAUSE_MS)
  const pause = Math.max(fault.isGone ? GONE_PAUSE_MS : growing, fault.waitMs ?? 0)
  return {
    ...memory,
    faults: memory.faults + 1,
    fault: fault.why,
    failingSince: memory.failingSince ?? now.toISOString(),
    notBefore: new Date(now.getTime() + Math.max(pause, interval * MINUTE_MS)).toISOString(),
    isGone: fault.isGone,
  }
}

/** When the feed is to be looked at next. `jitter`, 0 to 1, spreads feeds out; it makes the interval up to a tenth longer. */
export function nextLook({ interval }: Feed, memory: FeedMemory, jitter: number): number {
  const regular = memory.lookedAt === null ? 0 : Date.parse(memory.lookedAt) + interval * MINUTE_MS * (1 + jitter / 10)
  const allowed = memory.notBefore === null ? 0 : Date.parse(memory.notBefore)
  return Math.max(memory.faults > 0 ? 0 : regular, allowed)
}

/** Whether the editors should hear of it now: gone at once, else after a day of failing. */
export function isWorthTelling(memory: FeedMemory, now: Date): boolean {
  if (memory.told || memory.failingSince === null) return false
  return memory.isGone || now.getTime() - Date.parse(memory.failingSince) >= DAY_MS
}

/** The memories of all feeds, by their addresses. */
export interface FeedMemories {
  readonly feeds: Readonly<Record<string, FeedMemory>>
}

export const emptyMemories: FeedMemories = { feeds: {} }

const FORGOTTEN_MS = 60 * DAY_MS

/** Forgets feeds that are no longer listed and were not looked at for weeks; the same memories if there are none. */
export function forgetOldFeeds(memories: FeedMemories, listed: readonly Feed[], now: Date): FeedMemories {
  const isKept = (url: string, { lookedAt }: FeedMemory) =>
    listed.some((feed) => feed.url === url) || now.getTime() - Date.parse(lookedAt ?? '') < FORGOTTEN_MS
  const kept = Object.entries(memories.feeds).filter(([url, memory]) => isKept(url, memory))
  return kept.length === Object.keys(memories.feeds).length ? memories : { feeds: Object.fromEntries(kept) }
}
