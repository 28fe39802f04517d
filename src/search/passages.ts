import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import { termsOf } from './terms.js'

/** One text of an article, and where its words lie in the article's row of words. */
export interface Passage {
  readonly role: 'names' | 'summary' | 'open' | 'title' | 'fact'
  /** Which of the facts or open sentences; 0 for the others. */
  readonly index: number
  readonly from: number
  readonly to: number
  /** Where the words lie in which readers ask for the fact, as far as it lacks them. */
  readonly asked?: { readonly from: number; readonly to: number }
}

export interface PassageTerms {
  readonly passages: Passage[]
  readonly terms: string[]
  /** From here to `countFrom` stand the words in which readers ask. */
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

/** Adds the words in which readers ask for the fact and which it lacks; each once. */
function addAsked(
  row: PassageTerms,
  fact: string,
  asked: NonNullable<Article['asked']>,
  language: Language,
): Passage['asked'] {
  const phrases = asked.filter((one) => one.fact === fact).flatMap(({ words }) => words)
  if (phrases.length === 0) return undefined
  const own = new Set(wordsOf(fact, language))
  const from = row.terms.length
  row.terms.push(...new Set(phrases.flatMap((phrase) => wordsOf(phrase, language)).filter((word) => !own.has(word))))
  return { from, to: row.terms.length }
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
