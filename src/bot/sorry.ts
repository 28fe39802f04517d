import type { Api } from 'grammy'
import type { Language } from '../domain/language.js'
import type { Guest } from './door.js'
import type { Library } from './texts.js'

/** Longest try to say sorry, in milliseconds: what broke may be the line itself. */
const BOUND_MS = 10_000

/** Says one plain sentence to whoever sent the update, outside of the work that failed. */
export async function saySorry(
  api: Api,
  { update, chat }: Guest,
  key: 'failed' | 'late' | 'slow-down',
  library: Library,
  language: Language,
): Promise<void> {
  const text = library[language].plain(key)
  // grammY types its signals with a polyfill; the platform's does the same.
  const signal = AbortSignal.timeout(BOUND_MS) as never
  const query = update.callback_query
  // A press that failed may have been answered already; one that was too many was not.
  if (query && (key === 'slow-down' || !query.message)) {
    await api.answerCallbackQuery(query.id, { text, show_alert: true }, signal)
    return
  }
  const message = update.message ?? update.edited_message ?? query?.message
  const topic = message && 'is_topic_message' in message ? message.message_thread_id : undefined
  const thread = topic === undefined ? {} : { message_thread_id: topic }
  await api.sendMessage(chat, text, { ...thread, link_preview_options: { is_disabled: true } }, signal)
}
