import { articleSchema } from '../domain/article.js'
import type { Content, Draft, DraftSeed, LookedAt, Part } from '../domain/draft.js'
import type { Notice } from '../domain/desk.js'
import type { PageLook } from '../domain/ports.js'
import { isRefusal } from '../domain/refusal.js'
import { OTHER_KEYS } from './article-of.js'
import { emptyContent, writePart, type Day } from './content.js'
import { hostOf } from './links.js'

/** What a draft begins with. */
export interface Beginning {
  readonly content: Content
  readonly more: Readonly<Record<string, unknown>>
  readonly origin: Draft['origin']
  readonly suggestion: Draft['suggestion']
  readonly looks: Readonly<Record<string, LookedAt>>
  readonly runs: readonly string[]
  readonly notices: readonly Notice[]
}

/** Makes the beginning of a draft of what an editor or the intake gave; what is not valid in it is left out and named. */
export function beginningOf(seed: DraftSeed, day: Day): Beginning {
  const nothing = { title: null, question: null }
  const empty = { content: emptyContent, more: {}, suggestion: nothing, looks: {}, runs: [], notices: [] }
  switch (seed.kind) {
    case 'empty':
      return { ...empty, origin: { kind: 'empty' } }
    case 'article':
      return { ...empty, origin: { kind: 'article' }, ...readArticleSeed(seed.article, day) }
    case 'page': {
      const look = lookedAt(seed.look, day.now)
      const source = sourceOf(seed.url, look)
      return {
        ...empty,
        origin: { kind: 'page' },
        content: { ...emptyContent, sources: [source] },
        looks: { [seed.url]: look },
        suggestion: { ...nothing, title: look.title },
      }
    }
    case 'proposal': {
      const sources = seed.sources.filter((source) => articleSchema.shape.sources.safeParse([source]).success)
      return {
        ...empty,
        origin: { kind: 'proposal', id: seed.id },
        content: { ...emptyContent, sources },
        runs: seed.runs,
        suggestion: { ...nothing, title: seed.title },
      }
    }
    case 'gap':
      return { ...empty, origin: { kind: 'gap', id: seed.id }, suggestion: { ...nothing, question: seed.question } }
  }
}

/** What a look at a page found, to be kept with the draft. */
export function lookedAt(look: PageLook, now: Date): LookedAt {
  const at = now.toISOString()
  if (look.kind === 'unreachable') return { at, answers: false, title: null, publisher: null, date: null, runs: [] }
  const { title, publisher, date, runs } = look
  return { at, answers: true, title: title?.trim() || null, publisher: publisher?.trim() || null, date, runs }
}

/** A source as its page calls itself; by its host where the page says nothing. */
export function sourceOf(url: string, look: LookedAt | undefined): Content['sources'][number] {
  const named = { name: look?.publisher ?? hostOf(url), url, ...(look?.date && { date: look.date }) }
  if (articleSchema.shape.sources.safeParse([named]).success) return named
  return { name: hostOf(url), url }
}

const TEXTS = ['title', 'summary', 'date'] as const

/** JSON of an article, or of what is there of one: each part by its own rules. */
function readArticleSeed(value: unknown, day: Day): Pick<Beginning, 'content' | 'more' | 'notices'> {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const notices: Notice[] = []
  let content = emptyContent
  const write = (part: Part, text: unknown) => {
    if (text === undefined || text === null) return
    const written = typeof text === 'string' ? writePart(content, part, null, text, day) : null
    if (written === null || isRefusal(written)) notices.push({ text: 'draft-part-left-out', args: { part } })
    else content = written.content
  }
  const writeAll = (part: Part, list: unknown) => {
    if (list === undefined || list === null) return
    if (!Array.isArray(list)) notices.push({ text: 'draft-part-left-out', args: { part } })
    else for (const one of list as unknown[]) write(part, typeof one === 'string' ? one.replace(/\s+/g, ' ') : 0)
  }
  for (const part of TEXTS) write(part, given[part])
  writeAll('facts', given['facts'])
  const english = (given['en'] ?? {}) as Record<string, unknown>
  write('en-title', english['title'])
  write('en-summary', english['summary'])
  writeAll('en-facts', english['facts'])
  for (const key of ['topics', 'cities', 'sources'] as const) {
    const read = articleSchema.shape[key].safeParse(given[key])
    if (read.success) content = { ...content, [key]: read.data }
    else if (given[key] !== undefined) notices.push({ text: 'draft-part-left-out', args: { part: key } })
  }
  return { content: { ...content, breaking: given['breaking'] === true }, more: otherKeys(given), notices }
}

function otherKeys(given: Record<string, unknown>): Record<string, unknown> {
  const kept = OTHER_KEYS.flatMap((key) => {
    const read = articleSchema.shape[key].safeParse(given[key])
    return read.success && given[key] !== undefined ? [[key, read.data] as const] : []
  })
  return Object.fromEntries(kept)
}
