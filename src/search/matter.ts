import type { Article } from '../domain/article.js'
import { factText } from './fact-text.js'
import { fold } from './fold.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import type { Unit } from './units.js'

/** Facts of an article whose places or people are noted went through the newsroom: each says itself what it is about. */
export function standsAlone({ people, places }: Article): boolean {
  return people.length > 0 || places.length > 0
}

/**
 * A noun that the store knows as it is, and that neither these facts nor the title have: what is asked for is something
 * else. Nouns that the store does not know are the reader's own words for what it may well know.
 */
export function missesMatter(
  { units, question }: Lookup,
  { article, weighed }: Ranked,
  facts: readonly Weighed[],
): boolean {
  if (question.kind === 'other') return false
  const title = weighed.passages.find(({ passage }) => passage.role === 'title')
  const named = fold([...article.people, ...article.places].join(' '))
  const texts = [named, ...facts.map(({ text }) => factText(text, question.language).folded)]
  return units.some(
    (unit, at) =>
      isMatter(unit) &&
      // „Welcher Politiker …“: the answer need not say what it is.
      unit.term.term !== question.focus &&
      [title, ...facts].every((passage) => (passage?.matches[at] ?? 0) < MATTER_FOUND) &&
      // „Fahrt“ is in „Einzelfahrt“, whatever the stems say.
      !texts.some((text) => text.includes(unit.term.folded)),
  )
}

const MATTER_FOUND = 0.3

function isMatter({ term, noun, side, variants }: Unit): boolean {
  if (!noun || side || !term.capital || term.kind !== 'word' || GENERAL.has(term.folded)) return false
  return variants.some(({ how }) => how === 'same')
}

/** Nouns that stand for whatever the question is about. */
const GENERAL: ReadonlySet<string> = new Set(
  'geld euro mittel summe stadt stadte stadten region land lander bund gebiet strecke projekt plan plane entscheidung zahl anteil hohe name themen programm leitung chef'.split(
    ' ',
  ),
)
