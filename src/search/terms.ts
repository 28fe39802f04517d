import type { Language } from '../domain/language.js'
import { cistem } from './cistem.js'
import { englishStem } from './english-stem.js'
import { fold, foldDigraphs } from './fold.js'
import { monthOf, monthTerm, numberWord, plainNumber, readDate } from './numbers.js'
import { CAPITALS, SAME, UNSTEMMED } from './region.js'
import { isStopWord } from './stop-words.js'
import { type Token, tokensOf } from './tokens.js'

/** One searchable word of a text: articles and questions take the same path. */
export interface Term {
  /** What is compared: stem, plain number, or a date as day.month. */
  readonly term: string
  /** The folded word as written. */
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly kind: Token['kind']
  /** Only holds the sentence together. */
  readonly stop: boolean
  /** Stands for words that are terms already („S-Bahn-Takt“ as one word): not counted as a word of the text. */
  readonly extra: boolean
  readonly capital: boolean
}

/** The terms of a text in order. Depends on the text alone, never on what else was read before. */
export function termsOf(text: string, language: Language): Term[] {
  const terms: Term[] = []
  const tokens = tokensOf(text)
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'date') terms.push(...dateTerms(token, language))
    else if (token.kind === 'number') terms.push(...numberTerms(token, tokens, at, language))
    else terms.push(...wordTerms(token, tokens, at, language))
  }
  return terms
}

/** The term for one word of the language, as `termsOf` would give it. */
export function termOf(word: string, language: Language): string {
  return readWord(word, language).term
}

function dateTerms(token: Token, language: Language): Term[] {
  const date = readDate(token.text)
  if (date === null) return [make(token, plainNumber(token.text.replace(/\.$/, ''), language))]
  const { day, month, year } = date
  const parts = [make(token, String(day)), make(token, monthTerm(month)), make(token, `${day}.${month}`, true)]
  return year === null ? parts : [...parts, make(token, String(year))]
}

function numberTerms(token: Token, tokens: readonly Token[], at: number, language: Language): Term[] {
  const term = make(token, plainNumber(token.text, language))
  const month = neighbourMonth(tokens, at, language)
  return month > 0 && /^\d{1,2}$/.test(term.term) ? [term, make(token, `${term.term}.${month}`, true)] : [term]
}

/** „13. Juni“ and "June 13": the month beside a day. */
function neighbourMonth(tokens: readonly Token[], at: number, language: Language): number {
  for (const beside of [tokens[at + 1], tokens[at - 1]]) {
    const month = beside?.kind === 'word' ? monthOf(readWord(beside.text, language).folded, language) : 0
    if (month > 0) return month
  }
  return 0
}

function wordTerms(token: Token, tokens: readonly Token[], at: number, language: Language): Term[] {
  const { term, folded, stop } = readWord(token.text, language)
  const more = joints(token, tokens, at, language)
  // A lone letter says nothing; with its neighbour it does, see `joints`.
  if (folded.length < 2 && term === folded) return more
  const { start, end, kind } = token
  const capital = token.text !== token.text.toLowerCase()
  return [{ term, folded, start, end, kind, stop, extra: false, capital }, ...more]
}

/** „S-Bahn“, „S Bahn“ and „A 14“ as one word, and a hyphened chain as the one word it could be written as. */
function joints(token: Token, tokens: readonly Token[], at: number, language: Language): Term[] {
  const next = tokens[at + 1]
  const joints: Term[] = []
  if (next && token.text.length === 1 && next.start - token.end <= 1 && next.kind !== 'date')
    joints.push(...joint([token, next], language, false))
  if (token.hyphened || !next?.hyphened) return joints
  const chain = [token]
  for (let i = at + 1; tokens[i]?.hyphened === true && chain.length < 6; i++) chain.push(tokens[i] as Token)
  if (chain.length > 2 || token.text.length > 1) joints.push(...joint(chain, language, true))
  return joints
}

function joint(chain: readonly Token[], language: Language, extra: boolean): Term[] {
  const folded = chain.map((token) => readWord(token.text, language).folded).join('')
  const [first, last] = [chain[0], chain.at(-1)]
  if (!first || !last || folded.length > 60) return []
  return [{ ...make({ ...first, end: last.end }, stemOf(folded, language), extra), folded }]
}

function make(token: Token, term: string, extra = false): Term {
  const { text, start, end, kind } = token
  return { term, folded: term, start, end, kind, stop: false, extra, capital: /^\p{Lu}/u.test(text) }
}

interface Word {
  readonly folded: string
  readonly term: string
  readonly stop: boolean
}

// Reading a word costs more than all the rest together and words come back; the memo is emptied before it grows without end.
const MEMO_WORDS = 60_000
const memo: Readonly<Record<Language, Map<string, Word>>> = { de: new Map(), en: new Map() }

function readWord(text: string, language: Language): Word {
  const known = memo[language].get(text)
  if (known) return known
  if (memo[language].size >= MEMO_WORDS) memo[language].clear()
  const word = freshWord(text, language)
  memo[language].set(text, word)
  return word
}

function freshWord(text: string, language: Language): Word {
  const folded = CAPITALS.get(text) ?? fold(text)
  const month = monthOf(folded, language)
  if (month > 0) return { folded, term: monthTerm(month), stop: false }
  const number = numberWord(folded, language)
  if (number !== undefined) return { folded, term: number, stop: false }
  return { folded, term: stemOf(folded, language), stop: isStopWord(folded, language) }
}

/** The stem of a folded word, unremembered: for pieces of words, which seldom come back. */
export function stemOf(folded: string, language: Language): string {
  const same = Object.hasOwn(SAME[language], folded) ? (SAME[language][folded] ?? folded) : folded
  // The dot keeps „Star“ apart from the stem of „Start“.
  if (UNSTEMMED.has(same)) return `${same}.`
  if (/\d/.test(same)) return same
  return foldDigraphs(language === 'de' ? cistem(same) : englishStem(same))
}
