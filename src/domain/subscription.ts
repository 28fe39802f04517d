import type { Schedule } from './berlin.js'
import { asked, withoutAsks } from './less.js'
import { lengthOf, MOST_WATCHES, MOST_WORDS, WATCH_LENGTH, WORD_LENGTH, type Reader } from './reader.js'
import { refuse, type Refusal } from './refusal.js'
import { TOPICS, type Topic } from './topic.js'

const DAY_MS = 24 * 60 * 60_000

/**
 * Chooses when news come. Whoever begins gets nothing old; whoever only changes the rhythm loses nothing: what had
 * gathered for a digest comes soon if news are to come at once now.
 */
export function subscribe(reader: Reader, schedule: Partial<Schedule>, now: Date): Reader {
  const next = { ...reader, ...schedule, unreachable: null }
  if (next.rhythm === 'off' || next.rhythm === reader.rhythm) return next
  const changed = { ...withoutOwed(next), lastDigest: settledUntil(reader, now) }
  const hadDigests = reader.rhythm === 'daily' || reader.rhythm === 'weekly'
  return next.rhythm === 'instant' && hadDigests ? { ...changed, owed: now.toISOString() } : changed
}

/** No more notifications of any kind: the watches go too. What else was chosen stays for a later return. */
export function stop(reader: Reader): Reader {
  return { ...withoutOwed(withoutAsks(reader)), rhythm: 'off', watches: [] }
}

/** Whether anything can still come to this reader. */
export function isSubscribed({ rhythm, watches }: Reader): boolean {
  return rhythm !== 'off' || watches.length > 0
}

/** Follows one topic more, and hears it again if it was muted. */
export function follow(reader: Reader, topic: Topic): Reader {
  const heard = unmute(reader, topic)
  if (reader.topics === null || reader.topics.includes(topic)) return heard
  const topics = TOPICS.filter((one) => one === topic || reader.topics?.includes(one))
  return { ...heard, topics: topics.length === TOPICS.length ? null : topics }
}

/** Follows one topic less. Who followed all follows all others then. */
export function unfollow(reader: Reader, topic: Topic): Reader {
  return { ...asked(reader, topic), topics: (reader.topics ?? TOPICS).filter((one) => one !== topic) }
}

/** Follows exactly these topics; null: all. */
export function followOnly(reader: Reader, topics: readonly Topic[] | null): Reader {
  return { ...reader, topics: topics === null ? null : TOPICS.filter((topic) => topics.includes(topic)) }
}

/** Hears nothing of the topic until then; mutes that are over are cleared away. */
export function mute(reader: Reader, topic: Topic, until: Date, now: Date): Reader {
  const still = Object.entries(reader.muted).filter(([, end]) => Date.parse(end) > now.getTime())
  return { ...reader, muted: { ...Object.fromEntries(still), [topic]: until.toISOString() } }
}

export function unmute(reader: Reader, topic: Topic): Reader {
  const others = Object.entries(reader.muted).filter(([muted]) => muted !== topic)
  return { ...asked(reader, topic), muted: Object.fromEntries(others) }
}

/** „Weniger davon“: hears nothing of the topic until then, and is asked when that is over. */
export function lessOf(reader: Reader, topic: Topic, until: Date, now: Date): Reader {
  const asks = TOPICS.filter((one) => one === topic || reader.asks?.includes(one))
  return { ...mute(reader, topic, until, now), asks }
}

/** Adds a word wanted, or one unwanted as „-Fußball“; a word stands on one of the two lists only. */
export function addWord(reader: Reader, written: string): Reader | Refusal {
  const unwanted = /^[-–−]/u.test(written.trim())
  const word = written
    .trim()
    .replace(/^[-–−+]\s*/u, '')
    .trim()
  if (word === '' || lengthOf(word) > WORD_LENGTH) return refuse('word-length', { most: WORD_LENGTH })
  const rest = removeWord(reader, word)
  const list = unwanted ? rest.notWords : rest.words
  if (list.length >= MOST_WORDS) return refuse('words-full', { most: MOST_WORDS })
  return unwanted ? { ...rest, notWords: [...list, word] } : { ...rest, words: [...list, word] }
}

/** Takes a word off both lists, however it was written. */
export function removeWord(reader: Reader, word: string): Reader {
  const others = (list: readonly string[]) => list.filter((one) => !isSame(one, word))
  return { ...reader, words: others(reader.words), notWords: others(reader.notWords) }
}

/** Notes a question that the reader wants to hear of. One that is there already stays where it is. */
export function addWatch(reader: Reader, question: string): Reader | Refusal {
  const watch = question.trim()
  if (watch === '' || lengthOf(watch) > WATCH_LENGTH) return refuse('watch-length', { most: WATCH_LENGTH })
  if (reader.watches.some((one) => isSame(one, watch))) return reader
  if (reader.watches.length >= MOST_WATCHES) return refuse('watches-full', { most: MOST_WATCHES })
  return { ...reader, watches: [...reader.watches, watch], unreachable: null }
}

export function removeWatch(reader: Reader, watch: string): Reader {
  return { ...reader, watches: reader.watches.filter((one) => !isSame(one, watch)) }
}

/** A digest has looked at everything up to then; null: none has. What was owed came with it. */
export function settleDigest(reader: Reader, until: number | null): Reader {
  if (reader.owed !== undefined) return { ...withoutOwed(reader), lastDigest: reader.owed }
  if (until === null || Date.parse(reader.lastDigest ?? '1970-01-01T00:00:00Z') >= until) return reader
  return { ...reader, lastDigest: new Date(until).toISOString() }
}

/** The messenger says that nothing arrives any more. All settings are kept. */
export function markUnreachable(reader: Reader, now: Date): Reader {
  return reader.unreachable === null ? { ...reader, unreachable: now.toISOString() } : reader
}

/** The reader is back and gets what comes from now on. */
export function comeBack(reader: Reader, now: Date): Reader {
  if (reader.unreachable === null) return reader
  return { ...withoutOwed(reader), unreachable: null, lastDigest: now.toISOString() }
}

/** The same reader in another chat: a group that became a supergroup. Someone who is there already stays as they are. */
export function moveTo(chat: number, reader: Reader, there: Reader | undefined): Reader {
  return there && isSubscribed(there) ? there : { ...reader, chat }
}

/** Whoever had news at once has them all but for those still on their way, which a parked mailing may hold for a day. */
function settledUntil(reader: Reader, now: Date): string | null {
  if (reader.rhythm === 'off') return now.toISOString()
  if (reader.rhythm !== 'instant' || reader.owed !== undefined) return reader.lastDigest
  const dayAgo = now.getTime() - DAY_MS
  return new Date(Math.max(dayAgo, Date.parse(reader.lastDigest ?? '1970-01-01T00:00:00Z'))).toISOString()
}

function withoutOwed(reader: Reader): Reader {
  const { owed, ...rest } = reader
  return owed === undefined ? reader : rest
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('de') === other.trim().toLocaleLowerCase('de')
}
