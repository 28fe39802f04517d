import type { Item } from '../domain/mailing.js'
import type { Reader } from '../domain/reader.js'
import type { Articles } from '../domain/store.js'
import { wants, type Matches } from '../domain/wants.js'

/** So far back is looked: for an unusual taste an honest "nothing" is better than a search through all there is. */
const LOOKED_AT = 300
/** Most readers want one of the first. */
const AT_ONCE = 10

/** The newest articles that the reader wants, and why; at most so many. */
export async function newestWanted(
  articles: Articles,
  reader: Reader,
  matches: Matches,
  now: Date,
  most: number,
): Promise<Item[]> {
  const found: Item[] = []
  for (let offset = 0; offset < LOOKED_AT; offset += AT_ONCE) {
    const page = await articles.published({ offset, limit: AT_ONCE })
    for (const article of page.articles) {
      const why = wants(reader, article, matches, now)
      if (why !== null) found.push({ article, why })
      if (found.length === most) return found
    }
    if (offset + AT_ONCE >= page.total) break
  }
  return found
}
