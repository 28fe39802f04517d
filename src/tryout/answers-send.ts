import type { Message } from 'grammy/types'
import type { Call } from './call.js'
import { documentOf, keepFile } from './files.js'
import type { FormattedText } from './clean.js'
import { composeCaption, composeText, notePreview, type Previewing } from './compose.js'
import { badRequest } from './fault.js'
import type { Parameters } from './methods.js'
import { reachChat } from './reach.js'
import { leaveOut } from './shown.js'
import { post, type ChatState, type Draft, type World } from './world.js'

type Sending = Parameters<'sendMessage'> | Parameters<'sendDocument'>

export function sendMessage({ world, parameters, note }: Call<'sendMessage'>): Message {
  const formatted = composeText({ ...parameters, note })
  const state = reachChat(world, parameters.chat_id, parameters.message_thread_id)
  notePreview(formatted, parameters, note)
  return postAs(world, state, parameters, { ...textOf(formatted), ...previewOf(parameters) })
}

export function sendDocument({ world, parameters, files, note }: Call<'sendDocument'>): Message {
  const state = reachChat(world, parameters.chat_id, parameters.message_thread_id)
  const upload = files.get(parameters.document.replace(/^attach:\/\//, ''))
  if (!upload) throw badRequest('wrong remote file identifier specified: Wrong string length')
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
  const { text, entities } = composeCaption({
    ...parameters,
    text: parameters.caption ?? '',
    entities: parameters.caption_entities,
    note,
  })
  const document = documentOf(keepFile(world, upload), upload)
  const caption = { ...(text && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) }
  return postAs(world, state, parameters, { document, ...caption })
}

export function textOf({ text, entities }: FormattedText): Pick<Message, 'text' | 'entities'> {
  return entities.length > 0 ? { text, entities } : { text }
}

export function previewOf({ link_preview_options: given }: Previewing): Pick<Message, 'link_preview_options'> {
  return given?.is_disabled === true ? { link_preview_options: { is_disabled: true } } : {}
}

function postAs(world: World, state: ChatState, parameters: Sending, content: Draft): Message {
  const markup = parameters.reply_markup
  const author = state.chat.type === 'channel' ? { sender_chat: state.chat } : { from: world.bot }
  const keyboard =
    markup && 'inline_keyboard' in markup && markup.inline_keyboard.length > 0 ? { reply_markup: markup } : {}
  const choices = markup && 'keyboard' in markup ? markup.keyboard.map((row) => row.map(labelOf)) : []
  const thread = parameters.message_thread_id
  const draft = {
    ...author,
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true as const }),
    ...findReplied(state, parameters),
    ...content,
    ...keyboard,
  } as Draft
  const silent = parameters.disable_notification ?? false
  return post(world, state, draft, { byBot: true, silent, choices }).message
}

function labelOf(choice: string | { text: string }): string {
  return typeof choice === 'string' ? choice : choice.text
}

function findReplied(state: ChatState, { reply_parameters: reply }: Sending): Pick<Draft, 'reply_to_message'> {
  if (!reply) return {}
  const replied = state.messages.get(reply.message_id)
  if (!replied && reply.allow_sending_without_reply !== true) throw badRequest('message to be replied not found')
  // One level only, as Telegram does.
  const message = replied && leaveOut(replied.message, 'reply_to_message')
  return message ? { reply_to_message: message as NonNullable<Draft['reply_to_message']> } : {}
}
