import type { Article, ArticleId, Source } from './article.js'
import type { Language } from './language.js'

/**
 * PORT Search: questions in a reader's words → the one fact that answers, or an honest no.
 * In process and synchronous. Knows only what was `put`; drafts and withdrawn articles are never put.
 */
export interface Search {
  /**
   * Answers one question of any length and any Unicode; never throws on a text.
   * `language` is the reader's; a question that is clearly in the other language is answered in that one.
   */
  ask(question: string, context: AskContext): Answer
  /** Matching articles, best first, for `/search`; at most `limit`. */
  find(query: string, context: { language: Language; limit: number }): Findings
  /** Ids of the articles that are most like this one, best first, without itself; empty if it is unknown. */
  similar(id: ArticleId, limit: number): ArticleId[]
  /** Adds the article or replaces the one with its id. */
  put(article: Article): void
  /** Forgets the article; nothing happens if it is unknown. */
  remove(id: ArticleId): void
}

export interface AskContext {
  readonly language: Language
  /** "Today" for words such as „heute“ or „nächstes Jahr“. */
  readonly now: Date
  /** The article of the previous answer in this chat: „und wie viele kamen?“ is about it. */
  readonly previous?: ArticleId | undefined
}

export interface Answer {
  readonly answered: boolean
  /** The language the answer is in. */
  readonly language: Language
  /** The article that answers; null if nothing does. */
  readonly article: ArticleId | null
  /** The text shown as the answer: one fact, two joined, the summary, or a sentence from the article's own data. */
  readonly fact: string | null
  readonly sources: readonly Pick<Source, 'name' | 'url'>[]
  /** 0 to 1, the share of evidence for the answer; comparable between questions. */
  readonly score: number
  /** Only without an answer: what is known of the matter although the asked detail is not. */
  readonly known: { readonly article: ArticleId; readonly fact: string } | null
  /** Only without an answer: what the nearest article says is not reported or not decided, as sentences. */
  readonly open: readonly string[]
  /** The best ten articles, best first, also where the question is refused. */
  readonly hits: readonly { readonly article: ArticleId; readonly score: number }[]
}

export interface Findings {
  readonly hits: readonly Finding[]
  /** The query with misspelt words put right, if that would find more; else null. */
  readonly didYouMean: string | null
}

export interface Finding {
  readonly article: ArticleId
  readonly score: number
  /** The fact or summary that fits best, and which parts of it match: [start, end) in UTF-16 units, ascending, apart. */
  readonly excerpt: string
  readonly marks: readonly (readonly [number, number])[]
}

/** PORT Clock: the only way to the time. */
export interface Clock {
  now(): Date
}
