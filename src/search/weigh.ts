import type { ArticleIndex, Entry } from './article-index.js'
import type { Passage } from './passages.js'
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

interface Hit {
  readonly unit: number
  readonly part: number
  readonly weight: number
}

/** Weighs the passages of the candidates against the question, word by word. */
export function weigh(
  candidates: readonly Candidate[],
  units: readonly Unit[],
  retrieval: Retrieval,
  index: ArticleIndex,
  weights: Weights,
): WeighedArticle[] {
  const hits = hitsOf(units)
  const worth = worthOf(units, retrieval, index, weights)
  return candidates.map((candidate) => weighArticle(candidate, units, hits, worth, weights))
}

function hitsOf(units: readonly Unit[]): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>()
  const add = (word: number, hit: Hit) => {
    const list = hits.get(word)
    if (list) list.push(hit)
    else hits.set(word, [hit])
  }
  for (const [unit, { variants, parts }] of units.entries()) {
    for (const { word, weight, how } of variants) {
      const together = how === 'compound' && isShared(word, unit, units)
      add(word, { unit, part: -1, weight: together ? TOGETHER : weight })
    }
    for (const [part, words] of parts.entries()) for (const { word, weight } of words) add(word, { unit, part, weight })
  }
  return hits
}

const TOGETHER = 0.95

/** „Nacht der Museen“: a compound that holds two words of the question is what they mean together, not half of each. */
function isShared(word: number, unit: number, units: readonly Unit[]): boolean {
  return units.some(
    (other, at) => at !== unit && other.variants.some((variant) => variant.word === word && variant.how === 'compound'),
  )
}

function weighArticle(
  candidate: Candidate,
  units: readonly Unit[],
  hits: Map<number, Hit[]>,
  worth: readonly number[],
  weights: Weights,
): WeighedArticle {
  const { entry } = candidate
  const total = sum(worth)
  const here = localWorth(entry, units, hits, worth, weights)
  const all = new Array<number>(units.length).fill(0)
  const passages: WeighedPassage[] = []
  for (const passage of entry.passages) {
    const weighed = weighPassage(entry, passage, units, hits, worth, here, weights)
    for (const [unit, match] of weighed.matches.entries()) all[unit] = Math.max(all[unit] ?? 0, match)
    if (passage.role !== 'names') passages.push(weighed)
  }
  return { entry, candidate, passages, matches: all, coverage: total > 0 ? dot(all, worth) / total : 0 }
}

/** A word that is in most facts of an article does not tell which of them is meant; one that is in few does. */
function localWorth(
  entry: Entry,
  units: readonly Unit[],
  hits: Map<number, Hit[]>,
  worth: readonly number[],
  weights: Weights,
): number[] {
  const holding = new Array<number>(units.length).fill(0)
  let facts = 0
  for (const { role, from, to } of entry.passages) {
    if (role !== 'fact') continue
    facts++
    const seen = new Set<number>()
    for (let at = from; at < to; at++) for (const { unit } of hits.get(entry.words[at] ?? -1) ?? []) seen.add(unit)
    for (const unit of seen) holding[unit] = (holding[unit] ?? 0) + 1
  }
  return worth.map((each, unit) => each * (1 + weights.local * Math.log((facts + 1) / ((holding[unit] ?? 0) + 0.5))))
}

/** How much a part of a compound counts towards the compound: „Nacht“ alone is not yet „Museumsnacht“. */
const PARTS_SHARE = 0.8

const NOTHING = { pairs: 0, coverage: 0, score: 0, localScore: 0 }

/** Most passages of most articles have no word of the question: they cost one look. */
function hasHit(entry: Entry, passage: Passage, hits: Map<number, Hit[]>): boolean {
  for (let at = passage.from; at < passage.to; at++) if (hits.has(entry.words[at] ?? -1)) return true
  return false
}

function weighPassage(
  entry: Entry,
  passage: Passage,
  units: readonly Unit[],
  hits: Map<number, Hit[]>,
  worth: readonly number[],
  here: readonly number[],
  weights: Weights,
): WeighedPassage {
  if (!hasHit(entry, passage, hits)) return { ...NOTHING, passage, matches: new Array<number>(units.length).fill(0) }
  const matches = new Array<number>(units.length).fill(0)
  const partMatches = units.map((unit) => unit.parts.map(() => 0))
  let pairs = 0
  let before = { unit: -9, at: -9 }
  for (let at = passage.from; at < passage.to; at++) {
    for (const { unit, part, weight } of hits.get(entry.words[at] ?? -1) ?? []) {
      const row = part < 0 ? matches : partMatches[unit]
      const place = part < 0 ? unit : part
      if (row) row[place] = Math.max(row[place] ?? 0, weight)
      if (before.unit !== unit && Math.abs(before.unit - unit) === 1 && at - before.at <= 2)
        pairs += ((worth[unit] ?? 0) + (worth[before.unit] ?? 0)) / 2
      before = { unit, at }
    }
  }
  for (const [unit, row] of partMatches.entries())
    if (row.length > 0) matches[unit] = Math.max(matches[unit] ?? 0, (PARTS_SHARE * sum(row)) / row.length)
  const total = sum(worth)
  const covered = dot(matches, worth)
  return {
    passage,
    matches,
    pairs: total > 0 ? Math.min(1, pairs / total) : 0,
    coverage: total > 0 ? covered / total : 0,
    score: covered + weights.pairs * Math.min(pairs, total),
    localScore: dot(matches, here) + weights.factPairs * Math.min(pairs, total),
  }
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0
  for (let at = 0; at < a.length; at++) total += (a[at] ?? 0) * (b[at] ?? 0)
  return total
}
