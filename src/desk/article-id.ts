import { MAX_ID_BYTES, type ArticleId } from '../domain/article.js'

/** Room for „-2025“ and a „-12“ behind it. */
const MOST = MAX_ID_BYTES - 8

/** An id from title and year that reads like the title and is not taken: „neue-strassenbahn-2025“. */
export function articleIdFor(
  title: string,
  date: string | undefined,
  now: Date,
  isTaken: (id: ArticleId) => boolean,
): ArticleId {
  const year = date?.slice(0, 4) ?? String(now.getUTCFullYear())
  const words = wordsOf(title)
  const slug = words.length > MOST ? words.slice(0, MOST + 1).replace(/-[^-]*$/, '') : words
  const name = slug.slice(0, MOST) || 'artikel'
  const id = name.endsWith(`-${year}`) ? name : `${name}-${year}`
  for (let number = 1; ; number++) {
    const one = number === 1 ? id : `${id}-${number}`
    if (!isTaken(one)) return one
  }
}

function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
