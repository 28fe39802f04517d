import type { Evidence } from './evidence.js'

/** Weights of a logistic regression over `Evidence`. */
export type Confidence = Readonly<Record<keyof Evidence | 'bias', number>>

export const CONFIDENCE: Confidence = {
  bias: -5.09,
  article: 1.71,
  fact: 0.99,
  nouns: 1.29,
  others: 0.59,
  grams: 1.38,
  strength: 0.64,
  gap: 2.81,
  unknown: -1.14,
  pairs: 1.3,
  kind: 0.52,
  year: 1.25,
  focus: -0.33,
  missing: -1.65,
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
