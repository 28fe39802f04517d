import type { Article } from '../domain/article.js'
import { emptyArticleFile, formatArticleFile, withArticles, type ArticleFile } from './article-file.js'
import { articleSource, lookTwice, Overtaken, type ArticleSource, type Look } from './article-source.js'
import { prepareFolders, stateFolder } from './folders.js'
import { StoreFaults } from './faults.js'
import { readImportFile } from './import-file.js'
import { merge, type Merged } from './import-merge.js'
import { readManifest } from './manifest.js'
import { pendingRestore } from './pending-restore.js'

interface ImportOptions {
  /** Publishes the articles; else new ones come as drafts. */
  readonly publish: boolean
  readonly now: Date
}

interface Imported {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

/**
 * Adds or updates articles from a JSON file: `{version, articles}`, a list of articles, or one article. All or nothing,
 * also beside a running bot. Rejects with StoreFaults, which names every fault of the file, or of the store.
 *
 * Without `publish`, nothing that readers see changes: new articles come as drafts, and a published one that would
 * change is a fault. What is withdrawn stays withdrawn. `publishedAt` and `corrections` of an article in the store are
 * kept unless the file brings its own.
 */
export async function importArticles(dataDir: string, file: string, options: ImportOptions): Promise<Imported> {
  const list = await readImportFile(file)
  await prepareFolders(dataDir)
  const pending = await pendingRestore(dataDir)
  if (pending.length > 0) throw new StoreFaults(pending)
  const source = articleSource(dataDir)
  return source.exclusively(async () => {
    for (;;) {
      const { mark, read } = await lookOrBegin(source, dataDir)
      const merged = merge(read.value.articles, list, options)
      if (!merged.ok) throw new StoreFaults(merged.faults)
      if (await written(source, mark, read.value, merged.value)) return count(merged.value)
    }
  })
}

/** What is there; before the first start of a store that may be nothing yet. */
async function lookOrBegin(source: ArticleSource, dataDir: string): Promise<Look & { read: { ok: true } }> {
  const look = await source.look({ afresh: true })
  if (look.mark !== 'ENOENT') return lookTwice(source)
  const manifest = await readManifest(stateFolder(dataDir))
  if (manifest.ok && manifest.value === null) return { mark: look.mark, read: { ok: true, value: emptyArticleFile } }
  return lookTwice(source)
}

/** False if somebody else wrote meanwhile. */
async function written(source: ArticleSource, mark: string, file: ArticleFile, { changed }: Merged): Promise<boolean> {
  if (changed.length === 0) return true
  try {
    await source.write(formatArticleFile(withArticles(file, changed)), mark)
    return true
  } catch (error) {
    if (error instanceof Overtaken) return false
    throw error
  }
}

function count({ added, changed, unchanged }: Merged & { changed: readonly Article[] }): Imported {
  return { added, updated: changed.length - added, unchanged }
}
