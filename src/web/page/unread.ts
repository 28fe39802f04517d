import type { WireMessage } from '../wire-format.js'
import { here, pairs } from './kept.js'
import type { Chat } from './world.js'

/** How far each chat was read in this tab. */
export interface Unread {
  /** Takes all chats that were never seen as read. */
  begin(chats: readonly Chat[]): void
  read(chat: Chat): void
  of(chat: Chat): { readonly count: number; readonly silent: boolean }
}

export function createUnread(): Unread {
  const marks = new Map<number, number>(pairs(here.read('read')))
  const last = (chat: Chat) => chat.messages.at(-1)?.id ?? 0
  const mark = (chat: Chat) => {
    if (marks.get(chat.id) === last(chat)) return
    marks.set(chat.id, last(chat))
    here.write('read', [...marks])
  }
  return {
    begin: (chats) => {
      // A mark from the future belongs to a program that ran here before.
      for (const chat of chats) if ((marks.get(chat.id) ?? Infinity) > last(chat)) mark(chat)
    },
    read: mark,
    of: (chat) => {
      const since = marks.get(chat.id) ?? 0
      const unread = chat.messages.filter((message) => message.id > since && comesByItself(message))
      return { count: unread.length, silent: unread.every(({ isSilent }) => isSilent) }
    },
  }
}

function comesByItself({ from, chat, event }: WireMessage): boolean {
  return event === null && (from.isBot || from.id === chat)
}
