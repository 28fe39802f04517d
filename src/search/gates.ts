import { claimsOtherTown, isSomebodyElses } from './claims.js'
import { isInOtherCity, namesPlaceElsewhere } from './elsewhere.js'
import { factText } from './fact-text.js'
import type { Kind } from './kinds.js'
import { kinOf } from './kin-of.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import { missesMatter, standsAlone } from './matter.js'
import { asksWhoElse, namesIn, namesOtherNumber, saysName } from './named.js'
import { tearsOffice } from './office.js'
import { isOpen } from './open.js'
import { presumedBy, withoutDenied } from './presumed.js'
import type { Question } from './question.js'
import { namesOneOfTheirs, namesStranger, namesUnknownMark } from './strangers.js'
import { takesLoserForWinner } from './winners.js'

/** Why a fact, however near, does not answer the question. */
export type Gate =
  'place' | 'name' | 'holder' | 'matter' | 'year' | 'city' | 'premise' | 'kind' | 'focus' | 'count' | 'open'

/** Kinds that a fact has or has not: without a number nothing is counted. */
const EXACT: ReadonlySet<Kind> = new Set([
  'building',
  'company',
  'day',
  'age',
  'number',
  'length',
  'money',
  'percent',
  'duration',
  'date',
  'reason',
])
const FOCUS_FOUND = 0.5

function isExact({ kind, folded }: Question): boolean {
  // „Welche Stadt“ may be told without „in“; „wo“ and „in welcher Stadt“ may not.
  return kind === 'place' ? /\b(?:wo|wohin|woher|where|in welche[mr])\b/.test(folded) : EXACT.has(kind)
}

/** The first reason why these facts (one, or two joined) do not answer, or null. */
export function gateFor(lookup: Lookup, ranked: Ranked, facts: readonly Weighed[]): Gate | null {
  const { question } = lookup
  if (namesPlaceElsewhere(lookup, ranked, facts)) return namesOneOfTheirs(lookup) ? 'premise' : 'place'
  if (namesStranger(lookup) || namesUnknownMark(lookup)) return 'premise'
  if (
    claimsOtherTown(
      question.text,
      lookup.ranked.map(({ article }) => article),
      question.language,
    )
  )
    return 'holder'
  const missing = missingIn(lookup, ranked, facts)
  if (missing) return missing
  if (question.count >= 2 && !facts.some(({ listsEnough }) => listsEnough)) return 'count'
  return isOpen(lookup, ranked, facts) ? 'open' : null
}

/** What the fact that comes nearest to an answer lacks: one of the facts must have all of these. */
function missingIn(lookup: Lookup, ranked: Ranked, facts: readonly Weighed[]): Gate | null {
  const { question } = lookup
  const presumed = presumedBy(question.text, question.language)
  const named = namesIn(lookup)
  const lacks = facts.map((fact): Gate | null => {
    if (fact.missesYear) return 'year'
    if (fact.otherCity || isInOtherCity(question, ranked.article, fact)) return 'city'
    const text = factText(fact.text, question.language)
    // „Hat DHL Leute entlassen?“ is told by a fact that denies it; „Warum …?“ is not.
    const told =
      question.kind === 'whether' || ASKS_WHY_NOT.test(question.folded) ? text.folded : withoutDenied(text.folded)
    if (!presumed.every((says) => says.test(told))) return 'premise'
    if (namesOtherNumber(question, text)) return 'premise'
    if (takesLoserForWinner(question, text.folded)) return 'premise'
    if (isSomebodyElses(question.folded, text.folded, ranked.article.people)) return 'name'
    if (named.some((names) => !names.some((name) => saysName(text.folded, name)))) return 'name'
    if (isAskedSo(fact, lookup)) return null
    if ((isExact(question) || asksWhoElse(question, named)) && !fact.carriesKind) return 'kind'
    if (needsFocus(question) && fact.focus < FOCUS_FOUND) return 'focus'
    return tearsOffice(text, question) ? 'holder' : null
  })
  const alone = standsAlone(ranked.article)
  const nearest = Math.max(...facts.map(({ coverage }) => coverage))
  const near = lacks[0] != null && ON_SOMETHING_ELSE.has(lacks[0]) ? 1 : AS_NEAR
  const answers = facts.some(
    ({ coverage }, at) => lacks[at] === null && (!alone || at === 0 || coverage >= near * nearest),
  )
  if (!answers) return lacks.find((lack) => lack !== null) ?? null
  if (facts.some((fact) => isAskedSo(fact, lookup))) return null
  return alone && missesMatter(lookup, ranked, facts) ? 'matter' : null
}

/** What comes nearest is on somebody or something else: only a fact that is as near can still answer. */
const ON_SOMETHING_ELSE: ReadonlySet<Gate> = new Set(['name', 'premise', 'holder', 'city'])

/** How near a fact that has all must come to one that lacks something. */
const AS_NEAR = 0.7

const SO_ALIKE = 0.7

/** An editor noted nearly this question beside the fact, with each of its names and nouns: the fact answers it. */
function isAskedSo({ alike, matches }: Weighed, { units }: Lookup): boolean {
  return alike >= SO_ALIKE && units.every(({ noun, side }, at) => !noun || side || (matches[at] ?? 0) >= FOCUS_FOUND)
}

/** Takes for granted that something is not so. */
const ASKS_WHY_NOT = /\b(?:nicht|kein\w*|not|no|never)\b/

/** The thing counted or priced must be in the fact, and the office, if it is one that we know by its other names. */
function needsFocus({ kind, focus, language, asksHow }: Question): boolean {
  if (focus === null) return false
  if (kind === 'other' && asksHow) return true
  return (
    kind === 'number' || kind === 'money' || kind === 'size' || (kind === 'person' && kinOf(focus, language).length > 0)
  )
}
