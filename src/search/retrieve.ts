import type { ArticleId } from '../domain/article.js'
import { type ArticleIndex, type Entry, TF_BITS, TF_MASK } from './article-index.js'
import { gramsOf } from './grams.js'
import type { Unit, Variant } from './units.js'
import type { Weights } from './weights.js'

/** An article that shares words or letters with the question. */
export interface Candidate {
  readonly entry: Entry
  readonly words: number
  readonly grams: number
  readonly score: number
}

export interface Retrieval {
  /** Best first; equal scores in the order of the ids. */
  readonly candidates: readonly Candidate[]
  /** For each unit the rarity of its word, and below it those of its parts. */
  readonly rarities: readonly { readonly word: number; readonly parts: readonly number[] }[]
  /** What an article of mean length that has every word, or every run of letters, once would score. */
  readonly full: { readonly words: number; readonly grams: number }
}

/** Scores all articles by BM25+ over words, fused with BM25+ over runs of four letters, and keeps the best `limit`. */
export function retrieve(
  units: readonly Unit[],
  index: ArticleIndex,
  weights: Weights,
  limit: number,
  also?: ArticleId,
): Retrieval {
  const board = createBoard(index, weights)
  const rarities = units.map((unit) => ({
    word: board.addWord(unit.variants, unit.weight),
    parts: unit.parts.map((part) => board.addWord(part, unit.weight * weights.part)),
  }))
  if (weights.grams > 0) for (const unit of units) addGrams(board, unit, index)
  return { candidates: withAlso(board.best(limit), also, index), rarities, full: board.full }
}

/** The article of the answer before is looked at even if it shares no word with the question. */
function withAlso(candidates: Candidate[], also: ArticleId | undefined, index: ArticleIndex): Candidate[] {
  const entry = also === undefined ? undefined : index.get(also)
  if (!entry || candidates.some((candidate) => candidate.entry.id === also)) return candidates
  return [...candidates, { entry, words: 0, grams: 0, score: 0 }]
}

function addGrams(board: Board, unit: Unit, index: ArticleIndex): void {
  if (unit.term.extra || unit.term.kind !== 'word') return
  const grams = gramsOf(unit.term.term)
  for (const gram of grams) {
    board.addGram(index.vocabulary.withGram(gram), unit.weight / grams.length)
  }
}

/** So many places of a run of letters cost nothing worth saving; in a small store every run is kept. */
const CHEAP = 300

interface Board {
  /** Adds one term, whichever words stand for it, and tells its rarity (inverse document frequency). */
  addWord(variants: readonly Variant[], weight: number): number
  /** Adds one run of letters, given by the words that hold it. */
  addGram(words: readonly number[], weight: number): void
  best(limit: number): Candidate[]
  readonly full: { words: number; grams: number }
}

function createBoard(index: ArticleIndex, weights: Weights): Board {
  const { slots, lengths, size } = index
  const { k1, delta, asked } = weights
  const { counts, touched, ...columns } = scratchFor(index)
  const full = { words: 0, grams: 0 }
  const perWord = (k1 * weights.b) / index.meanLength
  const base = k1 * (1 - weights.b)
  const most = Math.max(CHEAP, weights.commonGram * size)
  let found = 0

  function count(postings: readonly number[], weight: number): void {
    for (let at = 0; at < postings.length; at++) {
      const packed = postings[at] ?? 0
      const slot = packed >> TF_BITS
      const before = counts[slot] ?? 0
      if (before === 0) touched[found++] = slot
      counts[slot] = before + weight * (packed & TF_MASK)
    }
  }

  /** Turns the counts into scores and clears them. */
  function settle(column: 'words' | 'grams', weight: number, articles = found): number {
    const rarity = rarityOf(articles, size)
    const scores = columns[column]
    const worth = weight * rarity
    full[column] += worth * (1 + delta)
    for (let at = 0; at < found; at++) {
      const slot = touched[at] ?? 0
      const tf = counts[slot] ?? 0
      scores[slot] =
        (scores[slot] ?? 0) + worth * (((k1 + 1) * tf) / (tf + base + perWord * (lengths[slot] ?? 0)) + delta)
      counts[slot] = 0
    }
    found = 0
    return rarity
  }

  function addWord(variants: readonly Variant[], weight: number): number {
    let own = 0
    for (const variant of variants) {
      // Words of the same idea come last: they are matches, but do not make the reader's own word a common one.
      count(index.postings(variant.word), variant.weight)
      if (variant.how !== 'kin') own = found
    }
    if (asked > 0) for (const { word, weight } of variants) count(index.askedPostings(word), weight * asked)
    return settle('words', weight, own > 0 ? own : found)
  }

  function addGram(words: readonly number[], weight: number): void {
    let total = 0
    for (const word of words) {
      total += index.postings(word).length
      if (total > most) return
    }
    for (const word of words) count(index.postings(word), 1)
    settle('grams', weight)
  }

  function best(limit: number): Candidate[] {
    let found: Candidate[] = []
    let floor = 0
    for (let slot = 0; slot < slots; slot++) {
      const words = columns.words[slot] ?? 0
      const grams = columns.grams[slot] ?? 0
      const score = words + weights.grams * grams
      const entry = score > floor ? index.at(slot) : undefined
      if (!entry) continue
      found.push({ entry, words, grams, score })
      // Cut back only now and then, so that most articles cost one comparison.
      if (found.length < 4 * limit) continue
      found = found.sort(byScore).slice(0, limit)
      floor = (found.at(-1)?.score ?? 0) - Number.EPSILON
    }
    return found.sort(byScore).slice(0, limit)
  }

  return { addWord, addGram, best, full }
}

interface Scratch {
  readonly counts: Float64Array
  readonly touched: Int32Array
  readonly words: Float64Array
  readonly grams: Float64Array
}

// A question needs four numbers an article; they are kept between questions, for making them anew costs more than the search.
const scratches = new WeakMap<ArticleIndex, Scratch>()

function scratchFor(index: ArticleIndex): Scratch {
  const kept = scratches.get(index)
  if (kept && kept.counts.length >= index.slots) {
    kept.words.fill(0)
    kept.grams.fill(0)
    return kept
  }
  const room = Math.ceil(index.slots * 1.25) + 16
  const [counts, words, grams] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)]
  const scratch = { counts, touched: new Int32Array(room), words, grams }
  scratches.set(index, scratch)
  return scratch
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)
}

/** Inverse document frequency as in BM25+: never negative, comparable between terms of one store. */
export function rarityOf(articles: number, size: number): number {
  return Math.log((size + 1) / (articles + 0.5))
}
