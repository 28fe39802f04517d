import { Composer } from 'grammy'
import type { Clock } from '../../domain/ports.js'
import type { Reader } from '../../domain/reader.js'
import type { Articles, Readers } from '../../domain/store.js'
import { follow, followOnly, subscribe, unfollow } from '../../domain/subscription.js'
import { isTopic, TOPICS, type Topic } from '../../domain/topic.js'
import type { BotContext } from '../context.js'
import { mayDecide } from '../deciding.js'
import { onCommand } from '../on-command.js'
import { PAGE_SIZE, pageButtons, pageOf } from '../pages.js'
import { changeReader, readerAt } from '../place.js'
import { inRows } from '../rows.js'
import { sayRhythm } from '../say-reader.js'
import { send, turn, type Button, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'
import { entriesScreen } from './news.js'

export interface TopicsDeps {
  readonly articles: Articles
  readonly readers: Readers
  readonly clock: Clock
}

/** `/topics`: what there is by topic, with counts, and the articles of one topic, paged in place; follow and unfollow. */
export function topicsFeature(deps: TopicsDeps): Composer<BotContext> {
  const { articles, readers } = deps
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('topics'), async (ctx) => {
    await send(ctx, await topicsScreen(articles, await readerAt(readers, ctx), ctx.texts))
  })
  composer.callbackQuery('topics', async (ctx) => {
    await turn(ctx, await topicsScreen(articles, await readerAt(readers, ctx), ctx.texts))
  })
  composer.callbackQuery(/^topic:([a-z]+):(\d{1,5})$/, async (ctx, next) => {
    const topic = ctx.match[1] ?? ''
    if (!isTopic(topic)) return next()
    await turn(ctx, await topicScreen(deps, topic, ctx, Number(ctx.match[2])))
  })
  composer.callbackQuery(/^(follow|unfollow):([a-z]+):(\d{1,5})$/).filter(mayDecide, async (ctx, next) => {
    const [, move, topic = '', page] = ctx.match
    if (!isTopic(topic)) return next()
    await changeReader(readers, ctx, (reader) =>
      move === 'follow' ? followNow(reader, topic, deps.clock.now()) : unfollow(reader, topic),
    )
    await turn(ctx, await topicScreen(deps, topic, ctx, Number(page)))
  })
  return composer
}

/** Whoever gets nothing so far begins with this topic alone, as a digest each day. */
function followNow(reader: Reader, topic: Topic, now: Date): Reader {
  if (reader.rhythm !== 'off') return follow(reader, topic)
  const only = reader.topics === null ? followOnly(reader, [topic]) : follow(reader, topic)
  return subscribe(only, { rhythm: 'daily' }, now)
}

async function topicsScreen(articles: Articles, reader: Reader | undefined, texts: Texts): Promise<Screen> {
  const counts = await articles.counts()
  const buttons = TOPICS.map((topic) => ({
    label: texts.plain(isFollowed(reader, topic) ? 'topic-button-followed' : 'topic-button', {
      topic: texts.plain(`topic-${topic}`),
      count: counts[topic],
    }),
    does: `topic:${topic}:0`,
  }))
  return { html: texts.html('topics-heading'), buttons: inRows(buttons, 2) }
}

/** The articles of one topic, newest first. */
export async function topicScreen(
  { articles, readers }: Pick<TopicsDeps, 'articles' | 'readers'>,
  topic: Topic,
  ctx: BotContext,
  asked: number,
): Promise<Screen> {
  const { texts } = ctx
  const { total } = await articles.published({ topic, offset: 0, limit: 0 })
  const name = texts.plain(`topic-${topic}`)
  const page = pageOf(asked, total)
  const below = [
    followButtons(await readerAt(readers, ctx), topic, page.number, texts),
    [{ label: texts.plain('topics-back'), does: 'topics' }],
  ]
  if (total === 0) return { html: texts.html('topic-empty', { topic: name }), buttons: below }
  const newest = await articles.published({ topic, offset: page.offset, limit: PAGE_SIZE })
  const heading = texts.html('topic-heading', { topic: name, page: page.number + 1, pages: page.count })
  const list = entriesScreen(heading, newest.articles, page.offset, texts)
  const turning = pageButtons(page, texts, (number) => `topic:${topic}:${number}`)
  return { html: list.html, buttons: [...(list.buttons ?? []), turning, ...below] }
}

function isFollowed(reader: Reader | undefined, topic: Topic): boolean {
  return reader !== undefined && reader.rhythm !== 'off' && (reader.topics === null || reader.topics.includes(topic))
}

/** What a tap did shows at once: who follows reads when news come. */
function followButtons(reader: Reader | undefined, topic: Topic, page: number, texts: Texts): Button[] {
  if (!reader || !isFollowed(reader, topic))
    return [{ label: texts.plain('topic-follow'), does: `follow:${topic}:${page}` }]
  const rhythm = texts.plain('topic-rhythm', { rhythm: sayRhythm(reader, texts) })
  return [
    { label: texts.plain('topic-unfollow'), does: `unfollow:${topic}:${page}` },
    { label: rhythm, does: 'sub' },
  ]
}
