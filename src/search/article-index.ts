import type { Article, ArticleId } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import { readPassages, type Passage, type PassageTerms } from './passages.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'

/** What the index keeps of an article in one language. */
export interface Entry {
  readonly id: ArticleId
  readonly slot: number
  readonly passages: readonly Passage[]
  /** Ids of the words of all passages, one after the other. */
  readonly words: Uint32Array
  /** Where the words stand that are the article's own: before `asked.from` and from `asked.to` on. */
  readonly asked: { readonly from: number; readonly to: number }
  /** How many words count for the length of the article. */
  readonly length: number
}

/** Which articles hold which word, for one language; changed one article at a time. */
export interface ArticleIndex {
  readonly language: Language
  readonly vocabulary: Vocabulary
  put(article: Article): void
  remove(id: ArticleId): void
  get(id: ArticleId): Entry | undefined
  at(slot: number): Entry | undefined
  /** Packed postings of a word: `slot << TF_BITS | occurrences`. */
  postings(word: number): readonly number[]
  /** The same for articles that lack the word, but whose readers ask in it: it finds them and does not make it common. */
  askedPostings(word: number): readonly number[]
  readonly size: number
  /** Upper bound of the slots in use. */
  readonly slots: number
  /** Words in the article of each slot. */
  readonly lengths: readonly number[]
  /** Words in an article on average. */
  readonly meanLength: number
}

export const TF_BITS = 6
export const TF_MASK = (1 << TF_BITS) - 1
const NONE: readonly number[] = []

/** An empty index. Equal sets of articles give equal results, in whatever order they came and went. */
export function createArticleIndex(language: Language): ArticleIndex {
  const vocabulary = createVocabulary()
  const entries = new Map<ArticleId, Entry>()
  const bySlot: (Entry | undefined)[] = []
  const freeSlots: number[] = []
  const lengths: number[] = []
  const postings: number[][] = []
  const askedPostings: number[][] = []
  let totalLength = 0

  function put(article: Article): void {
    const text = readPassages(article, language)
    const words = new Uint32Array(text?.terms.length ?? 0)
    for (const [at, term] of text?.terms.entries() ?? []) words[at] = vocabulary.take(term)
    // Only now, so that words which stay are not forgotten and entered anew.
    remove(article.id)
    if (!text) return
    const slot = freeSlots.pop() ?? bySlot.length
    const counts = countsOf(words, text)
    for (const [word, count] of counts) post(postings, word, slot, count)
    for (const word of new Set(words.subarray(text.askedFrom, text.countFrom)))
      if (!counts.has(word)) post(askedPostings, word, slot, 1)
    const entry = {
      id: article.id,
      slot,
      passages: text.passages,
      words,
      asked: { from: text.askedFrom, to: text.countFrom },
      length: text.length,
    }
    entries.set(article.id, entry)
    bySlot[slot] = entry
    lengths[slot] = text.length
    totalLength += text.length
  }

  function post(lists: number[][], word: number, slot: number, count: number): void {
    const packed = (slot << TF_BITS) | Math.min(count, TF_MASK)
    const list = lists[word]
    if (list && list.length > 0) list.push(packed)
    else lists[word] = [packed]
  }

  function unpost(lists: number[][], word: number, slot: number): void {
    const list = lists[word]
    if (list === undefined) return
    let at = list.length - 1
    while (at >= 0 && (list[at] ?? 0) >> TF_BITS !== slot) at--
    const last = list.pop()
    if (last === undefined) return
    if (at < 0) list.push(last)
    else if (at < list.length) list[at] = last
  }

  function remove(id: ArticleId): void {
    const entry = entries.get(id)
    if (!entry) return
    for (const word of new Set(entry.words)) {
      unpost(postings, word, entry.slot)
      unpost(askedPostings, word, entry.slot)
    }
    for (const word of entry.words) vocabulary.drop(word)
    entries.delete(id)
    bySlot[entry.slot] = undefined
    freeSlots.push(entry.slot)
    totalLength -= entry.length
  }

  return {
    language,
    vocabulary,
    put,
    remove,
    get: (id) => entries.get(id),
    at: (slot) => bySlot[slot],
    postings: (word) => postings[word] ?? NONE,
    askedPostings: (word) => askedPostings[word] ?? NONE,
    get size() {
      return entries.size
    },
    lengths,
    get slots() {
      return bySlot.length
    },
    get meanLength() {
      return entries.size === 0 ? 1 : Math.max(1, totalLength / entries.size)
    },
  }
}

/** Occurrences of each word; what only repeats the facts (before `countFrom`) counts once, and only if they lack it. */
function countsOf(words: Uint32Array, { askedFrom, countFrom }: PassageTerms): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = countFrom; at < words.length; at++) counts.set(words[at] ?? 0, (counts.get(words[at] ?? 0) ?? 0) + 1)
  for (let at = 0; at < askedFrom; at++) if (!counts.has(words[at] ?? 0)) counts.set(words[at] ?? 0, 1)
  return counts
}
