import { Low, type Adapter } from 'lowdb'
import { StoreClosed } from './faults.js'
import type { StateKind } from './state-kind.js'

/**
 * A collection held in memory and, by lowdb, on disk. Changes queue up and are written together: while one write is
 * under way, all further changes wait for the next one.
 */
export interface Collection<T> {
  /** What is on disk. Must not be changed. */
  readonly current: T
  /**
   * Applies a change to a copy and resolves with its result once that copy is on disk; rejects, and nothing is changed,
   * if it cannot be written. `apply` is synchronous; if it throws, it must have changed nothing.
   */
  change<R>(apply: (draft: T) => Applied<R>): Promise<R>
  /** Resolves when all changes so far are on disk; later ones are refused, as the file may be somebody else's then. */
  close(): Promise<void>
}

/** What came of a change: its result, and what it did to the draft. `removed`: it must leave the previous copy too. */
export interface Applied<R> {
  readonly result: R
  readonly did: 'nothing' | 'changed' | 'removed'
  /** The lines that say the same as the change, where the kind of file knows such; below a large file they are enough. */
  readonly lines?: string
}

/** An adapter for lowdb that can be told to scrub the previous copy, and to add lines instead of writing all anew. */
export interface CollectionFile<T> extends Adapter<T> {
  write(data: T, how?: { scrub: boolean }): Promise<void>
  /** Adds the lines, durably; false, and nothing was done, if the file is better written anew. */
  append(lines: string): Promise<boolean>
  close(): Promise<void>
}

interface Waiting<T> {
  readonly apply: (draft: T) => Applied<unknown>
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

/** Opens a collection over its file: what stands there, or an empty one. */
export async function openCollection<T>(
  file: CollectionFile<T>,
  { empty, copy }: Pick<StateKind<T>, 'empty' | 'copy'>,
): Promise<Collection<T>> {
  let scrub = false
  const low = new Low<T>({ read: () => file.read(), write: (data) => file.write(data, { scrub }) }, empty())
  await low.read()
  let current = low.data
  let queue: Waiting<T>[] = []
  let pump = Promise.resolve()
  let closed = false

  async function writeQueue(): Promise<void> {
    const batch = queue
    queue = []
    const draft = copy(current)
    const applied = batch.flatMap((change) => attempt(draft, change))
    try {
      if (applied.some(({ did }) => did !== 'nothing')) {
        low.data = draft
        await save(applied)
        current = draft
      }
      for (const { change, result } of applied) change.resolve(result as never)
    } catch (error) {
      low.data = current
      for (const { change } of applied) change.reject(error)
    }
  }

  async function save(applied: readonly Applied<unknown>[]): Promise<void> {
    const lines = applied.map(({ did, lines }) => (did === 'nothing' ? '' : did === 'changed' ? lines : undefined))
    if (!lines.includes(undefined) && (await file.append(lines.join('')))) return
    scrub = applied.some(({ did }) => did === 'removed')
    await low.write()
  }

  return {
    get current() {
      return current
    },
    change: (apply) =>
      new Promise((resolve, reject) => {
        if (closed) throw new StoreClosed()
        // The first one that waits starts the next write; whoever comes until then goes along.
        if (queue.length === 0) pump = pump.then(writeQueue)
        queue.push({ apply, resolve, reject })
      }),
    async close() {
      closed = true
      await pump
      await file.close()
    },
  }
}

function attempt<T>(draft: T, change: Waiting<T>): (Applied<unknown> & { change: Waiting<T> })[] {
  try {
    return [{ change, ...change.apply(draft) }]
  } catch (error) {
    change.reject(error)
    return []
  }
}
