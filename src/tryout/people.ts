import type { Chat, User } from 'grammy/types'
import { addChat, recollected, type ChatState, type MemberStatus, type World } from './world.js'

/** Someone who uses Telegram, and their private chat with the bot. */
export interface Person {
  readonly user: User
  readonly chat: Chat.PrivateChat
}

export interface PersonOptions {
  readonly id?: number
  readonly first_name?: string
  readonly last_name?: string
  readonly username?: string
  /** IETF tag of the person's app; German if left out. */
  readonly language_code?: string
}

export interface GroupOptions {
  /** `forum` is a supergroup with topics; a supergroup if left out. */
  readonly kind?: 'group' | 'supergroup' | 'forum'
  readonly title?: string
  readonly username?: string
  readonly members?: readonly Person[]
  readonly administrators?: readonly Person[]
  /** How the bot stands there at first; a plain member if left out. */
  readonly bot?: 'member' | 'administrator' | 'left'
}

export interface ChannelOptions {
  readonly title?: string
  readonly username?: string
  readonly bot?: 'administrator' | 'left'
}

/** In a box that goes on with an earlier one's memory, the first ones are those of then. */
export interface People {
  person(options?: PersonOptions): Person
  group(options?: GroupOptions): Chat
  channel(options?: ChannelOptions): Chat
  /** Sets the person's app to another language. */
  setLanguage(person: Person, code: string): void
  /** Opens a topic in a forum; returns its `message_thread_id`. */
  thread(chat: Chat, name: string): number
  closeThread(chat: Chat, threadId: number): void
}

/** Beyond 32 bits, as Telegram's are, so that nobody stores them too small. */
const FIRST_USER_ID = 5_000_000_001
const FIRST_GROUP_ID = -4_000_000_001
const FIRST_SUPERGROUP_ID = -1_002_000_000_001

export function createPeople(world: World): People {
  let users = 0
  let groups = 0
  return {
    person: (options = {}) => {
      const { id = FIRST_USER_ID + users++, first_name = 'Anna', language_code = 'de', ...names } = options
      const user = { id, is_bot: false, first_name, language_code, ...names }
      const chat = { id, type: 'private' as const, first_name, ...names }
      const known = recollected(world, id)?.members.get(id)?.user
      if (known) return { user: known, chat }
      setMember(addChat(world, chat, 'stranger'), user, 'member')
      return { user, chat }
    },
    group: (options = {}) => {
      const chat = groupChat(options, groups++)
      const known = recollected(world, chat.id)
      if (known) return known.chat
      const state = addChat(world, chat, options.bot ?? 'member')
      for (const { user } of options.members ?? []) setMember(state, user, 'member')
      for (const { user } of options.administrators ?? []) setMember(state, user, 'administrator')
      return state.chat
    },
    channel: ({ title = 'Kanal', username, bot = 'administrator' } = {}) => {
      const id = FIRST_SUPERGROUP_ID - groups++
      const known = recollected(world, id)
      if (known) return known.chat
      return addChat(world, { id, type: 'channel', title, ...(username && { username }) }, bot).chat
    },
    setLanguage: ({ user }, code) => {
      // Everything that knows the person holds this very user.
      user.language_code = code
    },
    thread: (chat, name) => {
      const state = stateOf(world, chat)
      if (!state.chat.is_forum) throw new Error(`${titleOf(chat)} is no forum`)
      const id = ++state.lastMessageId
      state.threads.set(id, { name, open: true })
      return id
    },
    closeThread: (chat, threadId) => {
      const thread = stateOf(world, chat).threads.get(threadId)
      if (!thread) throw new Error(`${titleOf(chat)} has no topic ${threadId}`)
      thread.open = false
    },
  }
}

function groupChat({ kind = 'supergroup', title = 'Gruppe', username }: GroupOptions, number: number): Chat {
  if (kind === 'group') return { id: FIRST_GROUP_ID - number, type: 'group', title }
  const id = FIRST_SUPERGROUP_ID - number
  const chat = { id, type: 'supergroup' as const, title, ...(username && { username }) }
  return kind === 'forum' ? { ...chat, is_forum: true } : chat
}

export function setMember(state: ChatState, user: User, status: MemberStatus): void {
  state.members.set(user.id, { user, status })
}

/** The chat as the box keeps it; a chat of another box is a mistake of the caller. */
export function stateOf(world: World, chat: Pick<Chat, 'id'>): ChatState {
  const state = world.chats.get(chat.id)
  if (!state) throw new Error(`This Telegram has no chat ${chat.id}`)
  return state
}

function titleOf(chat: Chat): string {
  return chat.title ?? String(chat.id)
}
