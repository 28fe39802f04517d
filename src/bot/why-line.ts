import type { Item } from '../domain/mailing.js'
import type { Why } from '../domain/wants.js'
import { shorten } from './html.js'
import type { Texts } from './texts.js'

const MOST_REASONS = 4
const WATCH_LETTERS = 60

/** One line that says why a message came: „Du bekommst das, weil du Verkehr folgst.“ Empty for the channel. */
export function whyLine(items: readonly Item[], texts: Texts): string {
  const reasons = [...new Set(items.flatMap(({ why }) => whyText(why, texts) ?? []))].slice(0, MOST_REASONS)
  if (reasons.length === 0) return ''
  return texts.html('why-line', { reasons: { html: reasons.join(texts.plain('why-and')) } })
}

/** Why one article comes to a reader, as a clause. */
export function whyText(why: Why, texts: Texts): string | null {
  switch (why.because) {
    case 'topic':
      return texts.html('why-topic', { topic: texts.plain(`topic-${why.topic}`) })
    case 'city':
      return texts.html('why-city', { city: texts.plain(`city-${why.city}`) })
    case 'word':
      return texts.html('why-word', { word: why.word })
    case 'all':
      return texts.html('why-all')
    case 'watch':
      return why.watch === null
        ? texts.html('why-watch-some')
        : texts.html('why-watch', { watch: shorten(why.watch, WATCH_LETTERS) })
    case 'breaking':
      return texts.html('why-breaking')
    case 'channel':
      return null
  }
}
