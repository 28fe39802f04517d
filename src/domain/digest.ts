import type { DigestGroup, Item } from './mailing.js'
import { TOPICS, type Topic } from './topic.js'

/** Articles grouped by topic, each once: under the topic it comes for, else its first one. Keeps the order within. */
export function groupByTopic(items: readonly Item[]): DigestGroup[] {
  const groups = [...TOPICS, null].map((topic) => ({ topic, items: items.filter((item) => topicOf(item) === topic) }))
  return groups.filter((group) => group.items.length > 0)
}

/** The topic under which a reader finds the article; null if it has none. */
export function topicOf({ article, why }: Item): Topic | null {
  return why.because === 'topic' ? why.topic : (TOPICS.find((topic) => article.topics.includes(topic)) ?? null)
}
