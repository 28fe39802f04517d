import { isDeepStrictEqual } from 'node:util'
import { isPublished, type Article } from '../domain/article.js'
import type { Fault } from '../domain/store.js'
import type { ImportList } from './import-file.js'
import { jsonPath } from './reason.js'
import type { Read } from './text-file.js'

export interface Merged {
  /** What is to be written: new articles and changed ones. */
  readonly changed: readonly Article[]
  readonly added: number
  readonly unchanged: number
}

interface Wish {
  readonly publish: boolean
  readonly now: Date
}

/** What an import makes of the articles there are, as a careful editor would have it; or why it must not. */
export function merge(present: readonly Article[], list: ImportList, wish: Wish): Read<Merged> {
  const known = new Map(present.map((article) => [article.id, article]))
  const faults: Fault[] = []
  const changed: Article[] = []
  list.articles.forEach((given, index) => {
    const before = known.get(given.id)
    const after = before === undefined ? added(given, wish) : updated(before, given, wish)
    if (before !== undefined && isDeepStrictEqual(before, after)) return
    const reason = before === undefined ? null : whyNot(before, given, wish)
    if (reason !== null) faults.push({ file: list.file, path: jsonPath(list.pathOf(index)), reason })
    else changed.push(after)
  })
  if (faults.length > 0) return { ok: false, faults }
  const isNew = changed.filter(({ id }) => !known.has(id)).length
  return { ok: true, value: { changed, added: isNew, unchanged: list.articles.length - changed.length } }
}

function added(given: Article, wish: Wish): Article {
  if (given.status === 'withdrawn') return given
  return wish.publish ? published(given, wish.now) : { ...given, status: 'draft' }
}

function updated(before: Article, given: Article, wish: Wish): Article {
  const { publishedAt = before.publishedAt, corrections = before.corrections, withdrawn = before.withdrawn } = given
  const kept = {
    ...given,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(corrections !== undefined && { corrections }),
    ...(before.status === 'withdrawn' && withdrawn !== undefined && { withdrawn }),
  }
  if (before.status === 'withdrawn' || (given.status === 'withdrawn' && wish.publish))
    return { ...kept, status: 'withdrawn' }
  // What is published stays so, and keeps the time of its publication, or its lack.
  if (isPublished(before)) return { ...kept, status: 'published' }
  return wish.publish ? published(kept, wish.now) : { ...kept, status: 'draft' }
}

function published(article: Article, now: Date): Article {
  return { ...article, status: 'published', publishedAt: article.publishedAt ?? now.toISOString() }
}

/** Called only where the import would change the article. */
function whyNot(before: Article, given: Article, { publish }: Wish): string | null {
  if (isPublished(before) && !publish)
    return `would change ${before.id}, which is published: readers would see it; use --publish if they shall. Nothing was imported`
  if (before.status === 'withdrawn' && publish && given.status !== 'withdrawn')
    return `would change ${before.id}, which is withdrawn and stays so: leave it out, or give it "status": "withdrawn". Nothing was imported`
  return null
}
