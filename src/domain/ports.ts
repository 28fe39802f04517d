import type { Article, ArticleId, Source } from './article.js'
import type { Alarm } from './alarm.js'
import type { HandedOver } from './gap.js'
import type { Headcount } from './headcount.js'
import type { Language } from './language.js'
import type { Delivery, Letter } from './mailing.js'
import type { WeekCounts } from './tally.js'
import type { Topic } from './topic.js'

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
  /**
   * Which of the other questions asks the same in other words or another spelling; -1 if none does. All are in that
   * language. In doubt they are different.
   */
  same(question: string, others: readonly string[], language: Language): number
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

/**
 * PORT Messenger: letters of a mailing, rendered for one reader. Tries once and explains what came of it; never retries,
 * never throws for what the other side answers or for a fault of the network. Replies to readers do not pass here.
 */
export interface Messenger {
  /** Sends the letter as one message. */
  send(to: Recipient, letter: Letter): Promise<Delivery>
  /**
   * Brings a message up to date. A message that says so already, or that the reader has deleted, counts as `sent`; what
   * is sent with it is its own id.
   */
  edit(message: SentMessage, letter: Letter): Promise<Delivery>
}

export interface Recipient {
  readonly chat: number | string
  readonly thread: number | null
  readonly language: Language
  /** Arrives without a sound. */
  readonly silent: boolean
}

export interface SentMessage {
  readonly chat: number | string
  readonly thread: number | null
  readonly message: number
  readonly language: Language
}

/** PORT Editors: what a mailing has to say to the editors. Never throws; says each thing as often as it is told to. */
export interface Editors {
  tell(notice: DeskNotice): Promise<void>
}

export type DeskNotice =
  /** Nothing goes out, as nothing can be written down. */
  | { readonly kind: 'mailing-paused' }
  | { readonly kind: 'mailing-goes-on' }
  /** A letter was not taken; told once for a mailing, however many readers it is about. */
  | { readonly kind: 'letter-refused'; readonly mailing: string; readonly why: string }
  /** A feed is gone, or has failed for a day; `why`: a word, and what belongs to it after a space. */
  | { readonly kind: 'feed-failing'; readonly name: string; readonly isGone: boolean; readonly why: string }
  | { readonly kind: 'feed-works-again'; readonly name: string }
  /** The channel does not take messages (any more). */
  | { readonly kind: 'channel-unreachable'; readonly why: string }

/**
 * The fact with which the article answers the question, or null: by the same search with the same threshold as a reader's
 * question. Synchronous; must be quick for an article that has nothing to do with the question.
 */
export type Answers = (question: string, article: Article, language: Language) => string | null

/** PORT GapBoard: the questions that readers asked in vain and handed to the editors. */
export interface GapBoard {
  /**
   * Counts a question in the reader's language or clearly in the other one, unless an article answers it by now. The same
   * update counts once. `gap`: the entry it was counted with.
   */
  handOver(handed: HandedOver): Promise<{ kind: 'kept'; gap: string } | { kind: 'answered' }>
  /** An article was published, corrected or withdrawn: the next review looks which questions that answers. */
  articlesChanged(): void
  /** One round: closes what an article answers, by the same search as readers' questions, and opens what none does any more. */
  review(): Promise<void>
}

/** PORT Alarms: what editors are told once when it begins and once when it is over, however often it is noticed. */
export interface Alarms {
  raise(alarm: Alarm): Promise<void>
  /** It is as it should be: tells those who know of the trouble, else nobody. */
  over(kind: Alarm['kind']): Promise<void>
  /** Whether the editors know of it. */
  isOpen(kind: Alarm['kind']): Promise<boolean>
  /** Forgets, without a word, letters that were not taken, as their mailing is over. */
  forgetLetters(isOver: (mailing: string) => boolean): Promise<void>
}

export type AlarmNotice = { readonly begun: Alarm } | { readonly over: Alarm['kind'] }

/** PORT Counting: how often what happened, week by week. Counting costs no write. */
export interface Counting {
  count(what: keyof WeekCounts): void
  /** The last weeks, this one first, what was counted a moment ago included. */
  weeks(many: number): Promise<readonly WeekTally[]>
}

export interface WeekTally extends WeekCounts {
  /** YYYY-MM-DD. */
  readonly monday: string
}

/** PORT WatchTopics: what readers want to hear of, as numbers a topic; their words stay with them. */
export interface WatchTopics {
  /**
   * How many watches come nearest to articles of each topic (of several, to each), to none, and how many were too many to
   * be looked up. Counted at most a moment ago; may take seconds for many readers, but never blocks others for long.
   */
  count(): Promise<{ topics: Readonly<Record<Topic, number>>; other: number; unsorted: number }>
}

/** PORT Census: how many readers there are, counted at most a moment ago. Never blocks others for long. */
export interface Census {
  count(): Promise<Headcount>
}

/**
 * PORT Pages: what stands behind a link that an editor names. Asks public addresses only; never throws for what the other
 * side does.
 */
export interface Pages {
  look(url: string): Promise<PageLook>
}

export type PageLook =
  | {
      readonly kind: 'page'
      /** Where it was found in the end. */
      readonly url: string
      readonly title: string | null
      readonly publisher: string | null
      /** YYYY-MM-DD. */
      readonly date: string | null
      readonly language: Language | null
      /** Hashed runs of seven words of the readable text (see `wordRuns`): the text itself is never kept. */
      readonly runs: readonly string[]
    }
  | {
      readonly kind: 'unreachable'
      readonly why: 'not-public' | 'no-answer' | 'refused' | 'too-big' | 'not-a-page' | 'robots'
      /** Only with `refused`: the HTTP status. */
      readonly status?: number
    }
