import { byNewest, type Article } from '../domain/article.js'
import { articleSource, lookTwice } from './article-source.js'

/** The articles of a store, newest first, without its lock and without changing anything. Rejects with StoreFaults. */
export async function readArticles(dataDir: string): Promise<readonly Article[]> {
  const look = await lookTwice(articleSource(dataDir))
  return [...look.read.value.articles].sort(byNewest)
}
