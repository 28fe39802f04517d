import { fold } from './fold.js'
import type { Kind } from './kinds.js'
import { kinOf } from './kin-of.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import type { Question } from './question.js'

/** Why a fact, however near, does not answer the question. */
export type Gate = 'place' | 'year' | 'kind' | 'focus' | 'count' | 'open'

/** Kinds that a fact has or has not: without a number nothing is counted. */
const EXACT: ReadonlySet<Kind> = new Set([
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

/** The first reason why these facts (one, or two joined) do not answer, or null. */
export function gateFor(lookup: Lookup, ranked: Ranked, facts: readonly Weighed[]): Gate | null {
  const { question } = lookup
  if (namesPlaceElsewhere(lookup, facts)) return 'place'
  if (facts.every(({ missesYear }) => missesYear)) return 'year'
  if (EXACT.has(question.kind) && !facts.some(({ carriesKind }) => carriesKind)) return 'kind'
  if (question.count >= 2 && !facts.some(({ listsEnough }) => listsEnough)) return 'count'
  if (needsFocus(question) && !facts.some(({ focus }) => focus >= FOCUS_FOUND)) return 'focus'
  return isOpen(lookup, ranked, facts) ? 'open' : null
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
    units.every(({ side, common }, at) => side || common || (matches[at] ?? 0) >= FOCUS_FOUND),
  )
}

const ASKS_OUTCOME =
  /\b(?:stattgefunden|fertig\w*|schon|bereits|inzwischen|mittlerweile|entschieden|entscheidung|ergebnis\w*|ausgegangen|geworden|beschlossen|zustande|tatsachlich|umgesetzt|eroffnet|bekommt|erhalt|zuschlag|finished|completed|already|decided|decision|result|outcome|taken place|happened|take place|took place)\b/

/** The article says that the outcome is not known, and the outcome is asked for. */
function isOpen(lookup: Lookup, { open }: Ranked, facts: readonly Weighed[]): boolean {
  if (!ASKS_OUTCOME.test(fold(lookup.question.text))) return false
  const known = Math.max(0, ...facts.map(({ coverage }) => coverage))
  return open.some(
    (sentence) => (sentence.coverage > 0 && sentence.coverage >= known - 0.05) || namesMatter(lookup, sentence),
  )
}

/** The sentence has all names and nouns of the question, at least one of them a telling one. */
function namesMatter({ units, worth }: Lookup, { matches }: Weighed): boolean {
  const nouns = units.flatMap(({ noun, side }, at) =>
    noun && !side ? [{ match: matches[at] ?? 0, worth: worth[at] ?? 0 }] : [],
  )
  return nouns.every(({ match }) => match >= FOCUS_FOUND) && nouns.some((noun) => noun.worth > TELLING)
}

const TELLING = 1.5
