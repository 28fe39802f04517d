import type { ArticleId } from '../domain/article.js'

/** How long „und wie viele kamen?“ still means the article before, in milliseconds. */
const FOLLOW_UP_MS = 30 * 60_000
/** How many chats and questions are remembered at most; the oldest go first. */
const MOST = 5_000

/** What a chat was about and did lately. Held in memory only, never a word of what was asked. */
export interface Recent {
  articleOf(chat: number, now: Date): ArticleId | undefined
  setArticle(chat: number, article: ArticleId, now: Date): void
  /** The message that answered a question, to edit it when the question is edited. */
  answerTo(chat: number, question: number): number | undefined
  setAnswer(chat: number, question: number, answer: number): void
  /** Whether somebody in the chat has handed that open question to the editors. After a restart nobody knows. */
  hasHandedOver(chat: number, gap: string): boolean
  setHandedOver(chat: number, gap: string): void
  forget(chat: number): void
}

export function createRecent(): Recent {
  const articles = new Map<number, { article: ArticleId; at: number }>()
  const answers = new Map<string, number>()
  const handedOver = new Map<string, true>()
  return {
    articleOf(chat, now) {
      const last = articles.get(chat)
      return last && now.getTime() - last.at <= FOLLOW_UP_MS ? last.article : undefined
    },
    setArticle(chat, article, now) {
      remember(articles, chat, { article, at: now.getTime() })
    },
    answerTo: (chat, question) => answers.get(`${chat}:${question}`),
    setAnswer(chat, question, answer) {
      remember(answers, `${chat}:${question}`, answer)
    },
    hasHandedOver: (chat, gap) => handedOver.has(`${chat}:${gap}`),
    setHandedOver(chat, gap) {
      remember(handedOver, `${chat}:${gap}`, true)
    },
    forget(chat) {
      articles.delete(chat)
      for (const map of [answers, handedOver])
        for (const key of map.keys()) if (key.startsWith(`${chat}:`)) map.delete(key)
    },
  }
}

function remember<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key)
  map.set(key, value)
  if (map.size <= MOST) return
  const oldest = map.keys().next()
  if (!oldest.done) map.delete(oldest.value)
}
