import type { InlineQuery, Message, Update, UserFromGetMe } from 'grammy/types'

/** The kinds of update the bot asks Telegram for. */
export const KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'channel_post',
  'my_chat_member',
  'inline_query',
] as const

/** What is let in: an update for the bot, with only what it needs of it. */
export interface Guest {
  readonly update: Update
  /** Telegram's chat id; for a press without a chat the presser's id. */
  readonly chat: number
  readonly press: boolean
  /** Worth nothing after seconds, so it is never noted on disk. */
  readonly fleeting: boolean
}

/**
 * Decides at the door whether an update is for the bot, and strips it to the minimum before anything is noted on disk:
 * no names, no contacts, nothing of talk in groups that is not addressed to the bot.
 */
export function admit(update: unknown, me: UserFromGetMe): Guest | null {
  try {
    return admitWhole(update, me)
  } catch {
    // An update that lacks what Telegram promises must not keep the others out.
    return null
  }
}

function admitWhole(update: unknown, me: UserFromGetMe): Guest | null {
  if (!isUpdate(update)) return null
  const query = update.callback_query
  if (query) {
    const chat = query.message?.chat.id ?? query.from.id
    const press = forgetNames({ update_id: update.update_id, callback_query: query })
    return { update: press, chat, press: true, fleeting: false }
  }
  const { inline_query: words } = update
  if (words) {
    const asked = forgetNames({ update_id: update.update_id, inline_query: leaveOutLocation(words) })
    return { update: asked, chat: words.from.id, press: false, fleeting: true }
  }
  const membership = update.my_chat_member
  if (membership) return { update: forgetNames(update), chat: membership.chat.id, press: false, fleeting: false }
  const message = update.message ?? update.edited_message ?? update.channel_post
  if (!message || !isForUs(message, me)) return null
  return { update: forgetNames(update), chat: message.chat.id, press: false, fleeting: false }
}

function leaveOutLocation({ id, from, query, offset }: InlineQuery): InlineQuery {
  return { id, from, query, offset }
}

/** The chat that a noted update belongs to; null if it is none. */
export function chatOfNoted(update: unknown): number | null {
  if (!isUpdate(update)) return null
  const query = update.callback_query
  if (query) return query.message?.chat.id ?? query.from.id
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.my_chat_member
  return message?.chat.id ?? null
}

function isUpdate(value: unknown): value is Update {
  const update = value as Partial<Update> | null
  if (typeof update !== 'object' || update === null || !Number.isSafeInteger(update.update_id)) return false
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.my_chat_member
  if (message) return typeof (message as Partial<Pick<Message, 'chat'>>).chat?.id === 'number'
  const query = update.callback_query ?? update.inline_query
  return typeof query?.id === 'string' && typeof query.from.id === 'number'
}

/** In a private chat everything is; in a group a command of ours, a mention of us or a reply to us; in a channel a command. */
function isForUs(message: Message, me: UserFromGetMe): boolean {
  // Anonymous administrators and channels speak through accounts of Telegram's that are bots.
  if (message.from?.is_bot && !message.sender_chat) return false
  // A card of ours that somebody dropped into a chat is no question.
  if (message.via_bot?.id === me.id) return false
  if (message.chat.type === 'private' || message.migrate_to_chat_id !== undefined) return true
  if (message.chat.type === 'channel') return isCommand(message) && !isCommandForOthers(message, me)
  if (message.reply_to_message?.from?.id === me.id && !isTopicRoot(message)) return !isCommandForOthers(message, me)
  return isCommand(message) ? !isCommandForOthers(message, me) : mentions(message, me)
}

/** In a forum topic every message "replies" to the one that opened the topic. */
function isTopicRoot(message: Message): boolean {
  return message.is_topic_message === true && message.reply_to_message?.message_id === message.message_thread_id
}

function isCommand(message: Message): boolean {
  return message.entities?.some((entity) => entity.type === 'bot_command' && entity.offset === 0) === true
}

function isCommandForOthers(message: Message, me: UserFromGetMe): boolean {
  const addressee = /^\/\w+@(\w+)/.exec(message.text ?? '')?.[1]
  return addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()
}

/** Whether the text names the bot as @name or by a mention of its account. */
export function mentions(message: Message, me: UserFromGetMe): boolean {
  return mentionsOf(message, me).length > 0
}

/** The places in the text, [start, end) in UTF-16 units, that name the bot. */
export function mentionsOf(message: Message, me: UserFromGetMe): (readonly [number, number])[] {
  const text = message.text ?? message.caption ?? ''
  const name = `@${me.username}`.toLowerCase()
  return (message.entities ?? message.caption_entities ?? [])
    .filter((entity) => {
      if (entity.type === 'text_mention') return entity.user.id === me.id
      return (
        entity.type === 'mention' && text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name
      )
    })
    .map((entity) => [entity.offset, entity.offset + entity.length] as const)
}

const NAMES = new Set([
  'first_name',
  'last_name',
  'username',
  'phone_number',
  'vcard',
  'author_signature',
  'sender_name',
])

/** A copy without names; Telegram's types want a first name, so an empty one stays. */
function forgetNames<T>(value: T): T {
  if (Array.isArray(value)) return value.map(forgetNames) as T
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'first_name') return [[key, '']]
    return NAMES.has(key) ? [] : [[key, forgetNames(inner as unknown)]]
  })
  return Object.fromEntries(kept) as T
}
