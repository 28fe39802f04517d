import type { Article, ArticleId } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Answer, AskContext, Search } from '../domain/ports.js'
import { createArticleIndex, type ArticleIndex } from './article-index.js'
import { beyondNews } from './beyond.js'
import { confidence } from './confidence.js'
import { findArticles } from './find.js'
import { isFollowUp } from './follow-up.js'
import { kindOf } from './kinds.js'
import { languageOfQuestion } from './language-of.js'
import { evidenceOf, type Lookup, lookUp, type Ranked } from './lookup.js'
import { ownData } from './own-data.js'
import { similarArticles } from './similar.js'
import { WEIGHTS, type Weights } from './weights.js'

const HITS = 10
/** From this score on a question is answered. */
export const THRESHOLD = 0.5

/** An empty search, in process; put articles into it. The weights are only given by benches. */
export function createSearch(weights: Weights = WEIGHTS): Search {
  const articles = new Map<ArticleId, Article>()
  const indexes: Readonly<Record<Language, ArticleIndex>> = {
    de: createArticleIndex('de'),
    en: createArticleIndex('en'),
  }
  const articleOf = (id: ArticleId) => articles.get(id)

  function look(question: string, language: Language): Lookup {
    return lookUp(question, kindOf(question, language), indexes[language], articleOf, weights)
  }

  return {
    ask: (question, context) => ask(question, context, look, articleOf),
    find: (query, context) => findArticles(query, context, indexes, articleOf, weights),
    similar: (id, limit) => similarArticles(id, limit, indexes.de),
    put(article) {
      articles.set(article.id, article)
      indexes.de.put(article)
      indexes.en.put(article)
    },
    remove(id) {
      articles.delete(id)
      indexes.de.remove(id)
      indexes.en.remove(id)
    },
  }
}

function ask(
  question: string,
  context: AskContext,
  look: (question: string, language: Language) => Lookup,
  articleOf: (id: ArticleId) => Article | undefined,
): Answer {
  const language = languageOfQuestion(question, context.language)
  const found = look(question, language)
  const lookup = language === 'en' && found.ranked.length === 0 ? look(question, 'de') : found
  const hits = lookup.ranked.slice(0, HITS)
  const scores = scoresOf(lookup)
  const list = hits.map(({ article }, at) => ({ article: article.id, score: scores[at] ?? 0 }))
  const previous = context.previous === undefined ? undefined : articleOf(context.previous)
  const about = previous && isFollowUp(lookup, previous.id) ? focus(lookup, previous.id) : lookup.ranked[0]
  const own = ownData(question, language, lookup, about?.article)
  if (own) return answer(own.article, own.text, language, 0.9, list)
  const beyond = beyondNews(question, language) !== null || namesPlaceElsewhere(lookup, about)
  const score = beyond ? 0.05 : about === lookup.ranked[0] ? (scores[0] ?? 0) : 0.7
  const best = about?.facts[0]
  if (!about || !best || score < THRESHOLD) return refusal(about, language, score, list)
  return answer(about.article, best.text, lookup.index.language, score, list)
}

/** „Wer ist Oberbürgermeister von Dresden?“: only a fact that names Dresden, and most of the rest, could tell. */
function namesPlaceElsewhere(lookup: Lookup, about: Ranked | undefined): boolean {
  const best = about?.facts[0]
  return lookup.units.some(
    (unit, at) => unit.elsewhere && ((best?.matches[at] ?? 0) < 1 || (best?.coverage ?? 0) < 0.6),
  )
}

function focus(lookup: Lookup, id: ArticleId): Ranked | undefined {
  return lookup.ranked.find(({ article }) => article.id === id)
}

function scoresOf(lookup: Lookup): number[] {
  const first = confidence(evidenceOf(lookup))
  const top = lookup.ranked[0]?.total ?? 1
  return lookup.ranked.slice(0, HITS).map(({ total }) => round(first * (total / top)))
}

function answer(article: Article, fact: string, language: Language, score: number, hits: Answer['hits']): Answer {
  const sources = article.sources.map(({ name, url }) => ({ name, url }))
  return { answered: true, language, article: article.id, fact, sources, score, known: null, open: [], hits }
}

function refusal(about: Ranked | undefined, language: Language, score: number, hits: Answer['hits']): Answer {
  const best = about?.facts[0]
  const near = about && best && best.coverage >= 0.5
  return {
    answered: false,
    language,
    article: null,
    fact: null,
    sources: [],
    score: Math.min(score, 0.49),
    known: near ? { article: about.article.id, fact: best.text } : null,
    open: near ? about.open.filter(({ coverage }) => coverage >= 0.4).map(({ text }) => text) : [],
    hits,
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
