import type { Article } from '../domain/article.js'
import type { ArticleLetter, Item } from '../domain/mailing.js'
import type { Answers } from '../domain/ports.js'
import { keyOf, type Reader, type ReaderKey } from '../domain/reader.js'
import { isSubscribed } from '../domain/subscription.js'
import { comesAtOnce, wants, type Matches, type Why } from '../domain/wants.js'
import type { Agenda, Offer } from './agenda.js'
import { groupByTopic } from '../domain/digest.js'

export interface Judgement {
  readonly matches: Matches
  readonly answers: Answers
}

/**
 * What the agenda holds for one reader, as one letter; null if nothing. Whoever has had an article never gets it again.
 * What answers a watch comes for that reason, whatever else it would have come for.
 */
export function composeLetter(reader: Reader, agenda: Agenda, judgement: Judgement, now: Date): ArticleLetter | null {
  if (reader.unreachable !== null || !isSubscribed(reader)) return null
  const key = keyOf(reader)
  const due = digestOf(reader, agenda)
  const items = collect(agenda.fresh, key, (offer) => {
    const watched = answeredWatch(reader, offer.article, judgement.answers)
    if (watched !== null) return watched
    if (due !== null || !comesAtOnce(reader, offer.article)) return null
    return isNewTo(reader, offer, now) ? wants(reader, offer.article, judgement.matches, now) : null
  })
  if (due === null) return items.length > 0 ? { kind: 'news', items } : null
  const isTaken = (offer: Offer) => items.some(({ article }) => article.id === offer.article.id)
  const digest = collect(agenda.recent, key, (offer) =>
    isTaken(offer) || !isNewTo(reader, offer, now) || isAfter(offer, due)
      ? null
      : wants(reader, offer.article, judgement.matches, now),
  )
  return lettered([...items, ...digest], digest.length > 0)
}

/** What the channel gets: everything that is published. */
export function composeForChannel(channel: ReaderKey, agenda: Agenda): ArticleLetter | null {
  const items = collect(agenda.fresh, channel, ({ isNews }) => (isNews ? { because: 'channel' } : null))
  return lettered(items, false)
}

/** Answers and matches are asked once for each article, however many readers ask the same. */
export function remembering({ matches, answers }: Judgement): Judgement {
  const known = new Map<string, boolean>()
  const facts = new Map<string, string | null>()
  return {
    matches: (word, article) => remembered(known, `${article.id} ${word}`, () => matches(word, article)),
    answers: (question, article, language) =>
      remembered(facts, `${article.id} ${language} ${question}`, () => answers(question, article, language)),
  }
}

function collect(offers: readonly Offer[], key: ReaderKey, whyFor: (offer: Offer) => Why | null): Item[] {
  return offers.flatMap((offer) => {
    const why = offer.had.has(key) ? null : whyFor(offer)
    return why === null ? [] : [{ article: offer.article, why }]
  })
}

function lettered(items: readonly Item[], isDigest: boolean): ArticleLetter | null {
  if (items.length === 0) return null
  return isDigest ? { kind: 'digest', groups: groupByTopic(items) } : { kind: 'news', items }
}

/**
 * Up to when the reader's digest looks that goes out now, in milliseconds; null: none does. Whoever has just given up
 * digests is owed one with everything so far.
 */
export function digestOf(reader: Reader, agenda: Agenda): number | null {
  return reader.owed !== undefined && agenda.hasDigests ? Infinity : agenda.digestDue(reader)
}

/** The reader's watch that the article answers, as the reason why it comes; null if none is. */
export function answeredWatch(reader: Reader, article: Article, answers: Answers): Why | null {
  for (const watch of reader.watches) {
    const fact = answers(watch, article, reader.lang)
    if (fact !== null) return { because: 'watch', watch, fact }
  }
  return null
}

/** Nothing old comes to a new reader, and nothing that an earlier digest has looked at. */
function isNewTo(reader: Reader, { announced, isNews }: Offer, now: Date): boolean {
  if (!isNews || announced === null) return false
  return (
    announced > (reader.lastDigest === null ? now.getTime() - REACH_MS[reader.rhythm] : Date.parse(reader.lastDigest))
  )
}

/** What came after a digest was due waits for the next one, however late that digest goes out. */
function isAfter({ announced }: Offer, due: number): boolean {
  return announced !== null && announced > due
}

const DAY_MS = 24 * 60 * 60_000
/** How far news go back for a reader of whom nobody knows what they had, for example one who was imported. */
const REACH_MS = { off: 0, instant: Infinity, daily: DAY_MS, weekly: 7 * DAY_MS } as const

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  known.set(key, found)
  return found
}
