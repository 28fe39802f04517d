import { setImmediate as breathe } from 'node:timers/promises'
import { chatOf, keyOf, type Reader, type ReaderKey } from '../domain/reader.js'
import { isRefusal, type Refusal } from '../domain/refusal.js'
import type { Readers } from '../domain/store.js'
import type { Applied, Collection } from './collection.js'
import { inChatOrder } from './chat-order.js'
import { shardOf } from './state-kinds.js'

export type ReaderShard = Collection<Map<ReaderKey, string>>

export interface ReaderDeps {
  /** In the order of `shardOf`. */
  readonly shards: readonly ReaderShard[]
  /** Clears what other places know of a chat. */
  readonly forget: (chat: number) => Promise<void>
  /** Notes for the new key which articles the old one has had. */
  readonly inherit: (from: ReaderKey, to: number) => Promise<void>
}

/** The readers over their shards. */
export function createReaders({ shards, forget, inherit }: ReaderDeps): Readers {
  const shard = (key: ReaderKey): ReaderShard => {
    const found = shards[shardOf(key)]
    if (found === undefined) throw new RangeError('A chat id must be a whole number.')
    return found
  }
  const get = (key: ReaderKey) => asReader(shard(key).current.get(key))

  async function remove(chat: number): Promise<void> {
    // Also where there is no such reader: an earlier removal may have been cut off before the copies were scrubbed.
    await shard(chat).change((draft) => {
      forgetChat(draft, chat)
      return { result: undefined, did: 'removed' }
    })
    await forget(chat)
  }

  return {
    get: (key) => Promise.resolve(get(key)),
    change: async (key, next) => shard(key).change((draft) => changed(draft, key, next)),
    changeMany: async (keys, next) => {
      for (const some of byShard(keys)) {
        await shard(some[0] ?? 0).change((draft) => changedMany(draft, some, next))
        await breathe()
      }
    },
    remove,
    move: async (key, to, next) => {
      const [from, there] = [get(key), keyOf({ chat: to, thread: get(key)?.thread ?? null })]
      if (from === undefined) return get(there)
      await inherit(key, to)
      const moved = await shard(there).change((draft) => changed(draft, there, (now) => next(from, now)))
      await remove(from.chat)
      return isRefusal(moved) ? undefined : moved
    },
    ofChat: (chat) => {
      const { current } = shard(chat)
      const keys = [...current.keys()].filter((key) => chatOf(key) === chat)
      return Promise.resolve(keys.flatMap((key) => asReader(current.get(key)) ?? []))
    },
    all: async function* () {
      let count = 0
      for (const key of inChatOrder(shards.map(({ current }) => current.keys()))) {
        if (++count % READERS_AT_ONCE === 0) await breathe()
        // Whoever left meanwhile is passed over.
        const reader = get(key)
        if (reader !== undefined) yield reader
      }
    },
  }
}

/** Takes a chat and its threads out of a shard; true if there was any. */
export function forgetChat(shard: Map<ReaderKey, string>, chat: number): boolean {
  const keys = [...shard.keys()].filter((key) => chatOf(key) === chat)
  for (const key of keys) shard.delete(key)
  return keys.length > 0
}

function byShard(keys: readonly ReaderKey[]): Iterable<readonly ReaderKey[]> {
  const groups = new Map<number, ReaderKey[]>()
  for (const key of keys) {
    const group = groups.get(shardOf(key)) ?? []
    group.push(key)
    groups.set(shardOf(key), group)
  }
  return groups.values()
}

/** So many readers are handed out before others get a turn. */
const READERS_AT_ONCE = 500

function changed(
  draft: Map<ReaderKey, string>,
  key: ReaderKey,
  next: (current: Reader | undefined) => Reader | Refusal,
): Applied<Reader | Refusal> {
  const before = draft.get(key)
  const made = next(asReader(before))
  if (isRefusal(made)) return { result: made, did: 'nothing' }
  if (keyOf(made) !== key) throw new TypeError('A reader keeps its chat id.')
  const after = JSON.stringify(made)
  draft.set(key, after)
  return { result: JSON.parse(after) as Reader, did: after === before ? 'nothing' : 'changed', lines: `${after}\n` }
}

function changedMany(
  draft: Map<ReaderKey, string>,
  keys: readonly ReaderKey[],
  next: (current: Reader) => Reader,
): Applied<undefined> {
  const lines = keys.flatMap((key) => {
    const before = asReader(draft.get(key))
    const made = before && changed(draft, key, () => next(before))
    return made?.did === 'changed' ? [made.lines ?? ''] : []
  })
  return { result: undefined, did: lines.length > 0 ? 'changed' : 'nothing', lines: lines.join('') }
}

function asReader(text: string | undefined): Reader | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Reader)
}
