import type { ArticleIndex, Entry } from './article-index.js'
import type { Kind } from './kinds.js'
import { smallWordsIn } from './passages.js'
import type { Question } from './question.js'
import { rarityOf } from './retrieve.js'
import type { Unit } from './units.js'

/** A word of the store that stands for a word of the question, or for one part of a compound in it. */
export interface Hit {
  readonly unit: number
  readonly part: number
  readonly weight: number
}

export interface Hits {
  of(word: number): readonly Hit[] | undefined
}

/** A word of the article that the question has too, and what it is hit by. */
export interface Found {
  readonly at: number
  readonly hits: readonly Hit[]
}

/** What all passages are weighed with. */
export interface Scales {
  readonly units: readonly Unit[]
  readonly hits: Hits
  /** What each unit is worth, and all together. */
  readonly worth: readonly number[]
  readonly total: number
  /** For each unit: not there. */
  readonly none: readonly number[]
  /** How rare a word of the store is, readers' words among them. */
  readonly rarity: (word: number) => number
  /** What the question asks for. */
  readonly kind: Kind
  /** Its words that only hold it together. */
  readonly small: readonly string[]
}

/** Readies a question to be held against passages. */
export function scalesFor(
  units: readonly Unit[],
  worth: readonly number[],
  index: ArticleIndex,
  { kind, terms }: Question,
): Scales {
  const rarities: number[] = []
  const rarity = (word: number) => {
    const articles = index.postings(word).length + index.askedPostings(word).length
    return (rarities[articles] ??= rarityOf(articles, index.size))
  }
  const none = new Array<number>(units.length).fill(0)
  return { units, hits: hitsOf(units), worth, total: sum(worth), none, rarity, kind, small: smallWordsIn(terms) }
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

export const NOWHERE: readonly Found[] = []

/** The words in the range of the article's row that the question has. */
export function foundIn({ words }: Entry, { from, to }: { from: number; to: number }, hits: Hits): readonly Found[] {
  let found: Found[] | undefined
  for (let at = from; at < to; at++) {
    const here = hits.of(words[at] ?? -1)
    if (here) (found ??= []).push({ at, hits: here })
  }
  return found ?? NOWHERE
}

/** How much a part of a compound counts towards the compound: „Nacht“ alone is not yet „Museumsnacht“. */
const PARTS_SHARE = 0.8

/** For each unit, how surely the words found stand for it. */
export function matchesOf(found: readonly Found[], { units, none }: Scales): number[] {
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

export function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0
  for (let at = 0; at < a.length; at++) total += (a[at] ?? 0) * (b[at] ?? 0)
  return total
}
