import { factText } from './fact-text.js'
import type { Kind } from './kinds.js'
import { kinOf } from './kin-of.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import { isOpen } from './open.js'
import { presumedBy } from './presumed.js'
import type { Question } from './question.js'
import { namesStranger } from './strangers.js'

/** Why a fact, however near, does not answer the question. */
export type Gate = 'place' | 'year' | 'city' | 'premise' | 'kind' | 'focus' | 'count' | 'open'

/** Kinds that a fact has or has not: without a number nothing is counted. */
const EXACT: ReadonlySet<Kind> = new Set([
  'building',
  'company',
  'day',
  'age',
  'number',
  'money',
  'percent',
  'duration',
  'date',
  'reason',
])
const FOCUS_FOUND = 0.5

function isExact({ kind, folded }: Question): boolean {
  // „In welcher Stadt“ may be told without „in“; „wo“ may not.
  return kind === 'place' ? /\b(?:wo|wohin|woher|where)\b/.test(folded) : EXACT.has(kind)
}

/** The first reason why these facts (one, or two joined) do not answer, or null. */
export function gateFor(lookup: Lookup, ranked: Ranked, facts: readonly Weighed[]): Gate | null {
  const { question } = lookup
  if (namesPlaceElsewhere(lookup, facts)) return 'place'
  if (namesStranger(lookup)) return 'premise'
  const missing = missingIn(facts, question)
  if (missing) return missing
  if (question.count >= 2 && !facts.some(({ listsEnough }) => listsEnough)) return 'count'
  return isOpen(lookup, ranked, facts) ? 'open' : null
}

/** What the fact that comes nearest to an answer lacks: one of the facts must have all of these. */
function missingIn(facts: readonly Weighed[], question: Question): Gate | null {
  const presumed = presumedBy(question.text, question.language)
  const lacks = facts.map((fact): Gate | null => {
    if (fact.missesYear) return 'year'
    if (fact.otherCity) return 'city'
    if (isExact(question) && !fact.carriesKind) return 'kind'
    if (needsFocus(question) && fact.focus < FOCUS_FOUND) return 'focus'
    const { folded } = factText(fact.text, question.language)
    return presumed.every((says) => says.test(folded)) ? null : 'premise'
  })
  return lacks.includes(null) ? null : (lacks[0] ?? null)
}

/** The thing counted or priced must be in the fact, and the office, if it is one that we know by its other names. */
function needsFocus({ kind, focus, language }: Question): boolean {
  if (focus === null) return false
  return kind === 'number' || kind === 'money' || (kind === 'person' && kinOf(focus, language).length > 0)
}

/** „Wer ist Oberbürgermeister von Dresden?“: only a fact that names Dresden, and all the rest, could tell. */
function namesPlaceElsewhere({ units }: Lookup, facts: readonly Weighed[]): boolean {
  if (!units.some(({ elsewhere }) => elsewhere)) return false
  return !facts.some(({ matches }) =>
    units.every(
      ({ side, common, elsewhere }, at) => side || (common && !elsewhere) || (matches[at] ?? 0) >= FOCUS_FOUND,
    ),
  )
}
