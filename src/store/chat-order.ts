import { chatOf, type ReaderKey } from '../domain/reader.js'

/** Keys of many shards in chat order, a chat's threads after it; sorted shard by shard and then merged, one at a time. */
export function* inChatOrder(shards: readonly Iterable<ReaderKey>[]): Generator<ReaderKey> {
  const lines = shards.map((keys) => ({ keys: [...keys].sort(byChat), at: 0 }))
  for (;;) {
    let first: (typeof lines)[number] | undefined
    for (const line of lines) if (line.at < line.keys.length && (!first || isBefore(line, first))) first = line
    if (first === undefined) return
    yield first.keys[first.at++] ?? 0
  }
}

interface Line {
  readonly keys: readonly ReaderKey[]
  readonly at: number
}

function isBefore(one: Line, other: Line): boolean {
  return byChat(one.keys[one.at] ?? 0, other.keys[other.at] ?? 0) < 0
}

function byChat(one: ReaderKey, other: ReaderKey): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return Number(chatOf(one)) - Number(chatOf(other)) || threadOf(one) - threadOf(other)
}

function threadOf(key: ReaderKey): number {
  return typeof key === 'number' ? 0 : Number(key.split('/')[1] ?? 0)
}
