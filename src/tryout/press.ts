import type { InlineKeyboardButton, User } from 'grammy/types'
import { stateOf } from './people.js'
import type { ShownMessage } from './shown.js'
import { tellBot, type Press, type World } from './world.js'

/** Presses a button that the person sees in this version of the message; the bot gets the message as it is now. */
export function pressButton(world: World, user: User, message: ShownMessage, wanted: string): Press {
  return sendPress(world, user, message, dataOf(message, wanted))
}

/** Sends what a button holds, as an app does that may show an older version of the message. */
export function sendPress(world: World, user: User, message: ShownMessage, data: string): Press {
  const state = stateOf(world, message.message.chat)
  const id = String(FIRST_QUERY_ID + BigInt(world.presses.size))
  const press: Press = { id, at: world.now(), user, chatId: state.chat.id, answer: null }
  world.presses.set(id, press)
  const gone = { chat: state.chat, message_id: message.id, date: 0 as const }
  const seen = state.messages.get(message.id)?.message ?? gone
  tellBot(world, state, {
    callback_query: { id, from: user, message: seen, chat_instance: String(state.chat.id), data },
  })
  return press
}

/** Beyond what a number can hold, as Telegram's are. */
const FIRST_QUERY_ID = 4_382_000_000_000_000_001n

function dataOf(message: ShownMessage, wanted: string): string {
  const buttons = message.buttons.flat()
  const found = buttons.find((button) => button.text === wanted || callbackDataOf(button) === wanted)
  const data = found && callbackDataOf(found)
  if (data !== undefined) return data
  const names = buttons.map((button) => `"${button.text}"`).join(', ') || 'none'
  throw new Error(`No button "${wanted}" that can be pressed; there are: ${names}`)
}

export function callbackDataOf(button: InlineKeyboardButton): string | undefined {
  return 'callback_data' in button ? button.callback_data : undefined
}
