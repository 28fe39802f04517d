import { GrammyError } from 'grammy'
import type { Delivery } from '../domain/mailing.js'

/** What a chat answers that a bot cannot write to (any more), told as a bad request. */
const GONE =
  /chat not found|user not found|deactivated|not enough rights|have no rights|need administrator rights|not a member|message thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHANNEL_PRIVATE|PEER_ID_INVALID|USER_IS_BLOCKED/i

/** An edit of a message that says so already, or that nobody has any more. */
const DONE = /message is not modified|message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i

/** Explains what Telegram or the network answered to one letter. */
export function explainFault(error: unknown, now: Date): Delivery {
  if (!(error instanceof GrammyError)) return { kind: 'troubled', why: nameOf(error) }
  const { error_code: code, description: why, parameters } = error
  if (code === 429) return { kind: 'later', at: new Date(now.getTime() + (parameters.retry_after ?? 1) * 1000) }
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: parameters.migrate_to_chat_id }
  if (code === 403 || (code === 400 && GONE.test(why))) return { kind: 'gone', why }
  // A token that is refused and a server that is ill are nobody's fault among the readers.
  if (code >= 500 || code === 401 || code === 404 || code === 409) return { kind: 'troubled', why }
  return { kind: 'refused', why }
}

/** As for a letter; but an edit that changes nothing, or that comes too late, is done. */
export function explainEdit(error: unknown, message: number, now: Date): Delivery {
  const isDone = error instanceof GrammyError && error.error_code === 400 && DONE.test(error.description)
  return isDone ? { kind: 'sent', message } : explainFault(error, now)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
