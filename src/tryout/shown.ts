import type { InlineKeyboardButton, Message, MessageEntity } from 'grammy/types'

/** A message as the people in a chat see it: a value, replaced by another one when the message is edited. */
export interface ShownMessage {
  readonly id: number
  readonly chatId: number
  readonly threadId: number | null
  readonly byBot: boolean
  /** Text or caption; empty where there is none. */
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly buttons: readonly (readonly InlineKeyboardButton[])[]
  /** What the keyboard below the input offers to say, if the message brought one. */
  readonly choices: readonly (readonly string[])[]
  /** Arrived without a sound. */
  readonly silent: boolean
  /** The message as the Bot API tells it. */
  readonly message: Message
}

export interface Manner {
  readonly byBot: boolean
  readonly silent?: boolean
  readonly choices?: ShownMessage['choices']
}

export function showMessage(message: Message, manner: Manner): ShownMessage {
  return {
    id: message.message_id,
    chatId: message.chat.id,
    threadId: message.message_thread_id ?? null,
    byBot: manner.byBot,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: message.reply_markup?.inline_keyboard ?? [],
    choices: manner.choices ?? [],
    silent: manner.silent ?? false,
    message,
  }
}

export function leaveOut<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  const copy = { ...value }
  for (const name of names) Reflect.deleteProperty(copy, name)
  return copy
}
