import { createSearch } from '../src/search/search.js'
import { WEIGHTS, type Weights } from '../src/search/weights.js'
import { askOne, type Outcome, readReaderQuestions } from './ask-all.js'
import { readArticles } from './material.js'
import { digits } from './measure.js'
import { createMiniSearch } from './minisearch.js'

const NOW = new Date('2026-11-20T12:00:00Z')
const OWN_QUESTIONS = 'tests/search/questions.json'
const OWN_ARTICLES = 'data/articles.json'

/** Asks readers' questions about our own corpus; gives one object: shares right, misleading, and what is wrong. */
export function benchQuestions(args: readonly string[]): Promise<object> {
  const file = args.find((arg) => !arg.startsWith('--')) ?? OWN_QUESTIONS
  const questions = readReaderQuestions(file)
  const outcomes = ask(file, WEIGHTS)
  const articles = readArticles(OWN_ARTICLES)
  const mini = createMiniSearch(articles)
  const answerable = questions.filter((question) => question.answerable)
  const result = {
    file,
    questions: outcomes.length,
    right: shareRight(outcomes),
    answerableGerman: shareRight(outcomes.filter(({ question }) => question.answerable && question.lang === 'de')),
    answerableEnglish: shareRight(outcomes.filter(({ question }) => question.answerable && question.lang === 'en')),
    refusedOfUnanswerable: shareRight(outcomes.filter(({ question }) => !question.answerable)),
    misleading: digits(outcomes.filter(isMisleading).length / Math.max(1, outcomes.length)),
    perKind: Object.fromEntries(
      kindsOf(outcomes).map((kind) => [kind, row(outcomes.filter(({ question }) => question.kind === kind))]),
    ),
    miniSearch: {
      note: 'right article first; it has no facts and no refusal',
      rightArticle: digits(
        answerable.filter(({ q, expect }) => expect.includes(`@${mini(q)[0]?.id ?? ''}`)).length /
          Math.max(1, answerable.length),
      ),
    },
    ...(args.includes('--ablate') ? { ablation: ablation(file) } : {}),
    ...(args.includes('--wrong') ? { wrong: outcomes.filter(({ verdict }) => verdict !== 'right').map(tell) } : {}),
  }
  return Promise.resolve(result)
}

function ask(file: string, weights: Weights): Outcome[] {
  const search = createSearch(weights)
  for (const article of readArticles(OWN_ARTICLES)) search.put(article)
  return readReaderQuestions(file).map((question) => askOne(search, question, NOW))
}

/** An answer was given, and it was not the right one. */
function isMisleading({ verdict, answer }: Outcome): boolean {
  return answer.answered && verdict !== 'right'
}

function shareRight(outcomes: readonly Outcome[]): number {
  return digits(outcomes.filter(({ verdict }) => verdict === 'right').length / Math.max(1, outcomes.length))
}

function kindsOf(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.map(({ question }) => question.kind))].sort()
}

function row(outcomes: readonly Outcome[]): Record<string, number> {
  const count = (verdict: Outcome['verdict']) => outcomes.filter((outcome) => outcome.verdict === verdict).length
  return {
    questions: outcomes.length,
    right: count('right'),
    wronglyRefused: count('wrongly refused'),
    wrongFact: count('wrong fact'),
    otherArticle: count('other article'),
    wronglyAnswered: count('wrongly answered'),
  }
}

function ablation(file: string): Record<string, number> {
  const off: Readonly<Record<string, Partial<Weights>>> = {
    'other words for the same': { kin: 0 },
    'kind of thing asked for': { kind: 0 },
    'years and cities asked for': { year: 0 },
    'wider article first': { breadth: 0, near: 1, nearTopic: 1 },
    'facts on the article itself last': { onArticle: 0 },
    'compounds of the store': { compound: 0 },
    'parts of compounds asked for': { part: 0 },
    'repair of misspelt words': { repair: 0 },
    'earlier facts first': { early: 0 },
    'words of any noted line': { asked: 0 },
    'the words of the line most alike': { line: 0 },
    'the line most alike, for the article': { alike: 0 },
    'the line most alike, for the fact': { alikeFact: 0 },
    'all noted lines': { asked: 0, line: 0, alike: 0, alikeFact: 0 },
    'the day where it is asked when': { day: 0 },
    'newer numbers first': { older: 0 },
    'turns of the question': { relation: 0 },
  }
  const rows = Object.entries(off).map(([name, weights]) => [
    `without ${name}`,
    shareRight(ask(file, { ...WEIGHTS, ...weights })),
  ])
  return { all: shareRight(ask(file, WEIGHTS)), ...(Object.fromEntries(rows) as Record<string, number>) }
}

function tell({ question, answer, verdict }: Outcome): Record<string, unknown> {
  const { id, kind, q, expect } = question
  const { score, article, fact, known, hits } = answer
  return {
    id,
    kind,
    q,
    verdict,
    expect,
    score,
    article,
    fact,
    known: known?.fact ?? null,
    nearest: hits[0]?.article ?? null,
  }
}
