import type { Article } from '../domain/article.js'
import type { ArticleIndex } from './article-index.js'
import type { Evidence } from './confidence.js'
import { carries, type Kind } from './kinds.js'
import { textOf } from './passages.js'
import { type Retrieval, retrieve } from './retrieve.js'
import { type Term, termsOf } from './terms.js'
import { type Unit, unitsOf } from './units.js'
import { weigh, type WeighedArticle, type WeighedPassage, worthOf } from './weigh.js'
import type { Weights } from './weights.js'

/** A fact (or open sentence) of an article, weighed for one question. */
export interface Weighed extends WeighedPassage {
  readonly text: string
  readonly carriesKind: boolean
  /** With what the asked kind adds. */
  readonly total: number
}

/** An article, weighed for one question, with its passages best first. */
export interface Ranked {
  readonly article: Article
  readonly weighed: WeighedArticle
  readonly facts: readonly Weighed[]
  readonly open: readonly Weighed[]
  readonly total: number
}

/** All that is known about a question before anybody decides on an answer. */
export interface Lookup {
  readonly index: ArticleIndex
  readonly terms: readonly Term[]
  readonly units: readonly Unit[]
  readonly worth: readonly number[]
  readonly kind: Kind
  readonly retrieval: Retrieval
  /** Best first. */
  readonly ranked: readonly Ranked[]
}

/** So many articles are looked at fact by fact; one that is behind in both scores has no fact that would bring it to the top. */
const LOOKED_AT = 24

/** Ranks articles and their facts for a question. */
export function lookUp(
  question: string,
  kind: Kind,
  index: ArticleIndex,
  articleOf: (id: string) => Article | undefined,
  weights: Weights,
  limit: number = LOOKED_AT,
): Lookup {
  const terms = termsOf(question, index.language)
  const units = unitsOf(terms, index, weights)
  const retrieval = retrieve(units, index, weights, Math.max(limit, LOOKED_AT))
  const worth = worthOf(units, retrieval, index)
  const ranked: Ranked[] = []
  const total = worth.reduce((sum, each) => sum + each, 0)
  for (const weighed of weigh(retrieval.candidates, units, retrieval, index, weights)) {
    const article = articleOf(weighed.entry.id)
    if (article) ranked.push(rank(article, weighed, kind, total, index, weights))
  }
  ranked.sort((a, b) => b.total - a.total || (a.article.id < b.article.id ? -1 : 1))
  return { index, terms, units, worth, kind, retrieval, ranked }
}

function rank(article: Article, weighed: WeighedArticle, kind: Kind, worth: number, index: ArticleIndex, weights: Weights): Ranked {
  const facts: Weighed[] = []
  const open: Weighed[] = []
  const bonus = 1 + weights.kind
  const best = Math.max(...weighed.passages.map(({ passage, localScore }) => (passage.role === 'fact' ? localScore : 0)))
  let fit = 0
  for (const passage of weighed.passages) {
    const { role } = passage.passage
    if (role !== 'open' && role !== 'fact') continue
    const text = textOf(article, index.language, passage.passage)
    // A fact that is too far behind to be lifted past the best by its kind need not be read.
    const carriesKind = kind !== 'other' && passage.localScore * bonus >= best && carries(text, kind)
    const total = passage.localScore * (carriesKind ? bonus : 1)
    if (role === 'fact') fit = Math.max(fit, passage.score * (carriesKind ? bonus : 1))
    const list = role === 'open' ? open : facts
    list.push({ ...passage, text, carriesKind, total })
  }
  facts.sort(byTotal)
  open.sort(byTotal)
  const breadth = 1 + weights.breadth * article.topics.length
  const total = (weighed.candidate.score + weights.fact * fit + weights.coverage * worth * weighed.coverage) * breadth
  return { article, weighed, facts, open, total }
}

function byTotal(a: Weighed, b: Weighed): number {
  return b.total - a.total || a.passage.index - b.passage.index
}

/** What speaks for the best article and its fact. */
export function evidenceOf(lookup: Lookup): Evidence {
  const [first, second] = lookup.ranked
  if (!first) return { article: 0, fact: 0, grams: 0, strength: 0, gap: 0, unknown: 1, pairs: 0, kind: 0 }
  const { candidate } = first.weighed
  const { full } = lookup.retrieval
  const worth = lookup.worth.reduce((sum, each) => sum + each, 0)
  const unknown = lookup.units.reduce((sum, unit, at) => sum + (unit.known ? 0 : (lookup.worth[at] ?? 0)), 0)
  const best = first.facts[0]
  return {
    article: first.weighed.coverage,
    fact: best?.coverage ?? 0,
    grams: Math.min(1, candidate.grams / Math.max(full.grams, 1e-9)),
    strength: Math.min(1, candidate.words / Math.max(full.words, 1e-9)),
    gap: second ? (first.total - second.total) / first.total : 1,
    unknown: worth > 0 ? unknown / worth : 1,
    pairs: best?.pairs ?? 0,
    kind: lookup.kind === 'other' || best?.carriesKind === true ? 1 : 0,
  }
}
