import type { Document } from 'grammy/types'
import type { DraftSeed } from '../../../domain/draft.js'
import { refuse, type Refusal } from '../../../domain/refusal.js'
import type { BotContext } from '../../context.js'
import type { Fetch } from '../../wire.js'

const MOST_BYTES = 1_000_000
const MOST_ARTICLES = 20
const PATIENCE_MS = 15_000

export interface DownloadDeps {
  readonly fetch: Fetch
  readonly apiRoot: string
  readonly token: string
}

/** Whether the file could hold articles, as far as its name and type tell. */
export function isArticleFile({ file_name: name = '', mime_type: type = '' }: Document): boolean {
  return /\.json$/i.test(name) || type === 'application/json'
}

/** The drafts that a JSON file holds: one article, a list, or a whole `articles.json`; refused with why not. */
export async function readArticleFile(
  ctx: BotContext,
  document: Document,
  deps: DownloadDeps,
): Promise<readonly DraftSeed[] | Refusal> {
  if ((document.file_size ?? 0) > MOST_BYTES) return refuse('draft-file-big')
  const text = await download(ctx, document, deps)
  if (text === null) return refuse('draft-file-lost')
  if (text.length > MOST_BYTES) return refuse('draft-file-big')
  const values = readValues(text)
  if (values === null) return refuse('draft-file-unreadable')
  const articles = values.filter((value) => typeof value === 'object' && value !== null && looksLikeArticle(value))
  if (articles.length === 0 || articles.length < values.length) return refuse('draft-file-no-article')
  if (articles.length > MOST_ARTICLES) return refuse('draft-file-many', { count: articles.length, most: MOST_ARTICLES })
  return articles.map((article) => ({ kind: 'article', article }))
}

/** By the address that `getFile` tells, which holds the token: it goes into no log. */
async function download(ctx: BotContext, { file_id: id }: Document, deps: DownloadDeps): Promise<string | null> {
  const { file_path: path } = await ctx.api.getFile(id)
  if (path === undefined) return null
  const url = `${deps.apiRoot}/file/bot${deps.token}/${path}`
  try {
    const response = await deps.fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return response.status === 200 ? (await response.text()).replace(/^\uFEFF/, '') : null
  } catch {
    return null
  }
}

function readValues(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value as unknown[]
    const list = typeof value === 'object' && value !== null && 'articles' in value ? value.articles : undefined
    return Array.isArray(list) ? (list as unknown[]) : [value]
  } catch {
    return null
  }
}

function looksLikeArticle(value: object): boolean {
  return ['title', 'summary', 'facts', 'sources'].some((key) => key in value)
}
