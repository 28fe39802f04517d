import type { Article } from '../domain/article.js'
import type { Content, Draft, Part } from '../domain/draft.js'
import { PARTS } from '../domain/draft.js'
import { emptyContent, isFilled } from './content.js'

/** Parts that an article cannot do without, in the order in which they are asked for. */
export function missingPart({ content, intent }: Pick<Draft, 'content' | 'intent'>): Part | null {
  const needed: readonly Part[] =
    intent === 'new' ? ['title', 'summary', 'facts', 'cities', 'sources'] : ['title', 'summary', 'cities', 'sources']
  return PARTS.find((part) => needed.includes(part) && !isFilled(content, part)) ?? null
}

/** The draft as an article of that id, as far as it is there. An English block that is not whole stays out. */
export function articleOf(draft: Draft, id: string): Article {
  const { content, base, more } = draft
  const { title = '', summary = '', facts, topics, cities, date, sources, en, breaking } = content
  const english =
    en.title !== undefined && en.summary !== undefined
      ? { ...base?.en, title: en.title, summary: en.summary, facts: [...en.facts] }
      : undefined
  const before: Partial<Article> = base ?? { id, status: 'draft' }
  const written = {
    ...before,
    title,
    summary,
    facts: [...facts],
    topics: [...topics],
    cities: [...cities],
    people: before.people ?? [],
    places: before.places ?? [],
    date: date ?? undefined,
    sources: sources.map((source) => ({ ...source })),
    breaking: breaking || (before.breaking === undefined ? undefined : false),
    ...more,
    en: english,
  }
  return withoutGaps({ ...written, id, status: before.status ?? 'draft' }) as Article
}

/** The article as it is to be published now. */
export function publishedAs(draft: Draft, id: string, at: string): Article {
  return withoutGaps({ ...articleOf(draft, id), status: 'published', publishedAt: at }) as Article
}

/** The article with its changes and the note that readers see; without a note nothing is told. */
export function correctedAs(draft: Draft, base: Article, at: string): Article {
  const changed = articleOf(draft, base.id)
  const { text, material } = draft.note ?? { text: null, material: false }
  if (text === null) return changed
  return { ...changed, corrections: [...(base.corrections ?? []), { at, text, material: material === true }] }
}

export function withdrawnAs(draft: Draft, base: Article, at: string): Article {
  return { ...base, status: 'withdrawn', withdrawn: { at, reason: draft.reason ?? '' } }
}

/** What an article says, as content of a draft. */
export function contentOf(article: Article): Content {
  const { title, summary, facts, topics, cities, date, sources, en, breaking } = article
  return {
    ...emptyContent,
    title,
    summary,
    facts,
    topics,
    cities,
    date: date ?? null,
    sources,
    en: en ? { title: en.title, summary: en.summary, facts: en.facts } : { facts: [] },
    breaking: breaking === true,
  }
}

/** Whether the draft says anything else than the article that it changes. */
export function hasChanged(draft: Draft): boolean {
  if (draft.base === null) return true
  return (
    JSON.stringify(articleOf(draft, draft.base.id)) !==
    JSON.stringify(articleOf({ ...draft, content: contentOf(draft.base) }, draft.base.id))
  )
}

/** Keys that stand nowhere else in a draft's content: kept as they were given. */
export const OTHER_KEYS = ['open', 'people', 'places', 'events', 'asked'] as const

function withoutGaps(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
}
