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

/** „Seit wann ist Jung …“: who it is said to be stands in the question, so the fact must have all of it. */
const TELLS_HOLDER = /^\W*(?:seit wann (?:ist|war)|wann wurde|since when|how long has|when did .{3,40}\bbecome)\b/

/** Says who leads without the word for the office. */
const LEADS =
  /leit(?:et|en|ete|eten|ung)\b|gefuhrt|\bfuhr(?:t|te|en|ten)\b|spitze|vorsitz|chef|\bob\b|amt|\bhead|\bled\b|\bleads?\b|run by|chair/

/** „Alexander Vogt (Halle)“: the place that belongs to the name. */
const NAME_AND_PLACE = /(\p{Lu}[\p{L}-]+) \((\p{Lu}[\p{L}-]+)\)/gu

/** The question puts a name to another place than the fact does. */
function swapsPlaces(fact: FactText, asked: readonly { readonly folded: string }[]): boolean {
  const names = new Set(asked.map(({ folded }) => folded))
  const pairs = [...fact.matter.matchAll(NAME_AND_PLACE)].map(([, name, place]) => [
    fold(name ?? ''),
    fold(place ?? ''),
  ])
  return pairs.some(
    ([name, place]) =>
      names.has(name ?? '') &&
      !names.has(place ?? '') &&
      pairs.some(([other, at]) => other !== name && names.has(at ?? '')),
  )
}

/** Whether the fact tells the office apart from the names that the question puts to it. */
export function tearsOffice(fact: FactText, question: Question): boolean {
  const asked = question.terms.filter(({ stop, extra, capital, kind }) => !stop && !extra && kind === 'word' && capital)
  const office = asked.find(({ folded }) => OFFICE.test(folded))
  if (!office || asked.length < 2) return false
  const tells = TELLS_HOLDER.test(question.folded)
  if (tells && swapsPlaces(fact, asked)) return true
  if (!ASKS_HOLDER.test(question.folded)) return false
  const words = termsOf(fact.matter, question.language).filter(({ stop, extra }) => !stop && !extra)
  const offices = words.flatMap(({ folded }, at) => (OFFICE.test(folded) ? [at] : []))
  const names = asked
    .filter((term) => term !== office && !OFFICE.test(term.folded))
    .map(({ term }) => places(term, words))
  const there = names.filter((found) => found.length > 0)
  if (tells && (offices.length === 0 || there.length < names.length)) return true
  if (offices.length === 0) return !LEADS.test(fact.folded)
  if (there.length === 0) return false
  return !offices.some((at) =>
    there.every((found) => found.some((place) => Math.abs(place - at) <= BETWEEN + there.length)),
  )
}

function places(term: string, words: readonly { readonly term: string; readonly folded: string }[]): number[] {
  return words.flatMap((word, at) => (word.term === term || fold(word.folded).startsWith(term) ? [at] : []))
}
