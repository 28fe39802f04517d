import { edits } from './edits.js'
import { ELSEWHERE } from './region.js'
import type { Vocabulary } from './vocabulary.js'

const SHORTEST = 4
const LENGTH_FOR_TWO_ERRORS = 9

/**
 * The word of the store that a misspelt word most likely means, or null. Only a word the store does not know is repaired,
 * and no place elsewhere is made one of ours (Essen stays Essen). Fewest errors win, then the same first letter, then the alphabet.
 */
export function repairOf(
  folded: string,
  term: string,
  vocabulary: Vocabulary,
): { term: string; errors: number } | null {
  if (term.length < SHORTEST || ELSEWHERE.has(folded) || /\d/.test(term)) return null
  const limit = term.length >= LENGTH_FOR_TWO_ERRORS ? 2 : 1
  let best: { term: string; errors: number } | null = null
  for (const candidate of candidatesFor(term, vocabulary)) {
    if (candidate.length < SHORTEST || ELSEWHERE.has(candidate) || /\d/.test(candidate)) continue
    const errors = edits(term, candidate, limit)
    if (errors > limit) continue
    const found = { term: candidate, errors }
    if (best === null || isNearer(found, best, term)) best = found
  }
  return best
}

function isNearer(a: { term: string; errors: number }, b: { term: string; errors: number }, term: string): boolean {
  if (a.errors !== b.errors) return a.errors < b.errors
  const [aFirst, bFirst] = [a.term[0] === term[0], b.term[0] === term[0]]
  return aFirst === bFirst ? a.term < b.term : aFirst
}

/** A single error spares the head or the tail of a word, so words that share one of them are enough to look at. */
function* candidatesFor(term: string, vocabulary: Vocabulary): Generator<string> {
  for (const id of vocabulary.startingLike(term)) yield vocabulary.termOf(id)
  for (const id of vocabulary.endingLike(term)) yield vocabulary.termOf(id)
}
