import { forgetOldActs, logAct, type DeskLogbook } from '../domain/desk-log.js'
import type { DeskLog } from '../domain/store.js'
import type { HeldValue } from './held.js'

/** The editors' log over its one value. */
export function createDeskLog(book: HeldValue<DeskLogbook>, now: () => Date): DeskLog {
  return {
    add: async (act) => {
      await book.change((current) => logAct(current, act))
    },
    latest: async ({ offset, limit }) => {
      const { acts } = await book.get()
      const end = acts.length - offset
      return { acts: acts.slice(Math.max(0, end - limit), Math.max(0, end)).reverse(), total: acts.length }
    },
    forgetOld: async () => {
      await book.change((current) => forgetOldActs(current, now()))
    },
  }
}
