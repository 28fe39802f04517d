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
  for (const weighed of weigh(retrieval.candidates, units, retrieval, index, weights)) {
    const article = articleOf(weighed.entry.id)
    if (article) ranked.push(rank(article, weighed, kind, index, weights))
  }
  ranked.sort((a, b) => b.total - a.total || (a.article.id < b.article.id ? -1 : 1))
  return { index, terms, units, worth, kind, retrieval, ranked }
}

function rank(article: Article, weighed: WeighedArticle, kind: Kind, index: ArticleIndex, weights: Weights): Ranked {
  const facts: Weighed[] = []
  const open: Weighed[] = []
  for (const passage of weighed.passages) {
    const text = textOf(article, index.language, passage.passage)
    const carriesKind = kind !== 'other' && carries(text, kind)
    const total = passage.score * (1 + (carriesKind ? weights.kind : 0))
    if (passage.passage.role === 'open') open.push({ ...passage, text, carriesKind, total })
    if (passage.passage.role === 'fact') facts.push({ ...passage, text, carriesKind, total })
  }
  facts.sort((a, b) => b.total - a.total || a.passage.index - b.passage.index)
  open.sort((a, b) => b.total - a.total || a.passage.index - b.passage.index)
  const breadth = 1 + weights.breadth * article.topics.length
  const total = (weighed.candidate.score + weights.fact * (facts[0]?.total ?? 0)) * breadth
  return { article, weighed, facts, open, total }
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
