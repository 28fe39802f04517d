import type { Mailing, Receipt } from '../domain/mailing.js'
import type { ReaderKey } from '../domain/reader.js'

export type ChatId = number | string
export type Shown = Receipt & { readonly message: number }
export type EditMailing = Extract<Mailing, { kind: 'correction' | 'withdrawal' }>

/** One thing to be sent. What exactly is settled when it is its turn: the reader may have changed their mind by then. */
export type Task =
  /** Whatever the agenda holds for this reader; for the channel if `isChannel`. */
  | { readonly kind: 'letter'; readonly chat: ChatId; readonly key: ReaderKey; readonly isChannel: boolean }
  /** The reader's pause of a topic is over. */
  | { readonly kind: 'ask'; readonly chat: ChatId; readonly key: ReaderKey }
  /** The message is brought up to date. */
  | { readonly kind: 'edit'; readonly chat: ChatId; readonly mailing: EditMailing; readonly shown: Shown }
  /** A short word that something was wrong. */
  | { readonly kind: 'tell'; readonly chat: ChatId; readonly mailing: EditMailing; readonly shown: Shown }
