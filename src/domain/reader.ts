import type { Language } from './language.js'

/** Someone who chose something: a private chat, group or channel. Who only asks is never kept. */
export interface Reader {
  /** Telegram's chat id. */
  readonly chat: number
  readonly lang: Language
}
