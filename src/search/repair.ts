import { isCommon } from './common-words.js'
import { edits } from './edits.js'
import { ELSEWHERE, STRANGERS } from './region.js'
import { stemOf } from './terms.js'
import type { Vocabulary } from './vocabulary.js'

const SHORTEST = 5
const SHORTEST_SIMPLE = 4
/** Longer words are compared by their stems, which is as good for them and cheaper. */
const LONGEST_SIMPLE = 14
const SHORTEST_STEM = 3
const LENGTH_FOR_TWO_ERRORS = 9

/**
 * The word of the store that a misspelt word most likely means, or null. Only a word the store does not know is repaired,
 * and no place elsewhere is made one of ours (Essen stays Essen). Fewest errors win, then the same
 * sound, the same first letter, the alphabet.
 */
export function repairOf(
  folded: string,
  term: string,
  vocabulary: Vocabulary,
): { term: string; errors: number } | null {
  if (
    folded.length < SHORTEST_SIMPLE ||
    ELSEWHERE.has(folded) ||
    STRANGERS.has(folded) ||
    isCommon(term) ||
    /\d/.test(term)
  )
    return null
  const simple = simplyMisspelt(folded, vocabulary)
  if (simple !== null) return { term: simple, errors: 1 }
  if (folded.length < SHORTEST) return null
  const limit = folded.length >= LENGTH_FOR_TWO_ERRORS ? 2 : 1
  const letters = lettersOf(folded)
  const forms = formsOf(folded, term)
  const sounds = new Set(forms.map(soundOf))
  let best: Repair | null = null
  for (const candidate of candidatesFor(term, vocabulary)) {
    // The stem of a misspelt word may be much shorter than the word: „…konferens“.
    const off = Math.min(Math.abs(candidate.length - term.length), Math.abs(candidate.length - folded.length))
    if (off > limit + 2 || hasOthers(candidate, letters, limit)) continue
    if (candidate.length < SHORTEST_STEM || ELSEWHERE.has(candidate) || /\d/.test(candidate)) continue
    // What is farther off than the best so far need not be known closely.
    const errors = fewestEdits(forms, candidate, best?.errors ?? limit)
    if (errors > limit) continue
    const found = {
      term: candidate,
      errors,
      sounds: sounds.has(soundOf(candidate)),
    }
    if (best === null || isNearer(found, best, term)) best = found
  }
  return best
}

/** One letter doubled that is single, or single that is doubled, or a mute h: what stems hide most („Moto“, „Bachfesst“). */
function simplyMisspelt(folded: string, vocabulary: Vocabulary): string | null {
  if (folded.length > LONGEST_SIMPLE) return null
  for (let at = 1; at < folded.length; at++) {
    const letter = folded[at] ?? ''
    const doubled = letter === folded[at - 1]
    const drops = doubled || (letter === 'h' && at < folded.length - 1)
    const other = drops
      ? folded.slice(0, at) + folded.slice(at + 1)
      : DOUBLED.test(letter)
        ? folded.slice(0, at) + letter + folded.slice(at)
        : null
    if (other === null) continue
    const term = stemOf(other, 'de')
    if (term.length >= SHORTEST_STEM && !ELSEWHERE.has(other) && vocabulary.idOf(term) !== undefined) return term
  }
  return null
}

const DOUBLED = /[fklmnprst]/

// The store keeps stems, and an error near the end of a word changes its stem: „Buchmese“ is compared without each ending.
const ENDINGS = ['', 'e', 'n', 's', 't', 'en', 'er', 'es', 'em', 'nd']

function formsOf(folded: string, term: string): string[] {
  const bare = ENDINGS.filter((ending) => folded.endsWith(ending)).map((ending) =>
    folded.slice(0, folded.length - ending.length),
  )
  return [...new Set([term, ...bare])].filter((form) => form.length >= SHORTEST_STEM)
}

function fewestEdits(forms: readonly string[], candidate: string, limit: number): number {
  let fewest = limit + 1
  for (const form of forms) fewest = Math.min(fewest, edits(form, candidate, limit))
  return fewest
}

/** One bit for each letter of the word. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** More letters that the word lacks than errors are allowed: no need to compare the two closely. */
function hasOthers(candidate: string, letters: number, limit: number): boolean {
  let others = lettersOf(candidate) & ~letters
  let count = 0
  while (others !== 0 && count <= limit) {
    others &= others - 1
    count++
  }
  return count > limit
}

interface Repair {
  readonly term: string
  readonly errors: number
  /** It sounds the same: „Einwoner“. */
  readonly sounds: boolean
}

function isNearer(a: Repair, b: Repair, term: string): boolean {
  if (a.errors !== b.errors) return a.errors < b.errors
  if (a.sounds !== b.sounds) return a.sounds
  const [aFirst, bFirst] = [a.term[0] === term[0], b.term[0] === term[0]]
  if (aFirst !== bFirst) return aFirst
  return a.term < b.term
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiou])h(?=[lmnr]|$)/g, ''],
  [/th/g, 't'],
  [/ie|y/g, 'i'],
  [/ai/g, 'ei'],
  [/ph|v/g, 'f'],
  [/dt|d$/g, 't'],
  [/ck|q/g, 'k'],
  [/tz/g, 'z'],
  [/(.)\1+/g, '$1'],
]

/** Letters that are written in several ways and heard in one. */
function soundOf(word: string): string {
  return SOUNDS.reduce((sound, [letters, heard]) => sound.replace(letters, heard), word)
}

/** A single error spares the head or the tail of a word, so words that share one of them are enough to look at. */
function* candidatesFor(term: string, vocabulary: Vocabulary): Generator<string> {
  for (const id of vocabulary.startingLike(term)) yield vocabulary.termOf(id)
  for (const id of vocabulary.endingLike(term)) yield vocabulary.termOf(id)
}
