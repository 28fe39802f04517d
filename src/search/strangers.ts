import type { Lookup } from './lookup.js'
import type { Unit } from './units.js'

/** „Wann hat Angela Merkel … eingeweiht?“: two names side by side that nothing in the store has in any form. */
export function namesStranger({ units }: Lookup): boolean {
  return units.some((unit, at) => {
    const next = units[at + 1]
    return next && isUnknownName(unit) && isUnknownName(next) && next.term.start - unit.term.end === 1
  })
}

function isUnknownName({ known, noun, term }: Unit): boolean {
  return !known && noun && term.capital && term.kind === 'word'
}
