import { Low } from 'lowdb'
import type { Article, ArticleId } from '../domain/article.js'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.js'
import type { Articles, ArticlesSeen, Fault } from '../domain/store.js'
import { formatArticleFile, readArticleList, withArticles, type ArticleFile } from './article-file.js'
import { lookTwice, Overtaken, SAVING_MS, type ArticleSource, type Look, type Mark } from './article-source.js'
import { StoreClosed, StoreFaults } from './faults.js'
import { arrange, type Shelf } from './shelf.js'

type Texts = ReadonlyMap<ArticleId, string>

/** The articles over their source. Rejects with StoreFaults if what is there is not valid. */
export async function openArticles(
  source: ArticleSource,
  now: () => Date,
): Promise<Articles & { close(): Promise<void> }> {
  const first = await lookTwice(source)
  let inUse: { mark: Mark; file: ArticleFile; shelf: Shelf; texts: Texts } = use(first.mark, first.read.value)
  /** What the caller of `refresh` knows. */
  const told = new Map(inUse.texts)
  let doubt: { mark: Mark; since: number; reported: boolean } | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false
  /** What is on its way to the source; `inUse` follows when it has arrived. */
  const low = new Low<ArticleFile>(
    {
      read: () => Promise.resolve(inUse.file),
      write: async (next) => {
        inUse = use(await source.write(formatArticleFile(next), inUse.mark), next)
      },
    },
    inUse.file,
  )

  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    if (closed) return Promise.reject(new StoreClosed())
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  function takeOver(look: Look): void {
    doubt = undefined
    if (look.read.ok && look.mark !== inUse.mark) inUse = use(look.mark, look.read.value)
  }

  /** A file that somebody is just saving is broken for a moment only. */
  function doubted(mark: Mark, faults: readonly Fault[]): ArticlesSeen | null {
    if (doubt?.mark !== mark) doubt = { mark, since: now().getTime(), reported: false }
    if (doubt.reported || now().getTime() - doubt.since < SAVING_MS) return null
    doubt.reported = true
    return { kind: 'refused', faults }
  }

  function news(): ArticlesSeen | null {
    const put = inUse.file.articles.filter(({ id }) => told.get(id) !== inUse.texts.get(id))
    const removed = [...told.keys()].filter((id) => !inUse.texts.has(id))
    if (put.length === 0 && removed.length === 0) return null
    told.clear()
    for (const [id, text] of inUse.texts) told.set(id, text)
    return { kind: 'changed', put: structuredClone(put), removed }
  }

  /** Writes the articles over what was read. */
  async function write(articles: readonly Article[]): Promise<void> {
    low.data = withArticles(inUse.file, articles)
    await low.write()
    for (const { id } of articles) told.set(id, inUse.texts.get(id) ?? '')
  }

  async function put(articles: readonly Article[]): Promise<Refusal | null> {
    for (;;) {
      const before = inUse.texts
      takeOver(await lookTwice(source))
      const edited = articles.find((article) => isEdited(article, before, inUse.texts))
      if (edited) return refuse('articles-edited', { id: edited.id })
      try {
        await write(articles)
        return null
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error
      }
    }
  }

  async function change(id: ArticleId, next: (current: Article | undefined) => Article | Refusal) {
    for (;;) {
      takeOver(await lookTwice(source))
      const current = inUse.file.articles.find((article) => article.id === id)
      const changed = next(structuredClone(current))
      if (isRefusal(changed)) return changed
      const value = structuredClone(changed)
      if (JSON.stringify(value) === JSON.stringify(current)) return value
      const valid = readArticleList('', [value], [])
      if (!valid.ok || value.id !== id) return refusal('article-invalid', valid.ok ? [] : valid.faults)
      try {
        await write([value])
        return value
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error
      }
    }
  }

  function asRefusal(error: unknown): Refusal {
    if (error instanceof StoreFaults) return refusal('articles-broken', error.faults)
    throw error
  }

  return {
    get: (id) => inUse.shelf.get(id),
    all: () => inUse.shelf.all(),
    published: (query) => inUse.shelf.published(query),
    counts: () => inUse.shelf.counts(),
    put: async (articles) => {
      // Later changes to what was handed over are not part of it.
      const values = structuredClone(articles)
      const valid = readArticleList('', values, [])
      if (!valid.ok) return refusal('article-invalid', valid.faults)
      return inTurn(() => source.exclusively(() => put(values))).catch(asRefusal)
    },
    change: (id, next) => inTurn(() => source.exclusively(() => change(id, next))).catch(asRefusal),
    refresh: () =>
      inTurn(async () => {
        const { mark, read } = await source.look()
        if (!read.ok) return doubted(mark, read.faults)
        takeOver({ mark, read })
        return news()
      }),
    close: async () => {
      closed = true
      await queue
    },
  }
}

function use(mark: Mark, file: ArticleFile): { mark: Mark; file: ArticleFile; shelf: Shelf; texts: Texts } {
  const texts = new Map(file.articles.map((article) => [article.id, JSON.stringify(article)]))
  return { mark, file, shelf: arrange(file.articles), texts }
}

/** Whether somebody changed the article since it was last in use, into something else than what is to be put. */
function isEdited(article: Article, before: Texts, after: Texts): boolean {
  const text = after.get(article.id)
  return before.get(article.id) !== text && text !== JSON.stringify(article)
}

function refusal(key: string, faults: readonly Fault[]): Refusal {
  const [{ file, path, reason } = { file: '', path: '', reason: '' }] = faults
  return refuse(key, { file, path, reason, count: faults.length })
}
