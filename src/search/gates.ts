import type { Article } from '../domain/article.js'
import { claimsOtherTown, isSomebodyElses } from './claims.js'
import { factText } from './fact-text.js'
import { fold } from './fold.js'
import type { Kind } from './kinds.js'
import { kinOf } from './kin-of.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import { tearsOffice } from './office.js'
import { isOpen } from './open.js'
import { presumedBy, takesLoserForWinner, withoutDenied } from './presumed.js'
import type { Question } from './question.js'
import { namesOneOfTheirs, namesStranger, namesUnknownMark } from './strangers.js'
import type { Unit } from './units.js'

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
  // „In welcher Stadt“ may be told without „in“; „wo“ may not.
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
    if (namesOtherNumber(question, text.folded)) return 'premise'
    if (takesLoserForWinner(question, text.folded)) return 'premise'
    if (isSomebodyElses(question.folded, text.folded, ranked.article.people)) return 'name'
    if (named.some((names) => names.every((name) => !says(text.folded, name)))) return 'name'
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

/**
 * „Wer hat das Zukunftszentrum in Leipzig entworfen?“, „Wo tagt die gemeinsame Konferenz?“: the article is on one of the
 * two cities, and the question on the other or on both, which the fact does not name.
 */
function isInOtherCity({ folded, kind }: Question, { cities }: Article, { text }: Weighed): boolean {
  const [only, ...more] = cities
  if (only === undefined || more.length > 0) return false
  const named = new Set(folded.match(IN_CITY)?.map((place) => place.slice(place.indexOf(' ') + 1)))
  const matter = fold(text)
  if (named.size === 1) return !named.has(only) && ![...named].some((city) => matter.includes(city))
  const other = only === 'halle' ? 'leipzig' : 'halle'
  const both = JOINT.test(folded) || (folded.includes('halle') && folded.includes('leipzig'))
  return both && kind !== 'number' && !matter.includes(other) && !JOINT.test(matter)
}

const JOINT = /\bgemeinsam\w*|\bjoint\b|\bshared\b/
const IN_CITY = /\b(?:in|im|fur|nach) (?:halle|leipzig)\b/g

const ASKS_WHO_LEADS =
  /^\W*(?:wer|who) (?:ist|war|is|was|leitet|fuhrt|heads|leads|runs) (?:der |die |the )?(?:neue |new )?(?:\w*chef\w*|\w*leiter\w*|head|boss|\w*direktor\w*|director|manager)\b/
const ASKS_WHY_NOT = /\b(?:nicht|kein\w*|not|no|never)\b/

/** „Warum kostet sie 14,20 Euro?“: a number that the question gives as known, and the fact does not have. */
function namesOtherNumber({ kind, terms, years, folded }: Question, fact: string): boolean {
  if (kind === 'whether') return false
  return terms.some(
    ({ kind: written, folded: number, term, extra }) =>
      written === 'number' &&
      !extra &&
      NUMBER.test(number) &&
      !years.includes(term) &&
      !fact.includes(number) &&
      !folded.includes(`${number}.`),
  )
}

/** Not a small one, which may count or date something else. */
const NUMBER = /^\d{2,}(?:[.,]\d+)*$|^\d+,\d+$/

/** „Wer begrüßte Vogt?“: a fact that names nobody else does not tell. „Wer ist Vogt?“ asks for something else. */
function asksWhoElse({ kind, folded }: Question, named: readonly (readonly string[])[]): boolean {
  if (kind === 'person' && named.length === 0 && ASKS_WHO_LEADS.test(folded)) return true
  return (
    kind === 'person' && named.length > 0 && /^\W*(?:wer|who) (?!ist|sind|war|waren|is|are|was|were)\w/.test(folded)
  )
}

/** Marks are written in two ways: „A14“, „A 14“. */
function says(folded: string, name: string): boolean {
  return folded.includes(name) || (MARK.test(name) && folded.includes(name.replace(MARK, '$1 $2')))
}

const MARK = /^([a-z]{1,3})(\d+[a-z]?)$/

/**
 * People whom the question names, as far as the articles found know them: what one of them did or said is not told by a
 * fact on somebody else; lines and roads by their marks („S5X“) likewise. Of two named in one breath („Vogt und Jung“) one is enough.
 */
function namesIn({ ranked, question }: Lookup): string[][] {
  const known = new Set(
    ranked.flatMap(({ article }) => article.people.map((name) => fold(name.split(' ').at(-1) ?? name))),
  )
  const named: string[][] = []
  let before = -1
  for (const [at, { folded, extra }] of question.terms.entries()) {
    if (MARK.test(folded)) named.push([folded])
    const name = known.has(folded) ? folded : known.has(folded.replace(/s$/, '')) ? folded.replace(/s$/, '') : null
    if (name === null || extra) continue
    const joined = before >= 0 && at - before === 2 && /^(?:und|and)$/.test(question.terms[before + 1]?.folded ?? '')
    if (joined) named.at(-1)?.push(name)
    else named.push([name])
    before = at
  }
  return named
}

/** Facts of an article whose places or people are noted went through the newsroom: each says itself what it is about. */
function standsAlone({ people, places }: Article): boolean {
  return people.length > 0 || places.length > 0
}

/**
 * A noun that the store knows as it is, and that neither these facts nor the title have: what is asked for is something
 * else. Nouns that the store does not know are the reader's own words for what it may well know.
 */
function missesMatter({ units, question }: Lookup, { article, weighed }: Ranked, facts: readonly Weighed[]): boolean {
  if (question.kind === 'other' || question.kind === 'whether') return false
  const title = weighed.passages.find(({ passage }) => passage.role === 'title')
  const named = fold([...article.people, ...article.places].join(' '))
  const texts = [named, ...facts.map(({ text }) => factText(text, question.language).folded)]
  return units.some(
    (unit, at) =>
      isMatter(unit) &&
      // „Welcher Politiker …“: the answer need not say what it is.
      unit.term.term !== question.focus &&
      [title, ...facts].every((passage) => (passage?.matches[at] ?? 0) < MATTER_FOUND) &&
      // „Fahrt“ is in „Einzelfahrt“, whatever the stems say.
      !texts.some((text) => text.includes(unit.term.folded)),
  )
}

const MATTER_FOUND = 0.3

function isMatter({ term, noun, side, variants }: Unit): boolean {
  if (!noun || side || !term.capital || term.kind !== 'word' || GENERAL.has(term.folded)) return false
  return variants.some(({ how }) => how === 'same')
}

/** Nouns that stand for whatever the question is about. */
const GENERAL: ReadonlySet<string> = new Set(
  'geld euro mittel summe stadt stadte stadten region land lander bund gebiet strecke projekt plan plane entscheidung zahl anteil hohe name themen programm leitung chef'.split(
    ' ',
  ),
)

/** The thing counted or priced must be in the fact, and the office, if it is one that we know by its other names. */
function needsFocus({ kind, focus, language, asksHow }: Question): boolean {
  if (focus === null) return false
  if (kind === 'other' && asksHow) return true
  return (
    kind === 'number' || kind === 'money' || kind === 'size' || (kind === 'person' && kinOf(focus, language).length > 0)
  )
}

/**
 * „Wer ist Oberbürgermeister von Dresden?“: only a fact that names Dresden, or one of an article that is on Dresden, and
 * that has the rest of the question too, could tell.
 */
function namesPlaceElsewhere({ units }: Lookup, { article }: Ranked, facts: readonly Weighed[]): boolean {
  if (!units.some(({ elsewhere }) => elsewhere)) return false
  const places = fold(article.places.join(' · '))
  return !facts.some(({ matches }) => {
    const has = (at: number) => (matches[at] ?? 0) >= FOCUS_FOUND
    const nouns = units.flatMap(({ side, elsewhere, noun }, at) => (side || elsewhere || !noun ? [] : [has(at)]))
    const others = units.flatMap(({ side, common, elsewhere, noun }, at) =>
      side || common || elsewhere || noun ? [] : [has(at)],
    )
    return (
      2 * nouns.filter(Boolean).length >= nouns.length &&
      2 * others.filter(Boolean).length >= others.length &&
      units.every(({ elsewhere, term }, at) => !elsewhere || has(at) || places.includes(term.folded))
    )
  })
}
