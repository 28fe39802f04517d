import type { Language } from '../domain/language.js'
import { fold } from './fold.js'
import { isStopWord } from './stop-words.js'
import { tokensOf } from './tokens.js'

const ENOUGH = 2

/** The language a question is clearly in, by the small words that hold it together; else the reader's own. */
export function languageOfQuestion(question: string, readers: Language): Language {
  let [german, english] = [0, 0]
  for (const { text, kind } of tokensOf(question.slice(0, 1000))) {
    if (kind !== 'word') continue
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
  return lead >= ENOUGH || (lead >= 1 && own === 0) ? other : readers
}
