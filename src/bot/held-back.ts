import { isPublished } from '../domain/article.js'
import { keyOf, type Reader } from '../domain/reader.js'
import type { Store } from '../domain/store.js'
import { wants, type Matches } from '../domain/wants.js'

/** How many articles of the last days did not go out to a reader, by why. */
export interface HeldBack {
  /** They come with the next digest, or when sending goes on. */
  readonly waiting: number
  readonly muted: number
  /** They hold an unwanted word. */
  readonly unwanted: number
  /** Of other topics or another city, without a wanted word. */
  readonly other: number
}

const REACH_MS = 7 * 24 * 60 * 60_000
const MOST = 200

/** Goes through what was announced lately and asks, one choice of the reader's after the other, what kept it away. */
export async function heldBack(
  store: Pick<Store, 'articles' | 'mailings' | 'receipts'>,
  reader: Reader,
  matches: Matches,
  now: Date,
): Promise<HeldBack> {
  const held = { waiting: 0, muted: 0, unwanted: 0, other: 0 }
  for (const { id, at } of await announcedLately(store, reader, now)) {
    const article = await store.articles.get(id)
    if (!article || !isPublished(article)) continue
    if ((await store.receipts.having(id, at)).has(keyOf(reader))) continue
    if (wants(reader, article, matches, now)) held.waiting++
    else if (wants({ ...reader, muted: {} }, article, matches, now)) held.muted++
    else if (wants({ ...reader, muted: {}, notWords: [] }, article, matches, now)) held.unwanted++
    else held.other++
  }
  return reader.rhythm === 'off' ? { ...held, waiting: 0 } : held
}

/** What was announced since the reader's last digest, or since they began; at most a week back. */
async function announcedLately({ mailings }: Pick<Store, 'mailings'>, { lastDigest }: Reader, now: Date) {
  const since = Math.max(now.getTime() - REACH_MS, Date.parse(lastDigest ?? '1970-01-01T00:00:00Z'))
  const { announced } = await mailings.get()
  const dated = Object.entries(announced).flatMap(([id, { at }]) => (at === null ? [] : [{ id, at }]))
  return dated.filter(({ at }) => Date.parse(at) > since).slice(-MOST)
}
