import type { Lookup, Ranked } from './lookup.js'

/** What speaks for and against an answer; each 0 to 1, as independent of the size of the store as can be. */
export interface Evidence {
  /** Share of the question's words in the article, by rarity. */
  readonly article: number
  /** The same in the best fact. */
  readonly fact: number
  /** Share of names, nouns and numbers of the question in the best fact, each counting the same. */
  readonly nouns: number
  /** Share of its other words in the best fact. */
  readonly others: number
  /** Share of the question's runs of letters in the article. */
  readonly grams: number
  /** The score over words beside that of an article that has each word once. */
  readonly strength: number
  /** How far the next article is behind. */
  readonly gap: number
  /** Share of names, nouns and numbers that nothing in the store knows. */
  readonly unknown: number
  readonly pairs: number
  /** 1 if the fact carries the kind of thing that is asked for. */
  readonly kind: number
  /** 1 if the fact is on the years asked for, or none were. */
  readonly year: number
  /** How surely the fact has what is counted or named. */
  readonly focus: number
  /** 1 if an exact kind (a day, a price, a number) is asked for and missing. */
  readonly missing: number
  /** How much the question is like a line in which readers ask for the fact. */
  readonly alike: number
}

const EXACT: ReadonlySet<string> = new Set([
  'day',
  'age',
  'number',
  'size',
  'length',
  'rate',
  'money',
  'percent',
  'duration',
  'date',
  'reason',
])

/** What speaks for the article and its best fact as the answer. */
export function evidenceOf(lookup: Lookup, ranked: Ranked | undefined, next: Ranked | undefined): Evidence {
  const best = ranked?.facts[0]
  if (!ranked || !best) return NOTHING
  const { candidate } = ranked.weighed
  const { full } = lookup.retrieval
  const nouns = lookup.units.map((unit) => (unit.side ? 0 : unit.noun ? 1 : 0))
  const others = lookup.units.map((unit) => (unit.side || unit.noun ? 0 : 1))
  const { kind } = lookup.question
  return {
    article: ranked.weighed.coverage,
    fact: best.coverage,
    nouns: shareOf(best.matches, nouns, best.coverage),
    others: shareOf(best.matches, others, best.coverage),
    grams: Math.min(1, candidate.grams / Math.max(full.grams, 1e-9)),
    strength: Math.min(1, candidate.words / Math.max(full.words, 1e-9)),
    gap: next ? Math.max(0, (ranked.total - next.total) / ranked.total) : ranked.weighed.coverage,
    unknown: shareOf(
      lookup.units.map(({ known }) => (known ? 0 : 1)),
      nouns,
      0,
    ),
    pairs: best.pairs,
    kind: best.carriesKind ? 1 : 0,
    year: best.missesYear ? 0 : 1,
    focus: best.listsEnough ? best.focus : 0,
    missing: EXACT.has(kind) && !best.carriesKind ? 1 : 0,
    alike: best.alike,
  }
}

const NOTHING: Evidence = {
  article: 0,
  fact: 0,
  nouns: 0,
  others: 0,
  grams: 0,
  strength: 0,
  gap: 0,
  unknown: 1,
  pairs: 0,
  kind: 0,
  year: 1,
  focus: 0,
  missing: 1,
  alike: 0,
}

function shareOf(values: readonly number[], counting: readonly number[], otherwise: number): number {
  let [sum, count] = [0, 0]
  for (const [at, counts] of counting.entries()) {
    sum += counts * (values[at] ?? 0)
    count += counts
  }
  return count > 0 ? sum / count : otherwise
}
