import type { DigestGroup, Item } from '../domain/mailing.js'
import { TOPICS, type Topic } from '../domain/topic.js'

/** How far back a digest looks at most, in milliseconds. */
export const DIGEST_REACH_MS = 31 * 24 * 60 * 60_000

/** Articles grouped by topic, each once: under the topic it comes for, else its first one. Keeps the order within. */
export function groupByTopic(items: readonly Item[]): DigestGroup[] {
  const groups = [...TOPICS, null].map((topic) => ({ topic, items: items.filter((item) => topicOf(item) === topic) }))
  return groups.filter((group) => group.items.length > 0)
}

function topicOf({ article, why }: Item): Topic | null {
  return why.because === 'topic' ? why.topic : (TOPICS.find((topic) => article.topics.includes(topic)) ?? null)
}
