import type { Collection } from './collection.js'
import type { Held } from './held-kinds.js'

/** One value in a collection. It is frozen through and through, so it can be handed out as it is. */
export interface HeldValue<T> {
  get(): Promise<T>
  change(next: (current: T) => T): Promise<T>
}

export function createHeld<T extends object>(collection: Collection<Held<T>>): HeldValue<T> {
  return {
    get: () => Promise.resolve(freeze(collection.current.value)),
    change: async (next) =>
      collection.change((draft) => {
        const before = draft.value
        draft.value = freeze(next(freeze(before)))
        return { result: draft.value, did: draft.value === before ? 'nothing' : 'changed' }
      }),
  }
}

/** Stops at what is frozen already: then its parts are, too. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
