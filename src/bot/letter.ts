import { inLanguage, isPublished, type Article } from '../domain/article.js'
import type { Item, Letter } from '../domain/mailing.js'
import type { Topic } from '../domain/topic.js'
import { sayDay } from './dates.js'
import { articleParagraphs, correctionLines, factParagraphs } from './features/article.js'
import { lessButton, lessButtons, unsubscribeButton, type LetterPlace } from './letter-buttons.js'
import { listScreen } from './letter-list.js'
import type { Button, Screen } from './screen.js'
import { tagOf } from './tag.js'
import type { Texts } from './texts.js'
import { whyLine } from './why-line.js'

/** A letter of a mailing as the reader sees it: what is new, why it came, and the buttons that tune it. */
export function letterScreen(letter: Letter, texts: Texts, place: LetterPlace): Screen {
  switch (letter.kind) {
    case 'corrected':
      return correctedScreen(letter.article, texts, place)
    case 'ask':
      return askScreen(letter.topic, texts)
    case 'digest':
      return listScreen({ kind: 'digest', items: letter.groups.flatMap(({ items }) => items) }, texts, place, 0)
    case 'news': {
      const [first, ...others] = letter.items
      if (first !== undefined && others.length === 0) return newsScreen(first, texts, place)
      return listScreen({ kind: 'news', items: letter.items }, texts, place, 0)
    }
  }
}

/** One article: as an answer where a watch brought it, else as the article itself. */
function newsScreen(item: Item, texts: Texts, place: LetterPlace): Screen {
  const { article, why } = item
  const paragraphs =
    why.because === 'watch' && why.fact !== null && isPublished(article)
      ? watchParagraphs(article, why.fact, texts, place)
      : articleParagraphs(article, texts, place.timeZone)
  const lines = [...paragraphs, whyLine([item], texts), watchQuestion(item, texts)]
  return { html: lines.filter((line) => line !== '').join('\n\n'), buttons: newsButtons(item, texts, place) }
}

function watchParagraphs(article: Article, fact: string, texts: Texts, { timeZone }: LetterPlace): string[] {
  const [answer = '', ...credit] = factParagraphs(article, fact, texts)
  return [answer, ...correctionLines(article, texts, timeZone), ...credit]
}

function watchQuestion({ why }: Item, texts: Texts): string {
  return why.because === 'watch' ? texts.html('watch-go-on') : ''
}

function newsButtons(item: Item, texts: Texts, { username }: LetterPlace): Button[][] {
  const { article, why } = item
  if (why.because === 'channel') return isPublished(article) ? [[linkButton(article, texts, username)]] : []
  const more: Button[] = isPublished(article) ? [{ label: texts.plain('letter-more'), does: `more:${article.id}` }] : []
  if (why.because === 'watch') return [watchButtons(why.watch, texts), [...more, unsubscribeButton(texts)]]
  return [[...more, ...lessButtons([item], texts)], [unsubscribeButton(texts)]]
}

function linkButton({ id }: Article, texts: Texts, username: string): Button {
  return { label: texts.plain('letter-more'), url: `https://t.me/${username}?start=article_${id}` }
}

/** „Soll ich weiter danach Ausschau halten?“ An edited message does not know the question any more: the list does. */
function watchButtons(watch: string | null, texts: Texts): Button[] {
  if (watch === null) return [{ label: texts.plain('watch-list-button'), does: 'watches' }]
  const tag = tagOf(watch)
  return [
    { label: texts.plain('watch-keep'), does: `watch:keep:${tag}` },
    { label: texts.plain('watch-drop'), does: `watch:drop:${tag}` },
  ]
}

/** A short word to those who read the article before. */
function correctedScreen(article: Article, texts: Texts, { timeZone }: LetterPlace): Screen {
  const { title } = inLanguage(article, texts.language)
  const last = article.corrections?.at(-1)
  const date = sayDay(last?.at ?? new Date(0).toISOString(), texts.language, timeZone)
  const html = texts.html('letter-corrected', { title, date, text: last?.text ?? '' })
  return { html, buttons: [[{ label: texts.plain('answer-open'), does: `art:${article.id}` }]] }
}

/** The week without the topic is over. Whoever does not answer hears of it again. */
function askScreen(topic: Topic, texts: Texts): Screen {
  const button = (move: 'hear' | 'week' | 'never') => [lessButton(move, topic, texts.plain(`less-${move}`))]
  return {
    html: texts.html('less-over', { topic: texts.plain(`topic-${topic}`) }),
    buttons: [button('hear'), button('week'), button('never')],
  }
}
