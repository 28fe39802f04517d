/** How many messages and presses of one chat are taken in. */
const BURST = 30
const PER_SECOND = 2
const SILENCE_MS = 30_000

/** `answer`: take it in. `tell`: too many, say so once. `drop`: too many and already said. */
export type Admission = 'answer' | 'tell' | 'drop'

interface Bucket {
  tokens: number
  at: number
  silentUntil: number
}

/**
 * The inbound limit per chat: bursts of 30, then two a second; over it one sentence, then silence for half a minute.
 * Kept in memory; a chat at rest is forgotten within minutes.
 */
export function createInboundLimit(): (chat: number, now: Date) => Admission {
  const buckets = new Map<number, Bucket>()
  let lookAt = 0
  return (chat, now) => {
    const time = now.getTime()
    if (time >= lookAt) {
      forgetRested(buckets, time)
      lookAt = time + SILENCE_MS
    }
    const bucket = buckets.get(chat) ?? { tokens: BURST, at: time, silentUntil: 0 }
    buckets.set(chat, bucket)
    refill(bucket, time)
    if (time < bucket.silentUntil) return 'drop'
    if (bucket.tokens < 1) {
      bucket.silentUntil = time + SILENCE_MS
      return 'tell'
    }
    bucket.tokens -= 1
    return 'answer'
  }
}

function refill(bucket: Bucket, time: number): void {
  const gained = (Math.max(0, time - bucket.at) / 1000) * PER_SECOND
  bucket.tokens = Math.min(BURST, bucket.tokens + gained)
  bucket.at = time
}

function forgetRested(buckets: Map<number, Bucket>, time: number): void {
  for (const [chat, bucket] of buckets) {
    refill(bucket, time)
    if (bucket.tokens === BURST && time >= bucket.silentUntil) buckets.delete(chat)
  }
}
