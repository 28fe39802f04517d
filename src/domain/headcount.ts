import { RHYTHMS, type Reader } from './reader.js'
import { isSubscribed } from './subscription.js'
import { TOPICS, type Topic } from './topic.js'

/** The readers as numbers. Nothing in it points at anybody. */
export interface Headcount {
  /** Who gets anything by themselves: a subscription or a watch. */
  readonly subscribed: number
  /** By rhythm, of those who are subscribed; `off`: only a watch. */
  readonly rhythms: Readonly<Record<Reader['rhythm'], number>>
  /** Of those who are subscribed: who cannot be reached at the moment. */
  readonly unreachable: number
  /** Of these: since less than a day. */
  readonly lost: number
  /** How many of those with a rhythm get each topic; whoever chose none gets all. */
  readonly topics: Readonly<Record<Topic, number>>
  /** How many watches there are. */
  readonly watches: number
}

/** Counts readers one at a time. */
export interface Counter {
  add(reader: Reader): void
  count(): Headcount
}

const DAY_MS = 24 * 60 * 60_000

export function createCounter(now: Date): Counter {
  const rhythms = Object.fromEntries(RHYTHMS.map((rhythm) => [rhythm, 0])) as Record<Reader['rhythm'], number>
  const topics = Object.fromEntries(TOPICS.map((topic) => [topic, 0])) as Record<Topic, number>
  let [subscribed, unreachable, lost, watches] = [0, 0, 0, 0]
  return {
    add(reader) {
      if (!isSubscribed(reader)) return
      subscribed += 1
      rhythms[reader.rhythm] += 1
      watches += reader.watches.length
      if (reader.unreachable !== null) unreachable += 1
      if (reader.unreachable !== null && now.getTime() - Date.parse(reader.unreachable) < DAY_MS) lost += 1
      if (reader.rhythm !== 'off') for (const topic of reader.topics ?? TOPICS) topics[topic] += 1
    },
    count: () => ({ subscribed, rhythms: { ...rhythms }, unreachable, lost, topics: { ...topics }, watches }),
  }
}
