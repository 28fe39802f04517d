import type { Dialogs } from '../domain/store.js'
import type { Collection } from './collection.js'

/** The dialogs over their collection. A dialog that has ended is in no copy any more. */
export function createDialogs(collection: Collection<Map<string, string>>): Dialogs {
  return {
    get: (key) => {
      const text = collection.current.get(key)
      return Promise.resolve(text === undefined ? undefined : (JSON.parse(text) as unknown))
    },
    set: async (key, value) => {
      const text = asJson(value)
      await collection.change((draft) => {
        draft.set(key, text)
        return { result: undefined, did: 'changed' }
      })
    },
    remove: (key) =>
      collection.change((draft) => ({ result: undefined, did: draft.delete(key) ? 'removed' : 'nothing' })),
  }
}

function asJson(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) throw new TypeError('A dialog must be a JSON value; to end it, remove it.')
  return text
}
