import type { Evidence } from './evidence.js'

/** Weights of a logistic regression over `Evidence`. */
export type Confidence = Readonly<Record<keyof Evidence | 'bias', number>>

/**
 * For bare facts. Learned by `npm run bench -- refit --data DIR` from a store and questions given on the command line, at
 * 10,000 and 1,500 articles and with typing errors; answerable and unanswerable ones weigh the same.
 * The bias leans a little towards answering: what a fact must hold to be an answer is asked by the gates.
 */
export const CONFIDENCE: Confidence = {
  bias: -5.1,
  article: 1.86,
  fact: 1.29,
  nouns: 1.08,
  others: 0.4,
  grams: 1.13,
  strength: 0.33,
  gap: 3.4,
  unknown: -1.45,
  pairs: 1.08,
  kind: 0.55,
  year: 1.36,
  focus: -0.32,
  missing: -1.17,
  alike: 0,
}

/**
 * For facts beside which questions are noted, learned by the same bench from our own corpus: how much a question is like
 * one of these says more than anything else, and a question like none of them is rather one that the fact does not answer.
 * Years and kinds are asked by the gates.
 */
export const CONFIDENCE_NOTED: Confidence = {
  bias: -4.9,
  article: 0.4,
  fact: 1.2,
  nouns: 1.1,
  others: 1.2,
  grams: 0.45,
  strength: 0.95,
  gap: 1.75,
  unknown: -0.7,
  pairs: 0.2,
  kind: 0.4,
  year: 0,
  focus: 1,
  missing: -0.6,
  alike: 3,
}

function weightsFor(noted: boolean): Confidence {
  return noted ? CONFIDENCE_NOTED : CONFIDENCE
}

/** The share of evidence for the answer, 0 to 1. `noted`: questions are noted beside the fact. */
export function confidence(evidence: Evidence, noted: boolean): number {
  const weights = weightsFor(noted)
  let sum = weights.bias
  for (const key of Object.keys(evidence) as (keyof Evidence)[]) sum += weights[key] * evidence[key]
  return 1 / (1 + Math.exp(-sum))
}

/** What each piece of evidence adds to the score before it is put between 0 and 1. */
export function weighOf(evidence: Evidence, noted: boolean): { name: keyof Evidence; value: number; adds: number }[] {
  const names = Object.keys(evidence) as (keyof Evidence)[]
  return names.map((name) => ({ name, value: evidence[name], adds: weightsFor(noted)[name] * evidence[name] }))
}
