import type { Article } from '../domain/article.js'
import type { Letter } from '../domain/mailing.js'
import type { Texts } from './texts.js'

/**
 * Makes the same letter once, however many readers get it: one article, for a reason that many share. What names a
 * reader's own words is made each time, and all is forgotten with the article.
 */
export function createLetterCache<T>(make: (letter: Letter, texts: Texts) => T): (letter: Letter, texts: Texts) => T {
  const known = new WeakMap<Article, Map<string, T>>()
  return (letter, texts) => {
    const shared = sharedBy(letter)
    if (shared === null) return make(letter, texts)
    const made = known.get(shared.article) ?? new Map<string, T>()
    known.set(shared.article, made)
    const key = `${texts.language} ${shared.reason}`
    const before = made.get(key)
    if (before !== undefined) return before
    const fresh = make(letter, texts)
    made.set(key, fresh)
    return fresh
  }
}

function sharedBy(letter: Letter): { readonly article: Article; readonly reason: string } | null {
  if (letter.kind !== 'news') return null
  const [first, ...others] = letter.items
  if (first === undefined || others.length > 0) return null
  const { article, why } = first
  switch (why.because) {
    case 'topic':
      return { article, reason: why.topic }
    case 'city':
      return { article, reason: why.city }
    case 'all':
    case 'breaking':
    case 'channel':
      return { article, reason: why.because }
    case 'word':
    case 'watch':
      return null
  }
}
