import type { Article, ArticleId } from '../domain/article.js'

/** What of an article is compared. */
export type Told = Pick<Article, 'title' | 'summary' | 'facts'>

/*
 * Among the first fifty articles, two that tell the same visit share 35 % of the words of title and summary; no two others
 * more than 23 %. Of what a title and a summary say, at most 55 % stands in an article about something else.
 */
const NEAR = 0.28
const SAID_THERE = 0.6
/** Fewer telling words than these are in too many articles by chance. */
const FEWEST_WORDS = 6
const STEM = 6

/**
 * The published articles that say nearly the same, nearest first: those that have much in common in title and summary, or
 * in all that is told, or that hold most of what the draft's title and summary say. Rare words count more than common ones.
 */
export function twinsOf(draft: Told, published: readonly (Told & { readonly id: ArticleId })[]): ArticleId[] {
  const weigh = rarity(published)
  const [core, whole] = [coreOf(draft), wholeOf(draft)]
  const scored = published.map((article) => {
    const all = wholeOf(article)
    const near = Math.max(inCommon(core, coreOf(article), weigh), inCommon(whole, all, weigh))
    const said = core.size < FEWEST_WORDS ? 0 : shareOf(core, all, weigh)
    return { id: article.id, near: Math.max(near / NEAR, said / SAID_THERE) }
  })
  return scored
    .filter(({ near }) => near >= 1)
    .sort((a, b) => b.near - a.near)
    .map(({ id }) => id)
}

type Weigh = (word: string) => number

function rarity(articles: readonly Told[]): Weigh {
  const counts = new Map<string, number>()
  for (const article of articles) for (const word of wholeOf(article)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + (articles.length + 1) / (1 + (counts.get(word) ?? 0)))
}

/** The share of common words among all words of both, by weight (Jaccard 1901, weighted). */
function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>, weigh: Weigh): number {
  const all = weightOf(new Set([...one, ...other]), weigh)
  return all === 0 ? 0 : weightOf(commonTo(one, other), weigh) / all
}

/** How much of the one is in the other. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>, weigh: Weigh): number {
  return weightOf(commonTo(one, other), weigh) / weightOf(one, weigh)
}

function commonTo(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((word) => other.has(word)))
}

function weightOf(words: ReadonlySet<string>, weigh: Weigh): number {
  return [...words].reduce((sum, word) => sum + weigh(word), 0)
}

function coreOf({ title, summary }: Told): Set<string> {
  return wordsOf([title, summary])
}

function wholeOf({ title, summary, facts }: Told): Set<string> {
  return wordsOf([title, summary, ...facts])
}

/** Words of four letters on and numbers, endings cut off. */
function wordsOf(texts: readonly string[]): Set<string> {
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}{4,}|\d+/gu) ?? []
  return new Set(words.map((word) => word.slice(0, STEM)))
}
