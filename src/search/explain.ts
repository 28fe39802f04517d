import type { ArticleId } from '../domain/article.js'
import type { Answer } from '../domain/ports.js'
import type { Decision } from './decide.js'
import type { Evidence } from './evidence.js'
import type { Kind } from './kinds.js'
import type { Lookup } from './lookup.js'
import { weighOf } from './confidence.js'

/** Why a question was answered as it was, as data: an editor's words are put to it where it is printed. */
export interface Explanation {
  readonly answer: Answer
  /** What the question asks for, the years it is about, and what is counted or named. */
  readonly kind: Kind
  readonly years: readonly string[]
  readonly focus: string | null
  /** Taken as a follow-up of the article before. */
  readonly followUp: boolean
  readonly terms: readonly ExplainedTerm[]
  readonly articles: readonly ExplainedArticle[]
  readonly facts: readonly ExplainedFact[]
  /** Each piece of evidence with what it adds to the score or takes from it. */
  readonly evidence: readonly { readonly name: keyof Evidence; readonly value: number; readonly adds: number }[]
  /** null if answered; else what was missing or too weak. */
  readonly refusedFor: Decision['refusedFor']
}

export interface ExplainedTerm {
  readonly word: string
  readonly term: string
  /** Words of the store that stand for it, surest first, at most eight. */
  readonly found: readonly { readonly term: string; readonly how: string; readonly weight: number }[]
  readonly splits: readonly string[]
  readonly repaired: string | null
  /** How much the word counts. */
  readonly worth: number
}

export interface ExplainedArticle {
  readonly article: ArticleId
  readonly total: number
  readonly words: number
  readonly grams: number
  readonly coverage: number
}

export interface ExplainedFact {
  readonly article: ArticleId
  readonly fact: string
  readonly total: number
  readonly coverage: number
  readonly carriesKind: boolean
  readonly missesYear: boolean
  readonly shown: boolean
}

const MOST = 5

/** Puts together what led to the answer. */
export function explanationOf(answer: Answer, lookup: Lookup, decision: Decision, followUp: boolean): Explanation {
  const { kind, years, focus } = lookup.question
  return {
    answer,
    kind,
    years,
    focus,
    followUp,
    terms: termsOf(lookup),
    articles: lookup.ranked.slice(0, MOST).map(({ article, total, weighed }) => ({
      article: article.id,
      total,
      words: weighed.candidate.words,
      grams: weighed.candidate.grams,
      coverage: weighed.coverage,
    })),
    facts: factsOf(lookup, decision),
    evidence: weighOf(decision.evidence, decision.noted),
    refusedFor: decision.refusedFor,
  }
}

function termsOf({ units, worth, index }: Lookup): ExplainedTerm[] {
  return units.map(({ term, variants, splits, repaired }, at) => ({
    word: term.folded,
    term: term.term,
    found: [...variants]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 8)
      .map(({ word, how, weight }) => ({ term: index.vocabulary.termOf(word), how, weight })),
    splits,
    repaired,
    worth: worth[at] ?? 0,
  }))
}

function factsOf(lookup: Lookup, decision: Decision): ExplainedFact[] {
  return lookup.ranked.slice(0, MOST).flatMap(({ article, facts }) =>
    facts.slice(0, MOST).map((fact) => ({
      article: article.id,
      fact: fact.text,
      total: fact.total,
      coverage: fact.coverage,
      carriesKind: fact.carriesKind,
      missesYear: fact.missesYear,
      shown: decision.facts.includes(fact),
    })),
  )
}
