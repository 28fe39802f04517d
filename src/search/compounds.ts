import type { Language } from '../domain/language.js'
import { kinOf } from './kin-of.js'
import { stemOf } from './terms.js'
import type { Vocabulary } from './vocabulary.js'

/** Common parts of German compounds that are shorter than four letters. */
const SHORT_PARTS: ReadonlySet<string> = new Set(
  'rad weg bus amt tag bau see uni rat ort tor hof ol gas bad bahn zug'.split(' '),
)
/** Letters that join two parts: Museum-s-nacht, Beigeordnete-n-konferenz. */
const LINKS = ['', 's', 'es', 'n', 'en', 'e', 'er', 'ens', 'ns']
const SHORTEST_SPLIT = 7
const LONGEST_SPLIT = 40
const SHORTEST_PART = 3
const MOST_PARTS = 4
/** A word this long at the end or beginning of another is no accident, even if the store does not know the rest by itself. */
const TELLING = 7

/**
 * The parts of a compound word that the store knows as words, or none: „Gewerbeansiedlung“ → gewerb, ansiedlung.
 * The split with the fewest parts wins, then the one whose shortest part is longest. It happens when asking, so a text's
 * terms never depend on which other texts are there.
 */
export function splitCompound(folded: string, vocabulary: Vocabulary, language: Language): readonly string[] {
  if (language !== 'de' || folded.length < SHORTEST_SPLIT || folded.length > LONGEST_SPLIT) return []
  const split = bestSplit(folded, vocabulary)
  return split && split.length > 1 ? split.map((part) => stemOf(part, 'de')) : []
}

/** The best split of each rest of the word, from the end: every piece is looked up once. */
function bestSplit(word: string, vocabulary: Vocabulary): string[] | null {
  const best = new Array<string[] | null>(word.length + 1).fill(null)
  best[word.length] = []
  for (let from = word.length - SHORTEST_PART; from >= 0; from--) {
    for (let to = from + SHORTEST_PART; to <= word.length; to++) {
      const rest = best[to]
      if (!rest || rest.length >= MOST_PARTS || !isPart(word.slice(from, to), vocabulary)) continue
      const split = [word.slice(from, to), ...rest]
      if (isBetter(split, best[from] ?? null)) best[from] = split
    }
    // The whole word is what is to be split.
    if (from === 0 && best[0]?.length === 1) best[0] = bestOfTwo(word, best, vocabulary)
  }
  return best[0] ?? null
}

function bestOfTwo(word: string, best: readonly (string[] | null)[], vocabulary: Vocabulary): string[] | null {
  let found: string[] | null = null
  for (let to = SHORTEST_PART; to < word.length; to++) {
    const rest = best[to]
    if (!rest || rest.length === 0 || !isPart(word.slice(0, to), vocabulary)) continue
    const split = [word.slice(0, to), ...rest]
    if (isBetter(split, found)) found = split
  }
  return found
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
  return vocabulary.idOf(stemOf(word, 'de')) !== undefined
}

/** Ids of the compounds of the store that begin or end with the word: „Konferenz“ → Beigeordnetenkonferenz. In order of the terms. */
export function compoundsWith(term: string, vocabulary: Vocabulary): number[] {
  if (term.length < 4 && !SHORT_PARTS.has(term)) return []
  const ids: number[] = []
  const longer = term.length + 3
  // A word that nobody knows by itself may be a misspelt one: „Austeller“ is not in „Baustelle“.
  const telling = isStem(term, vocabulary) ? TELLING : Infinity
  const among =
    term.length < 4 ? [...vocabulary.startingLike(term), ...vocabulary.endingLike(term)] : vocabulary.holding(term)
  for (const id of among) {
    const word = vocabulary.termOf(id)
    if (
      word.length >= longer &&
      (startsWith(word, term, telling, vocabulary) || endsWith(word, term, telling, vocabulary))
    )
      ids.push(id)
  }
  return [...new Set(ids)].sort((a, b) => (vocabulary.termOf(a) < vocabulary.termOf(b) ? -1 : 1))
}

function startsWith(word: string, head: string, telling: number, vocabulary: Vocabulary): boolean {
  if (!word.startsWith(head)) return false
  const rest = word.slice(head.length)
  // What follows is the end of a stem, so it is one itself.
  return (
    head.length >= telling || LINKS.some((link) => rest.startsWith(link) && isStem(rest.slice(link.length), vocabulary))
  )
}

function endsWith(word: string, tail: string, telling: number, vocabulary: Vocabulary): boolean {
  if (!word.endsWith(tail)) return false
  const rest = word.slice(0, -tail.length)
  return (
    tail.length >= telling ||
    LINKS.some((link) => rest.endsWith(link) && isStem(rest.slice(0, rest.length - link.length), vocabulary))
  )
}

/** Like `isPart` for what may be taken as a stem: stemming anew would cost more than all the rest. */
function isStem(word: string, vocabulary: Vocabulary): boolean {
  if (word.length < 4 && !SHORT_PARTS.has(word)) return false
  if (vocabulary.idOf(word) !== undefined || kinOf(word, 'de').length > 0) return true
  return word.startsWith('ge') && word.length > 5 && vocabulary.idOf(word.slice(2)) !== undefined
}
