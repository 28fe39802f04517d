import type { Article } from '../src/domain/article.js'
import type { Language } from '../src/domain/language.js'
import { isBeyond } from '../src/search/beyond.js'
import { CONFIDENCE } from '../src/search/confidence.js'
import type { Evidence } from '../src/search/evidence.js'
import { createSearch } from '../src/search/search.js'
import { readReaderQuestions } from './ask-all.js'
import { misspelt, readArticles, readMaterial, sized } from './material.js'
import { digits } from './measure.js'

/** One answerable (1) or unanswerable (0) question as features, with its weight in the sum. */
export interface Sample {
  readonly features: readonly number[]
  readonly label: 0 | 1
  readonly weight: number
}

/** Logistic regression with a small ridge, by Newton's method; the first weight is the bias. Same samples, same weights. */
export function fitLogistic(samples: readonly Sample[], ridge = 1, rounds = 30): number[] {
  const size = (samples[0]?.features.length ?? 0) + 1
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight))
    const hessian = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : ridge) : 0)),
    )
    for (const { features, label, weight } of samples)
      addSample([1, ...features], label, weight, weights, gradient, hessian)
    const step = solve(hessian, gradient)
    weights = weights.map((each, at) => each + (step[at] ?? 0))
  }
  return weights
}

function addSample(
  x: readonly number[],
  label: number,
  weight: number,
  weights: readonly number[],
  gradient: number[],
  hessian: number[][],
): void {
  const sum = x.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0)
  const chance = 1 / (1 + Math.exp(-sum))
  const curve = weight * Math.max(1e-6, chance * (1 - chance))
  for (const [row, value] of x.entries()) {
    gradient[row] = (gradient[row] ?? 0) + weight * (label - chance) * value
    const line = hessian[row] ?? []
    for (const [column, other] of x.entries()) line[column] = (line[column] ?? 0) + curve * value * other
  }
}

/** Gaussian elimination with row exchange. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let pivot = 0; pivot < rows.length; pivot++) {
    let best = pivot
    for (let row = pivot; row < rows.length; row++)
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row
    const [a, b] = [rows[pivot] ?? [], rows[best] ?? []]
    rows[pivot] = b
    rows[best] = a
    for (let row = 0; row < rows.length; row++) {
      if (row === pivot) continue
      const share = cell(row, pivot) / cell(pivot, pivot)
      rows[row] = (rows[row] ?? []).map((value, column) => value - share * cell(pivot, column))
    }
  }
  return rows.map((row, at) => (row[rows.length] ?? 0) / cell(at, at))
}

const OWN_QUESTIONS = 'tests/search/questions.json'
const QUESTIONS_BY_OTHERS = 'tests/search/questions-by-others.json'
const OWN_ARTICLES = 'data/articles.json'
/** How much each source counts: the large store at two sizes, and with typing errors. */
const SHARES = { large: 1, middle: 0.5, typos: 0.5 }
/** Added to the fitted bias: a reader who is refused an answer that is there loses more than the fit knows. */
const LEAN = 1

/**
 * Learns the weights of the confidence anew: those for bare facts from a store and questions given on the command line,
 * those for facts with noted questions from our own corpus; prints them as they go into `src/search/confidence.ts`.
 */
export function benchRefit(args: readonly string[]): Promise<object> {
  const dir = args[args.indexOf('--data') + 1]
  if (!args.includes('--data') || dir === undefined)
    throw new Error('Say where the material is: npm run bench -- refit --data DIR')
  const material = readMaterial(dir)
  const samples = [
    ...samplesFrom(sized(material, 10_000), material.questions, SHARES.large),
    ...samplesFrom(sized(material, 1_500), material.questions, SHARES.middle),
    ...samplesFrom(sized(material, 10_000), misspelt(material.questions), SHARES.typos),
  ]
  return Promise.resolve({ bare: named(fitLogistic(samples), LEAN), noted: named(fitLogistic(notedSamples()), 0) })
}

function named([bias = 0, ...weights]: readonly number[], lean: number): object {
  const rows = NAMES.map((name, at) => [name, digits(weights[at] ?? 0)])
  return { bias: digits(bias + lean), ...(Object.fromEntries(rows) as object) }
}

/** Whether the fact that comes first holds what a right answer must: what was refused for want of it teaches nothing. */
function notedSamples(): Sample[] {
  const search = createSearch()
  for (const article of readArticles(OWN_ARTICLES)) search.put(article)
  const questions = [OWN_QUESTIONS, QUESTIONS_BY_OTHERS].flatMap(readReaderQuestions)
  return questions.flatMap(({ q, lang, answerable, expect, previous }): Sample[] => {
    if (previous !== undefined) return []
    const { evidence, refusedFor, facts } = search.explain(q, { language: lang, now: new Date(0) })
    if (refusedFor !== null && refusedFor !== 'evidence') return []
    const text = facts.flatMap(({ shown, fact }) => (shown ? [fact.toLowerCase()] : [])).join(' ')
    const right = expect.every(
      (form) => form.startsWith('@') || form.split('|').some((one) => text.includes(one.toLowerCase())),
    )
    return [{ features: evidence.map(({ value }) => value), label: answerable && right ? 1 : 0, weight: 1 }]
  })
}

const NAMES = Object.keys(CONFIDENCE).filter((name): name is keyof Evidence => name !== 'bias')

interface Asked {
  readonly q: string
  readonly answerable: boolean
  readonly lang?: Language
  readonly previous?: string | undefined
}

function samplesFrom(articles: readonly Article[], questions: readonly Asked[], share: number): Sample[] {
  const search = createSearch()
  for (const article of articles) search.put(article)
  // What no news can answer is refused by its wording, and a follow-up by what came before: neither is for the evidence.
  const counted = questions.filter(({ previous }) => previous === undefined)
  const samples = counted.flatMap(({ q, answerable, lang = 'de' }): Sample[] => {
    const { evidence, refusedFor } = search.explain(q, { language: lang, now: new Date(0) })
    if (isBeyond(refusedFor)) return []
    const values = new Map(evidence.map(({ name, value }) => [name, value]))
    return [{ features: NAMES.map((name) => values.get(name) ?? 0), label: answerable ? 1 : 0, weight: share }]
  })
  return balanced(samples)
}

/** Answerable and unanswerable questions count the same in all, however many there are of each. */
function balanced(samples: readonly Sample[]): Sample[] {
  const answerable = samples.filter(({ label }) => label === 1).length / Math.max(1, samples.length)
  return samples.map((sample) => ({
    ...sample,
    weight:
      sample.weight * (sample.label === 1 ? 0.5 / Math.max(0.01, answerable) : 0.5 / Math.max(0.01, 1 - answerable)),
  }))
}
