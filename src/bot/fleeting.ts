import type { Update } from 'grammy/types'
import type { Log } from '../log.js'
import type { Guest } from './door.js'
import { withinUpdate } from './wire.js'

/** Nobody waits longer for what is shown while they type. */
const PATIENCE_MS = 10_000

/** Updates that are worth nothing after seconds: handled at once or never, and never on disk. */
export interface Fleeting {
  take(guest: Guest): void
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>
  /** Gives up what is in hand; resolves when that has ended. */
  close(): Promise<void>
}

export interface FleetingDeps {
  /** Nothing begins before it resolves. */
  readonly ready: Promise<unknown>
  readonly handle: (update: Update) => Promise<void>
  readonly log: Log
}

/** One update at a time for each person; of those that come meanwhile only the newest counts. */
export function createFleeting({ ready, handle, log }: FleetingDeps): Fleeting {
  const closing = new AbortController()
  const newest = new Map<number, Guest>()
  const inHand = new Map<number, Promise<void>>()

  const handleOne = async ({ update }: Guest) => {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(PATIENCE_MS)])
    try {
      await withinUpdate({ signal, holdWhile: (wait) => wait }, () => handle(update))
    } catch (err) {
      if (!closing.signal.aborted) log.warn({ err, update: update.update_id }, 'a passing update failed')
    }
  }
  const drive = async (person: number) => {
    await ready.catch(() => undefined)
    for (let guest = newest.get(person); guest && !closing.signal.aborted; guest = newest.get(person)) {
      newest.delete(person)
      await handleOne(guest)
    }
    inHand.delete(person)
  }
  const idle = async () => {
    while (inHand.size > 0) await Promise.all(inHand.values())
  }
  return {
    take: (guest) => {
      if (closing.signal.aborted) return
      newest.set(guest.chat, guest)
      if (!inHand.has(guest.chat)) inHand.set(guest.chat, drive(guest.chat))
    },
    idle,
    close: () => {
      closing.abort()
      return idle()
    },
  }
}
