import { MOST_ITEMS, type FeedRead, type RawItem } from './feed-reader.js'
import { htmlToText, oneLine } from './html-text.js'
import { readWhen } from './when.js'
import { webLink } from './web-link.js'

type Fields = Readonly<Record<string, unknown>>

/** A JSON Feed (jsonfeed.org, 1.0 and 1.1); null if it is none. */
export function itemsOfJson(text: string, url: string, now: Date): FeedRead | null {
  const feed = fieldsOf(parsed(text))
  const items = feed?.['items']
  if (!Array.isArray(items)) return null
  const read = items.slice(0, MOST_ITEMS).flatMap((item) => itemOf(fieldsOf(item), url, now) ?? [])
  return { kind: 'feed', format: 'JSON Feed', items: read, isCutOff: false }
}

function itemOf(item: Fields | null, url: string, now: Date): RawItem | null {
  if (item === null) return null
  const words = (...names: string[]) => names.map((name) => textOf(item[name])).filter((value) => value !== '')
  const [id = null] = words('id')
  const links = words('url', 'external_url', 'id')
  const link = links
    .map((one, index) => webLink(one, index < links.length - 1 ? url : undefined))
    .find((one) => one !== null)
  const tags = Array.isArray(item['tags']) ? item['tags'].map(textOf) : []
  const dates = words('date_published', 'date_modified').map((value) => readWhen(value, now))
  return {
    id,
    title: oneLine(textOf(item['title'])),
    link: link ?? null,
    date: dates.find((date) => date !== null) ?? null,
    text: [...words('summary', 'content_text'), ...words('content_html').map(htmlToText), ...tags].join('\n'),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
