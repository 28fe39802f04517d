import type { FactText } from './fact-text.js'
import type { Lookup } from './lookup.js'
import { lastNamesOf, saysLastName } from './people.js'
import type { Question } from './question.js'
import { termsOf } from './terms.js'
import { hasCapitals } from './units.js'

/**
 * People whom the question names, as far as the articles found know them: what one of them did or said is not told by a
 * fact on somebody else; lines and roads by their marks („S5X“) likewise. Of two named in one breath („Vogt und Jung“)
 * one is enough, so they stand in one list.
 */
export function namesIn({ ranked, question: { terms } }: Lookup): string[][] {
  const known = new Set(lastNamesOf(ranked.flatMap(({ article }) => article.people)))
  // „Wie jung ist …“ names nobody, unless nothing is written with a capital.
  const capitals = hasCapitals(terms)
  const named: string[][] = []
  let before = -1
  for (const [at, { folded, extra, capital }] of terms.entries()) {
    if (MARK.test(folded)) named.push([folded])
    const name = [folded, folded.replace(/s$/, '')].find((each) => known.has(each))
    if (name === undefined || extra || (capitals && !capital)) continue
    const joined = before >= 0 && at - before === 2 && /^(?:und|and)$/.test(terms[before + 1]?.folded ?? '')
    if (joined) named.at(-1)?.push(name)
    else named.push([name])
    before = at
  }
  return named
}

/** Lines and roads, „S5X“, „A14“; „m2“ is none. */
const MARK = /^(?!k?m[23]$)([a-z]{1,3})(\d+[a-z]?)$/

/** Whether the folded text has the name or mark. Marks are written in two ways, „A14“ and „A 14“; „S5“ is not „S5X“. */
export function saysName(folded: string, name: string): boolean {
  const mark = MARK.exec(name)
  if (!mark) return saysLastName(folded, name)
  return new RegExp(`(?<![a-z0-9])${mark[1] ?? ''} ?${mark[2] ?? ''}(?![a-z0-9])`).test(folded)
}

/**
 * „Wer begrüßte Vogt?“, „Wer leitet das Werk?“: a fact that names nobody (else) does not tell. „Wer ist Vogt?“ asks for
 * something else.
 */
export function asksWhoElse({ kind, folded }: Question, named: readonly (readonly string[])[]): boolean {
  if (kind === 'person' && named.length === 0 && ASKS_WHO_LEADS.test(folded)) return true
  return (
    kind === 'person' && named.length > 0 && /^\W*(?:wer|who) (?!ist|sind|war|waren|is|are|was|were)\w/.test(folded)
  )
}

const ASKS_WHO_LEADS =
  /^\W*(?:wer|who) (?:ist|war|is|was|leitet|fuhrt|heads|leads|runs) (?:der |die |the )?(?:neue |new )?(?:\w*chef\w*|\w*leiter\w*|head|boss|\w*direktor\w*|director|manager)\b/

/** „Warum kostet sie 14,20 Euro?“: a number that the question gives as known, and the fact does not have. */
export function namesOtherNumber(
  { kind, terms, years, folded, language }: Question,
  { folded: fact, matter }: Pick<FactText, 'folded' | 'matter'>,
): boolean {
  if (kind === 'whether') return false
  return terms.some(
    ({ kind: written, folded: number, term, extra }) =>
      written === 'number' &&
      !extra &&
      NUMBER.test(number) &&
      !years.includes(term) &&
      !fact.includes(number) &&
      // „20.000“ and „20000“, „12“ and „zwölf“.
      !termsOf(matter, language).some((said) => said.term === term) &&
      !folded.includes(`${number}.`),
  )
}

/** Not a small one, which may count or date something else. */
const NUMBER = /^\d{2,}(?:[.,]\d+)*$|^\d+,\d+$/
