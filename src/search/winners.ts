import type { Question } from './question.js'

/** Who got something: „Warum bekam Leipzig den Zuschlag?“, „Warum ging es an Jena?“ */
const GETS =
  /\b(?:bekam|bekommt|bekommen|erhalt|erhielt|erhalten|gewann|gewinnt|gewonnen|siegte|zuschlag|get|gets|got|won|wins?|chosen)\b|\bging(?:en)? .{0,60}\ban\b|\b(?:go|goes|went) to\b/
/** What stands before those who did not get it. */
/** What follows names those that lost. */
export const LOST = /\b(?:gegen|unterlegen|unterlag|verlor|verloren|against|lost|beat|defeated)\b/

const CITIES = [/\bhalle/, /\bleipzig/]

/** Takes somebody for the winner whom the fact has only among those that lost. */
export function takesLoserForWinner({ folded, terms }: Question, fact: string): boolean {
  if (!GETS.test(folded)) return false
  const against = terms
    .slice(terms.findIndex((term) => /^(?:gegen|against)$/.test(term.folded)) + 1 || terms.length)
    .find(({ capital }) => capital)?.folded
  if (against !== undefined) return LOST.test(fact) && !fact.slice(fact.search(LOST)).includes(against)
  if (LOST.test(folded)) return false
  // The beginning of a word: „Turnhalle“ names no city.
  const [city, ...others] = CITIES.filter((each) => each.test(folded))
  if (city !== undefined && others.length === 0 && !city.test(fact)) return true
  const lost = LOST.exec(fact)
  if (!lost) return false
  const [head, tail] = [fact.slice(0, lost.index), fact.slice(lost.index)]
  return terms.some(
    ({ folded: name, capital, stop, kind }) =>
      capital && !stop && kind === 'word' && name.length > 3 && tail.includes(name) && !head.includes(name),
  )
}
