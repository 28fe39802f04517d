import {
  hurry,
  isHopeless,
  parkAll,
  parkChat,
  parkedUntil,
  release,
  troubleWith,
  type Parking,
} from '../domain/parking.js'
import type { ParkingLot } from '../domain/store.js'
import type { ChatId } from './task.js'

/** Holds back what Telegram does not want now, as parked in the store. Times in milliseconds. */
export interface Brake {
  /** When bulk messages may go out again. */
  allUntil(): number
  /** When this chat may be written to again. */
  chatUntil(chat: ChatId): number
  /** Too many messages: parks that chat, or everyone if another chat was parked a moment ago. */
  tooMany(chat: ChatId, until: number, now: number): Promise<void>
  /** A fault: the chat waits a little longer each time. True: for so long that its letter is abandoned. */
  trouble(chat: ChatId, now: number): Promise<boolean>
  /** A message got through, or never will. */
  settled(chat: ChatId, now: number, wasSent: boolean): Promise<void>
}

/** Two chats that are asked to wait within this time mean everybody. */
const TOGETHER_MS = 5000
/** So many chats in trouble one after the other, and nobody without: that was an outage. */
const OUTAGE = 5

/** The brake over what is parked; it holds at once, and also where it cannot be written down. */
export async function createBrake(lot: ParkingLot, onFault: (error: unknown) => void): Promise<Brake> {
  let parking = await lot.get()
  let last: { chat: ChatId; at: number } | null = null
  let lastSuccess = 0
  let troubles = 0

  async function apply(change: (before: Parking) => Parking): Promise<void> {
    const next = change(parking)
    if (next === parking) return
    parking = next
    await lot.change(change).catch(onFault)
  }

  return {
    allUntil: () => parking.until,
    chatUntil: (chat) => parkedUntil(parking, chat),
    tooMany: async (chat, until, now) => {
      const isMany = last !== null && last.chat !== chat && now - last.at <= TOGETHER_MS
      last = { chat, at: now }
      await apply((before) => {
        const parked = parkChat(before, chat, until)
        return isMany ? parkAll(parked, until) : parked
      })
    },
    trouble: async (chat, now) => {
      troubles++
      await apply((before) => troubleWith(before, chat, now))
      return isHopeless(parking, chat, lastSuccess, now)
    },
    settled: async (chat, now, wasSent) => {
      const isOver = wasSent && troubles >= OUTAGE
      if (wasSent) [lastSuccess, troubles] = [now, 0]
      await apply((before) => (isOver ? hurry(release(before, chat), now) : release(before, chat)))
    },
  }
}
