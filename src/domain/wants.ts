import type { Article } from './article.js'
import type { Reader } from './reader.js'
import type { Topic } from './topic.js'

/** Why an article comes to a reader, ready for one line. */
export type Why =
  | { readonly because: 'topic'; readonly topic: Topic }
  | { readonly because: 'city'; readonly city: 'halle' | 'leipzig' }
  | { readonly because: 'word'; readonly word: string }
  | { readonly because: 'all' }
  /** A watch is answered. Receipts keep neither the reader's question nor its answer: null there. */
  | { readonly because: 'watch'; readonly watch: string | null; readonly fact: string | null }
  /** Breaking news, to someone who has news at once but did not choose its topic. */
  | { readonly because: 'breaking' }
  /** The channel gets everything. */
  | { readonly because: 'channel' }

/** Whether the article holds the word, stems and parts of compounds compared: „Museum“ is in „Museumsnacht“. */
export type Matches = (word: string, article: Article) => boolean

/**
 * Why the reader wants the article, or null. Topics and words that were chosen add up; who chose neither wants
 * everything. The city narrows that, unwanted words and muted topics take away from it: an article of a muted topic
 * still comes by another topic or by a word. The rhythm is asked for breaking news only.
 */
export function wants(reader: Reader, article: Article, matches: Matches, now: Date): Why | null {
  if (!ofTheirCity(reader, article)) return null
  if (reader.notWords.some((word) => matches(word, article))) return null
  const word = reader.words.find((wanted) => matches(wanted, article))
  if (word !== undefined) return { because: 'word', word }
  return byTopic(reader, article, now)
}

/** Whoever has news at once gets breaking news of every topic, but for muted ones. */
function ifBreaking(reader: Reader, article: Article): Why | null {
  return article.breaking === true && reader.rhythm === 'instant' ? { because: 'breaking' } : null
}

/** Whether the topic is muted for this reader now. */
export function isMuted(reader: Reader, topic: Topic, now: Date): boolean {
  const until = reader.muted[topic]
  return until !== undefined && Date.parse(until) > now.getTime()
}

/**
 * Whether news of this article go out at once, not with the next digest: as the reader chose, and for everyone with a
 * subscription if the editors marked it as breaking.
 */
export function comesAtOnce(reader: Reader, article: Article): boolean {
  return reader.rhythm === 'instant' || (article.breaking === true && reader.rhythm !== 'off')
}

function ofTheirCity({ cities }: Reader, article: Article): boolean {
  return cities === 'both' || article.cities.includes(cities)
}

function byTopic(reader: Reader, article: Article, now: Date): Why | null {
  const heard = article.topics.filter((topic) => !isMuted(reader, topic, now))
  if (heard.length === 0 && article.topics.length > 0) return null
  if (reader.topics !== null) {
    const topic = heard.find((one) => reader.topics?.includes(one))
    return topic === undefined ? ifBreaking(reader, article) : { because: 'topic', topic }
  }
  if (reader.words.length > 0) return ifBreaking(reader, article)
  return reader.cities === 'both' ? { because: 'all' } : { because: 'city', city: reader.cities }
}
