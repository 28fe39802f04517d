import type { Reader } from '../domain/reader.js'
import { isRefusal, type Refusal } from '../domain/refusal.js'
import type { Readers } from '../domain/store.js'
import type { Applied, Collection } from './collection.js'
import { shardOf } from './state-kinds.js'

type ReaderShard = Collection<Map<number, string>>

/** The readers over their shards, in the order of `shardOf`. `onRemoved` clears what other places know of the chat. */
export function createReaders(shards: readonly ReaderShard[], onRemoved: (chat: number) => Promise<void>): Readers {
  const shard = (chat: number): ReaderShard => {
    const found = shards[shardOf(chat)]
    if (found === undefined) throw new RangeError('A chat id must be a whole number.')
    return found
  }
  return {
    get: (chat) => Promise.resolve(asReader(shard(chat).current.get(chat))),
    change: async (chat, next) => shard(chat).change((draft) => changed(draft, chat, next)),
    remove: async (chat) => {
      // Also where there is no such reader: an earlier removal may have been cut off before the copies were scrubbed.
      await shard(chat).change((draft) => ({ result: draft.delete(chat), did: 'removed' }))
      await onRemoved(chat)
    },
    all: () => inChatOrder(shards),
  }
}

function changed(
  draft: Map<number, string>,
  chat: number,
  next: (current: Reader | undefined) => Reader | Refusal,
): Applied<Reader | Refusal> {
  const before = draft.get(chat)
  const made = next(asReader(before))
  if (isRefusal(made)) return { result: made, did: 'nothing' }
  if (made.chat !== chat) throw new TypeError('A reader keeps its chat id.')
  const after = JSON.stringify(made)
  draft.set(chat, after)
  return { result: JSON.parse(after) as Reader, did: after === before ? 'nothing' : 'changed' }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous: a database would wait here
async function* inChatOrder(shards: readonly ReaderShard[]): AsyncIterable<Reader> {
  const chats = shards.flatMap(({ current }) => [...current.keys()]).sort((a, b) => a - b)
  for (const chat of chats) {
    // Whoever left meanwhile is passed over.
    const reader = asReader(shards[shardOf(chat)]?.current.get(chat))
    if (reader !== undefined) yield reader
  }
}

function asReader(text: string | undefined): Reader | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Reader)
}
