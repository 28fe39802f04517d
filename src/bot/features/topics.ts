import { Composer } from 'grammy'
import type { Articles } from '../../domain/store.js'
import { isTopic, TOPICS, type Topic } from '../../domain/topic.js'
import type { BotContext } from '../context.js'
import { onCommand } from '../on-command.js'
import { PAGE_SIZE, pageButtons, pageOf } from '../pages.js'
import { send, turn, type Button, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'
import { entriesScreen } from './news.js'

/** `/topics`: what there is by topic, with counts, and the articles of one topic, paged in place. */
export function topicsFeature(articles: Articles): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('topics'), async (ctx) => {
    await send(ctx, await topicsScreen(articles, ctx.texts))
  })
  composer.callbackQuery('topics', async (ctx) => {
    await turn(ctx, await topicsScreen(articles, ctx.texts))
  })
  composer.callbackQuery(/^topic:([a-z]+):(\d{1,5})$/, async (ctx, next) => {
    const topic = ctx.match[1] ?? ''
    if (!isTopic(topic)) return next()
    await turn(ctx, await topicScreen(articles, topic, ctx.texts, Number(ctx.match[2])))
  })
  return composer
}

async function topicsScreen(articles: Articles, texts: Texts): Promise<Screen> {
  const counts = await articles.counts()
  const buttons = TOPICS.map((topic) => ({
    label: texts.plain('topic-button', { topic: texts.plain(`topic-${topic}`), count: counts[topic] }),
    does: `topic:${topic}:0`,
  }))
  return { html: texts.html('topics-heading'), buttons: inPairs(buttons) }
}

/** The articles of one topic, newest first. */
export async function topicScreen(articles: Articles, topic: Topic, texts: Texts, asked: number): Promise<Screen> {
  const { total } = await articles.published({ topic, offset: 0, limit: 0 })
  const name = texts.plain(`topic-${topic}`)
  const back = [{ label: texts.plain('topics-back'), does: 'topics' }]
  if (total === 0) return { html: texts.html('topic-empty', { topic: name }), buttons: [back] }
  const page = pageOf(asked, total)
  const newest = await articles.published({ topic, offset: page.offset, limit: PAGE_SIZE })
  const heading = texts.html('topic-heading', { topic: name, page: page.number + 1, pages: page.count })
  const list = entriesScreen(heading, newest.articles, page.offset, texts)
  const turning = pageButtons(page, texts, (number) => `topic:${topic}:${number}`)
  return { html: list.html, buttons: [...(list.buttons ?? []), turning, back] }
}

function inPairs(buttons: readonly Button[]): Button[][] {
  return buttons.flatMap((button, index) => (index % 2 === 0 ? [[button, ...buttons.slice(index + 1, index + 2)]] : []))
}
