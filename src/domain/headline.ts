import type { Article } from './article.js'
import type { Feed } from './feed.js'
import { fingerprint } from './fingerprint.js'
import type { FoundItem } from './proposal.js'
import type { City, Why } from './relevance.js'
import { canonicalLink } from './story.js'

const TITLE_LETTERS = 160
const SAYS = { de: 'meldet', en: 'reports' } as const

/**
 * A report of a trusted feed as an article of its own: its headline with the name of its publisher and the link, and
 * nothing of its text. The same link always gives the same id.
 */
export function headlineArticle(feed: Feed, item: FoundItem, now: Date): Article {
  const title = shorten(item.title, TITLE_LETTERS)
  const day = item.date?.slice(0, 10)
  const date = day === undefined ? {} : { date: day }
  const said = { title, summary: `${feed.name} ${SAYS[feed.language]}: ${title}`, facts: [] }
  return {
    id: `h-${fingerprint(canonicalLink(item.link))}`,
    status: 'published',
    ...said,
    topics: [],
    cities: citiesOf(item.why),
    people: [],
    places: [],
    ...date,
    publishedAt: now.toISOString(),
    sources: [{ name: feed.name, url: item.link, ...date }],
    ...(feed.language === 'en' && { en: said }),
  }
}

function citiesOf(why: Why): City[] {
  return why.kind === 'city' || why.kind === 'cooperation' ? [why.city] : ['halle', 'leipzig']
}

function shorten(text: string, most: number): string {
  const letters = Array.from(text)
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}
