/** How long each chat must be left alone, by Telegram's own word (`retry_after`). Kept in memory. */
export interface Parking {
  /** Milliseconds that the chat must still wait; 0 if it may be written to. */
  left(chat: string, now: number): number
  /** Whoever has waited long enough is forgotten. */
  park(chat: string, until: number, now: number): void
}

export function createParking(): Parking {
  const until = new Map<string, number>()
  return {
    left(chat, now) {
      const wait = (until.get(chat) ?? 0) - now
      if (wait <= 0) until.delete(chat)
      return Math.max(0, wait)
    },
    park(chat, time, now) {
      for (const [parked, end] of until) if (end <= now) until.delete(parked)
      until.set(chat, Math.max(time, until.get(chat) ?? 0))
    },
  }
}

/** The chat that a call's JSON body is for, as it stands there; null if it is for none. */
export function chatOfBody(body: unknown): string | null {
  return typeof body === 'string' ? (/"chat_id":("?)(-?\d+|@\w+)\1/.exec(body)?.[2] ?? null) : null
}
