import { Parser } from 'htmlparser2'
import type { Language } from '../domain/language.js'
import { wordRuns } from '../domain/word-runs.js'
import { decodeText } from './decode.js'
import { htmlToText, oneLine } from './html-text.js'
import { linkedDataOf } from './linked-data.js'
import { readWhen } from './when.js'

/** What a page says of itself, and the runs of its readable words. */
export interface PageRead {
  readonly title: string | null
  readonly publisher: string | null
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly language: Language | null
  readonly runs: readonly string[]
  /** Feeds that the page names. */
  readonly feeds: readonly string[]
}

const UNREADABLE = new Set(['script', 'style', 'noscript', 'template', 'svg', 'nav', 'select', 'textarea', 'title'])
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'font', 'i', 'mark', 'q', 's', 'small', 'span'])
const FEED_TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/rdf+xml']
const TITLES = ['og:title', 'twitter:title', 'dc.title']
const PUBLISHERS = ['og:site_name', 'application-name', 'dc.publisher', 'publisher']
const DATES = [
  'article:published_time',
  'date',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'og:published_time',
]
/** Enough for the longest report with all its comments; the runs of a page are kept with a draft. */
const MOST_LETTERS = 60_000
const MOST_RUNS = 8000
const MOST_TITLE = 300

/** Reads an HTML page; null if it is none. `url` is where it was found. */
export function readPage(body: Uint8Array, contentType: string, url: string, now: Date): PageRead | null {
  const isHtml = contentType === '' || /html/i.test(contentType)
  const html = isHtml ? decodeText(body, contentType) : ''
  if (!/<(!doctype\s+html|html|head|body|title|meta|p|div|h1|article)\b/i.test(html)) return null
  const seen = look(html, url)
  const data = linkedDataOf(seen.linkedData)
  const meta = (names: readonly string[]) => names.map((name) => seen.meta.get(name)).find((value) => value) ?? null
  const when = [meta(DATES), data.date, seen.time].flatMap((text) => readWhen(text ?? '', now) ?? [])[0]
  return {
    title: short(meta(TITLES) ?? data.title ?? (seen.title || seen.heading)),
    publisher: short(meta(PUBLISHERS) ?? data.publisher ?? new URL(url).hostname.replace(/^www\./, '')),
    date: when?.toISOString().slice(0, 10) ?? null,
    language: languageOf(seen.lang),
    runs: wordRuns(seen.text).slice(0, MOST_RUNS),
    feeds: seen.feeds,
  }
}

interface Seen {
  readonly meta: ReadonlyMap<string, string>
  readonly linkedData: readonly string[]
  readonly feeds: readonly string[]
  readonly title: string
  readonly heading: string
  readonly time: string | null
  readonly lang: string
  readonly text: string
}

/** One pass over the page; nothing is built, so that no depth of nesting matters. */
function look(html: string, url: string): Seen {
  const [meta, linkedData, feeds] = [new Map<string, string>(), [] as string[], [] as string[]]
  const text: string[] = []
  let [title, heading, lang, letters, unreadable] = ['', '', '', 0, 0]
  let time: string | null = null
  let into: 'title' | 'heading' | 'data' | null = null
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNREADABLE.has(name)) unreadable += 1
        if (!INLINE.has(name)) text.push(' ')
        if (name === 'html') lang = attributes['lang'] ?? attributes['xml:lang'] ?? ''
        if (name === 'title' && title === '') into = 'title'
        if (name === 'h1' && heading === '') into = 'heading'
        if (name === 'time') time ??= attributes['datetime'] ?? null
        if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) {
          into = 'data'
          linkedData.push('')
        }
        if (name === 'meta') noteMeta(meta, attributes)
        if (name === 'link' && isFeedLink(attributes)) feeds.push(absolute(attributes['href'] ?? '', url))
      },
      ontext(piece) {
        if (into === 'title') title += piece
        if (into === 'heading') heading += piece
        if (into === 'data') linkedData.push((linkedData.pop() ?? '') + piece)
        if (unreadable > 0 || letters > MOST_LETTERS) return
        letters += piece.length
        text.push(piece)
      },
      onclosetag(name) {
        if (UNREADABLE.has(name)) unreadable -= 1
        if (!INLINE.has(name)) text.push(' ')
        if (['title', 'h1', 'script'].includes(name)) into = null
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { meta, linkedData, feeds, title: oneLine(title), heading: oneLine(heading), time, lang, text: text.join('') }
}

type Attributes = Readonly<Record<string, string>>

function noteMeta(meta: Map<string, string>, attributes: Attributes): void {
  const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase()
  const content = oneLine(attributes['content'] ?? '')
  if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content)
}

function isFeedLink(attributes: Attributes): boolean {
  const isAlternate = (attributes['rel'] ?? '').toLowerCase().split(/\s+/).includes('alternate')
  return isAlternate && FEED_TYPES.includes((attributes['type'] ?? '').toLowerCase())
}

function absolute(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : href
}

function languageOf(lang: string): Language | null {
  const [main] = lang.toLowerCase().split(/[-_]/)
  return main === 'de' || main === 'en' ? main : null
}

function short(text: string): string | null {
  // Titles are often escaped twice.
  const line = htmlToText(text)
  return line === '' ? null : Array.from(line).slice(0, MOST_TITLE).join('')
}
