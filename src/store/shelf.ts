import { byNewest, isPublished, type Article, type ArticleId } from '../domain/article.js'
import type { Articles } from '../domain/store.js'
import { TOPICS, type Topic } from '../domain/topic.js'

/** Articles arranged for looking up. What is handed out are copies. */
export type Shelf = Pick<Articles, 'get' | 'all' | 'published' | 'counts'>

export function arrange(articles: readonly Article[]): Shelf {
  const byId = new Map<ArticleId, Article>(articles.map((article) => [article.id, article]))
  const sorted = [...articles].sort(byNewest)
  const published = sorted.filter(isPublished)
  const about = (topic: Topic) => published.filter(({ topics }) => topics.includes(topic))
  return {
    get: (id) => Promise.resolve(structuredClone(byId.get(id))),
    all: () => Promise.resolve(structuredClone(sorted)),
    published: ({ topic, offset, limit }) => {
      const found = topic === undefined ? published : about(topic)
      return Promise.resolve({ articles: structuredClone(found.slice(offset, offset + limit)), total: found.length })
    },
    counts: () =>
      Promise.resolve(Object.fromEntries(TOPICS.map((topic) => [topic, about(topic).length])) as Record<Topic, number>),
  }
}
