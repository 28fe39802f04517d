import type { Update } from 'grammy/types'
import { createBell } from './bell.js'
import { ApiFault, CONFLICT } from './fault.js'
import type { Parameters } from './methods.js'

/** Kinds that a bot gets only if it asks for them by name. */
const ON_REQUEST: readonly string[] = ['chat_member', 'message_reaction', 'message_reaction_count']
const LONGEST_POLL_S = 50
const BATCH = 100

export type News = Omit<Update, 'update_id'>

export interface UpdateQueue {
  /** Puts an update into the queue; undefined if the bot did not ask for this kind. */
  readonly push: (news: News) => Update | undefined
  /** `getUpdates`: confirms what is below the offset, then waits for something to hand out. */
  poll(parameters: Parameters<'getUpdates'>, signal: AbortSignal): Promise<Update[]>
  /** Forgets everything that is not confirmed. */
  drop(): void
  /** How many updates are not confirmed yet. */
  unconfirmed(): number
  /** The next update gets this id, as after a quiet week. */
  readonly continueAt: (id: number) => void
  /** What is not confirmed, and the id of the next update. */
  remember(): { readonly nextId: number; readonly waiting: readonly Update[] }
  recollect(remembered: { readonly nextId: number; readonly waiting: readonly Update[] }): void
}

export function createUpdateQueue(firstId: number): UpdateQueue {
  let nextId = firstId
  let queue: Update[] = []
  let allowed: readonly string[] = []
  const bell = createBell()

  const asked = (news: News) => {
    const kind = Object.keys(news)[0] ?? ''
    return allowed.length === 0 ? !ON_REQUEST.includes(kind) : allowed.includes(kind)
  }
  const confirm = (offset: number) => {
    if (offset < 0) queue = queue.slice(offset)
    else if (offset > 0) queue = queue.filter((update) => update.update_id >= offset)
  }
  return {
    push: (news) => {
      if (!asked(news)) return undefined
      const update = { update_id: nextId++, ...news }
      queue.push(update)
      bell.ring()
      return update
    },
    poll: async ({ offset = 0, limit = BATCH, timeout = 0, allowed_updates }, signal) => {
      // Telegram ends the older of two polls, so that a second bot shows at once.
      bell.end(new ApiFault(CONFLICT))
      if (allowed_updates) allowed = allowed_updates
      confirm(offset)
      if (queue.length === 0 && timeout > 0) await bell.wait(Math.min(timeout, LONGEST_POLL_S) * 1000, signal)
      return queue.slice(0, limit)
    },
    drop: () => {
      queue = []
    },
    unconfirmed: () => queue.length,
    continueAt: (id) => {
      nextId = id
    },
    remember: () => ({ nextId, waiting: [...queue] }),
    recollect: (remembered) => {
      nextId = remembered.nextId
      queue = [...remembered.waiting]
    },
  }
}
