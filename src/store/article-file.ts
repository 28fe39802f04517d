import { z } from 'zod'
import { articleSchema, type Article } from '../domain/article.js'
import type { Fault } from '../domain/store.js'
import { faultsOf, jsonPath } from './reason.js'
import { parseJson, type Read } from './text-file.js'
import { readVersion } from './version.js'

export const ARTICLES_VERSION = 1

/** What `articles.json` holds: the file as it was written, so that an unchanged article is written back unchanged. */
export interface ArticleFile {
  /** Keys beside `articles`, in their order; unknown ones survive. */
  readonly head: Readonly<Record<string, unknown>>
  /** The articles in the order of the file, as they stand there. */
  readonly written: readonly object[]
  /** The same articles as the domain knows them. */
  readonly articles: readonly Article[]
}

export const emptyArticleFile: ArticleFile = { head: { version: ARTICLES_VERSION }, written: [], articles: [] }

const listSchema = z.looseObject({ articles: z.array(z.unknown()) })

/** The text of an `articles.json` as articles, or every fault in it. `file` is only named in the faults. */
export function parseArticleFile(file: string, text: string): Read<ArticleFile> {
  const json = parseJson(file, text)
  if (!json.ok) return json
  // Another version may look quite different: its articles are not judged.
  const version = readVersion(file, json.value, ARTICLES_VERSION)
  if (!version.ok) return version
  const list = listSchema.safeParse(json.value)
  if (!list.success) return { ok: false, faults: faultsOf(file, list.error) }
  const articles = readArticleList(file, list.data.articles, ['articles'])
  if (!articles.ok) return articles
  const { articles: written, ...rest } = json.value as { articles: object[] }
  return { ok: true, value: { head: rest, written, articles: articles.value } }
}

/** Values as articles, or every fault in them; `at` is where the list lies in the file. */
export function readArticleList(file: string, values: readonly unknown[], at: readonly PropertyKey[]): Read<Article[]> {
  const faults: Fault[] = []
  const articles = values.flatMap((value, index) => {
    const read = readArticle(file, value, [...at, index])
    if (read.ok) return [read.value]
    faults.push(...read.faults)
    return []
  })
  faults.push(...sameIds(file, values, at))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: articles }
}

/** One value as article. It keeps its keys and their order; only what the domain always has is added. */
export function readArticle(file: string, value: unknown, at: readonly PropertyKey[]): Read<Article> {
  const read = articleSchema.safeParse(value)
  if (!read.success) return { ok: false, faults: faultsOf(file, read.error, at) }
  return { ok: true, value: { ...(value as Article), people: read.data.people, places: read.data.places } }
}

/** The text to be written: readable for people, and quiet in a diff. */
export function formatArticleFile({ head, written }: Pick<ArticleFile, 'head' | 'written'>): string {
  return `${JSON.stringify({ ...head, articles: written }, null, 2)}\n`
}

/** The file with these articles in place of those with their ids; new ones come last. */
export function withArticles(file: ArticleFile, put: readonly Article[]): ArticleFile {
  const next = { head: file.head, written: [...file.written], articles: [...file.articles] }
  for (const article of put) {
    const known = next.articles.findIndex(({ id }) => id === article.id)
    const place = known === -1 ? next.articles.length : known
    next.articles[place] = article
    next.written[place] = article
  }
  return next
}

function sameIds(file: string, values: readonly unknown[], at: readonly PropertyKey[]): Fault[] {
  const first = new Map<string, number>()
  return values.flatMap((value, index) => {
    const id = idOf(value)
    if (id === undefined) return []
    const other = first.get(id)
    if (other === undefined) {
      first.set(id, index)
      return []
    }
    const reason = `is the id of ${jsonPath([...at, other])} too: give one of the two another id, or remove it`
    return [{ file, path: jsonPath([...at, index, 'id']), reason }]
  })
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id : undefined
}
