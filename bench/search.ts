import type { Article } from '../src/domain/article.js'
import { createSearch } from '../src/search/search.js'
import { WEIGHTS, type Weights } from '../src/search/weights.js'
import { heapNow, megabytes, timed } from './heap.js'
import { type Material, misspelt, type Question, readMaterial, sized, withoutUmlauts } from './material.js'
import { digits, given, type Given, summarize } from './measure.js'
import { createMiniSearch } from './minisearch.js'

const SIZES = [100, 1_000, 10_000]
const LARGE = 100_000
const NOW = new Date('2026-11-20T12:00:00Z')

/** Each part of the ranking, switched off by itself. */
const PARTS: Readonly<Record<string, Partial<Weights>>> = {
  'letters in runs of four': { grams: 0 },
  'compounds of the store': { compound: 0 },
  'parts of compounds asked for': { part: 0 },
  'repair of misspelt words': { repair: 0 },
  'other words for the same': { kin: 0 },
  'words in small letters count less': { small: 1 },
  'everyday words count less': { common: 1 },
  'the best fact': { fact: 0 },
  'words side by side': { pairs: 0 },
  'share of the question covered': { coverage: 0 },
  'words rare within the article': { local: 0 },
  'kind of thing asked for': { kind: 0 },
  'years asked for': { year: 0 },
  'earlier facts first': { early: 0 },
}

/** Measures the search on a store and questions given on the command line; gives one object. */
export function benchSearch(args: readonly string[]): Promise<object> {
  const dir = args[args.indexOf('--data') + 1]
  if (!args.includes('--data') || dir === undefined)
    throw new Error(
      'Say where the store and the questions are: npm run bench -- search --data DIR [--large] [--ablate]',
    )
  const material = readMaterial(dir)
  const sizes = args.includes('--large') ? [...SIZES, LARGE] : SIZES
  const growth = sizes.map((size) => atSize(material, size))
  const result = {
    method: METHOD,
    growth,
    ratios: growth.slice(1).map((row, at) => ratio(growth[at], row)),
    oneTypingError: quality(material, misspelt(material.questions)),
    withoutUmlauts: quality(
      material,
      material.questions.map((question) => ({ ...question, q: withoutUmlauts(question.q) })),
    ),
    longQuestions: longQuestions(material),
    incremental: incremental(material),
    ...(args.includes('--ablate') ? { ablation: ablation(material) } : {}),
  }
  return Promise.resolve(result)
}

const METHOD =
  'Stores up to the given size keep all articles with an answer and leave out others evenly; larger ones add texts made from sentences of the other articles, each sentence from another one.'

function atSize(material: Material, size: number): Record<string, unknown> {
  const articles = sized(material, size)
  const before = heapNow()
  const { ms, result: search } = timed(() => filled(articles))
  const heap = heapNow() - before
  const known = new Set(articles.map(({ id }) => id))
  const questions = material.questions.map((question) => ({ ...question, answerable: known.has(question.article) }))
  const own = summarize(askAll(search, questions))
  const { ms: miniStart, result: mini } = timed(() => createMiniSearch(articles))
  return {
    articles: size,
    startMs: Math.round(ms),
    heapMb: megabytes(heap),
    ...own,
    miniSearch: { startMs: Math.round(miniStart), ...summarize(questions.map((question) => askMini(mini, question))) },
  }
}

function quality(material: Material, questions: readonly Question[]): Record<string, unknown> {
  const articles = sized(material, 10_000)
  const mini = createMiniSearch(articles)
  return {
    ...summarize(askAll(filled(articles), questions)),
    miniSearch: summarize(questions.map((question) => askMini(mini, question))),
  }
}

type Asking = ReturnType<typeof createSearch>

function filled(articles: readonly Article[], weights: Weights = WEIGHTS): Asking {
  const search = createSearch(weights)
  for (const article of articles) search.put(article)
  return search
}

function askAll(search: Asking, questions: readonly Question[]): Given[] {
  // One round first: what is measured is a bot that has been running, not its first minute.
  for (const { q } of questions.slice(0, 100)) search.ask(q, { language: 'de', now: NOW })
  return questions.map((question) => {
    const { ms, result } = timed(() => search.ask(question.q, { language: 'de', now: NOW }))
    return given(question, result, ms)
  })
}

function askMini(mini: ReturnType<typeof createMiniSearch>, question: Question): Given {
  const { ms, result } = timed(() => mini(question.q))
  const hits = result.slice(0, 10).map(({ id }) => id)
  return { question, hits, score: result[0]?.score ?? 0, answered: result.length > 0, fact: null, ms }
}

function ratio(before: Record<string, unknown> | undefined, after: Record<string, unknown>): Record<string, number> {
  const of = (name: string) => digits(Number(after[name]) / Math.max(0.001, Number(before?.[name])))
  return {
    articles: of('articles'),
    startMs: of('startMs'),
    heapMb: of('heapMb'),
    p50ms: of('p50ms'),
    p99ms: of('p99ms'),
  }
}

/** Time of a question twice, four and eight times as long, beside the shortest: grows no faster than the text. */
function longQuestions(material: Material): Record<string, number> {
  const search = filled(sized(material, 1_000))
  const text = material.questions.map(({ q }) => q).join(' ')
  const time = (length: number) =>
    digits(
      timed(() => Array.from({ length: 20 }, () => search.ask(text.slice(0, length), { language: 'de', now: NOW })))
        .ms / 20,
    )
  time(4096)
  return Object.fromEntries([512, 1024, 2048, 4096].map((length) => [`${length} characters`, time(length)]))
}

function incremental(material: Material): Record<string, number> {
  const articles = sized(material, 10_000)
  const search = filled(articles)
  const changed = articles.filter((_, at) => at % 50 === 0)
  const puts = changed
    .map(
      (article) =>
        timed(() => {
          search.put(article)
        }).ms,
    )
    .sort((a, b) => a - b)
  const removes = changed
    .map(
      ({ id }) =>
        timed(() => {
          search.remove(id)
        }).ms,
    )
    .sort((a, b) => a - b)
  const at = (times: readonly number[], share: number) => digits(times[Math.floor(times.length * share)] ?? 0)
  return { putP50: at(puts, 0.5), putP99: at(puts, 0.99), removeP50: at(removes, 0.5), removeP99: at(removes, 0.99) }
}

function ablation(material: Material): object {
  const articles = sized(material, 10_000)
  const typos = misspelt(material.questions)
  const row = (weights: Weights) => {
    const search = filled(articles, weights)
    const plain = summarize(askAll(search, material.questions))
    const typo = summarize(askAll(search, typos))
    return {
      hit1: plain['hit1'],
      mrr10: plain['mrr10'],
      goldInFact: plain['goldInFact'],
      auc: plain['auc'],
      typoMrr10: typo['mrr10'],
    }
  }
  const parts = Object.entries(PARTS).map(([name, off]) => [`without ${name}`, row({ ...WEIGHTS, ...off })])
  return { all: row(WEIGHTS), ...(Object.fromEntries(parts) as object) }
}
