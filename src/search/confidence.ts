import type { Evidence } from './evidence.js'

/** Weights of a logistic regression over `Evidence`. */
export type Confidence = Readonly<Record<keyof Evidence | 'bias', number>>

/**
 * Learned by `npm run bench -- refit --data DIR` from a store and questions given on the command line, at 10,000 and
 * 1,500 articles and with typing errors, and from our own questions; answerable and unanswerable ones weigh the same.
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
}

/** The share of evidence for the answer, 0 to 1. */
export function confidence(evidence: Evidence, weights: Confidence = CONFIDENCE): number {
  let sum = weights.bias
  for (const key of Object.keys(evidence) as (keyof Evidence)[]) sum += weights[key] * evidence[key]
  return 1 / (1 + Math.exp(-sum))
}

/** What each piece of evidence adds to the score before it is put between 0 and 1. */
export function weighOf(evidence: Evidence): { name: keyof Evidence; value: number; adds: number }[] {
  const names = Object.keys(evidence) as (keyof Evidence)[]
  return names.map((name) => ({ name, value: evidence[name], adds: CONFIDENCE[name] * evidence[name] }))
}
