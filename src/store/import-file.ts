import type { Article } from '../domain/article.js'
import { ARTICLES_VERSION, readArticle, readArticleList } from './article-file.js'
import { StoreFaults } from './faults.js'
import { parseJson, readText, type Read } from './text-file.js'
import { readVersion } from './version.js'

/** Articles to be imported, and where each stands in its file. */
export interface ImportList {
  readonly file: string
  readonly articles: readonly Article[]
  pathOf(index: number): readonly PropertyKey[]
}

/** Reads `{version, articles}`, a list of articles, or one article; one without a status counts as a draft. */
export async function readImportFile(file: string): Promise<ImportList> {
  const text = await readText(file)
  const json = text.ok ? parseJson(file, text.value) : text
  if (!json.ok) throw new StoreFaults(json.faults)
  const { value } = json
  if (Array.isArray(value)) return listOf(file, [], readArticleList(file, value.map(withStatus), []))
  if (!isObject(value) || !('articles' in value)) return oneOf(file, value)
  const version = readVersion(file, value, ARTICLES_VERSION)
  if (!version.ok) throw new StoreFaults(version.faults)
  if (!Array.isArray(value.articles))
    throw new StoreFaults([{ file, path: 'articles', reason: 'is not a list: write the articles in [ ]' }])
  return listOf(file, ['articles'], readArticleList(file, value.articles.map(withStatus), ['articles']))
}

function listOf(file: string, at: readonly PropertyKey[], read: Read<readonly Article[]>): ImportList {
  if (!read.ok) throw new StoreFaults(read.faults)
  return { file, articles: read.value, pathOf: (index) => [...at, index] }
}

function oneOf(file: string, value: unknown): ImportList {
  const read = readArticle(file, withStatus(value), [])
  if (!read.ok) throw new StoreFaults(read.faults)
  return { file, articles: [read.value], pathOf: () => [] }
}

function withStatus(value: unknown): unknown {
  return isObject(value) && !('status' in value) ? { ...value, status: 'draft' } : value
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
