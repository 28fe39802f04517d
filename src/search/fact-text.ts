import type { Language } from '../domain/language.js'
import { fold } from './fold.js'
import { type Term, termsOf } from './terms.js'

/** What is read off the text of a fact, whatever the question. */
export interface FactText {
  /** What it says of the matter: without when the newsroom noted it („Stand …“). */
  readonly matter: string
  readonly folded: string
  /** Numbers, dates and words with a capital in the matter, from the end. */
  readonly named: readonly Term[]
  /** On the article itself and not on its matter: „Als Quellen nennt der Artikel …“. */
  readonly onArticle: boolean
}

const STATUS = /\((?:[^()]*; ?)?(?:Stand|as of)[^)]*\)/gu
const ON_ARTICLE = /\b(?:Artikel|Quellen?|Erscheinungsdatum|article|sources?)\b/i

// Facts of good articles are read for one question after the other; the memo is emptied before it grows without end.
const MEMO_FACTS = 1_500
const memo: Readonly<Record<Language, Map<string, FactText>>> = { de: new Map(), en: new Map() }

/** Reads the text of a fact; what a question does not need is not read. */
export function factText(text: string, language: Language): FactText {
  const known = memo[language].get(text)
  if (known) return known
  if (memo[language].size >= MEMO_FACTS) memo[language].clear()
  const read = freshText(text, language)
  memo[language].set(text, read)
  return read
}

function freshText(text: string, language: Language): FactText {
  const matter = matterOf(text)
  let folded: string | undefined
  let named: readonly Term[] | undefined
  return {
    matter,
    onArticle: isOnArticle(text),
    get folded() {
      return (folded ??= fold(matter))
    },
    get named() {
      return (named ??= termsOf(matter, language)
        .filter(({ kind, capital }) => kind !== 'word' || capital)
        .reverse())
    },
  }
}

/** The text without when the newsroom noted it. */
export function matterOf(text: string): string {
  return text.includes('(') ? text.replace(STATUS, '') : text
}

export function isOnArticle(text: string): boolean {
  return ON_ARTICLE.test(text)
}
