/** What speaks for and against the best article; each 0 to 1, independent of the size of the store as far as it can be. */
export interface Evidence {
  /** Share of the question's words in the article, by rarity. */
  readonly article: number
  /** The same in the single best fact. */
  readonly fact: number
  /** Share of the question's runs of letters in the article. */
  readonly grams: number
  /** The score beside the best one possible. */
  readonly strength: number
  /** How far the second article is behind. */
  readonly gap: number
  /** Share of words that nothing in the store knows. */
  readonly unknown: number
  readonly pairs: number
  readonly kind: number
}

/** Weights of a logistic regression over `Evidence`. */
export const CONFIDENCE: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -5.2,
  article: 4,
  fact: 3,
  grams: 1.5,
  strength: 1.5,
  gap: 1.5,
  unknown: -1.5,
  pairs: 1,
  kind: 0.6,
}

/** The share of evidence for the answer, 0 to 1. */
export function confidence(evidence: Evidence): number {
  let sum = CONFIDENCE.bias
  for (const key of Object.keys(evidence) as (keyof Evidence)[]) sum += CONFIDENCE[key] * evidence[key]
  return 1 / (1 + Math.exp(-sum))
}
