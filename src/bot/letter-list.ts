import { inLanguage, isPublished, type Article } from '../domain/article.js'
import { topicOf } from '../domain/digest.js'
import type { Item } from '../domain/mailing.js'
import type { Topic } from '../domain/topic.js'
import { sayDate } from './dates.js'
import { shorten } from './html.js'
import { lessButtons, unsubscribeButton, type LetterPlace } from './letter-buttons.js'
import { PAGE_SIZE, pageButtons, pageOf } from './pages.js'
import type { Button, Screen } from './screen.js'
import { tagOf } from './tag.js'
import type { Texts } from './texts.js'
import { whyLine } from './why-line.js'

/** Several articles in one message; of a digest by topic, each topic with its name. */
export interface LetterList {
  readonly kind: 'news' | 'digest'
  readonly items: readonly Item[]
}

const SUMMARY_LETTERS = 260
const CORRECTION_LETTERS = 200

/** One page of the list; `asked` from 0. The pages are turned in the message itself. */
export function listScreen(list: LetterList, texts: Texts, place: LetterPlace, asked: number): Screen {
  const page = pageOf(asked, list.items.length)
  const shown = list.items.slice(page.offset, page.offset + PAGE_SIZE)
  const heading = texts.html(list.kind === 'digest' ? 'letter-digest' : 'letter-bundle', {
    count: list.items.length,
    page: page.number + 1,
    pages: page.count,
  })
  const entries = shown.map((item, index) => {
    const topic = list.kind === 'digest' ? topicHeading(item, shown[index - 1], texts) : []
    return [...topic, entryText(item, page.offset + index + 1, texts)].join('\n')
  })
  const html = [heading, ...entries, whyLine(shown, texts)].filter((part) => part !== '').join('\n\n')
  const turning = pageButtons(page, texts, (number) => `letter:${number}`)
  return { html, buttons: [...buttonsOf(shown, page.offset, texts, place), turning, ...tuning(list, texts)] }
}

/** The topic's name above its first article on the page. */
function topicHeading(item: Item, before: Item | undefined, texts: Texts): string[] {
  const topic = topicOf(item)
  if (before !== undefined && topicOf(before) === topic) return []
  return [texts.html('letter-topic', { topic: nameOf(topic, texts) })]
}

function nameOf(topic: Topic | null, texts: Texts): string {
  return texts.plain(topic === null ? 'letter-no-topic' : `topic-${topic}`)
}

function entryText({ article, why }: Item, number: number, texts: Texts): string {
  const { title, summary } = inLanguage(article, texts.language)
  const entry = texts.html('entry', { number: String(number), title })
  if (!isPublished(article)) return [entry, texts.html('article-withdrawn', { reason: reasonOf(article) })].join('\n')
  const text = why.because === 'watch' && why.fact !== null ? why.fact : shorten(summary, SUMMARY_LETTERS)
  const date =
    article.date === undefined ? [] : [texts.html('article-stand', { date: sayDate(article.date, texts.language) })]
  return [entry, texts.html('article-summary', { summary: text }), ...correctionOf(article, texts), ...date].join('\n')
}

function correctionOf({ corrections }: Article, texts: Texts): string[] {
  const last = corrections?.at(-1)
  return last ? [texts.html('letter-entry-corrected', { text: shorten(last.text, CORRECTION_LETTERS) })] : []
}

function reasonOf({ withdrawn }: Article): string {
  return shorten(withdrawn?.reason ?? '–', CORRECTION_LETTERS)
}

function buttonsOf(shown: readonly Item[], offset: number, texts: Texts, { username }: LetterPlace): Button[][] {
  const numbers = shown.map(({ article: { id }, why }, index): Button => {
    const label = String(offset + index + 1)
    return why.because === 'channel'
      ? { label, url: `https://t.me/${username}?start=article_${id}` }
      : { label, does: `art:${id}` }
  })
  const watches = shown.flatMap(({ why }): Button[] =>
    why.because === 'watch' && why.watch !== null
      ? [
          {
            label: texts.plain('watch-drop-one', { watch: shorten(why.watch, 30) }),
            does: `watch:drop:${tagOf(why.watch)}`,
          },
        ]
      : [],
  )
  return [numbers, ...watches.map((button) => [button])]
}

function tuning({ items }: LetterList, texts: Texts): Button[][] {
  if (items.every(({ why }) => why.because === 'channel')) return []
  return [[...lessButtons(items, texts), unsubscribeButton(texts)]]
}
