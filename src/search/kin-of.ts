import type { Language } from '../domain/language.js'
import { KIN } from './kin.js'
import { termOf } from './terms.js'

const KIN_OF: Readonly<Record<Language, ReadonlyMap<string, readonly (readonly [string, number])[]>>> = {
  de: readKin('de'),
  en: readKin('en'),
}

function readKin(language: Language): ReadonlyMap<string, readonly (readonly [string, number])[]> {
  const kin = new Map<string, Map<string, number>>()
  for (const [weight, line] of KIN[language]) {
    const [asked = [], examples = []] = line.split('>').map((words) => [
      ...new Set(
        words
          .trim()
          .split(' ')
          .map((word) => termOf(word, language)),
      ),
    ])
    for (const term of asked) {
      const mine = kin.get(term) ?? new Map<string, number>()
      for (const other of [...asked, ...examples])
        if (other !== term) mine.set(other, Math.max(weight, mine.get(other) ?? 0))
      kin.set(term, mine)
    }
  }
  return new Map([...kin].map(([term, others]) => [term, [...others]]))
}

/** The terms that may stand for the term, each with how surely. */
export function kinOf(term: string, language: Language): readonly (readonly [string, number])[] {
  return KIN_OF[language].get(term) ?? []
}
