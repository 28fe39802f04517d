import type { Reader } from './reader.js'
import type { Topic } from './topic.js'
import { isMuted } from './wants.js'

/** The topic whose pause is over, and of which the reader is to be asked now; null if there is none. */
export function askDue(reader: Reader, now: Date): Topic | null {
  if (reader.rhythm === 'off' || reader.unreachable !== null) return null
  return reader.asks?.find((topic) => !isMuted(reader, topic, now)) ?? null
}

/** The reader was asked about the topic, or has said by themselves how it goes on. */
export function asked(reader: Reader, topic: Topic): Reader {
  if (!reader.asks?.includes(topic)) return reader
  const left = reader.asks.filter((one) => one !== topic)
  return left.length > 0 ? { ...reader, asks: left } : withoutAsks(reader)
}

export function withoutAsks(reader: Reader): Reader {
  const { asks, ...rest } = reader
  return asks === undefined ? reader : rest
}
