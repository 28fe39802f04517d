import type { Message } from 'grammy/types'
import { previewOf, textOf } from './answers-send.js'
import type { Call } from './call.js'
import { composeText, notePreview } from './compose.js'
import { badRequest } from './fault.js'
import type { Parameters } from './methods.js'
import { findChat, reachChat } from './reach.js'
import { leaveOut, type ShownMessage } from './shown.js'
import { erase, replace, seconds, type ChatState, type World } from './world.js'

export function editMessageText({ world, parameters, note }: Call<'editMessageText'>): Message {
  const formatted = composeText({ ...parameters, tooLong: 'MESSAGE_TOO_LONG', note })
  const { state, shown } = findOwn(world, parameters)
  notePreview(formatted, parameters, note)
  if (shown.message.text === undefined) throw badRequest('there is no text in the message to edit')
  const rest = leaveOut(shown.message, 'entities', 'link_preview_options')
  return change(world, state, shown, parameters, { ...rest, ...textOf(formatted), ...previewOf(parameters) })
}

export function editMessageReplyMarkup({ world, parameters }: Call<'editMessageReplyMarkup'>): Message {
  const { state, shown } = findOwn(world, parameters)
  return change(world, state, shown, parameters, shown.message)
}

export function deleteMessage({ world, parameters }: Call<'deleteMessage'>): true {
  const state = findChat(world, parameters.chat_id)
  const shown = state.messages.get(parameters.message_id)
  if (!shown) throw badRequest('message to delete not found')
  const tooOld = seconds(world.now()) - shown.message.date > 48 * 3600
  const allowed = shown.byBot || state.chat.type === 'private' || state.bot === 'administrator'
  if (tooOld || !allowed) throw badRequest("message can't be deleted")
  erase(world, state, shown)
  return true
}

function findOwn(world: World, { chat_id, message_id }: { chat_id: number | string; message_id: number }) {
  const state = reachChat(world, chat_id)
  const shown = state.messages.get(message_id)
  if (!shown) throw badRequest('message to edit not found')
  if (!shown.byBot) throw badRequest("message can't be edited")
  return { state, shown }
}

/** An edit without a keyboard takes the keyboard away. */
function change(
  world: World,
  state: ChatState,
  shown: ShownMessage,
  { reply_markup }: Pick<Parameters<'editMessageText'>, 'reply_markup'>,
  content: Message,
): Message {
  const rest = leaveOut(content, 'reply_markup', 'edit_date')
  const keyboard = reply_markup && reply_markup.inline_keyboard.length > 0 ? { reply_markup } : {}
  const next = { ...rest, ...keyboard } as Message
  if (sameContent(shown.message, next)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  return replace(world, state, shown, { ...next, edit_date: seconds(world.now()) }).message
}

function sameContent(a: Message, b: Message): boolean {
  const content = (m: Message) => JSON.stringify([m.text, m.entities ?? [], m.reply_markup?.inline_keyboard ?? []])
  return content(a) === content(b)
}
