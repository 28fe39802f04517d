import { askDue } from '../domain/less.js'
import { announceArticles, openAsk, openDigest } from '../domain/outbox.js'
import type { Clock } from '../domain/ports.js'
import type { Store } from '../domain/store.js'
import { fallsDue } from './agenda.js'

export interface AnnounceDeps {
  readonly store: Store
  readonly clock: Clock
  readonly zone: string
}

/**
 * One round: opens a mailing for every article that was published, corrected or withdrawn since the last look, by
 * whatever hand. The first round of a store's life takes what is there as old. Returns how many mailings are new.
 */
export async function announce({ store, clock }: AnnounceDeps): Promise<number> {
  const articles = await store.articles.all()
  let opened = 0
  await store.mailings.change((outbox) => {
    const next = announceArticles(outbox, articles, clock.now())
    opened = next.open.length - outbox.open.length
    return next
  })
  return opened
}

/**
 * One round: opens a digest if one is due for anybody since the last look or owed to anybody, and asks whoever's pause of a topic is over.
 * `lookedUntil` is what the last round returned; a restarted bot has none and goes on from the last digest that was
 * opened.
 */
export async function announceDue(deps: AnnounceDeps, lookedUntil: Date | null): Promise<Date | null> {
  const { store, clock, zone } = deps
  const { digestsUntil } = await store.mailings.get()
  if (digestsUntil === null) return null
  const [from, to] = [lookedUntil ?? new Date(digestsUntil), clock.now()]
  if (from >= to) return from
  const due = await lookForDue(store, from, to, zone)
  const isOpen = (await store.mailings.open()).some(({ kind }) => kind === 'digest')
  if (due.digest || (due.owed && !isOpen)) await store.mailings.change((outbox) => openDigest(outbox, from, to))
  if (due.ask) await store.mailings.change((outbox) => openAsk(outbox, to))
  return to
}

async function lookForDue(store: Store, from: Date, to: Date, zone: string) {
  const time = { from: from.toISOString(), to: to.toISOString() }
  const known = new Map<string, boolean>()
  const due = { digest: false, owed: false, ask: false }
  for await (const reader of store.readers.all()) {
    const key = `${reader.rhythm} ${reader.weekday} ${reader.at}`
    const isDue = known.get(key) ?? fallsDue(reader, time, zone)
    known.set(key, isDue)
    if (isDue && reader.unreachable === null) due.digest = true
    if (reader.owed !== undefined && reader.unreachable === null) due.owed = true
    if (reader.asks !== undefined && askDue(reader, to) !== null) due.ask = true
  }
  return due
}
