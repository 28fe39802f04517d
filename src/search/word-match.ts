import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Matches } from '../domain/wants.js'
import { readPassages } from './passages.js'
import { termsOf } from './terms.js'

/** A word this long that begins another word is the head of a compound; a shorter one may be there by accident. */
const HEAD = 5
const TAIL = 4
/** Fewer letters beside it are an ending, not a word. */
const REST = 3

/**
 * Whether articles hold words, by the same reading as questions: stems are compared, and what begins or ends a compound
 * counts („Museum“ is in „Museumsnacht“). Of several words all must be there.
 */
export function createWordMatch(): Matches {
  const read = new WeakMap<Article, Readonly<Record<Language, ReadonlySet<string>>>>()
  const termsIn = (article: Article, language: Language) => {
    const known = read.get(article) ?? { de: wordsOf(article, 'de'), en: wordsOf(article, 'en') }
    read.set(article, known)
    return known[language]
  }
  return (word, article) =>
    (['de', 'en'] as const).some((language) => {
      const wanted = termsOf(word, language).filter(({ stop, extra }) => !stop && !extra)
      const there = termsIn(article, language)
      return wanted.length > 0 && wanted.every(({ term }) => isAmong(term, there, language))
    })
}

function wordsOf(article: Article, language: Language): Set<string> {
  const text = readPassages(article, language)
  // What readers ask in is not what the article says.
  return new Set(text?.terms.filter((_, at) => at < text.askedFrom || at >= text.countFrom))
}

function isAmong(term: string, words: ReadonlySet<string>, language: Language): boolean {
  if (words.has(term)) return true
  if (language !== 'de' || /\d/.test(term)) return false
  for (const word of words) if (isPartOf(term, word)) return true
  return false
}

function isPartOf(term: string, word: string): boolean {
  if (word.length < term.length + REST) return false
  return (term.length >= HEAD && word.startsWith(term)) || (term.length >= TAIL && word.endsWith(term))
}
