import type { Article } from '../domain/article.js'
import { fold } from './fold.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import type { Question } from './question.js'
import { LOST } from './winners.js'

/** How surely a fact has a word that it must have. */
const FOUND = 0.5

/**
 * „Wer ist Oberbürgermeister von Dresden?“: only a fact that names Dresden, or one of an article that is on Dresden, and
 * that has the rest of the question too, could tell.
 */
export function namesPlaceElsewhere({ units }: Lookup, { article }: Ranked, facts: readonly Weighed[]): boolean {
  if (!units.some(({ elsewhere }) => elsewhere)) return false
  const places = fold(article.places.join(' · '))
  return !facts.some(({ matches }) => {
    const has = (at: number) => (matches[at] ?? 0) >= FOUND
    const nouns = units.flatMap(({ side, elsewhere, noun }, at) => (side || elsewhere || !noun ? [] : [has(at)]))
    const others = units.flatMap(({ side, common, elsewhere, noun }, at) =>
      side || common || elsewhere || noun ? [] : [has(at)],
    )
    return (
      2 * nouns.filter(Boolean).length >= nouns.length &&
      2 * others.filter(Boolean).length >= others.length &&
      units.every(({ elsewhere, term }, at) => !elsewhere || has(at) || places.includes(term.folded))
    )
  })
}

/**
 * „Wer hat das Zukunftszentrum in Leipzig entworfen?“, „Wo tagt die gemeinsame Konferenz?“: the article is on one of the
 * two cities, and the question on the other or on both, which the fact does not name.
 */
export function isInOtherCity({ folded, kind }: Question, { cities }: Article, { text }: Weighed): boolean {
  const [only, ...more] = cities
  if (only === undefined || more.length > 0) return false
  const named = new Set(folded.match(IN_CITY)?.map((place) => place.slice(place.indexOf(' ') + 1)))
  const matter = fold(text)
  // The beginning of a word: „Turnhalle“ names no city.
  const says = (city: string, told = matter) => new RegExp(`\\b${city}`).test(told)
  // A city that is only among those that lost is not what the fact is on.
  const beforeLost = matter.split(LOST)[0] ?? ''
  if (named.size === 1) return !named.has(only) && ![...named].some((city) => says(city, beforeLost))
  const other = only === 'halle' ? 'leipzig' : 'halle'
  const both = JOINT.test(folded) || (/\bhalle/.test(folded) && /\bleipzig/.test(folded))
  return both && kind !== 'number' && !says(other) && !JOINT.test(matter)
}

/** Of both cities. */
const JOINT = /\bgemeinsam\w*|\bjoint\b|\bshared\b/
const IN_CITY = /\b(?:in|im|fur|nach) (?:halle|leipzig)\b/g
