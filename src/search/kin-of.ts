import type { Language } from '../domain/language.js'
import { KIN_LISTS } from './kin-lists.js'
import { termOf } from './terms.js'

type Kin = ReadonlyMap<string, readonly (readonly [string, number])[]>

const KIN_OF: Readonly<Record<Language, Kin>> = { de: readKin('de'), en: readKin('en') }

function readKin(language: Language): Kin {
  const kin = new Map<string, Map<string, number>>()
  for (const [weight, line] of KIN_LISTS.flatMap((list) => list[language])) {
    const [asked, others, oneWay] = readLine(line, language)
    for (const term of asked) {
      const mine = kin.get(term) ?? new Map<string, number>()
      for (const other of oneWay ? others : [...asked, ...others])
        if (other !== term) mine.set(other, Math.max(weight, mine.get(other) ?? 0))
      kin.set(term, mine)
    }
  }
  return new Map([...kin].map(([term, others]) => [term, [...others]]))
}

/** The terms before and after the sign of a line, and whether those before do not stand for one another. */
function readLine(line: string, language: Language): [asked: string[], others: string[], oneWay: boolean] {
  const [asked = '', others = ''] = line.split(/>>?/)
  return [termsIn(asked, language), termsIn(others, language), line.includes('>>')]
}

function termsIn(words: string, language: Language): string[] {
  const terms = words.split(' ').filter(Boolean)
  return [...new Set(terms.map((word) => termOf(word, language)))]
}

/** The terms that may stand for the term, each with how surely. */
export function kinOf(term: string, language: Language): readonly (readonly [string, number])[] {
  return KIN_OF[language].get(term) ?? []
}
