import type { Evidence } from './evidence.js'

/** Weights of a logistic regression over `Evidence`. */
export type Confidence = Readonly<Record<keyof Evidence | 'bias', number>>

export const CONFIDENCE: Confidence = {
  bias: -5.4,
  article: 1.44,
  fact: 1.56,
  nouns: 0.49,
  others: 0.16,
  grams: 1.03,
  strength: 0.91,
  gap: 2.25,
  unknown: -1.7,
  pairs: 1.64,
  kind: 0.57,
  year: 1.71,
  focus: -0.05,
  missing: -1.5,
}

/** The share of evidence for the answer, 0 to 1. */
export function confidence(evidence: Evidence, weights: Confidence = CONFIDENCE): number {
  let sum = weights.bias
  for (const key of Object.keys(evidence) as (keyof Evidence)[]) sum += weights[key] * evidence[key]
  return 1 / (1 + Math.exp(-sum))
}
