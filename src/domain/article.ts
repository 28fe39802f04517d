import { z } from 'zod'
import { TOPICS } from './topic.js'

/** Most bytes of an article id, so that it fits into a button's callback data (64 bytes) with its prefix. */
export const MAX_ID_BYTES = 40

/** Most characters of each text, and most facts. */
export const MOST_LETTERS = { title: 160, summary: 700, fact: 600, source: 160, note: 600 } as const
export const MOST_FACTS = 60

const ID = /^[a-z0-9-]+$/
/** YYYY, YYYY-MM or YYYY-MM-DD: the press often knows only the month. */
const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** True if the text is YYYY, YYYY-MM or YYYY-MM-DD and that day exists. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false
  const [year = '', month = '01', day = '01'] = text.split('-')
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

const filled = (max: number) =>
  z
    .string()
    .refine((text) => text.trim() !== '', 'is empty: write a text')
    // Characters need only be counted where there are more code units than characters allowed.
    .refine((text) => text.length <= max || Array.from(text).length <= max, {
      error: ({ input }) => `has ${Array.from(input as string).length} characters: shorten it to at most ${max}`,
    })

const partialDate = z
  .string()
  .refine(isPartialDate, 'is not a date: write YYYY, YYYY-MM or YYYY-MM-DD of a day that exists')
const instant = z.iso.datetime({ offset: true, error: 'is not a point in time: write it like 2025-06-16T08:00:00Z' })
const httpUrl = z.string().refine(isHttpUrl, 'is not a web address: only http:// and https:// links are taken')

const source = z.object({ name: filled(MOST_LETTERS.source), url: httpUrl, date: partialDate.optional() })
const event = z.object({ date: partialDate, what: filled(200) })
const asked = z.array(z.object({ fact: filled(MOST_LETTERS.fact), words: z.array(filled(200)).min(1) }))
const correction = z.object({ at: instant, text: filled(MOST_LETTERS.note), material: z.boolean() })

/**
 * One article as it stands in `articles.json`. Texts are the newsroom's own words; a fact stands alone as an answer.
 * Unknown keys are kept as they are, so that a newer version's file survives an older bot.
 */
export const articleSchema = z.looseObject({
  id: z
    .string()
    .regex(ID, 'is not an id: only a-z, 0-9 and - are allowed')
    .refine((id) => Buffer.byteLength(id) <= MAX_ID_BYTES, {
      error: ({ input }) => `has ${Buffer.byteLength(input as string)} bytes: an id has at most ${MAX_ID_BYTES}`,
    }),
  status: z.enum(['draft', 'published', 'withdrawn']),
  title: filled(MOST_LETTERS.title),
  summary: filled(MOST_LETTERS.summary),
  facts: z.array(filled(MOST_LETTERS.fact)).max(MOST_FACTS, `has too many facts: at most ${MOST_FACTS}`),
  open: z.array(filled(600)).optional(),
  topics: z.array(z.enum(TOPICS)),
  cities: z.array(z.enum(['halle', 'leipzig'])).min(1, 'names no city: write "halle", "leipzig" or both'),
  people: z.array(filled(160)).default([]),
  places: z.array(filled(160)).default([]),
  date: partialDate.optional(),
  publishedAt: instant.optional(),
  sources: z.array(source).min(1, 'has no source: every article needs at least one'),
  events: z.array(event).optional(),
  corrections: z.array(correction).optional(),
  withdrawn: z.object({ at: instant, reason: filled(MOST_LETTERS.note) }).optional(),
  breaking: z.boolean().optional(),
  /**
   * How readers ask for a fact, in their words: never shown, only looked in by the search. The fact is named by its own
   * text, so that a changed or moved fact does not get another one's words.
   */
  asked: asked.optional(),
  en: z
    .object({
      title: filled(MOST_LETTERS.title),
      summary: filled(MOST_LETTERS.summary),
      facts: z.array(filled(MOST_LETTERS.fact)).max(MOST_FACTS),
      asked: asked.optional(),
      open: z.array(filled(600)).optional(),
    })
    .optional(),
})

export type Article = z.infer<typeof articleSchema>
export type ArticleId = Article['id']
export type Source = Article['sources'][number]

/** Whether readers may see the article in lists, answers and notifications. */
export function isPublished(article: Article): boolean {
  return article.status === 'published'
}

/** Sorts newest first: by the bot's own publication, else by the article's date; undated ones last, ids break ties. */
export function byNewest(a: Article, b: Article): number {
  const [left, right] = [orderKey(a), orderKey(b)]
  if (left !== right) return left < right ? 1 : -1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function orderKey(article: Article): string {
  if (article.publishedAt !== undefined) return new Date(article.publishedAt).toISOString()
  return article.date ?? ''
}

/** What a reader of that language sees; German where there is no English block. */
export function inLanguage(
  article: Article,
  language: 'de' | 'en',
): { title: string; summary: string; facts: readonly string[]; language: 'de' | 'en' } {
  if (language === 'en' && article.en) return { ...article.en, language: 'en' }
  return { title: article.title, summary: article.summary, facts: article.facts, language: 'de' }
}
