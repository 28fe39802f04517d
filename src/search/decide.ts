import { beyondNews, type Beyond } from './beyond.js'
import { confidence } from './confidence.js'
import { type Evidence, evidenceOf } from './evidence.js'
import { matterOf } from './fact-text.js'
import { type Gate, gateFor } from './gates.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import { whereOpen } from './open.js'

/** What is to be done about a question, and why. */
export interface Decision {
  readonly answered: boolean
  readonly ranked: Ranked | null
  /** The facts that answer, or would be shown as known: one, or two where one is not enough. */
  readonly facts: readonly Weighed[]
  readonly score: number
  readonly evidence: Evidence
  /** Questions are noted beside the first of the facts. */
  readonly noted: boolean
  /** Why not, if not: beyond any news, something is missing in the fact, or too little speaks for it. */
  readonly refusedFor: Beyond | Gate | 'evidence' | null
}

/** From this score on a question is answered. */
export const THRESHOLD = 0.5
/** The score of what is refused whatever else speaks for it stays below the threshold by these shares. */
const BEYOND_SHARE = 0.4
const GATED_SHARE = 0.5

/** Decides on the article (the best, or the one given), its facts, and whether that is an answer. */
export function decide(lookup: Lookup, about: Ranked | undefined = lookup.ranked[0], bonus = 0): Decision {
  const next = lookup.ranked.find((ranked) => ranked !== about)
  const evidence = evidenceOf(lookup, about, next)
  if (!about?.facts[0])
    return { answered: false, ranked: null, facts: [], score: 0, evidence, noted: false, refusedFor: 'evidence' }
  const facts = factsFor(about)
  const noted = facts[0]?.passage.asked !== undefined
  // A fact without any word of the question is no answer, unless the question leaned on the article before.
  const sure = Math.max(facts.some(({ coverage }) => coverage > 0) ? confidence(evidence, noted) : 0, bonus)
  const beyond = beyondNews(lookup.question.text, lookup.question.language)
  const gate = gateFor(lookup, about, facts)
  const score = sure * (beyond ? BEYOND_SHARE : gate ? GATED_SHARE : 1)
  const elsewhere =
    (gate === null || WANTS.has(gate)) && beyond === null && bonus === 0 && about === lookup.ranked[0]
      ? whereOpen(lookup, about, gate === null ? facts : [])
      : undefined
  if (elsewhere) return decide(lookup, elsewhere)
  const refusedFor = beyond ?? gate ?? (score < THRESHOLD ? 'evidence' : null)
  return { answered: refusedFor === null, ranked: about, facts, score, evidence, noted, refusedFor }
}

/** Where a fact lacks what is asked for, another article may say that just this is not known. */
const WANTS: ReadonlySet<Gate> = new Set(['kind', 'focus', 'matter', 'city'])

const ASKS_AHEAD =
  /\b(?:findet|beginnt|startet|eroffnet|ist|wird|take place|takes place|begin|begins|start|starts|is|will)\b/
/** „Wann ist die nächste Wahl?“ */
const ASKS_NEXT = /\bnachste[rnms]?\b|\bnext\b/
const YEAR = /\b(?:19|20)\d\d\b/g

/** „An welchem Tag findet … statt?“ asks for a day to come; a day of years ago is no answer. */
export function refusePast(decision: Decision, { question }: Lookup, now: Date): Decision {
  const ahead = question.kind === 'day' ? ASKS_AHEAD : question.kind === 'date' ? ASKS_NEXT : null
  if (!decision.answered || ahead === null || question.years.length > 0) return decision
  if (!ahead.test(question.folded)) return decision
  const years = decision.facts.flatMap(({ text }) => matterOf(text).match(YEAR) ?? [])
  if (years.length === 0 || years.some((year) => Number(year) >= now.getFullYear())) return decision
  return { ...decision, answered: false, score: decision.score * GATED_SHARE, refusedFor: 'year' }
}

const CLOSE = 0.55
const ADDS = 0.1
const CLEARLY = 0.2
const LONGEST = 600

/** The best fact; with the next one if that is close, or has what the first lacks of the question. */
function factsFor({ facts }: Ranked): Weighed[] {
  const [first, ...others] = facts
  if (!first) return []
  const second = others.find((fact) => fact.total > 0 && completes(first, fact))
  return second && first.text.length + second.text.length <= LONGEST ? [first, second] : [first]
}

function completes(first: Weighed, second: Weighed): boolean {
  if (first.carriesKind && !second.carriesKind && first.coverage >= second.coverage + CLEARLY) return false
  return second.total >= CLOSE * first.total || (second.coverage > ADDS && addedBy(first, second) >= ADDS)
}

/** The share of the question's words that only the second fact has. */
function addedBy(first: Weighed, second: Weighed): number {
  const added = second.matches.filter((match, at) => match > (first.matches[at] ?? 0) + 0.3).length
  return added / Math.max(1, second.matches.length)
}
