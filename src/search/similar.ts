import type { ArticleId } from '../domain/article.js'
import { type ArticleIndex, TF_BITS } from './article-index.js'
import { rarityOf } from './retrieve.js'

const WORDS = 24

/** Ids of the articles that share the most telling words with the article, best first. */
export function similarArticles(id: ArticleId, limit: number, index: ArticleIndex): ArticleId[] {
  const entry = index.get(id)
  if (!entry) return []
  const { words, asked } = entry
  const own = new Set([...words.subarray(0, asked.from), ...words.subarray(asked.to)])
  const telling = [...own]
    .map((word) => ({
      word,
      term: index.vocabulary.termOf(word),
      rarity: rarityOf(index.postings(word).length, index.size),
    }))
    .sort((a, b) => b.rarity - a.rarity || (a.term < b.term ? -1 : 1))
    .filter(({ word }) => index.postings(word).length > 1)
    .slice(0, WORDS)
  const shared = new Map<number, number>()
  for (const { word, rarity } of telling)
    for (const packed of index.postings(word))
      shared.set(packed >> TF_BITS, (shared.get(packed >> TF_BITS) ?? 0) + rarity)
  shared.delete(entry.slot)
  return [...shared]
    .map(([slot, score]) => ({ id: index.at(slot)?.id ?? '', score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id: other }) => other)
}
