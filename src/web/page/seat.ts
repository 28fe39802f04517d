import type { WireMessage } from '../wire-format.js'
import type { Unread } from './unread.js'
import type { Words } from './words.js'
import type { Chat, World } from './world.js'

/** What all parts of the page share. */
export interface Page {
  readonly world: World
  readonly words: Words
  readonly unread: Unread
  /** What was typed and not sent, by chat. */
  readonly drafts: Map<number, string>
  /** Shows the chat where the one in front of the page was busy last, and puts `text` into its input. */
  open(chat: number, person: number, text?: string): void
  /** A line that goes by itself. */
  hint(text: string): void
}

/** One person in one chat, and what can be done from there. */
export interface Seat {
  readonly page: Page
  readonly chat: Chat
  /** Whose eyes the chat is seen with. */
  readonly person: number
  say(text: string): void
  press(message: WireMessage, data: string, pressed: HTMLElement): void
  reply(message: WireMessage): void
  edit(message: WireMessage): void
  remove(message: WireMessage): void
  /** Starts an inline query, here or in a chat that is picked. */
  ask(query: string, isHere: boolean): void
  /** Follows a link to the bot itself within the page; false: it leads elsewhere. */
  follow(url: string): boolean
}
