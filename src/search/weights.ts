import type { UnitWeights } from './units.js'

/** How the parts of the ranking are weighed. Measured with the bench, part by part; a part that is 0 is switched off. */
export interface Weights extends UnitWeights {
  /** BM25+ [Robertson & Zaragoza 2009; Lv & Zhai 2011]. */
  readonly k1: number
  readonly b: number
  readonly delta: number
  /** The score over runs of four letters beside that over words. */
  readonly grams: number
  /** A run of letters that more than this share of the articles has says too little for what it costs. */
  readonly commonGram: number
  /** What the best single fact adds to its article. */
  readonly fact: number
  /** How much a word gains that only few facts of its article have. */
  readonly local: number
  /** What words that stand side by side in the question and in the fact add. */
  readonly pairs: number
  /** The same when one fact of an article is chosen. */
  readonly factPairs: number
  /** How surely a word in which readers ask for a fact stands for the fact. */
  readonly asked: number
  /** The same for the words of the line that is most like the question. */
  readonly line: number
  /** What an article, and what a fact, gains by such a line, as a share of all that the question's words are worth. */
  readonly alike: number
  readonly alikeFact: number
  /** What an article gains for holding many of the question's words at all. */
  readonly coverage: number

  /** What a fact gains by carrying the kind of thing that is asked for. */
  readonly kind: number
  /** What a fact gains by telling the day where it is asked when. */
  readonly day: number
  /** What a fact loses by being on other years than the question. */
  readonly year: number
  /** What a fact loses with each fact before it: articles begin with what matters most. */
  readonly early: number
  /** How much a word counts that the store does not know, beside the rarest it could know. */
  readonly unseen: number
  /** What an article gains that looks at more of the cooperation than another that fits equally well. */
  readonly breadth: number
  /** From which share of the best total on a wider article may come first: for a question, for a bare topic. */
  readonly near: number
  readonly nearTopic: number
  /** What a fact loses that is on the article itself, where the matter is asked for. */
  readonly onArticle: number
  /** What a fact gains with each turn of the question (before, first, most …) that it has too. */
  readonly relation: number
  /** What an older number loses beside a newer one. */
  readonly older: number
}

export const WEIGHTS: Weights = {
  k1: 0.9,
  b: 0.5,
  delta: 0.5,
  compound: 0.5,
  part: 0.3,
  repair: 0.8,
  kin: 1,
  small: 0.85,
  common: 0.7,
  grams: 0.75,
  commonGram: 0.05,
  fact: 1,
  local: 1,
  pairs: 0.5,
  factPairs: 0.1,
  asked: 0.6,
  line: 0.8,
  alike: 1.5,
  alikeFact: 2,
  coverage: 2,
  kind: 1,
  day: 0.4,
  year: 0.4,
  early: 0.01,
  unseen: 0.8,
  breadth: 0.3,
  near: 0.8,
  nearTopic: 0.5,
  onArticle: 0.4,
  relation: 0.3,
  older: 0.07,
}
