import type { Api } from 'grammy'
import { languageOf } from '../domain/language.js'
import type { Guest } from './door.js'
import type { Library } from './texts.js'

/** Longest try to say sorry, in milliseconds: what broke may be the line itself. */
const BOUND_MS = 10_000

/** Says one plain sentence to whoever sent the update, outside of the work that failed. */
export async function saySorry(
  api: Api,
  guest: Guest,
  key: 'failed' | 'late' | 'slow-down',
  library: Library,
): Promise<void> {
  const { update, chat } = guest
  const message = update.message ?? update.edited_message
  const from = message?.from ?? update.callback_query?.from
  const text = library[languageOf(from?.language_code)].plain(key)
  // grammY types its signals with a polyfill; the platform's does the same.
  const signal = AbortSignal.timeout(BOUND_MS) as never
  if (update.callback_query) {
    await api.answerCallbackQuery(update.callback_query.id, { text, show_alert: true }, signal)
    return
  }
  const thread = message?.is_topic_message === true ? message.message_thread_id : undefined
  await api.sendMessage(chat, text, thread === undefined ? {} : { message_thread_id: thread }, signal)
}
