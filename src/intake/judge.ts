import { createHash } from 'node:crypto'
import { relevanceOf } from '../domain/relevance.js'
import { wordRuns } from '../domain/word-runs.js'
import { readFeed, type RawItem } from './feed-reader.js'
import type { FeedJob, ReadFeed, ReadItem } from './job.js'

const MOST_RUNS = 400
const KEY_LETTERS = 10
const MOST_TITLE = 500

/** Reads a feed and looks at each item: what it is called, where it leads, and whether it is relevant. */
export function judgeFeed({ body, contentType, url, now, rules }: FeedJob): ReadFeed {
  const feed = readFeed(body, contentType, url, new Date(now))
  if (feed.kind !== 'feed') return feed
  const keyOf = keysOf(feed.items)
  const items = feed.items.filter(({ title, link }) => title !== '' || link !== null)
  return { ...feed, items: items.map((item) => judge(item, keyOf(item), rules)) }
}

function judge(item: RawItem, key: string, rules: FeedJob['rules']): ReadItem {
  const { link, date, text } = item
  const title = Array.from(item.title).slice(0, MOST_TITLE).join('')
  const why = relevanceOf(`${title}\n${text}`, rules)
  const runs = why === null ? [] : wordRuns(text).slice(0, MOST_RUNS)
  return { key, title, link, date: date?.toISOString() ?? null, why, runs }
}

/** By its own id, unless another item has the same one; else by its link, else by its title. */
function keysOf(items: readonly RawItem[]): (item: RawItem) => string {
  const links = new Map<string, string | null>()
  const shared = new Set<string>()
  for (const { id, link } of items) {
    if (id === null) continue
    if (links.has(id) && links.get(id) !== link) shared.add(id)
    links.set(id, link)
  }
  return ({ id, link, title }) => keyOf(id !== null && !shared.has(id) ? id : (link ?? title))
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, KEY_LETTERS)
}
