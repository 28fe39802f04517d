/** Why nothing goes out for now: to all, or to single chats. Kept across restarts. Times in milliseconds since 1970. */
export interface Parking {
  /** No bulk message to anybody before then; 0: none asked for. */
  readonly until: number
  /** By chat id. */
  readonly chats: Readonly<Record<string, ParkedChat>>
}

export interface ParkedChat {
  readonly until: number
  /** Since when deliveries to it have failed by trouble; null if it only had too many messages. */
  readonly troubledSince: number | null
  readonly tries: number
}

export const emptyParking: Parking = { until: 0, chats: {} }

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 15 * 60_000
/** How long trouble may last before a letter is abandoned. */
const PATIENCE_MS = 24 * 60 * 60_000
/** A chat that nobody wrote to again is forgotten after this. */
const STALE_MS = 48 * 60 * 60_000

type Chat = number | string

/** The chat gets nothing before then. */
export function parkChat(parking: Parking, chat: Chat, until: number): Parking {
  const { troubledSince, tries } = parking.chats[chat] ?? { troubledSince: null, tries: 0 }
  return withChat(parking, chat, { until, troubledSince, tries })
}

/** Nobody gets anything before then; a longer pause that was asked for earlier stays. */
export function parkAll(parking: Parking, until: number): Parking {
  return { ...parking, until: Math.max(parking.until, until) }
}

/** A try failed by trouble: the next one comes after a pause that grows. */
export function troubleWith(parking: Parking, chat: Chat, now: number): Parking {
  const before = parking.chats[chat]
  const tries = (before?.tries ?? 0) + 1
  const until = now + Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS)
  return withChat(parking, chat, { until, troubledSince: before?.troubledSince ?? now, tries })
}

/** A letter got through, or never will: the chat is as good as any other again. */
export function release(parking: Parking, chat: Chat): Parking {
  if (!(chat in parking.chats)) return parking
  const others = Object.entries(parking.chats).filter(([id]) => id !== String(chat))
  return { ...parking, chats: Object.fromEntries(others) }
}

/** The trouble was everybody's and is over: who waited because of it may be tried at once, and is given a day anew. */
export function hurry(parking: Parking, now: number): Parking {
  const hurried = Object.entries(parking.chats).map(([chat, parked]): [string, ParkedChat] => {
    if (parked.tries === 0) return [chat, parked]
    return [chat, { until: Math.min(parked.until, now), troubledSince: now, tries: 1 }]
  })
  return { ...parking, chats: Object.fromEntries(hurried) }
}

/** When the chat may be tried again; 0 if it is not parked. */
export function parkedUntil(parking: Parking, chat: Chat): number {
  return parking.chats[chat]?.until ?? 0
}

/**
 * Whether a letter is given up: it failed for a whole day while others got through. If nobody got through it was not
 * the letter's fault, and it goes on waiting.
 */
export function isHopeless(parking: Parking, chat: Chat, lastSuccess: number, now: number): boolean {
  const since = parking.chats[chat]?.troubledSince ?? null
  return since !== null && now - since >= PATIENCE_MS && lastSuccess > since
}

function withChat(parking: Parking, chat: Chat, parked: ParkedChat): Parking {
  const others = Object.entries(parking.chats).filter(([, { until }]) => until > parked.until - STALE_MS)
  return { ...parking, chats: { ...Object.fromEntries(others), [chat]: parked } }
}
