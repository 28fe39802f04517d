import type { ArticleIndex, Entry } from './article-index.js'
import type { Kind } from './kinds.js'
import { type AskedLine, type Passage, smallWordsIn } from './passages.js'
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
  { kind, terms }: Question,
): WeighedArticle[] {
  const worth = worthOf(units, retrieval, index, weights)
  const rarity = (word: number) => rarityOf(index.postings(word).length + index.askedPostings(word).length, index.size)
  const none = new Array<number>(units.length).fill(0)
  const scales: Scales = {
    units,
    hits: hitsOf(units),
    worth,
    total: sum(worth),
    none,
    rarity,
    kind,
    small: smallWordsIn(terms),
  }
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
  /** How rare a word of the store is, readers' words among them. */
  readonly rarity: (word: number) => number
  /** What the question asks for. */
  readonly kind: Kind
  readonly small: ReadonlySet<string>
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
}

function weighArticle(candidate: Candidate, scales: Scales, weights: Weights): WeighedArticle {
  const { entry } = candidate
  const { worth, total, none } = scales
  const found = entry.passages.map((passage) => foundIn(entry, passage, scales.hits))
  const here = localWorth(entry, found, worth, weights)
  const all = [...none]
  const passages: WeighedPassage[] = []
  for (const [at, passage] of entry.passages.entries()) {
    const weighed = weighPassage(entry, passage, found[at] ?? NOWHERE, scales, here, weights)
    if (weighed.matches !== none)
      for (let unit = 0; unit < all.length; unit++) all[unit] = Math.max(all[unit] ?? 0, weighed.matches[unit] ?? 0)
    if (passage.role !== 'names') passages.push(weighed)
  }
  return { entry, candidate, passages, matches: all, coverage: total > 0 ? dot(all, worth) / total : 0 }
}

const NOWHERE: readonly Found[] = []

function foundIn({ words }: Entry, { from, to }: { from: number; to: number }, hits: Hits): readonly Found[] {
  let found: Found[] | undefined
  for (let at = from; at < to; at++) {
    const here = hits.of(words[at] ?? -1)
    if (here) (found ??= []).push({ at, hits: here })
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
    for (const { hits } of found[at] ?? NOWHERE)
      for (const { unit } of hits) {
        if (last[unit] === at) continue
        last[unit] = at
        holding[unit] = (holding[unit] ?? 0) + 1
      }
  }
  return worth.map((each, unit) => each * (1 + weights.local * Math.log((facts + 1) / ((holding[unit] ?? 0) + 0.5))))
}

/** How much a part of a compound counts towards the compound: „Nacht“ alone is not yet „Museumsnacht“. */
const PARTS_SHARE = 0.8

function weighPassage(
  entry: Entry,
  passage: Passage,
  found: readonly Found[],
  scales: Scales,
  here: readonly number[],
  weights: Weights,
): WeighedPassage {
  const { worth, total, none } = scales
  const own = found.length === 0 ? none : matchesOf(found, scales)
  const asked = passage.asked === undefined ? null : weighAsked(entry, passage.asked, own, scales, weights)
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

/** For each unit, how surely the words found stand for it. */
function matchesOf(found: readonly Found[], { units, none }: Scales): number[] {
  const matches = [...none]
  const partMatches: (number[] | undefined)[] = []
  for (const { hits } of found) {
    for (const { unit, part, weight } of hits) {
      const row = part < 0 ? matches : (partMatches[unit] ??= (units[unit]?.parts ?? []).map(() => 0))
      const place = part < 0 ? unit : part
      row[place] = Math.max(row[place] ?? 0, weight)
    }
  }
  for (const [unit, row] of partMatches.entries())
    if (row) matches[unit] = Math.max(matches[unit] ?? 0, (PARTS_SHARE * sum(row)) / row.length)
  return matches
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

/**
 * Reads the lines in which readers ask for the fact. The one most like the question counts fully beside the fact's own
 * words; what only the others have counts less, for words from different lines need not make one question.
 */
function weighAsked(
  entry: Entry,
  lines: readonly AskedLine[],
  own: readonly number[],
  scales: Scales,
  weights: Weights,
): { matches: readonly number[]; alike: number } | null {
  let best: readonly number[] | null = null
  let alike = 0
  const any = [...scales.none]
  for (const line of lines) {
    const found = foundIn(entry, line, scales.hits)
    if (found.length === 0) continue
    const here = matchesOf(found, scales)
    for (let unit = 0; unit < any.length; unit++) any[unit] = Math.max(any[unit] ?? 0, here[unit] ?? 0)
    const likeness = likenessOf(entry, line, found, here, own, scales)
    if (best !== null && likeness <= alike) continue
    best = here
    alike = likeness
  }
  if (best === null) return null
  const line = best
  const matches = own.map((match, unit) =>
    Math.max(match, weights.line * (line[unit] ?? 0), weights.asked * (any[unit] ?? 0)),
  )
  return { matches, alike }
}

/** How much less a line says that asks for another kind of thing (who, when, how many) than the question. */
const OTHER_KIND = 0.6
const SOME_KIND = 0.85

/** The share of the question that the line and its fact have, times the share of the line that the question has. */
function likenessOf(
  entry: Entry,
  line: AskedLine,
  found: readonly Found[],
  here: readonly number[],
  own: readonly number[],
  { worth, total, rarity, kind, small }: Scales,
): number {
  let [all, said] = [0, 0]
  for (let at = line.from; at < line.to; at++) all += rarity(entry.words[at] ?? -1)
  for (const { at, hits } of found)
    said += rarity(entry.words[at] ?? -1) * Math.min(1, Math.max(...hits.map(({ weight }) => weight)))
  if (all === 0 || total === 0) return 0
  let covered = 0
  for (let unit = 0; unit < worth.length; unit++)
    covered += (worth[unit] ?? 0) * Math.max(here[unit] ?? 0, own[unit] ?? 0)
  const same = line.kind === kind ? 1 : kind === 'other' ? SOME_KIND : OTHER_KIND
  return (covered / total) * (said / all) * same * (1 - SMALL_SHARE + SMALL_SHARE * shared(line.small, small))
}

/** How much of a line's likeness hangs on the small words. */
const SMALL_SHARE = 0.25

/** The share of two sets that is in both. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const word of one) if (other.has(word)) both++
  const all = one.size + other.size - both
  return all === 0 ? 1 : both / all
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
