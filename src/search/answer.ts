import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Answer } from '../domain/ports.js'
import { isBeyond } from './beyond.js'
import type { Decision } from './decide.js'
import type { Lookup, Ranked } from './lookup.js'
import { type OwnData, sentenceOn } from './own-data.js'

const HITS = 10
/** What is known is told from this share of the question's words on; what is open, from a smaller one. */
const KNOWN_COVERAGE = 0.5
const OPEN_COVERAGE = 0.4
const MOST_OPEN = 2
const OWN_DATA_SCORE = 0.9

/** The decision as the port gives it: one or two facts with sources, or an honest no with what is known and open. */
export function answerFrom(decision: Decision, lookup: Lookup, language: Language): Answer {
  const hits = hitsOf(lookup, decision.score)
  if (!decision.answered || !decision.ranked) return refusal(decision, language, hits)
  const fact = decision.facts.map(({ text }) => text).join(' ')
  return found(decision.ranked.article, fact, lookup.index.language, decision.score, hits)
}

/** A sentence on the article itself; null if the article lacks that data. */
export function ownDataAnswer(
  article: Article,
  data: OwnData,
  language: Language,
  lookup: Lookup,
  decision: Decision,
): Answer | null {
  const text = sentenceOn(article, data, language)
  if (text === null) return null
  const score = Math.max(OWN_DATA_SCORE, decision.score)
  return found(article, text, language, score, hitsOf(lookup, score))
}

/** The best ten; each has the share of the best one's score that its total has. */
function hitsOf({ ranked }: Lookup, score: number): Answer['hits'] {
  const top = Math.max(ranked[0]?.total ?? 0, Number.MIN_VALUE)
  return ranked
    .filter(({ total }) => total > 0)
    .slice(0, HITS)
    .map(({ article, total }) => ({ article: article.id, score: round((score * total) / top) }))
}

function found(article: Article, fact: string, language: Language, score: number, hits: Answer['hits']): Answer {
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
  const near = ranked && best && best.coverage >= KNOWN_COVERAGE && refusedFor !== 'place' && !isBeyond(refusedFor)
  return {
    answered: false,
    language,
    article: null,
    fact: null,
    sources: [],
    score: round(score),
    known: near ? { article: ranked.article.id, fact: best.text } : null,
    open:
      ranked && refusedFor !== 'place' && !isBeyond(refusedFor)
        ? openIn(ranked, near ? OPEN_COVERAGE : KNOWN_COVERAGE)
        : [],
    hits,
  }
}

/** What the article says is not known, nearest to the question first; more than two would hide what is known. */
function openIn({ open }: Ranked, from: number): string[] {
  return open
    .filter(({ coverage }) => coverage >= from)
    .slice(0, MOST_OPEN)
    .map(({ text }) => text)
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
