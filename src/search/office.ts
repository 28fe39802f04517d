import type { FactText } from './fact-text.js'
import { fold } from './fold.js'
import type { Question } from './question.js'
import { termsOf } from './terms.js'

/**
 * Offices have holders: who asks for the mayor of one town is not helped by a fact that names the mayor of another and
 * the town on the side. So the office, and what and whom the question names with it, must stand close together.
 */
const OFFICE =
  /^(?:ober)?burgermeister|^landrat|rektor|intendant|^direktor|^(?:werks|museums|amts)?leiter|^prasident|^(?:\w+)?minister|^geschaftsfuhr|^vorsitzende|^schatzmeister|^mayor|^director|^head$|^president|^chair|^rector|^manager/

/** „Wer ist …“, „seit wann ist …“: what is asked is who holds the office, not what the holder did. */
const ASKS_HOLDER = /^\W*(?:wer (?:ist|war)|seit wann (?:ist|war)|wie heisst|wie alt|who (?:is|was)|since when)\b/

/** Words between them that hold no more than a name or a title. */
const BETWEEN = 3

/** Whether the fact tells the office apart from the names that the question puts to it. */
export function tearsOffice(fact: FactText, question: Question): boolean {
  const asked = question.terms.filter(({ stop, extra, capital, kind }) => !stop && !extra && kind === 'word' && capital)
  const office = asked.find(({ folded }) => OFFICE.test(folded))
  if (!office || asked.length < 2 || !ASKS_HOLDER.test(question.folded)) return false
  const words = termsOf(fact.matter, question.language).filter(({ stop, extra }) => !stop && !extra)
  const offices = words.flatMap(({ folded }, at) => (OFFICE.test(folded) ? [at] : []))
  const names = asked
    .filter((term) => term !== office && !OFFICE.test(term.folded))
    .map(({ term }) => places(term, words))
  const there = names.filter((found) => found.length > 0)
  if (offices.length === 0 || there.length === 0) return false
  return !offices.some((at) =>
    there.every((found) => found.some((place) => Math.abs(place - at) <= BETWEEN + there.length)),
  )
}

function places(term: string, words: readonly { readonly term: string; readonly folded: string }[]): number[] {
  return words.flatMap((word, at) => (word.term === term || fold(word.folded).startsWith(term) ? [at] : []))
}
