import type { Chat, Message, Update, User, UserFromGetMe } from 'grammy/types'
import { createEvents, type Events, type PressAnswer } from './events.js'
import type { InlineAnswer, InlineQuery } from './inline.js'
import { showMessage, type Manner, type ShownMessage } from './shown.js'
import { createUpdateQueue, type News, type UpdateQueue } from './update-queue.js'

/** How the bot stands in a chat. A stranger's private chat is one in which the person never wrote. */
export type Standing = 'stranger' | 'member' | 'administrator' | 'restricted' | 'left' | 'kicked' | 'deactivated'

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left'

export interface ChatState {
  readonly chat: Chat
  bot: Standing
  readonly members: Map<number, { readonly user: User; status: MemberStatus }>
  /** Topics of a forum: id → name; a closed one keeps its id. */
  readonly threads: Map<number, { readonly name: string; open: boolean }>
  readonly messages: Map<number, ShownMessage>
  lastMessageId: number
  movedTo: number | null
}

/** A pressed button that waits for its answer. */
export interface Press {
  readonly id: string
  readonly at: Date
  readonly user: User
  readonly chatId: number
  /** What the bot answered; null until then. */
  readonly answer: PressAnswer | null
}

/** A file that somebody sent, or sends. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** MIME type; undefined where the sender named none. */
  readonly type?: string | undefined
}

export interface World {
  readonly now: () => Date
  readonly bot: UserFromGetMe
  readonly chats: Map<number, ChatState>
  /** Chats from an earlier box's memory that nobody has asked for yet. */
  readonly recollected: Map<number, ChatState>
  readonly presses: Map<string, Press>
  readonly files: Map<string, SentFile>
  /** Inline queries by their id, and what was answered lately by who asked and what. */
  readonly inline: Map<string, InlineQuery>
  readonly inlineCache: Map<string, { readonly answer: InlineAnswer; readonly until: number }>
  readonly updates: UpdateQueue
  readonly events: Events
  /** What the bot got wrong, call by call. */
  readonly violations: string[]
}

const FIRST_UPDATE_ID = 730_000_001

export function createWorld(now: () => Date, bot: UserFromGetMe): World {
  return {
    now,
    bot,
    chats: new Map(),
    recollected: new Map(),
    presses: new Map(),
    files: new Map(),
    inline: new Map(),
    inlineCache: new Map(),
    updates: createUpdateQueue(FIRST_UPDATE_ID),
    events: createEvents(),
    violations: [],
  }
}

export function addChat(world: World, chat: Chat, bot: Standing): ChatState {
  const state: ChatState = {
    chat,
    bot,
    members: new Map(),
    threads: new Map(),
    messages: new Map(),
    lastMessageId: 0,
    movedTo: null,
  }
  world.chats.set(chat.id, state)
  return state
}

/** The chat of an earlier box with this id, the first time that it is asked for. */
export function recollected(world: World, id: number): ChatState | undefined {
  const state = world.recollected.get(id)
  world.recollected.delete(id)
  return state
}

export function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

/** A message before it has its number, time and chat. */
export type Draft = Omit<Message, 'message_id' | 'date' | 'chat'>

/** Puts a message into the chat, for everyone to see. */
export function post(world: World, state: ChatState, draft: Draft, manner: Manner): ShownMessage {
  const stamp = { message_id: ++state.lastMessageId, date: seconds(world.now()), chat: state.chat }
  const shown = showMessage({ ...draft, ...stamp }, manner)
  state.messages.set(shown.id, shown)
  world.events.emit({ kind: 'message', message: shown })
  return shown
}

/** Puts a new version in a message's place. */
export function replace(world: World, state: ChatState, before: ShownMessage, message: Message): ShownMessage {
  const shown = showMessage(message, before)
  state.messages.set(shown.id, shown)
  world.events.emit({ kind: 'edit', message: shown, before })
  return shown
}

export function erase(world: World, state: ChatState, message: ShownMessage): void {
  state.messages.delete(message.id)
  world.events.emit({ kind: 'deletion', message })
}

/** Tells the bot, if it is where this happened. */
export function tellBot(world: World, state: ChatState, news: News): Update | undefined {
  const there = ['member', 'administrator', 'restricted'].includes(state.bot)
  return there ? world.updates.push(news) : undefined
}
