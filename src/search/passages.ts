import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import { fold } from './fold.js'
import { type Kind, kindOf } from './kinds.js'
import { type Term, termsOf } from './terms.js'

/** One text of an article, and where its words lie in the article's row of words. */
export interface Passage {
  readonly role: 'names' | 'summary' | 'open' | 'title' | 'fact'
  /** Which of the facts or open sentences; 0 for the others. */
  readonly index: number
  readonly from: number
  readonly to: number
  /** The lines in which readers ask for the fact. */
  readonly asked?: readonly AskedLine[]
}

/** One question (or a few words) in which readers ask for a fact: where its words lie, and what it asks for. */
export interface AskedLine {
  readonly from: number
  readonly to: number
  readonly kind: Kind
  /** The words that only hold it together: „vor“ and „nach“ turn a question around. */
  readonly small: readonly string[]
}

export interface PassageTerms {
  readonly passages: Passage[]
  readonly terms: string[]
  /** From here to `countFrom` stand the lines in which readers ask. */
  readonly askedFrom: number
  /** Words before this place (names, summary, what is open) only repeat the article and do not make it longer. */
  readonly countFrom: number
  readonly length: number
}

/** The texts of an article in the language, as terms in a row; null if it has none in that language. */
export function readPassages(article: Article, language: Language): PassageTerms | null {
  const texts = language === 'en' ? article.en : article
  if (!texts) return null
  const row: PassageTerms = { passages: [], terms: [], askedFrom: 0, countFrom: 0, length: 0 }
  add(row, 'names', 0, [...article.people, ...article.places].join(' · '), language)
  add(row, 'summary', 0, texts.summary, language)
  for (const [index, text] of (texts.open ?? []).entries()) add(row, 'open', index, text, language)
  const askedFrom = row.terms.length
  for (const [at, passage] of row.passages.entries())
    if (passage.role === 'open')
      row.passages[at] = {
        ...passage,
        asked: [addLine(row, openQuestion(texts.open?.[passage.index] ?? ''), language)],
      }
  const asked = texts.facts.map((fact) => addAsked(row, fact, texts.asked ?? [], language))
  const countFrom = row.terms.length
  add(row, 'title', 0, texts.title, language)
  for (const [index, text] of texts.facts.entries()) add(row, 'fact', index, text, language, asked[index])
  return { ...row, askedFrom, countFrom, length: row.terms.length - countFrom }
}

function add(
  row: PassageTerms,
  role: Passage['role'],
  index: number,
  text: string,
  language: Language,
  asked?: Passage['asked'],
): void {
  const from = row.terms.length
  row.terms.push(...wordsOf(text, language))
  row.passages.push({ role, index, from, to: row.terms.length, ...(asked && { asked }) })
}

/** Adds the lines in which readers ask for the fact, each with its words once. */
function addAsked(
  row: PassageTerms,
  fact: string,
  asked: NonNullable<Article['asked']>,
  language: Language,
): Passage['asked'] {
  const phrases = asked.filter((one) => one.fact === fact).flatMap(({ words }) => words)
  if (phrases.length === 0) return undefined
  return phrases.map((phrase) => addLine(row, phrase, language))
}

function addLine(row: PassageTerms, phrase: string, language: Language): AskedLine {
  const from = row.terms.length
  const terms = termsOf(phrase, language)
  row.terms.push(...new Set(terms.filter(({ stop }) => !stop).map(({ term }) => term)))
  return { from, to: row.terms.length, kind: kindOf(fold(phrase), language), small: smallWordsIn(terms) }
}

const NOT_KNOWN =
  /,? (?:ist|sind|war|waren|steht|stehen|wurde|wurden) (?:bisher |noch )?(?:nicht|in keinem|nirgends)\b.*$| (?:has|have) not been reported.*$| (?:is|are) (?:not (?:known|reported)|in none of).*$/u
const BEFORE_IT = /^It (?:has not been|is not) (?:reported|known) /

/** The question that an open sentence leaves open: „Wo sie tagt, ist nicht gemeldet“ → „Wo sie tagt“. */
export function openQuestion(sentence: string): string {
  return sentence.replace(BEFORE_IT, '').replace(NOT_KNOWN, '')
}

/** The words of a question that only hold it together. */
export function smallWordsIn(terms: readonly Term[]): readonly string[] {
  return [...new Set(terms.filter(({ stop }) => stop).map(({ folded }) => folded))]
}

function wordsOf(text: string, language: Language): string[] {
  return termsOf(text, language)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
}

/** The text of a passage as it stands in the article. */
export function textOf(article: Article, language: Language, passage: Pick<Passage, 'role' | 'index'>): string {
  const texts = language === 'en' && article.en ? article.en : article
  switch (passage.role) {
    case 'names':
      return ''
    case 'title':
      return texts.title
    case 'summary':
      return texts.summary
    case 'fact':
      return texts.facts[passage.index] ?? ''
    case 'open':
      return texts.open?.[passage.index] ?? ''
  }
}
