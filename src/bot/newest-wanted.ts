import { isPublished } from '../domain/article.js'
import type { Item } from '../domain/mailing.js'
import type { Reader } from '../domain/reader.js'
import type { Articles } from '../domain/store.js'
import { wants, type Matches } from '../domain/wants.js'

/** So far back is looked: for an unusual taste an honest "nothing" is better than a search through all there is. */
const LOOKED_AT = 300

/** The newest articles that the reader wants, and why; at most so many. */
export async function newestWanted(
  articles: Articles,
  reader: Reader,
  matches: Matches,
  now: Date,
  most: number,
): Promise<Item[]> {
  const found: Item[] = []
  for (const article of (await articles.all()).filter(isPublished).slice(0, LOOKED_AT)) {
    const why = wants(reader, article, matches, now)
    if (why !== null) found.push({ article, why })
    if (found.length === most) break
  }
  return found
}
