import { Composer } from 'grammy'
import type { Clock } from '../../domain/ports.js'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.js'
import type { Readers } from '../../domain/store.js'
import { isSubscribed, lessOf, unfollow, unmute } from '../../domain/subscription.js'
import { keyOf, type Reader } from '../../domain/reader.js'
import { TOPICS, type Topic } from '../../domain/topic.js'
import type { BotContext } from '../context.js'
import { sayDay } from '../dates.js'
import { mayDecide } from '../deciding.js'
import { placeOf } from '../place.js'
import { lessButton } from '../letter-buttons.js'
import { inRows } from '../rows.js'
import { acknowledge, send, turn, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'
import { WEEK_MS } from './settings.js'

export interface LessDeps {
  readonly readers: Readers
  readonly clock: Clock
  readonly timeZone: string
}

/** „Weniger davon“ under a notification: mutes the topic for a week; then a message asks how it is to go on. */
export function lessFeature(deps: LessDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const deciding = composer.callbackQuery(/^less:/).filter(mayDecide)
  deciding.callbackQuery(/^less:([0-5](?:\.[0-5])*)$/, async (ctx) => {
    const topics = (ctx.match[1] ?? '').split('.').flatMap((number) => TOPICS[Number(number)] ?? [])
    const [first, ...others] = topics
    if (first === undefined) return
    await acknowledge(ctx)
    await send(ctx, others.length > 0 ? whichScreen(topics, ctx.texts) : await weekScreen(deps, ctx, first))
  })
  deciding.callbackQuery(/^less:(week|hear|never):([0-5])$/, async (ctx) => {
    const topic = TOPICS[Number(ctx.match[2])]
    if (topic === undefined) return
    if (ctx.match[1] === 'week') await turn(ctx, await weekScreen(deps, ctx, topic))
    else await turn(ctx, await decidedScreen(deps, ctx, topic, ctx.match[1] === 'never'))
  })
  return composer
}

function whichScreen(topics: readonly Topic[], texts: Texts): Screen {
  const buttons = topics.map((topic) => lessButton('week', topic, texts.plain(`topic-${topic}`)))
  return { html: texts.html('less-which'), buttons: inRows(buttons, 2) }
}

async function weekScreen(deps: LessDeps, ctx: BotContext, topic: Topic): Promise<Screen> {
  const { texts } = ctx
  const now = deps.clock.now()
  const until = new Date(now.getTime() + WEEK_MS)
  const muted = await changeSubscriber(deps, ctx, (reader) => lessOf(reader, topic, until, now))
  if (isRefusal(muted)) return { html: texts.html(muted.refused) }
  const day = sayDay(until.toISOString(), texts.language, deps.timeZone)
  return {
    html: texts.html('less-done', { topic: texts.plain(`topic-${topic}`), until: day }),
    buttons: [[lessButton('hear', topic, texts.plain('less-undo'))]],
  }
}

async function decidedScreen(deps: LessDeps, ctx: BotContext, topic: Topic, never: boolean): Promise<Screen> {
  const { texts } = ctx
  const reader = await changeSubscriber(deps, ctx, (current) =>
    never ? unmute(unfollow(current, topic), topic) : unmute(current, topic),
  )
  if (isRefusal(reader)) return { html: texts.html(reader.refused) }
  return { html: texts.html(never ? 'less-never-done' : 'less-hear-done', { topic: texts.plain(`topic-${topic}`) }) }
}

function changeSubscriber(
  { readers }: LessDeps,
  ctx: BotContext,
  next: (reader: Reader) => Reader,
): Promise<Reader | Refusal> {
  return readers.change(keyOf(placeOf(ctx)), (reader) =>
    reader !== undefined && isSubscribed(reader) ? next(reader) : refuse('less-nothing'),
  )
}
