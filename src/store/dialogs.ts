import type { Dialogs } from '../domain/store.js'
import type { Collection } from './collection.js'
import type { DialogState } from './state-kinds.js'

/** The dialogs over their collection. A dialog that has ended is in no copy any more. */
export function createDialogs(collection: Collection<Map<string, DialogState>>, now: () => Date): Dialogs {
  return {
    get: (key) => {
      const dialog = collection.current.get(key)
      return Promise.resolve(dialog === undefined ? undefined : (JSON.parse(dialog.value) as unknown))
    },
    set: async (key, value) => {
      const text = asJson(value)
      await collection.change((draft) => {
        draft.set(key, { value: text, at: seconds(now()) })
        return { result: undefined, did: 'changed' }
      })
    },
    remove: (key) =>
      collection.change((draft) => ({ result: undefined, did: draft.delete(key) ? 'removed' : 'nothing' })),
    forgetBefore: (moment) =>
      collection.change((draft) => {
        const old = [...draft].filter(([, { at }]) => at < seconds(moment)).map(([key]) => key)
        for (const key of old) draft.delete(key)
        return { result: undefined, did: old.length > 0 ? 'removed' : 'nothing' }
      }),
  }
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}

function asJson(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) throw new TypeError('A dialog must be a JSON value; to end it, remove it.')
  return text
}
