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
export function retrieve(units: readonly Unit[], index: ArticleIndex, weights: Weights, limit: number): Retrieval {
  const board = createBoard(index, weights)
  const rarities = units.map((unit) => ({
    word: board.add('words', unit.variants, unit.weight),
    parts: unit.parts.map((part) => board.add('words', part, unit.weight * weights.part)),
  }))
  if (weights.grams > 0) for (const unit of units) addGrams(board, unit, index)
  return { candidates: board.best(limit), rarities, full: board.full }
}

function addGrams(board: Board, unit: Unit, index: ArticleIndex): void {
  if (unit.term.extra || unit.term.kind !== 'word') return
  const grams = gramsOf(unit.term.term)
  for (const gram of grams) {
    const variants = index.vocabulary.withGram(gram).map((word): Variant => ({ word, weight: 1, how: 'part' }))
    board.add('grams', variants, unit.weight / grams.length)
  }
}

interface Board {
  /** Adds one term, whichever words stand for it, and tells its rarity (inverse document frequency). */
  add(column: 'words' | 'grams', variants: readonly Variant[], weight: number): number
  best(limit: number): Candidate[]
  readonly full: { words: number; grams: number }
}

function createBoard(index: ArticleIndex, weights: Weights): Board {
  const counts = new Float64Array(index.slots)
  const columns = { words: new Float64Array(index.slots), grams: new Float64Array(index.slots) }
  const touched = new Int32Array(index.slots)
  const mean = index.meanLength
  const full = { words: 0, grams: 0 }

  function count(variants: readonly Variant[]): number {
    let found = 0
    for (const { word, weight } of variants) {
      for (const packed of index.postings(word)) {
        const slot = packed >> TF_BITS
        if (counts[slot] === 0) touched[found++] = slot
        counts[slot] = (counts[slot] ?? 0) + weight * (packed & TF_MASK)
      }
    }
    return found
  }

  function add(column: 'words' | 'grams', variants: readonly Variant[], weight: number): number {
    const found = count(variants)
    const rarity = rarityOf(found, index.size)
    const scores = columns[column]
    full[column] += weight * rarity * (1 + weights.delta)
    for (let at = 0; at < found; at++) {
      const slot = touched[at] ?? 0
      const tf = counts[slot] ?? 0
      const length = weights.k1 * (1 - weights.b + (weights.b * (index.at(slot)?.length ?? 0)) / mean)
      scores[slot] = (scores[slot] ?? 0) + weight * rarity * (((weights.k1 + 1) * tf) / (tf + length) + weights.delta)
      counts[slot] = 0
    }
    return rarity
  }

  function best(limit: number): Candidate[] {
    const found: Candidate[] = []
    for (let slot = 0; slot < index.slots; slot++) {
      const [words, grams] = [columns.words[slot] ?? 0, columns.grams[slot] ?? 0]
      const score = words + weights.grams * grams
      const entry = score > 0 ? index.at(slot) : undefined
      if (entry) keep(found, { entry, words, grams, score }, limit)
    }
    return found.sort(byScore)
  }

  return { add, best, full }
}

/** Keeps the best `limit` in `found`; cut back only now and then, so that most articles cost one comparison. */
function keep(found: Candidate[], candidate: Candidate, limit: number): void {
  found.push(candidate)
  if (found.length >= 4 * limit) found.sort(byScore).length = limit
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)
}

/** Inverse document frequency as in BM25+: never negative, comparable between terms of one store. */
export function rarityOf(articles: number, size: number): number {
  return Math.log((size + 1) / (articles + 0.5))
}
