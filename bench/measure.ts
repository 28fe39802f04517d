import type { Answer } from '../src/domain/ports.js'
import type { Question } from './material.js'

/** What a system gave for one question. */
export interface Given {
  readonly question: Question
  readonly hits: readonly string[]
  readonly score: number
  readonly answered: boolean
  readonly fact: string | null
  readonly ms: number
}

export function given(question: Question, answer: Answer, ms: number): Given {
  const hits = answer.hits.map(({ article }) => article)
  return { question, hits, score: answer.score, answered: answer.answered, fact: answer.fact, ms }
}

/** Hit@1, MRR@10, gold answer in the fact, AUC of the score, and times, as numbers of three digits. */
export function summarize(all: readonly Given[]): Record<string, number> {
  const right = all.filter(({ question }) => question.answerable)
  const absent = all.filter(({ question }) => !question.answerable)
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    hit1: share(right, ({ hits, question }) => (hits[0] === question.article ? 1 : 0)),
    mrr10: share(right, ({ hits, question }) => 1 / (hits.indexOf(question.article) + 1 || Infinity)),
    goldInFact: share(right, (each) => (holdsGold(each) ? 1 : 0)),
    answeredOfAnswerable: share(right, ({ answered }) => (answered ? 1 : 0)),
    answeredOfAbsent: share(absent, ({ answered }) => (answered ? 1 : 0)),
    auc: digits(
      auc(
        right.map(({ score }) => score),
        absent.map(({ score }) => score),
      ),
    ),
    p50ms: digits(times[Math.floor(times.length * 0.5)] ?? 0),
    p99ms: digits(times[Math.floor(times.length * 0.99)] ?? 0),
  }
}

function holdsGold({ fact, question }: Given): boolean {
  return fact !== null && fact.toLowerCase().includes(question.answer.toLowerCase())
}

function share(all: readonly Given[], value: (each: Given) => number): number {
  return digits(all.reduce((sum, each) => sum + value(each), 0) / Math.max(1, all.length))
}

/** The chance that a question with an answer scores higher than one without (area under the ROC curve). */
export function auc(right: readonly number[], wrong: readonly number[]): number {
  const ordered = [...wrong].sort((a, b) => a - b)
  const below = (score: number, equal: boolean) => {
    let [low, high] = [0, ordered.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const value = ordered[middle] ?? 0
      if (value < score || (equal && value === score)) low = middle + 1
      else high = middle
    }
    return low
  }
  const wins = right.reduce((sum, score) => sum + (below(score, false) + below(score, true)) / 2, 0)
  return wins / Math.max(1, right.length * wrong.length)
}

export function digits(number: number): number {
  return Math.round(number * 1000) / 1000
}
