import type { Article } from '../domain/article.js'
import {
  afterFault,
  afterSuccess,
  isWorthTelling,
  nextLook,
  unknownFeed,
  type Feed,
  type FeedMemory,
} from '../domain/feed.js'
import { fingerprint } from '../domain/fingerprint.js'
import { headlineArticle } from '../domain/headline.js'
import type { Clock, DeskNotice } from '../domain/ports.js'
import { isSameStory, propose, type FoundItem } from '../domain/proposal.js'
import type { Store } from '../domain/store.js'
import type { ReadItem } from './job.js'
import type { FeedLook } from './look.js'

export interface FeedRoundDeps {
  readonly store: Pick<Store, 'feeds' | 'proposals' | 'articles'>
  readonly look: (feed: Feed, known: FeedMemory, signal: AbortSignal) => Promise<FeedLook>
  /** How long a host wants to be left alone between two requests, in milliseconds. */
  readonly pauseFor: (url: URL) => number
  readonly tell: (notice: DeskNotice) => Promise<void>
  /** Publishes an article; false if it could not be and should be tried again. */
  readonly publish: (article: Article) => Promise<boolean>
  readonly clock: Clock
}

export interface FeedRound {
  /** Looks at every feed that is due, a few at a time. */
  run(): Promise<void>
  /** Breaks off what is under way; nothing is lost by that. */
  stop(): void
}

const AT_ONCE = 4
const HOST_PAUSE_MS = 2000
const DAY_MS = 24 * 60 * 60_000
/** Of a feed that was never seen before, only the latest news is news. */
const FIRST_DAYS_MS = 3 * DAY_MS
/** Older items that turn up late come from an archive. */
const NEWS_MS = 14 * DAY_MS

export function createFeedRound(deps: FeedRoundDeps): FeedRound {
  const { store, clock } = deps
  const stopping = new AbortController()
  /** When a host may be asked again. */
  const free = new Map<string, number>()
  /** Looks that found nothing new are not worth a write. */
  const looked = new Map<string, string>()

  function isDue(feed: Feed, memory: FeedMemory, now: number): boolean {
    const lookedAt = looked.get(feed.url) ?? memory.lookedAt
    return nextLook(feed, { ...memory, lookedAt }, jitterOf(feed.url, lookedAt)) <= now
  }

  /** One feed a host. */
  async function dueFeeds(): Promise<Feed[]> {
    const now = clock.now().getTime()
    const { feeds } = await store.feeds.memories.get()
    const hosts = new Set<string>()
    return store.feeds.listed().filter((feed) => {
      const { host } = new URL(feed.url)
      if (!feed.enabled || hosts.has(host) || (free.get(host) ?? 0) > now) return false
      if (!isDue(feed, feeds[feed.url] ?? unknownFeed, now)) return false
      hosts.add(host)
      return true
    })
  }

  async function lookAt(feed: Feed): Promise<void> {
    const url = new URL(feed.url)
    const memory = (await store.feeds.memories.get()).feeds[feed.url] ?? unknownFeed
    const look = await deps.look(feed, memory, stopping.signal)
    if (stopping.signal.aborted) return
    free.set(url.host, clock.now().getTime() + Math.max(HOST_PAUSE_MS, deps.pauseFor(url)))
    if (look.kind === 'failed') await noteFault(feed, memory, look)
    else await noteSuccess(feed, memory, look)
  }

  async function noteFault(feed: Feed, before: FeedMemory, look: FeedLook & { kind: 'failed' }): Promise<void> {
    const memory = afterFault(before, feed, look, clock.now())
    const isNews = isWorthTelling(memory, clock.now())
    if (isNews) await deps.tell({ kind: 'feed-failing', name: feed.name, isGone: look.isGone, why: look.why })
    await remember(feed, () => (isNews ? { ...memory, told: true } : memory))
  }

  async function noteSuccess(
    feed: Feed,
    before: FeedMemory,
    look: FeedLook & { kind: 'unchanged' | 'read' },
  ): Promise<void> {
    const now = clock.now()
    looked.set(feed.url, now.toISOString())
    if (look.kind === 'read') {
      const { etag, lastModified, feed: read } = look
      const missed = await takeIn(feed, before, read.items, now)
      const keys = read.items.map(({ key }) => key).filter((key) => !missed.has(key))
      // What could not be taken in is to be read once more.
      const fresh = missed.size > 0 ? { etag: null, lastModified: null, keys } : { etag, lastModified, keys }
      await remember(feed, (memory) => afterSuccess(memory, now, fresh))
    } else if (before.faults > 0) {
      await remember(feed, (memory) => afterSuccess(memory, now))
    }
    if (before.told) await deps.tell({ kind: 'feed-works-again', name: feed.name })
  }

  /** New and relevant items become proposals, or headlines of their own. Resolves with the keys of those that must wait. */
  async function takeIn(feed: Feed, memory: FeedMemory, items: readonly ReadItem[], now: Date): Promise<Set<string>> {
    const found = newsAmong(items, memory, now)
    const missed = feed.trust === 'headline' ? await publishHeadlines(feed, found, now) : new Set<string>()
    const taken = found.filter(({ key }) => !missed.has(key))
    if (taken.length > 0) await store.proposals.change((board) => propose(board, feed, taken, now))
    return missed
  }

  async function publishHeadlines(feed: Feed, found: readonly Found[], now: Date): Promise<Set<string>> {
    const missed = new Set<string>()
    for (const item of found) {
      const { proposals } = await store.proposals.get()
      const isKnown = proposals.some((proposal) => proposal.state === 'headline' && isSameStory(proposal, item, now))
      const article = headlineArticle(feed, item, now)
      if (isKnown || (await store.articles.get(article.id))) continue
      if (await deps.publish(article)) await store.proposals.change((board) => propose(board, feed, [item], now))
      else missed.add(item.key)
    }
    return missed
  }

  async function remember(feed: Feed, next: (memory: FeedMemory) => FeedMemory): Promise<void> {
    await store.feeds.memories.change(({ feeds }) => ({
      feeds: { ...feeds, [feed.url]: next(feeds[feed.url] ?? unknownFeed) },
    }))
  }

  return {
    run: async () => {
      const queue = await dueFeeds()
      const workers = Array.from({ length: Math.min(AT_ONCE, queue.length) }, async () => {
        for (let feed = queue.shift(); feed && !stopping.signal.aborted; feed = queue.shift()) await lookAt(feed)
      })
      const done = await Promise.allSettled(workers)
      const failed = done.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
    },
    stop: () => {
      stopping.abort()
    },
  }
}

type Found = FoundItem & { readonly key: string }

/** What was not seen before, is relevant, leads somewhere and is no old story; oldest first. */
function newsAmong(items: readonly ReadItem[], memory: FeedMemory, now: Date): Found[] {
  const isFirst = memory.lookedAt === null
  const seen = new Set(memory.seen)
  const news = items.flatMap(({ key, title, link, date, why, runs }) => {
    if (seen.has(key) || why === null || link === null || !isRecent(date, isFirst, now)) return []
    return [{ key, title: title === '' ? link : title, link, date, why, runs }]
  })
  return news.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'))
}

function isRecent(date: string | null, isFirst: boolean, now: Date): boolean {
  if (date === null) return !isFirst
  return now.getTime() - Date.parse(date) <= (isFirst ? FIRST_DAYS_MS : NEWS_MS)
}

/** From 0 to 1, other for every feed and every look, so that feeds do not all come at once. */
function jitterOf(url: string, lookedAt: string | null): number {
  return parseInt(fingerprint(`${url} ${lookedAt ?? ''}`).slice(-3), 36) / 36 ** 3
}
