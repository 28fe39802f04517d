import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Answer, Search } from '../src/domain/ports.js'

/** A reader's question with what a right answer must hold, or that there is none. */
export const readerQuestionSchema = z.looseObject({
  id: z.string(),
  lang: z.enum(['de', 'en']),
  q: z.string(),
  answerable: z.boolean(),
  /** Entries with @ are ids of articles that may answer; each other one must be in the fact, | parts equal forms. */
  expect: z.array(z.string()),
  kind: z.string(),
  previous: z.string().optional(),
})
export type ReaderQuestion = z.infer<typeof readerQuestionSchema>

export interface Outcome {
  readonly question: ReaderQuestion
  readonly answer: Answer
  readonly verdict: 'right' | 'wrongly refused' | 'wrong fact' | 'other article' | 'wrongly answered'
}

export function readReaderQuestions(file: string): ReaderQuestion[] {
  return z.array(readerQuestionSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Asks one question and judges the answer. */
export function askOne(search: Search, question: ReaderQuestion, now: Date): Outcome {
  const { lang: language, previous } = question
  const answer = search.ask(question.q, { language, now, ...(previous === undefined ? {} : { previous }) })
  return { question, answer, verdict: judge(question, answer) }
}

function judge({ answerable, expect }: ReaderQuestion, answer: Answer): Outcome['verdict'] {
  if (!answerable) return answer.answered ? 'wrongly answered' : 'right'
  if (!answer.answered) return 'wrongly refused'
  const fact = (answer.fact ?? '').toLowerCase()
  const holds = (forms: string) => forms.split('|').some((form) => fact.includes(form.toLowerCase()))
  if (!expect.filter((entry) => !entry.startsWith('@')).every(holds)) return 'wrong fact'
  const articles = expect.filter((entry) => entry.startsWith('@')).map((entry) => entry.slice(1))
  return articles.length === 0 || articles.includes(answer.article ?? '') ? 'right' : 'other article'
}
