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
  const worth = worthOf(units, retrieval, index, weights)
  const scales = { units, hits: hitsOf(units), worth, total: sum(worth), none: new Array<number>(units.length).fill(0) }
  return candidates.map((candidate) => weighArticle(candidate, scales, weights))
}

/** What all passages are weighed with. */
interface Scales {
  readonly units: readonly Unit[]
  readonly hits: Hits
  readonly worth: readonly number[]
  readonly total: number
  /** For each unit: not there. */
  readonly none: readonly number[]
}

interface Hits {
  of(word: number): readonly Hit[] | undefined
}

const FILTER = 4095

function hitsOf(units: readonly Unit[]): Hits {
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
  // Nearly all words of an article are none of the question's: most of them cost one look into a small table.
  const filter = new Uint8Array(FILTER + 1)
  for (const word of hits.keys()) filter[word & FILTER] = 1
  return { of: (word) => (filter[word & FILTER] === 1 ? hits.get(word) : undefined) }
}

const TOGETHER = 0.95

/** „Nacht der Museen“: a compound that holds two words of the question is what they mean together, not half of each. */
function isShared(word: number, unit: number, units: readonly Unit[]): boolean {
  return units.some(
    (other, at) => at !== unit && other.variants.some((variant) => variant.word === word && variant.how === 'compound'),
  )
}

/** A word of the article that the question has too, and what it is hit by. */
interface Found {
  readonly at: number
  readonly hits: readonly Hit[]
  /** 1 for the passage's own words, less for words in which readers ask for it. */
  readonly share: number
}

function weighArticle(candidate: Candidate, scales: Scales, weights: Weights): WeighedArticle {
  const { entry } = candidate
  const { worth, total, none } = scales
  const found = entry.passages.map((passage) => foundIn(entry, passage, scales.hits, weights.asked))
  const here = localWorth(entry, found, worth, weights)
  const all = [...none]
  const passages: WeighedPassage[] = []
  for (const [at, passage] of entry.passages.entries()) {
    const weighed = weighPassage(passage, found[at] ?? NOWHERE, scales, here, weights)
    if (weighed.matches !== none)
      for (let unit = 0; unit < all.length; unit++) all[unit] = Math.max(all[unit] ?? 0, weighed.matches[unit] ?? 0)
    if (passage.role !== 'names') passages.push(weighed)
  }
  return { entry, candidate, passages, matches: all, coverage: total > 0 ? dot(all, worth) / total : 0 }
}

const NOWHERE: readonly Found[] = []

function foundIn({ words }: Entry, { from, to, asked }: Passage, hits: Hits, share: number): readonly Found[] {
  let found: Found[] | undefined
  for (let at = from; at < to; at++) {
    const here = hits.of(words[at] ?? -1)
    if (here) (found ??= []).push({ at, hits: here, share: 1 })
  }
  if (asked === undefined || share === 0) return found ?? NOWHERE
  for (let at = asked.from; at < asked.to; at++) {
    const here = hits.of(words[at] ?? -1)
    if (here) (found ??= []).push({ at, hits: here, share })
  }
  return found ?? NOWHERE
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
    for (const { hits, share } of found[at] ?? NOWHERE)
      for (const { unit } of hits) {
        if (share < 1 || last[unit] === at) continue
        last[unit] = at
        holding[unit] = (holding[unit] ?? 0) + 1
      }
  }
  return worth.map((each, unit) => each * (1 + weights.local * Math.log((facts + 1) / ((holding[unit] ?? 0) + 0.5))))
}

/** How much a part of a compound counts towards the compound: „Nacht“ alone is not yet „Museumsnacht“. */
const PARTS_SHARE = 0.8

function weighPassage(
  passage: Passage,
  found: readonly Found[],
  { units, worth, total, none }: Scales,
  here: readonly number[],
  weights: Weights,
): WeighedPassage {
  // Most passages of most articles have no word of the question.
  if (found.length === 0) return { passage, matches: none, pairs: 0, coverage: 0, score: 0, localScore: 0 }
  const matches = [...none]
  const partMatches: (number[] | undefined)[] = []
  let pairs = 0
  let beforeUnit = -9
  let beforeAt = -9
  for (const { at, hits, share } of found) {
    for (const { unit, part, weight } of hits) {
      const row = part < 0 ? matches : (partMatches[unit] ??= (units[unit]?.parts ?? []).map(() => 0))
      const place = part < 0 ? unit : part
      row[place] = Math.max(row[place] ?? 0, weight * share)
      if (share === 1 && beforeUnit !== unit && Math.abs(beforeUnit - unit) === 1 && at - beforeAt <= 2)
        pairs += ((worth[unit] ?? 0) + (worth[beforeUnit] ?? 0)) / 2
      beforeUnit = unit
      beforeAt = at
    }
  }
  for (const [unit, row] of partMatches.entries())
    if (row) matches[unit] = Math.max(matches[unit] ?? 0, (PARTS_SHARE * sum(row)) / row.length)
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
