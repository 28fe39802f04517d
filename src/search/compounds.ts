import type { Language } from '../domain/language.js'
import { termOf } from './terms.js'
import type { Vocabulary } from './vocabulary.js'

/** Common parts of German compounds that are shorter than four letters. */
const SHORT_PARTS: ReadonlySet<string> = new Set(
  'rad weg bus amt tag bau see uni rat ort tor hof ol gas bad bahn zug'.split(' '),
)
/** Letters that join two parts: Museum-s-nacht, Beigeordnete-n-konferenz. */
const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ens', 'ns']
const SHORTEST_SPLIT = 7
const MOST_PARTS = 4
/** A word this long at the end or beginning of another is no accident, even if the store does not know the rest by itself. */
const TELLING = 7

/**
 * The parts of a compound word that the store knows as words, or none: „Gewerbeansiedlung“ → gewerb, ansiedlung.
 * The split with the fewest parts wins, then the one whose shortest part is longest. It happens when asking, so a text's
 * terms never depend on which other texts are there.
 */
export function splitCompound(folded: string, vocabulary: Vocabulary, language: Language): readonly string[] {
  if (language !== 'de' || folded.length < SHORTEST_SPLIT || folded.length > 40) return []
  const split = bestSplit(folded, vocabulary, MOST_PARTS)
  return split && split.length > 1 ? split.map((part) => termOf(part, 'de')) : []
}

function bestSplit(word: string, vocabulary: Vocabulary, most: number): string[] | null {
  let best: string[] | null = null
  for (let at = 3; at <= word.length - 3 && most > 1; at++) {
    const head = word.slice(0, at)
    if (!isPart(head, vocabulary)) continue
    const tail = word.slice(at)
    const rest = isPart(tail, vocabulary) ? [tail] : bestSplit(tail, vocabulary, most - 1)
    if (rest && isBetter([head, ...rest], best)) best = [head, ...rest]
  }
  return best
}

function isBetter(split: readonly string[], best: readonly string[] | null): boolean {
  if (best === null || split.length !== best.length) return best === null || split.length < best.length
  return shortest(split) > shortest(best)
}

function shortest(parts: readonly string[]): number {
  return Math.min(...parts.map((part) => part.length))
}

function isPart(word: string, vocabulary: Vocabulary): boolean {
  if (word.length < 4 && !SHORT_PARTS.has(word)) return false
  return vocabulary.idOf(termOf(word, 'de')) !== undefined
}

/** Ids of the compounds of the store that begin or end with the word: „Konferenz“ → Beigeordnetenkonferenz. In order of the terms. */
export function compoundsWith(term: string, vocabulary: Vocabulary): number[] {
  if (term.length < 4 && !SHORT_PARTS.has(term)) return []
  const ids: number[] = []
  for (const id of vocabulary.startingLike(term)) if (hasHead(vocabulary.termOf(id), term, vocabulary)) ids.push(id)
  for (const id of vocabulary.endingLike(term)) if (hasTail(vocabulary.termOf(id), term, vocabulary)) ids.push(id)
  return [...new Set(ids)].sort((a, b) => (vocabulary.termOf(a) < vocabulary.termOf(b) ? -1 : 1))
}

function hasHead(word: string, head: string, vocabulary: Vocabulary): boolean {
  if (word.length < head.length + 3 || !word.startsWith(head)) return false
  const rest = word.slice(head.length)
  return (
    head.length >= TELLING || LINKS.some((link) => rest.startsWith(link) && isPart(rest.slice(link.length), vocabulary))
  )
}

function hasTail(word: string, tail: string, vocabulary: Vocabulary): boolean {
  if (word.length < tail.length + 3 || !word.endsWith(tail)) return false
  return tail.length >= TELLING || isPart(word.slice(0, -tail.length), vocabulary)
}
