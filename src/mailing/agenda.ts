import { isPublished, type Article } from '../domain/article.js'
import { nextDigest, type Schedule } from '../domain/berlin.js'
import type { Mailing } from '../domain/mailing.js'
import type { Outbox } from '../domain/outbox.js'
import type { Had, Store } from '../domain/store.js'
import { DIGEST_REACH_MS } from './digest.js'

/** What is to be sent in one pass, as it stood when the pass began. */
export interface Agenda {
  readonly open: readonly Mailing[]
  /** Articles of open mailings. */
  readonly fresh: readonly Offer[]
  /** Announced articles that a digest may hold, newest first; empty if no digest is open. */
  readonly recent: readonly Offer[]
  /** Whether readers are to be asked whose pause of a topic is over. */
  readonly asks: boolean
  readonly hasDigests: boolean
  /** Up to when the digest looks that is due for someone with this schedule, in milliseconds; null: none is due. */
  digestDue(schedule: Schedule): number | null
}

/** An article that may go out, and who has had it. */
export interface Offer {
  readonly article: Article
  /** In milliseconds; null: it was there before the store's first start. */
  readonly announced: number | null
  /** False: only for watches. */
  readonly isNews: boolean
  readonly had: Had
}

/** Reads what is open, or null if nothing is. */
export async function readAgenda(store: Store, zone: string, now: Date): Promise<Agenda | null> {
  const outbox = await store.mailings.get()
  if (outbox.open.length === 0) return null
  const published = new Map((await store.articles.all()).filter(isPublished).map((article) => [article.id, article]))
  const offer = (id: string, isNews: boolean) => offerOf(store, outbox, published.get(id), isNews)
  const digests = outbox.open.filter((mailing) => mailing.kind === 'digest')
  const recent = digests.length > 0 ? recentIds(outbox, now) : []
  const fresh = [...freshIds(outbox.open)]
  return {
    open: outbox.open,
    fresh: (await Promise.all(fresh.map(([id, isNews]) => offer(id, isNews)))).flatMap((one) => one ?? []),
    recent: (await Promise.all(recent.map((id) => offer(id, true)))).flatMap((one) => one ?? []),
    hasDigests: digests.length > 0,
    asks: outbox.open.some(({ kind }) => kind === 'ask'),
    digestDue: dueIn(digests, zone),
  }
}

/** The articles of open mailings, and whether they are news to all or only to watches. */
function freshIds(open: readonly Mailing[]): Map<string, boolean> {
  const ids = new Map<string, boolean>()
  for (const mailing of open) {
    if (mailing.kind === 'news') ids.set(mailing.article, true)
    if (mailing.kind === 'watch' && !ids.has(mailing.article)) ids.set(mailing.article, false)
  }
  return ids
}

function recentIds({ announced }: Outbox, now: Date): string[] {
  const dated = Object.entries(announced).flatMap(([id, { at }]) => (at === null ? [] : [{ id, at: Date.parse(at) }]))
  const recent = dated.filter(({ at }) => at > now.getTime() - DIGEST_REACH_MS)
  return recent.sort((a, b) => b.at - a.at).map(({ id }) => id)
}

async function offerOf(store: Store, outbox: Outbox, article: Article | undefined, isNews: boolean) {
  if (article === undefined) return null
  const at = outbox.announced[article.id]?.at ?? null
  const had = await store.receipts.having(article.id, at ?? outbox.since ?? '1970-01-01T00:00:00Z')
  return { article, announced: at === null ? null : Date.parse(at), isNews, had }
}

/** Readers with the same schedule share the answer: calendars are slow. */
function dueIn(digests: readonly { from: string; to: string }[], zone: string): Agenda['digestDue'] {
  const known = new Map<string, number | null>()
  return (schedule) => {
    if (digests.length === 0 || schedule.rhythm === 'off' || schedule.rhythm === 'instant') return null
    const key = `${schedule.rhythm} ${schedule.weekday} ${schedule.at}`
    const before = known.get(key)
    if (before !== undefined) return before
    const ends = digests.filter((digest) => fallsDue(schedule, digest, zone)).map(({ to }) => Date.parse(to))
    const due = ends.length > 0 ? Math.max(...ends) : null
    known.set(key, due)
    return due
  }
}

/** Whether the schedule has a digest after `from` and up to `to`. */
export function fallsDue(schedule: Schedule, { from, to }: { from: string; to: string }, zone: string): boolean {
  const next = nextDigest(new Date(from), schedule, zone)
  return next !== null && next.getTime() <= Date.parse(to)
}
