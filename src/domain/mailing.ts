import type { Article, ArticleId } from './article.js'
import type { Language } from './language.js'
import { keyOf } from './reader.js'
import type { Topic } from './topic.js'
import type { Why } from './wants.js'

/**
 * Something to be said to many. Its id repeats, so that opening it twice is opening it once:
 * `news:<article>`, `correction:<article>:<n>`, `withdrawal:<article>:<n>`, `watch:<article>:<n>`, `digest:<until>`, `ask`.
 * Open as long as somebody of its audience has no receipt.
 */
export type Mailing =
  /** To everyone who wants it at once, and to everyone with a watch that it answers. */
  | { readonly kind: 'news'; readonly id: string; readonly article: ArticleId; readonly opened: string }
  /** To everyone with a watch that the corrected article answers. */
  | { readonly kind: 'watch'; readonly id: string; readonly article: ArticleId; readonly opened: string }
  /** The messages of everyone who has a receipt are edited; if it is material, those readers are told as well. */
  | {
      readonly kind: 'correction'
      readonly id: string
      readonly article: ArticleId
      readonly opened: string
      readonly material: boolean
    }
  | { readonly kind: 'withdrawal'; readonly id: string; readonly article: ArticleId; readonly opened: string }
  /** To everyone whose digest fell due after `from` and up to `to`. */
  | {
      readonly kind: 'digest'
      readonly id: string
      readonly from: string
      readonly to: string
      readonly opened: string
    }
  /** To everyone whose pause of a topic is over: how is it to go on? */
  | { readonly kind: 'ask'; readonly id: 'ask'; readonly opened: string }

/** One article in a letter, and why it comes. */
export interface Item {
  readonly article: Article
  readonly why: Why
}

export interface DigestGroup {
  /** null: articles without a topic. */
  readonly topic: Topic | null
  readonly items: readonly Item[]
}

/** What one reader is to read. An edited letter is the same letter with the articles as they are now. */
export type Letter =
  | ArticleLetter
  /** A short word to someone who got an article before its last correction. */
  | { readonly kind: 'corrected'; readonly article: Article }
  /** The week without the topic is over. */
  | { readonly kind: 'ask'; readonly topic: Topic }

export type ArticleLetter =
  | { readonly kind: 'news'; readonly items: readonly Item[] }
  | { readonly kind: 'digest'; readonly groups: readonly DigestGroup[] }

/** What the messenger says of one letter. */
export type Delivery =
  | { readonly kind: 'sent'; readonly message: number }
  /** Too many messages: nothing to this chat before then. */
  | { readonly kind: 'later'; readonly at: Date }
  /** Nobody knows whether it arrived, or it did not: a fault of the network or of the other side. Try again. */
  | { readonly kind: 'troubled'; readonly why: string }
  /** Blocked, deactivated, no such chat or thread, no rights: nothing arrives there any more. */
  | { readonly kind: 'gone'; readonly why: string }
  /** The group became a supergroup with that id. */
  | { readonly kind: 'moved'; readonly to: number }
  /** This letter to this reader will never be taken. */
  | { readonly kind: 'refused'; readonly why: string }

/** What is noted of one delivery: the truth of what went out. */
export interface Receipt {
  readonly chat: number | string
  readonly thread: number | null
  /** The message's id; null where none was sent. */
  readonly message: number | null
  readonly items: readonly { readonly article: ArticleId; readonly why: Why }[]
  readonly language: Language
  /** `edit`: the message was brought up to date for the mailing. */
  readonly kind: Exclude<Letter['kind'], 'ask'> | 'edit'
  /** The mailing that an edit or a `corrected` letter belongs to; null for others, which gather from several. */
  readonly mailing: string | null
  /** `abandoned`: not to be delivered for a whole day. `moved`: sent to the same readers under their former id. */
  readonly outcome: 'sent' | 'refused' | 'abandoned' | 'moved'
  readonly at: string
}

/** Which receipts mean that the reader has had the article: whatever came of it, it does not go out again. */
export function settlesArticles(receipt: Receipt): boolean {
  return receipt.kind === 'news' || receipt.kind === 'digest'
}

/** Which receipts stand for a message that shows articles and can be brought up to date. */
export function showsArticles(receipt: Receipt): receipt is Receipt & { readonly message: number } {
  return settlesArticles(receipt) && receipt.outcome === 'sent' && receipt.message !== null
}

/** A receipt's reason: without the reader's question. */
export function whyForReceipt(why: Why): Why {
  return why.because === 'watch' ? { because: 'watch', watch: null, fact: null } : why
}

/** How `doneFor` names what was dealt with: one message brought up to date, or the short word to a reader. */
export function messageKey({ chat, thread, message, kind }: Omit<Receipt, 'outcome' | 'at'>): string {
  return kind === 'corrected' ? `${keyOf({ chat, thread })}#told` : `${chat}#${message ?? ''}`
}
