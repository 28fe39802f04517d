import type { ArticleId } from '../domain/article.js'

/** How long „und wie viele kamen?“ still means the article before, in milliseconds. */
const FOLLOW_UP_MS = 30 * 60_000
/** How many chats and questions are remembered at most; the oldest go first. */
const MOST = 5_000

/** What a chat was about lately. Held in memory only, never a word of what was asked. */
export interface Recent {
  articleOf(chat: number, now: Date): ArticleId | undefined
  setArticle(chat: number, article: ArticleId, now: Date): void
  /** The message that answered a question, to edit it when the question is edited. */
  answerTo(chat: number, question: number): number | undefined
  setAnswer(chat: number, question: number, answer: number): void
  forget(chat: number): void
}

export function createRecent(): Recent {
  const articles = new Map<number, { article: ArticleId; at: number }>()
  const answers = new Map<string, number>()
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
    forget(chat) {
      articles.delete(chat)
      for (const key of answers.keys()) if (key.startsWith(`${chat}:`)) answers.delete(key)
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
