import type { Article, ArticleId } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Answer, AskContext, Search } from '../domain/ports.js'
import { createArticleIndex, type ArticleIndex } from './article-index.js'
import { isBeyond } from './beyond.js'
import { type Decision, decide } from './decide.js'
import { findArticles } from './find.js'
import { isFollowUp } from './follow-up.js'
import { languageOfQuestion } from './language-of.js'
import { type Lookup, lookUp } from './lookup.js'
import { readQuestion } from './question.js'
import { ownData } from './own-data.js'
import { similarArticles } from './similar.js'
import { WEIGHTS, type Weights } from './weights.js'

const HITS = 10

/** An empty search, in process; put articles into it. The weights are only given by benches. */
export function createSearch(weights: Weights = WEIGHTS): Search {
  const articles = new Map<ArticleId, Article>()
  const indexes: Readonly<Record<Language, ArticleIndex>> = {
    de: createArticleIndex('de'),
    en: createArticleIndex('en'),
  }
  const articleOf = (id: ArticleId) => articles.get(id)

  function look(question: string, language: Language, also?: ArticleId): Lookup {
    return lookUp(readQuestion(question, language), indexes[language], articleOf, weights, undefined, also)
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
  look: (question: string, language: Language, also?: ArticleId) => Lookup,
  articleOf: (id: ArticleId) => Article | undefined,
): Answer {
  const language = languageOfQuestion(question, context.language)
  const previous = context.previous === undefined ? undefined : articleOf(context.previous)
  const found = look(question, language, previous?.id)
  const lookup = language === 'en' && found.ranked.length === 0 ? look(question, 'de', previous?.id) : found
  const follows = previous && isFollowUp(lookup, previous.id)
  const about = follows ? lookup.ranked.find(({ article }) => article.id === previous.id) : lookup.ranked[0]
  const decision = decide(lookup, about, follows ? FOLLOW_UP_SCORE : 0)
  const hits = hitsOf(lookup, decision)
  const own = ownData(question, language, lookup, about?.article)
  if (own) return answer(own.article, own.text, language, OWN_DATA_SCORE, hits)
  if (!decision.answered || !decision.ranked) return refusal(decision, language, hits)
  const fact = decision.facts.map(({ text }) => text).join(' ')
  return answer(decision.ranked.article, fact, lookup.index.language, decision.score, hits)
}

/** A follow-up is on the article before by its own words: that is evidence enough, if the fact has what is asked for. */
const FOLLOW_UP_SCORE = 0.7
const OWN_DATA_SCORE = 0.9

/** The best ten; each has the share of the best one's score that its total has. */
function hitsOf(lookup: Lookup, { score }: Decision): Answer['hits'] {
  const top = Math.max(lookup.ranked[0]?.total ?? 0, 1e-9)
  return lookup.ranked
    .slice(0, HITS)
    .map(({ article, total }) => ({ article: article.id, score: round((score * total) / top) }))
}

function answer(article: Article, fact: string, language: Language, score: number, hits: Answer['hits']): Answer {
  const sources = article.sources.map(({ name, url }) => ({ name, url }))
  return {
    answered: true,
    language,
    article: article.id,
    fact,
    sources,
    score: round(score),
    known: null,
    open: [],
    hits,
  }
}

function refusal({ ranked, facts, score, refusedFor }: Decision, language: Language, hits: Answer['hits']): Answer {
  const [best] = facts
  const near = ranked && best && best.coverage >= 0.5 && refusedFor !== 'place' && !isBeyond(refusedFor)
  return {
    answered: false,
    language,
    article: null,
    fact: null,
    sources: [],
    score: round(score),
    known: near ? { article: ranked.article.id, fact: best.text } : null,
    open: near ? ranked.open.filter(({ coverage }) => coverage >= 0.4).map(({ text }) => text) : [],
    hits,
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
