export interface PaceLimits {
  /** Messages a second at most, over all chats. */
  readonly rate: number
}

/** When messages may go out, so that no limit of Telegram's is reached. Times are in milliseconds; the caller keeps the clock. */
export interface Pace {
  /** When the next message to anybody may start. */
  next(): number
  /** When the next message to this chat may start; 0 if at once. */
  nextTo(chat: number | string): number
  /** A message to the chat starts now. */
  started(chat: number | string, now: number): void
}

/** A little more than a second, because messages do not travel equally fast. */
const SECOND_MS = 1030
const CHAT_MS = 1020
const MINUTE_MS = 60_500
const GROUP_A_MINUTE = 20
/** How far behind its times a mailing may be and still catch up, for timers that come late. */
const CATCH_UP_MS = 20

/** At most `rate` messages in any second, spread evenly; one a second to a chat, 20 a minute to a group. */
export function createPace({ rate }: PaceLimits): Pace {
  const step = SECOND_MS / rate
  const starts = createRing(rate)
  const chats = new Map<number | string, number[]>()
  let planned = 0
  return {
    next: () => Math.max(planned, starts.oldest() + SECOND_MS),
    nextTo: (chat) => {
      const times = chats.get(chat) ?? []
      const full = times.length >= GROUP_A_MINUTE ? (times.at(-GROUP_A_MINUTE) ?? 0) + MINUTE_MS : 0
      return Math.max(full, times.length > 0 ? (times.at(-1) ?? 0) + CHAT_MS : 0)
    },
    started: (chat, now) => {
      planned = Math.max(planned + step, now - CATCH_UP_MS + step)
      starts.push(now)
      forgetBefore(chats, now - MINUTE_MS)
      const times = isGroup(chat) ? (chats.get(chat) ?? []).slice(1 - GROUP_A_MINUTE) : []
      // Deleted first, so that the map stays in the order of the last messages.
      chats.delete(chat)
      chats.set(chat, [...times, now])
    },
  }
}

function isGroup(chat: number | string): boolean {
  return typeof chat === 'string' || chat < 0
}

function forgetBefore(chats: Map<number | string, number[]>, moment: number): void {
  for (const [chat, times] of chats) {
    if ((times.at(-1) ?? 0) >= moment) return
    chats.delete(chat)
  }
}

/** The last `size` numbers; those that never were are long ago. */
function createRing(size: number) {
  const numbers = new Float64Array(size).fill(-Infinity)
  let at = 0
  return {
    oldest: () => numbers[at] ?? -Infinity,
    push: (number: number) => {
      numbers[at] = number
      at = (at + 1) % size
    },
  }
}
