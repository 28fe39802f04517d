import { setTimeout as pause } from 'node:timers/promises'
import type { Inbox, NotedUpdate } from '../domain/store.js'
import type { Collection } from './collection.js'
import { notedLine, type InboxState } from './state-kinds.js'

/** A sender offers again only what was not confirmed to it: a few hundred at most. */
const REMEMBERED = 2000
/** After a quiet week the sender's ids start anywhere, so an old one may come up again for something new. */
const REMEMBERED_SECONDS = 7 * 24 * 60 * 60

/**
 * After the whole was written anew there is a rest of so many times as long: what is handled meanwhile shares the next
 * write, and whoever is to be noted, for which a reader waits, finds the file free.
 */
const REST = 4

/** The inbox over its collection; many updates noted or handled at about the same time share one write. */
export function createInbox(collection: Collection<InboxState>, now: () => Date): Inbox {
  let batch: { readonly ids: number[]; readonly gone: Promise<void> } | null = null
  let last = Promise.resolve()
  let restUntil = 0

  function begin() {
    const ids: number[] = []
    const gone = last
      .then(() => pause(Math.max(0, restUntil - performance.now())))
      .then(() => {
        batch = null
        return forget(ids)
      })
    last = gone.catch(() => undefined)
    return { ids, gone }
  }

  async function forget(ids: readonly number[]): Promise<void> {
    const began = performance.now()
    await collection.change((draft) => {
      for (const id of ids) draft.waiting.delete(id)
      for (const id of ids) remember(draft, id, now())
      return { result: undefined, did: 'removed' }
    })
    const ended = performance.now()
    restUntil = ended + REST * (ended - began)
  }

  return {
    note: (updates) => {
      const noted = updates.map(({ id, body }) => ({ id, body: JSON.stringify(body ?? null) }))
      return collection.change((draft) => {
        const fresh = noted.filter(({ id, body }) => isNew(draft, id, now()) && draft.waiting.set(id, body))
        const lines = fresh.map(({ id, body }) => notedLine(id, body)).join('')
        return { result: fresh.map(asUpdate), did: fresh.length > 0 ? 'changed' : 'nothing', lines }
      })
    },
    handled: (id) => {
      batch ??= begin()
      batch.ids.push(id)
      return batch.gone
    },
    amend: ({ id, body }) =>
      collection.change((draft) => {
        if (!draft.waiting.has(id)) return { result: undefined, did: 'nothing' }
        draft.waiting.set(id, JSON.stringify(body ?? null))
        return { result: undefined, did: 'removed' }
      }),
    waiting: () => Promise.resolve(Array.from(collection.current.waiting, ([id, body]) => asUpdate({ id, body }))),
  }
}

function isNew({ waiting, handled }: InboxState, id: number, now: Date): boolean {
  const at = handled.get(id)
  return !waiting.has(id) && (at === undefined || at < seconds(now) - REMEMBERED_SECONDS)
}

function remember({ handled }: InboxState, id: number, now: Date): void {
  handled.delete(id)
  handled.set(id, seconds(now))
  for (const [oldest, at] of handled) {
    if (handled.size <= REMEMBERED && at >= seconds(now) - REMEMBERED_SECONDS) return
    handled.delete(oldest)
  }
}

function asUpdate({ id, body }: { id: number; body: string }): NotedUpdate {
  return { id, body: JSON.parse(body) as unknown }
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
