import { getChat, getChatAdministrators, getChatMember } from './answers-chats.js'
import { deleteMessage, editMessageReplyMarkup, editMessageText } from './answers-edit.js'
import { createProfile, type Profile } from './answers-profile.js'
import { sendDocument, sendMessage } from './answers-send.js'
import type { Call } from './call.js'
import { badRequest } from './fault.js'
import { getFile } from './files.js'
import { answerInlineQuery } from './inline.js'
import type { MethodName } from './methods.js'
import { reachChat } from './reach.js'
import type { Press } from './world.js'

/** How each method in use is answered; what they throw as an `ApiFault` is what Telegram refuses. */
export type Answers = { readonly [M in MethodName]: (call: Call<M>) => unknown }

/** Telegram stops waiting for the answer to a press after a while. */
const PRESS_LIFETIME_MS = 60_000

export function createAnswers(): { answers: Answers; profile: Profile } {
  const { profile, ...profileAnswers } = createProfile()
  const answers: Answers = {
    ...profileAnswers,
    getMe: ({ world }) => world.bot,
    getUpdates: ({ world, parameters, signal }) => world.updates.poll(parameters, signal),
    deleteWebhook: ({ world, parameters }) => {
      if (parameters.drop_pending_updates) world.updates.drop()
      return true
    },
    sendMessage,
    sendDocument,
    editMessageText,
    editMessageReplyMarkup,
    deleteMessage,
    answerCallbackQuery,
    answerInlineQuery,
    sendChatAction,
    getFile,
    getChat,
    getChatMember,
    getChatAdministrators,
  }
  return { answers, profile }
}

function answerCallbackQuery({ world, parameters }: Call<'answerCallbackQuery'>): true {
  const press = world.presses.get(parameters.callback_query_id)
  const tooOld = press && world.now().getTime() - press.at.getTime() > PRESS_LIFETIME_MS
  if (!press || press.answer || tooOld) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid')
  }
  const answer = { text: parameters.text ?? '', alert: parameters.show_alert ?? false, url: parameters.url ?? null }
  // The one who pressed holds this very press and looks for the answer in it.
  const answered: { -readonly [K in keyof Press]: Press[K] } = press
  answered.answer = answer
  world.events.emit({ kind: 'toast', pressId: press.id, userId: press.user.id, chatId: press.chatId, answer })
  return true
}

function sendChatAction({ world, parameters }: Call<'sendChatAction'>): true {
  const state = reachChat(world, parameters.chat_id, parameters.message_thread_id)
  const threadId = parameters.message_thread_id ?? null
  world.events.emit({ kind: 'action', chatId: state.chat.id, threadId, action: parameters.action })
  return true
}
