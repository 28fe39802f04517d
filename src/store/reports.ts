import { isRefusal, type Refusal } from '../domain/refusal.js'
import type { Reports } from '../domain/report.js'
import type { ReportInbox } from '../domain/store.js'
import type { HeldValue } from './held.js'

/** The open reports over their one value. `forgetCopies` clears what lies elsewhere when a report is gone. */
export function createReports(held: HeldValue<Reports>, forgetCopies: () => Promise<void>): ReportInbox {
  return {
    get: () => held.get(),
    change: async (next) => {
      const outcome: { refused: Refusal | null; isGone: boolean } = { refused: null, isGone: false }
      const after = await held.change((current) => {
        const made = next(current)
        if (isRefusal(made)) {
          outcome.refused = made
          return current
        }
        outcome.isGone = namesLess(made, current)
        return made
      })
      if (outcome.isGone) await forgetCopies()
      return outcome.refused ?? after
    },
  }
}

/** Whether somebody who could be found is not to be found any more. */
function namesLess(after: Reports, before: Reports): boolean {
  const still = new Set(after.open.map(({ id, chat }) => `${id} ${chat ?? ''}`))
  return before.open.some(({ id, chat }) => !still.has(`${id} ${chat ?? ''}`))
}
