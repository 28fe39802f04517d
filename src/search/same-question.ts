import type { Language } from '../domain/language.js'
import { isCommon } from './common-words.js'
import { splitCompound } from './compounds.js'
import { edits } from './edits.js'
import { fold } from './fold.js'
import { kinOf } from './kin-of.js'
import type { Kind } from './kinds.js'
import { readQuestion } from './question.js'
import { ELSEWHERE } from './region.js'
import type { Term } from './terms.js'
import type { Vocabulary } from './vocabulary.js'

/** A question as its words show it, for comparing. */
interface Asked {
  readonly kind: Kind
  /** The words that carry it. */
  readonly words: readonly Term[]
  readonly folded: string
}

/** How surely a word must stand for another one: nothing is thrown away that asks for something else. */
const SURE = 0.85
const SHORTEST_TYPO = 6
const LENGTH_FOR_TWO_ERRORS = 10

/** The whole name of the town; the river by itself says something. */
const HALLE_SAALE = /\bHalle\s*(?:\(\s*Saale\s*\)|\/\s*Saale\b|an der Saale\b)/giu

/** Words that a question can do without: „Wann kommt endlich die neue Fähre?“ */
const LIGHT: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    'neu neue neuen neuer neues endlich eigentlich uberhaupt gerade genau jetzt nun aktuell derzeit momentan demnachst bald heute mal kommt kommen fahrt fahren geht gehen steht los gerne gern'.split(
      ' ',
    ),
  ),
  en: new Set(
    'new finally actually currently now soon today come comes coming go goes going run runs really'.split(' '),
  ),
}

/**
 * Which of the other questions asks the same in other words or another spelling; -1 if none does. Rather two entries for
 * one question than one entry for two.
 */
export function sameQuestion(
  question: string,
  others: readonly string[],
  language: Language,
  vocabulary: Vocabulary,
): number {
  const asked = read(question, language)
  return others.findIndex((other) => isSame(asked, read(other, language), language, vocabulary))
}

function read(text: string, language: Language): Asked {
  const { kind, terms } = readQuestion(text.replace(HALLE_SAALE, 'Halle'), language)
  const words = terms.filter(({ stop, extra, folded }) => !stop && !extra && !LIGHT[language].has(folded))
  // An exact day is a date asked for more closely.
  return {
    kind: kind === 'day' ? 'date' : kind,
    words,
    folded: fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  }
}

function isSame(one: Asked, other: Asked, language: Language, vocabulary: Vocabulary): boolean {
  if (one.folded === other.folded) return true
  if (one.kind !== other.kind || one.words.length === 0 || other.words.length === 0) return false
  const says = (words: readonly Term[]) => (term: Term) => isSaid(term, words, language, vocabulary)
  return one.words.every(says(other.words)) && other.words.every(says(one.words))
}

/** Whether the words say the term: as itself, by a word for the same, misspelt, or as a compound and its parts. */
function isSaid(term: Term, words: readonly Term[], language: Language, vocabulary: Vocabulary): boolean {
  if (words.some((word) => means(word, term, language, vocabulary))) return true
  const parts = splitCompound(term.folded, vocabulary, language)
  const isSaidInParts = parts.length > 1 && parts.every((part) => words.some((word) => word.term === part))
  return isSaidInParts || words.some((word) => isPartOf(term, word, language, vocabulary))
}

function isPartOf(part: Term, whole: Term, language: Language, vocabulary: Vocabulary): boolean {
  // „S-Bahn“ is one word and the word „Bahn“ besides.
  if (whole.term === `s${part.term}`) return true
  return splitCompound(whole.folded, vocabulary, language).includes(part.term)
}

function means(one: Term, other: Term, language: Language, vocabulary: Vocabulary): boolean {
  if (one.term === other.term) return true
  const isKin = (a: string, b: string) => kinOf(a, language).some(([term, weight]) => term === b && weight >= SURE)
  if (isKin(one.term, other.term) || isKin(other.term, one.term)) return true
  return isMisspelt(one, other, vocabulary)
}

/** Two spellings of one word: no number, no place elsewhere, no two words that both are known. */
function isMisspelt(one: Term, other: Term, vocabulary: Vocabulary): boolean {
  const [a, b] = [one.folded, other.folded]
  const length = Math.min(a.length, b.length)
  if (length < SHORTEST_TYPO || a[0] !== b[0] || /\d/.test(a + b)) return false
  if (ELSEWHERE.has(a) || ELSEWHERE.has(b)) return false
  const isKnown = ({ term }: Term) => isCommon(term) || vocabulary.idOf(term) !== undefined
  if (isKnown(one) && isKnown(other)) return false
  const limit = length >= LENGTH_FOR_TWO_ERRORS ? 2 : 1
  return edits(a, b, limit) <= limit
}
