import type { Language } from '../domain/language.js'
import { fold } from './fold.js'
import { isStopWord } from './stop-words.js'
import { tokensOf } from './tokens.js'

const ENOUGH = 2

/** Whether a store has the word in its texts of the language. */
export type Knows = (word: string, language: Language) => boolean

/**
 * The language a question is clearly in, by the small words that hold it together; in bare keywords by the words that
 * only one language of the store has; else the reader's own.
 */
export function languageOfQuestion(question: string, readers: Language, knows: Knows): Language {
  let [german, english] = [0, 0]
  for (const { text, kind } of tokensOf(question.slice(0, 1000))) {
    // The „S“ of „S-Bahn“ is no English “’s”.
    if (kind !== 'word' || /^[b-hj-z]$/i.test(text)) continue
    const word = fold(text)
    const [de, en] = [isStopWord(word, 'de'), isStopWord(word, 'en')]
    if (de && !en) german++
    if (en && !de) english++
    if (/[äöüß]/i.test(text)) german++
  }
  const other = readers === 'de' ? 'en' : 'de'
  const lead = readers === 'de' ? english - german : german - english
  // One lone question word is enough if nothing speaks for the reader's own language.
  const own = readers === 'de' ? german : english
  if (lead >= ENOUGH || (lead >= 1 && own === 0)) return other
  return lead === 0 && own === 0 && isOnlyIn(other, readers, question, knows) ? other : readers
}

/** „cooperation top priority“: at least two words that only the other language has, and none that only this one has. */
function isOnlyIn(other: Language, readers: Language, question: string, knows: Knows): boolean {
  const words = tokensOf(question.slice(0, 200)).filter(({ text, kind }) => kind === 'word' && text.length > 2)
  const there = words.filter(({ text }) => knows(text, other) && !knows(text, readers))
  return there.length >= ENOUGH && !words.some(({ text }) => knows(text, readers) && !knows(text, other))
}
