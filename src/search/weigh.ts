import type { ArticleIndex, Entry } from './article-index.js'
import { dot, type Found, foundIn, matchesOf, NOWHERE, type Scales, scalesFor, sum } from './hits.js'
import { weighNoted } from './noted.js'
import type { Passage } from './passages.js'
import type { Question } from './question.js'
import type { Candidate, Retrieval } from './retrieve.js'
import { rarityOf } from './retrieve.js'
import type { Unit } from './units.js'
import type { Weights } from './weights.js'

/** How well one passage of an article fits the question. */
export interface WeighedPassage {
  readonly passage: Passage
  readonly score: number
  /** The same, with words counting more that few facts of this article have: tells facts of one article apart. */
  readonly localScore: number
  /** The share of the question's words, weighed by their rarity, that the passage holds. */
  readonly coverage: number
  /** For each unit, 0 to 1: how surely the passage holds it. */
  readonly matches: readonly number[]
  /** Share of neighbouring words of the question that are neighbours here too. */
  readonly pairs: number
  /** 0 to 1: how much the question is like the line, of those in which readers ask for the fact, that is most like it. */
  readonly alike: number
}

export interface WeighedArticle {
  readonly entry: Entry
  readonly candidate: Candidate
  /** All passages but the names, best first. */
  readonly passages: readonly WeighedPassage[]
  readonly matches: readonly number[]
  readonly coverage: number
}

/** What each unit is worth: its weight times its rarity; a word unknown to the store counts as one of middling rarity. */
export function worthOf(units: readonly Unit[], retrieval: Retrieval, index: ArticleIndex, weights: Weights): number[] {
  const unseen = weights.unseen * rarityOf(0, index.size)
  return units.map((unit, at) => {
    const rarity = unit.variants.length > 0 ? (retrieval.rarities[at]?.word ?? unseen) : unseen
    return unit.side ? 0 : unit.weight * rarity
  })
}

/** Weighs the passages of the candidates against the question, word by word. */
export function weigh(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  retrieval: Retrieval,
  index: ArticleIndex,
  weights: Weights,
  question: Question,
): WeighedArticle[] {
  const worth = worthOf(units, retrieval, index, weights)
  const scales = scalesFor(units, worth, index, question)
  return candidates.map((candidate, at) => weighArticle(candidate, scales, weights, at < NOTES_READ))
}

/** Of so many articles the noted lines are read; those behind hold too few of the question's words for one to be like it. */
const NOTES_READ = 8

function weighArticle(candidate: Candidate, scales: Scales, weights: Weights, notes: boolean): WeighedArticle {
  const { entry } = candidate
  const { worth, total, none } = scales
  const found = entry.passages.map((passage) => foundIn(entry, passage, scales.hits))
  const here = localWorth(entry, found, worth, weights)
  const all = [...none]
  const passages: WeighedPassage[] = []
  for (const [at, passage] of entry.passages.entries()) {
    const weighed = weighPassage(entry, passage, found[at] ?? NOWHERE, scales, here, weights, notes)
    if (weighed.matches !== none)
      for (let unit = 0; unit < all.length; unit++) all[unit] = Math.max(all[unit] ?? 0, weighed.matches[unit] ?? 0)
    if (passage.role !== 'names') passages.push(weighed)
  }
  return { entry, candidate, passages, matches: all, coverage: total > 0 ? dot(all, worth) / total : 0 }
}

/** A word that is in most facts of an article does not tell which of them is meant; one that is in few does. */
function localWorth(
  { passages }: Entry,
  found: readonly (readonly Found[])[],
  worth: readonly number[],
  weights: Weights,
): number[] {
  const holding = new Array<number>(worth.length).fill(0)
  const last = new Array<number>(worth.length).fill(-1)
  let facts = 0
  for (const [at, { role }] of passages.entries()) {
    if (role !== 'fact') continue
    facts++
    for (const { hits } of found[at] ?? NOWHERE)
      for (const { unit } of hits) {
        if (last[unit] === at) continue
        last[unit] = at
        holding[unit] = (holding[unit] ?? 0) + 1
      }
  }
  return worth.map((each, unit) => each * (1 + weights.local * Math.log((facts + 1) / ((holding[unit] ?? 0) + 0.5))))
}

function weighPassage(
  entry: Entry,
  passage: Passage,
  found: readonly Found[],
  scales: Scales,
  here: readonly number[],
  weights: Weights,
  notes: boolean,
): WeighedPassage {
  const { worth, total, none } = scales
  const own = found.length === 0 ? none : matchesOf(found, scales)
  const asked = passage.asked === undefined || !notes ? null : weighNoted(entry, passage.asked, own, scales, weights)
  const matches = asked?.matches ?? own
  // Most passages of most articles have no word of the question.
  if (matches === none) return { passage, matches: none, pairs: 0, coverage: 0, score: 0, localScore: 0, alike: 0 }
  const pairs = found.length === 0 ? 0 : pairsIn(found, worth)
  const covered = dot(matches, worth)
  const alike = asked?.alike ?? 0
  return {
    passage,
    matches,
    pairs: total > 0 ? Math.min(1, pairs / total) : 0,
    coverage: total > 0 ? covered / total : 0,
    score: covered + weights.pairs * Math.min(pairs, total) + weights.alike * alike * total,
    localScore: dot(matches, here) + weights.factPairs * Math.min(pairs, total) + weights.alikeFact * alike * sum(here),
    alike,
  }
}

/** What words are worth that stand side by side here and in the question. */
function pairsIn(found: readonly Found[], worth: readonly number[]): number {
  let pairs = 0
  let beforeUnit = -9
  let beforeAt = -9
  for (const { at, hits } of found) {
    for (const { unit } of hits) {
      if (beforeUnit !== unit && Math.abs(beforeUnit - unit) === 1 && at - beforeAt <= 2)
        pairs += ((worth[unit] ?? 0) + (worth[beforeUnit] ?? 0)) / 2
      beforeUnit = unit
      beforeAt = at
    }
  }
  return pairs
}
