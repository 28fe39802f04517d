import type { Chat, Message, MessageEntity } from 'grammy/types'
import { ATTACHMENTS, type AttachmentKind } from './attachments.js'
import { countCharacters, isBlank } from './clean.js'
import { detectEntities } from './detect.js'
import { contentOf, type FileKind } from './files.js'
import { sortEntities } from './html.js'
import { stateOf, type Person } from './people.js'
import { refuseAct } from './act-refused.js'
import { askInline, type InlineOptions, type InlineQuery } from './inline.js'
import { pressButton, sendPress } from './press.js'
import { leaveOut, type ShownMessage } from './shown.js'
import {
  erase,
  post,
  replace,
  seconds,
  tellBot,
  type ChatState,
  type Draft,
  type Press,
  type SentFile,
  type World,
} from './world.js'

interface Where {
  /** The private chat with the bot if left out. */
  readonly in?: Chat
  readonly thread?: number
  readonly replyTo?: ShownMessage
}

export interface SayOptions extends Where {
  /** What the person formatted; commands, mentions and links are found by themselves. */
  readonly entities?: readonly MessageEntity[]
  /** Passed on from a channel instead of written. */
  readonly forwarded?: boolean
}

export interface SendOptions extends Where {
  readonly caption?: string
  /** The file itself, for a document, photo or voice message; without it the box has only its description. */
  readonly file?: SentFile
  readonly forwarded?: boolean
}

/** What a person can do in Telegram that a bot hears of. */
export interface Acts {
  say(person: Person, text: string, options?: SayOptions): ShownMessage
  send(person: Person, kind: AttachmentKind, options?: SendOptions): ShownMessage
  /** A post in a channel, by the channel itself. */
  publish(channel: Chat, text: string): ShownMessage
  edit(message: ShownMessage, text: string): ShownMessage
  /** Deletes a message for everyone; bots are not told. */
  remove(message: ShownMessage): void
  /**
   * Presses a button by its text or its data. The message is as the person saw it: an older version of it presses a
   * button that may be gone by now.
   */
  press(person: Person, message: ShownMessage, button: string): Press
  /** Types behind the bot's name in any chat; the answer shows in what is returned. */
  inline(person: Person, query: string, options?: InlineOptions): InlineQuery
  /** Sends one of the results into a chat, as the person's own message. */
  choose(person: Person, query: InlineQuery, result: string, options?: Pick<Where, 'in'>): ShownMessage
  /** Presses a button by its data, whether or not the message has it by now: the app may not know of an edit yet. */
  pressData(person: Person, message: ShownMessage, data: string): Press
}

const LONGEST_TEXT = 4096
const LONGEST_CAPTION = 1024

export function createActs(world: World): Acts {
  const write = (person: Person, content: Draft, options: SayOptions): ShownMessage => {
    const state = stateOf(world, options.in ?? person.chat)
    checkMembership(state, person)
    enter(world, state)
    const shown = post(world, state, { from: person.user, ...placeOf(options), ...content }, { byBot: false })
    if (isForBot(world, shown)) tellBot(world, state, { message: shown.message as never })
    return shown
  }
  return {
    say: (person, text, options = {}) => write(person, textContent(text, options.entities), options),
    send: (person, kind, { caption, file, ...options } = {}) => {
      const content = file && isFileKind(kind) ? contentOf(world, kind, checkFile(file)) : ATTACHMENTS[kind]
      return write(person, { ...content, ...(caption !== undefined && captionContent(caption)) }, options)
    },
    publish: (channel, text) => {
      const state = stateOf(world, channel)
      const shown = post(world, state, { sender_chat: channel, ...textContent(text) }, { byBot: false })
      tellBot(world, state, { channel_post: shown.message as never })
      return shown
    },
    edit: (message, text) => {
      const state = stateOf(world, message.message.chat)
      const current = state.messages.get(message.id)
      if (!current) throw refuseAct('gone', 'MESSAGE_ID_INVALID: the message to edit was deleted')
      const content = current.message.text === undefined ? captionContent(text) : textContent(text)
      const before = leaveOut(current.message, 'entities', 'caption_entities')
      const edited = { ...before, ...content, edit_date: seconds(world.now()) }
      const shown = replace(world, state, current, edited)
      const kind = state.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message'
      if (isForBot(world, shown)) tellBot(world, state, { [kind]: shown.message })
      return shown
    },
    remove: (message) => {
      erase(world, stateOf(world, message.message.chat), message)
    },
    press: (person, message, button) => pressButton(world, person.user, message, button),
    inline: (person, query, options) => askInline(world, person, query, options),
    choose: (person, query, result, options = {}) => {
      const found = query.answer?.results.find(({ id }) => id === result)
      if (!found) throw refuseAct('gone', 'RESULT_ID_INVALID')
      const { text, entities, keyboard } = found.message
      const content = { text, ...(entities.length > 0 && { entities }), ...(keyboard && { reply_markup: keyboard }) }
      const shown = write(person, { via_bot: world.bot, ...content }, options)
      world.updates.push({ chosen_inline_result: { result_id: result, from: person.user, query: query.query } })
      return shown
    },
    pressData: (person, message, data) => sendPress(world, person.user, message, data),
  }
}

/** Whoever left a group writes there no more; in a channel only the channel does. */
function checkMembership(state: ChatState, person: Person): void {
  if (state.chat.type === 'channel') throw refuseAct('not-allowed', 'CHAT_ADMIN_REQUIRED')
  if (state.members.get(person.user.id)?.status === 'left') throw refuseAct('not-allowed', 'CHAT_WRITE_FORBIDDEN')
}

/** The first message opens a private chat; one that was blocked stays shut. */
function enter(world: World, state: ChatState): void {
  if (state.chat.type !== 'private') return
  if (state.bot === 'kicked') throw refuseAct('blocked', 'YOU_BLOCKED_USER: this person has blocked the bot')
  if (state.bot !== 'stranger') return
  state.bot = 'member'
  world.events.emit({ kind: 'chat', chatId: state.chat.id })
}

function textContent(text: string, entities: readonly MessageEntity[] = []): Pick<Message, 'text' | 'entities'> {
  if (isBlank(text)) throw refuseAct('empty', 'MESSAGE_EMPTY: Telegram takes 1 to 4096 characters')
  if (countCharacters(text) > LONGEST_TEXT) {
    throw refuseAct('too-long', 'MESSAGE_TOO_LONG: Telegram takes 1 to 4096 characters')
  }
  const all = sortEntities([...entities, ...detectEntities(text, entities)])
  return all.length > 0 ? { text, entities: all } : { text }
}

function captionContent(caption: string): Pick<Message, 'caption' | 'caption_entities'> {
  if (countCharacters(caption) > LONGEST_CAPTION) {
    throw refuseAct('too-long', 'MEDIA_CAPTION_TOO_LONG: Telegram takes at most 1024 characters')
  }
  const found = detectEntities(caption)
  return { caption, ...(found.length > 0 && { caption_entities: sortEntities(found) }) }
}

function checkFile(file: SentFile): SentFile {
  if (file.bytes.length === 0) throw refuseAct('empty', 'FILE_PARTS_INVALID: Telegram takes no empty file')
  return file
}

function isFileKind(kind: AttachmentKind): kind is FileKind {
  return kind === 'document' || kind === 'photo' || kind === 'voice'
}

function placeOf({ thread, replyTo, forwarded }: SayOptions): Partial<Message> {
  const origin = { type: 'channel' as const, date: 1_700_000_000, chat: CHANNEL, message_id: 12 }
  return {
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(replyTo && { reply_to_message: replyTo.message as NonNullable<Message['reply_to_message']> }),
    ...(forwarded && { forward_origin: origin }),
  }
}

const CHANNEL: Chat.ChannelChat = { id: -1_001_111_111_111, type: 'channel', title: 'Stories' }

/** With privacy mode on, a bot in a group hears only what is meant for it. */
function isForBot(world: World, { message, text, entities }: ShownMessage): boolean {
  const everything = world.bot.can_read_all_group_messages || message.chat.type === 'private'
  if (message.via_bot?.id === world.bot.id) return true
  if (everything || message.reply_to_message?.from?.id === world.bot.id) return true
  const name = `@${world.bot.username}`.toLowerCase()
  return entities.some(({ type, offset, length }) => {
    const part = text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return part === name
    return type === 'bot_command' && (!part.includes('@') || part.endsWith(name))
  })
}
