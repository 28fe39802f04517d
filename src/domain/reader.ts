import { z } from 'zod'
import { LANGUAGES, type Language } from './language.js'
import { TOPICS } from './topic.js'

export const RHYTHMS = ['off', 'instant', 'daily', 'weekly'] as const
export const MOST_WATCHES = 20
export const MOST_WORDS = 20
/** Most characters of one word wanted or unwanted, and of one watch. */
export const WORD_LENGTH = 60
export const WATCH_LENGTH = 300

/** How many characters a reader would count, nearly: an emoji of several parts counts as several. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time: write it like 07:30')
const moment = z.iso.datetime({ offset: true, error: 'is not a point in time: write it like 2025-06-16T08:00:00Z' })
const text = (most: number) =>
  z.string().refine((value) => value.trim() !== '' && lengthOf(value) <= most, `must have 1 to ${most} characters`)
const words = z.array(text(WORD_LENGTH)).max(MOST_WORDS, `has too many words: at most ${MOST_WORDS}`)

/**
 * One reader as a line of JSON, with what absent fields mean. Unknown keys are kept, so that a newer version's readers
 * survive an older bot.
 */
export const readerSchema = z.looseObject({
  chat: z.int({ error: 'is not a chat id: write a whole number' }),
  thread: z.int().positive().nullable().default(null),
  lang: z.enum(LANGUAGES).default('de'),
  rhythm: z.enum(RHYTHMS).default('daily'),
  at: time.default('07:30'),
  weekday: z.int().min(1).max(7).default(1),
  topics: z.array(z.enum(TOPICS)).nullable().default(null),
  cities: z.enum(['halle', 'leipzig', 'both']).default('both'),
  words: words.default([]),
  notWords: words.default([]),
  muted: z.partialRecord(z.enum(TOPICS), moment).default({}),
  asks: z.array(z.enum(TOPICS)).optional(),
  quiet: z.tuple([time, time]).nullable().default(['21:00', '07:00']),
  watches: z.array(text(WATCH_LENGTH)).max(MOST_WATCHES, `has too many watches: at most ${MOST_WATCHES}`).default([]),
  owed: moment.optional(),
  unreachable: moment.nullable().default(null),
  lastDigest: moment.nullable().default(null),
})

/**
 * Someone who chose something: a private chat, a group, a channel or one topic of a forum. Who only asks is never kept.
 * `asks`: muted topics of which the reader is asked when that is over; absent if there is none.
 * `owed`: since then news come at once, and what had gathered for the next digest is still to come; else absent.
 * `lastDigest`: what was announced up to then is settled and is never news to this reader.
 */
export type Reader = Readonly<z.infer<typeof readerSchema>>

/** Tells one reader from all others: the chat's id, and in a forum `chat/thread`; a channel may go by its @name. */
export type ReaderKey = number | string

export function keyOf({ chat, thread }: { chat: number | string; thread: number | null }): ReaderKey {
  return thread === null ? chat : `${chat}/${thread}`
}

/** The chat that a reader's key belongs to. */
export function chatOf(key: ReaderKey): number | string {
  if (typeof key === 'number' || key.startsWith('@')) return key
  return Number(key.split('/')[0])
}

/** Someone who chose a language and nothing more: no subscription, no watch. */
export function newReader(chat: number, lang: Language, thread: number | null = null): Reader {
  return readerSchema.parse({ chat, thread, lang, rhythm: 'off' })
}
