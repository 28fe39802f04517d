import type { Lookup } from './lookup.js'
import { STRANGERS } from './region.js'
import type { Unit } from './units.js'

/** „Wann hat Angela Merkel … eingeweiht?“: two names side by side that nothing in the store has in any form. */
export function namesStranger({ units }: Lookup): boolean {
  return units.some((unit, at) => {
    const next = units[at + 1]
    return next && isUnknownName(unit) && isUnknownName(next) && next.term.start - unit.term.end === 1
  })
}

/** „FedEx“, „S8“, „LVB“: written as no noun is, and nothing in the store has it; not where everything is in capitals. */
export function namesUnknownMark({ units, question }: Lookup): boolean {
  if (!/\p{Ll}{3}/u.test(question.text)) return false
  return units.some(
    ({ known, repaired, term, side }) =>
      (!known || repaired !== null) && !side && !term.extra && MARK.test(question.text.slice(term.start, term.end)),
  )
}

const MARK = /\p{Lu}.*\p{Lu}|^\p{Lu}\d+$/u

function isUnknownName({ known, noun, term }: Unit): boolean {
  return !known && noun && term.capital && term.kind === 'word'
}

/** A person, firm or club that everybody knows and that is none of ours. */
export function namesOneOfTheirs({ units }: Lookup): boolean {
  return units.some(({ elsewhere, term }) => elsewhere && STRANGERS.has(term.folded))
}
