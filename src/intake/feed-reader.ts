import { decodeText } from './decode.js'
import { itemsOfJson } from './json-feed.js'
import { readPage } from './page-reader.js'
import { itemsOfXml } from './xml-feed.js'

/** An item as the feed has it, its words plain. */
export interface RawItem {
  /** What the feed itself tells it by; null if it does not. */
  readonly id: string | null
  readonly title: string
  /** http or https; null if there is none. */
  readonly link: string | null
  readonly date: Date | null
  /** Teaser, text and keywords: looked at and dropped. */
  readonly text: string
}

export type FeedRead =
  | {
      readonly kind: 'feed'
      readonly format: 'RSS' | 'RDF' | 'Atom' | 'JSON Feed' | 'CDF'
      readonly items: readonly RawItem[]
      /** The text broke off; what was whole is there. */
      readonly isCutOff: boolean
    }
  /** A page for people, which may name feeds. */
  | { readonly kind: 'page'; readonly feeds: readonly string[] }
  | { readonly kind: 'nothing' }

/** More than any feed has; the rest is not read. */
export const MOST_ITEMS = 2000

/** Reads a feed of any kind by what it is, whatever its content type says. `url` is where it was found. */
export function readFeed(body: Uint8Array, contentType: string, url: string, now: Date): FeedRead {
  const text = decodeText(body, contentType).replaceAll('\0', '')
  const start = text.trimStart().slice(0, 200)
  if (/^[{[]/.test(start)) return itemsOfJson(text, url, now) ?? { kind: 'nothing' }
  if (!/^<(!doctype html|html)\b/i.test(start)) {
    const feed = itemsOfXml(text, url, now)
    if (feed !== null) return feed
  }
  const page = readPage(body, /html/i.test(contentType) ? contentType : 'text/html', url, now)
  return page === null ? { kind: 'nothing' } : { kind: 'page', feeds: page.feeds }
}
