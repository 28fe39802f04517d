import { keysOf, type Key } from './render.js'
import type { ShownMessage } from './shown.js'

/** The numbers by which someone at a terminal presses buttons: those of what was shown last. */
export interface Keypad {
  /** From now on, the next message that is shown starts to count anew. */
  startTurn(): void
  /** Gives the message's keys the next numbers; returns the first one. */
  add(message: ShownMessage): number
  /** The message's keys are gone. */
  drop(messageId: number): void
  find(number: number): { readonly message: ShownMessage; readonly key: Key } | undefined
}

export function createKeypad(): Keypad {
  const keys = new Map<number, { readonly message: ShownMessage; readonly key: Key }>()
  let isNewTurn = true
  let next = 1
  const drop = (messageId: number) => {
    for (const [number, { message }] of keys) if (message.id === messageId) keys.delete(number)
  }
  return {
    startTurn: () => {
      isNewTurn = true
    },
    add: (message) => {
      if (isNewTurn) {
        keys.clear()
        next = 1
        isNewTurn = false
      }
      drop(message.id)
      const first = next
      for (const key of keysOf(message).flat()) keys.set(next++, { message, key })
      return first
    },
    drop,
    find: (number) => keys.get(number),
  }
}
