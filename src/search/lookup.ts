import type { Article, ArticleId } from '../domain/article.js'
import type { ArticleIndex } from './article-index.js'
import { carries, tellsDay, listed, missesCity, missesYear, newestYear } from './carries.js'
import { factText, isOnArticle, matterOf } from './fact-text.js'
import { textOf } from './passages.js'
import { isSameKind } from './kinds.js'
import type { Question } from './question.js'
import { type Retrieval, retrieve } from './retrieve.js'
import { type Unit, unitsOf } from './units.js'
import { weigh, type WeighedArticle, type WeighedPassage, worthOf } from './weigh.js'
import type { Weights } from './weights.js'

/** A fact (or open sentence) of an article, weighed and read for one question. */
export interface Weighed extends WeighedPassage {
  readonly text: string
  /** It holds the kind of thing that is asked for. */
  readonly carriesKind: boolean
  /** It is on other years than the question. */
  readonly missesYear: boolean
  /** It is on the other city, or counts more than the one asked for. */
  readonly missesCity: boolean
  /** It names only the other one of the two cities. */
  readonly otherCity: boolean
  /** It lists as many things as the question wants named. */
  readonly listsEnough: boolean
  /** 0 to 1: how surely it holds what is counted or named; 1 if the question names nothing of the sort. */
  readonly focus: number
  /** How many turns of the question (before, first, most …) it has too. */
  readonly relations: number
  readonly total: number
}

/** An article, weighed for one question, with its passages best first. */
export interface Ranked {
  readonly article: Article
  readonly weighed: WeighedArticle
  readonly facts: readonly Weighed[]
  readonly open: readonly Weighed[]
  readonly total: number
  /** The score without its facts. */
  readonly base: number
  /** Too far behind for its facts to be read. */
  readonly unread: boolean
}

/** All that is known about a question before anybody decides on an answer. */
export interface Lookup {
  readonly question: Question
  readonly index: ArticleIndex
  readonly units: readonly Unit[]
  readonly worth: readonly number[]
  readonly retrieval: Retrieval
  /** Best first. */
  readonly ranked: readonly Ranked[]
}

/** So many articles are weighed word by word, and so many of these read fact by fact; those behind cannot catch up. */
const WEIGHED = 24
const READ = 5

/** Ranks articles and their facts for a question. */
export function lookUp(
  question: Question,
  index: ArticleIndex,
  articleOf: (id: ArticleId) => Article | undefined,
  weights: Weights,
  limit: number = WEIGHED,
  also?: ArticleId,
): Lookup {
  const units = unitsOf(question.terms, index, weights)
  const retrieval = retrieve(units, index, weights, Math.max(limit, WEIGHED), also)
  const worth = worthOf(units, retrieval, index, weights)
  const fullWorth = worth.reduce((sum, each) => sum + each, 0)
  const scored = weigh(retrieval.candidates, units, retrieval, index, weights, question).map((weighed) => ({
    weighed,
    base: weighed.candidate.score + weights.coverage * fullWorth * weighed.coverage,
    fit: Math.max(...weighed.passages.map(({ score }) => score)),
  }))
  scored.sort((a, b) => b.base + weights.fact * b.fit - (a.base + weights.fact * a.fit) || byId(a.weighed, b.weighed))
  const ranked: Ranked[] = []
  for (const [at, { weighed, base, fit }] of scored.entries()) {
    const article = articleOf(weighed.entry.id)
    const reads = at < Math.max(READ, limit === WEIGHED ? 0 : limit) || weighed.entry.id === also
    if (article && reads) ranked.push(rank(article, weighed, base, question, units, index, weights))
    else if (article) ranked.push(unread(article, weighed, base, fit, weights))
  }
  const byTotal = (a: Ranked, b: Ranked) => b.total - a.total || byId(a.weighed, b.weighed)
  ranked.sort(byTotal)
  // What was read may have fallen behind what was not: the best is always read.
  for (let top = ranked[0], left = ranked.length; top?.unread === true && left > 0; top = ranked[0], left--) {
    ranked[0] = rank(top.article, top.weighed, top.base, question, units, index, weights)
    ranked.sort(byTotal)
  }
  widerFirst(ranked, question, weights)
  return { question, index, units, worth, retrieval, ranked }
}

function toFront(ranked: Ranked[], chosen: Ranked, top: Ranked): void {
  ranked.splice(ranked.indexOf(chosen), 1)
  ranked.unshift({ ...chosen, total: top.total })
}

/**
 * Of articles that fit about equally well the one that looks at more of the cooperation comes first, if one of its facts
 * carries all that the other's does. A bare topic („Konferenz der Beigeordneten“) asks for the overview more than a question does.
 */
function widerFirst(ranked: Ranked[], question: Question, weights: Weights): void {
  const [top] = ranked
  const best = top?.facts[0]
  if (!best) return
  const near = top.total * (isBareTopic(question) ? weights.nearTopic : weights.near)
  const wider = ranked
    .filter(({ total, facts }) => total >= near && carriesAsMuch(facts[0], best))
    .sort((a, b) => breadthOf(b.article) - breadthOf(a.article) || b.total - a.total || byId(a.weighed, b.weighed))[0]
  if (!wider || breadthOf(wider.article) < breadthOf(top.article) + MUCH_WIDER) return
  toFront(ranked, wider, top)
}

const MUCH_WIDER = 0.1
const HALF = 0.5

function carriesAsMuch(fact: Weighed | undefined, best: Weighed): boolean {
  return (
    fact !== undefined &&
    fact.coverage >= best.coverage - 0.065 &&
    fact.matches.every((match, at) => match >= HALF * (best.matches[at] ?? 0)) &&
    (fact.carriesKind || !best.carriesKind) &&
    fact.relations >= best.relations &&
    (!fact.missesYear || best.missesYear)
  )
}

function isBareTopic({ kind, focus, years, text }: Question): boolean {
  return kind === 'other' && focus === null && years.length === 0 && !text.includes('?')
}

function byId(a: WeighedArticle, b: WeighedArticle): number {
  return a.entry.id < b.entry.id ? -1 : 1
}

function rank(
  article: Article,
  weighed: WeighedArticle,
  base: number,
  question: Question,
  units: readonly Unit[],
  index: ArticleIndex,
  weights: Weights,
): Ranked {
  const facts: Weighed[] = []
  const open: Weighed[] = []
  let fit = 0
  for (const passage of weighed.passages) {
    const { role } = passage.passage
    if (role !== 'open' && role !== 'fact') continue
    const text = textOf(article, index.language, passage.passage)
    const read = readFact(text, passage, article, question, units, weights)
    const early = 1 - weights.early * Math.min(10, passage.passage.index)
    const total = passage.localScore * read.factor * early
    if (role === 'fact') fit = Math.max(fit, passage.score * read.factor)
    const list = role === 'open' ? open : facts
    list.push(weighedFact(passage, read, text, total))
  }
  facts.sort(byTotal)
  const asksTheSame = ({ passage }: Weighed) =>
    passage.asked?.some((line) => isSameKind(line.kind, question.kind)) ? 1 : 0
  open.sort((a, b) => asksTheSame(b) - asksTheSame(a) || b.alike - a.alike || byTotal(a, b))
  if (COUNTS.has(question.kind) && question.years.length === 0) newerFirst(facts, weights)
  const beside = facts[0] && (facts[0].missesYear || facts[0].missesCity) ? 1 - weights.year : 1
  const total = (base + weights.fact * fit) * (1 + weights.breadth * breadthOf(article)) * beside
  return { article, weighed, facts, open, total, base, unread: false }
}

/** Field by field: this is done for every fact that is read, and spreading costs more than reading it. */
function weighedFact(passage: WeighedPassage, read: Reading, text: string, total: number): Weighed {
  return {
    passage: passage.passage,
    matches: passage.matches,
    pairs: passage.pairs,
    coverage: passage.coverage,
    score: passage.score,
    localScore: passage.localScore,
    alike: passage.alike,
    carriesKind: read.carriesKind,
    missesYear: read.missesYear,
    missesCity: read.missesCity,
    otherCity: read.otherCity,
    listsEnough: read.listsEnough,
    focus: read.focus,
    relations: read.relations,
    text,
    total,
  }
}

function unread(article: Article, weighed: WeighedArticle, base: number, fit: number, weights: Weights): Ranked {
  const total = (base + weights.fact * fit) * (1 + weights.breadth * breadthOf(article))
  return { article, weighed, facts: [], open: [], total, base, unread: true }
}

/** Kinds whose answers age: of numbers for several years the newest is wanted, if no year is asked for. */
const COUNTS: ReadonlySet<string> = new Set(['number', 'size', 'money'])

function newerFirst(facts: Weighed[], weights: Weights): void {
  const best = facts[0]?.total ?? 0
  const near = facts.filter(({ total }) => total >= NEAR_BEST * best)
  const newest = Math.max(0, ...near.map(({ text }) => newestYear(matterOf(text))))
  for (const [at, fact] of facts.entries()) {
    const year = newestYear(matterOf(fact.text))
    if (year > 0 && year < newest) facts[at] = { ...fact, total: fact.total * (1 - weights.older) }
  }
  facts.sort(byTotal)
}

const NEAR_BEST = 0.8

type Reading = Pick<
  Weighed,
  'carriesKind' | 'missesYear' | 'missesCity' | 'otherCity' | 'listsEnough' | 'focus' | 'relations'
> & {
  readonly factor: number
}

const NOTHING_READ: Reading = {
  carriesKind: false,
  missesYear: false,
  missesCity: false,
  otherCity: false,
  listsEnough: true,
  focus: 0,
  relations: 0,
  factor: 1,
}

function readFact(
  text: string,
  passage: WeighedPassage,
  article: Article,
  question: Question,
  units: readonly Unit[],
  weights: Weights,
): Reading {
  if (passage.coverage === 0) return NOTHING_READ
  const fact = factText(text, question.language)
  const { matter } = fact
  const carriesKind = carries(fact, question, article)
  const missed = missesYear(matter, question.years, article)
  const beside = missesCity(matter, question)
  const listsEnough = question.count < 2 || listed(matter) >= question.count - 1
  const at = question.focus === null ? -1 : units.findIndex(({ term }) => term.term === question.focus)
  const focus = at < 0 ? (question.focus === null ? 1 : 0) : (passage.matches[at] ?? 0)
  const { says, special } = question.turns
  const relations = says.length === 0 ? 0 : says.filter((each) => each.test(fact.folded)).length
  const wantsKind = question.kind !== 'other' && question.kind !== 'whether'
  const factor =
    (wantsKind && carriesKind ? 1 + weights.kind : 1) *
    (question.kind === 'date' && carriesKind && tellsDay(fact.folded) ? 1 + weights.day : 1) *
    (missed ? 1 - weights.year : 1) *
    (beside ? 1 - weights.year : 1) *
    (fact.onArticle && !isOnArticle(question.text) ? 1 - weights.onArticle : 1) *
    (question.count >= 2 && listsEnough ? 1 + weights.kind : 1) *
    (1 + weights.relation * relations) *
    (special?.test(matter) === true ? 1 - weights.relation / 2 : 1)
  return {
    carriesKind,
    missesYear: missed,
    missesCity: beside !== null,
    otherCity: beside === 'other',
    listsEnough,
    focus,
    relations,
    factor,
  }
}

function byTotal(a: Weighed, b: Weighed): number {
  return b.total - a.total || a.passage.index - b.passage.index
}

/** How much of the cooperation an article looks at, 0 to 1: of two that fit equally well the wider one answers. */
function breadthOf(article: Article): number {
  return ((article.topics.length - 1) / 5) * Math.min(1, article.facts.length / 25)
}
