import type { Article, ArticleId } from './article.js'
import type { Mailing } from './mailing.js'

/** What was announced of an article. */
export interface Announced {
  /** When it was announced; null: it was there before this store's first start, or was never published here. */
  readonly at: string | null
  readonly status: 'published' | 'withdrawn'
  readonly corrections: number
  /** How many mailings have brought it up to date. */
  readonly edits: number
}

/** What is on its way, and what was announced: one value, so that both always fit together. */
export interface Outbox {
  /** When this store looked at its articles for the first time; null before. */
  readonly since: string | null
  readonly announced: Readonly<Record<ArticleId, Announced>>
  readonly open: readonly Mailing[]
  /** Up to when digests were opened. */
  readonly digestsUntil: string | null
  /** Why readers stopped, counted without a name. */
  readonly stops: Readonly<Record<string, number>>
}

export const emptyOutbox: Outbox = { since: null, announced: {}, open: [], digestsUntil: null, stops: {} }

/**
 * Compares the articles with what was announced and opens the mailings that are due. The first time ever, all that is
 * there counts as old. Returns the same outbox if there is nothing to do.
 */
export function announceArticles(outbox: Outbox, articles: readonly Article[], now: Date): Outbox {
  const at = now.toISOString()
  if (outbox.since === null) return takeAsOld(outbox, articles, at)
  const announced = { ...outbox.announced }
  const opened: Mailing[] = []
  for (const article of articles) {
    const news = newsOf(article, announced[article.id], at)
    if (news === null) continue
    announced[article.id] = news.announced
    opened.push(...news.mailings)
  }
  return opened.length === 0 ? outbox : withOpen({ ...outbox, announced }, opened)
}

/** Opens a digest for everyone due after the last one. */
export function openDigest(outbox: Outbox, from: Date, to: Date): Outbox {
  const [start, end] = [from.toISOString(), to.toISOString()]
  const mailing: Mailing = { kind: 'digest', id: `digest:${end}`, from: start, to: end, opened: end }
  return withOpen({ ...outbox, digestsUntil: end }, [mailing])
}

/** Opens the mailing to those whose pause of a topic is over, unless it is open. */
export function openAsk(outbox: Outbox, now: Date): Outbox {
  return withOpen(outbox, [{ kind: 'ask', id: 'ask', opened: now.toISOString() }])
}

/** Takes mailings off whose audience is through. */
export function closeMailings(outbox: Outbox, ids: readonly string[]): Outbox {
  return { ...outbox, open: outbox.open.filter(({ id }) => !ids.includes(id)) }
}

export function countStop(outbox: Outbox, reason: string): Outbox {
  return { ...outbox, stops: { ...outbox.stops, [reason]: (outbox.stops[reason] ?? 0) + 1 } }
}

function takeAsOld(outbox: Outbox, articles: readonly Article[], at: string): Outbox {
  const known = articles.filter(({ status }) => status !== 'draft')
  const announced = Object.fromEntries(known.map((article) => [article.id, noted(article, null, 0)]))
  return { ...outbox, since: at, announced, digestsUntil: at }
}

interface News {
  readonly announced: Announced
  readonly mailings: readonly Mailing[]
}

function newsOf(article: Article, before: Announced | undefined, at: string): News | null {
  if (article.status === 'draft') return null
  if (before === undefined) return article.status === 'published' ? firstNews(article, at) : null
  const [corrections, edits] = [article.corrections?.length ?? 0, before.edits + 1]
  if (article.status === before.status && corrections <= before.corrections) return null
  const announced = { ...noted(article, before.at, edits), corrections: Math.max(corrections, before.corrections) }
  return { announced, mailings: changes(article, before, edits, at) }
}

function firstNews(article: Article, at: string): News {
  const mailing: Mailing = { kind: 'news', id: `news:${article.id}`, article: article.id, opened: at }
  return { announced: noted(article, at, 0), mailings: [mailing] }
}

function changes({ id, status, corrections = [] }: Article, before: Announced, n: number, at: string): Mailing[] {
  if (status === 'withdrawn') return [{ kind: 'withdrawal', id: `withdrawal:${id}:${n}`, article: id, opened: at }]
  const material = corrections.slice(before.corrections).some((correction) => correction.material)
  return [
    { kind: 'correction', id: `correction:${id}:${n}`, article: id, opened: at, material },
    { kind: 'watch', id: `watch:${id}:${n}`, article: id, opened: at },
  ]
}

function noted(article: Article, at: string | null, edits: number): Announced {
  const status = article.status === 'withdrawn' ? 'withdrawn' : 'published'
  return { at, status, corrections: article.corrections?.length ?? 0, edits }
}

function withOpen(outbox: Outbox, mailings: readonly Mailing[]): Outbox {
  const fresh = mailings.filter(({ id }) => !outbox.open.some((open) => open.id === id))
  return { ...outbox, open: [...outbox.open, ...fresh] }
}
