import { Composer } from 'grammy'
import type { Schedule } from '../../domain/berlin.js'
import type { Clock } from '../../domain/ports.js'
import { isRefusal } from '../../domain/refusal.js'
import type { Store } from '../../domain/store.js'
import { subscribe } from '../../domain/subscription.js'
import type { Matches } from '../../domain/wants.js'
import type { BotContext } from '../context.js'
import { mayDecide } from '../deciding.js'
import { newestWanted } from '../newest-wanted.js'
import { onCommand } from '../on-command.js'
import { changeReader, readerOrNew } from '../place.js'
import { readClock, readSchedule } from '../schedule.js'
import { acknowledge, send, turn, type Screen } from '../screen.js'
import { entriesScreen } from './news.js'
import { stopReader } from './stop.js'
import { hourScreen, rhythmScreen, subscribedScreen, weekdayScreen } from './subscribe-screens.js'

export interface SubscribeDeps {
  readonly store: Pick<Store, 'articles' | 'readers' | 'mailings'>
  readonly clock: Clock
  readonly matches: Matches
}

const LAST = 3

/** `/subscribe`: rhythm → hour, or weekday and hour → done, edited in place; or all at once as text. */
export function subscribeFeature(deps: SubscribeDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('subscribe'), async (ctx) => {
    if (!(await mayDecide(ctx))) return
    const said = ctx.command?.rest ?? ''
    await send(ctx, said === '' ? await firstScreen(deps, ctx) : await readScreen(deps, ctx, said))
  })
  const deciding = composer.callbackQuery([/^sub(:|$)/, 'last3']).filter(mayDecide)
  deciding.callbackQuery('sub', async (ctx) => {
    await turn(ctx, await firstScreen(deps, ctx))
  })
  deciding.callbackQuery('sub:daily', async (ctx) => {
    await turn(ctx, hourScreen(ctx.texts, 'sub:daily'))
  })
  deciding.callbackQuery('sub:weekly', async (ctx) => {
    await turn(ctx, weekdayScreen(ctx.texts))
  })
  deciding.callbackQuery(/^sub:weekly:([1-7])$/, async (ctx) => {
    await turn(ctx, hourScreen(ctx.texts, `sub:weekly:${ctx.match[1]}`))
  })
  deciding.callbackQuery(/^sub:(instant|daily|weekly)(?::([1-7]))?(?::(\d\d)(\d\d))?$/, async (ctx, next) => {
    const [, rhythm = '', weekday, hours, minutes] = ctx.match
    const at = hours === undefined ? null : readClock(Number(hours), Number(minutes))
    if (rhythm !== 'instant' && at === null) return next()
    await turn(
      ctx,
      await settle(deps, ctx, {
        rhythm: rhythm as Schedule['rhythm'],
        ...(weekday !== undefined && { weekday: Number(weekday) }),
        ...(at !== null && { at }),
      }),
    )
  })
  deciding.callbackQuery('last3', async (ctx) => {
    await acknowledge(ctx)
    await send(ctx, await lastScreen(deps, ctx))
  })
  return composer
}

async function firstScreen({ store }: SubscribeDeps, ctx: BotContext): Promise<Screen> {
  return rhythmScreen(await readerOrNew(store.readers, ctx), ctx.texts)
}

async function readScreen(deps: SubscribeDeps, ctx: BotContext, said: string): Promise<Screen> {
  const schedule = readSchedule(said)
  if (isRefusal(schedule)) return { html: ctx.texts.html(schedule.refused, schedule.args) }
  return schedule.rhythm === 'off' ? stopReader(deps.store.readers, ctx) : settle(deps, ctx, schedule)
}

async function settle(deps: SubscribeDeps, ctx: BotContext, schedule: Partial<Schedule>): Promise<Screen> {
  const { store, clock, matches } = deps
  const reader = await changeReader(store.readers, ctx, (current) => subscribe(current, schedule, clock.now()))
  if (isRefusal(reader)) return { html: ctx.texts.html(reader.refused, reader.args) }
  const [sample] = await newestWanted(store.articles, reader, matches, clock.now(), 1)
  return subscribedScreen(reader, sample, ctx.texts)
}

/** What the reader would have had lately: a new subscriber gets nothing old but by this button. */
async function lastScreen({ store, clock, matches }: SubscribeDeps, ctx: BotContext): Promise<Screen> {
  const reader = await readerOrNew(store.readers, ctx)
  const last = await newestWanted(store.articles, reader, matches, clock.now(), LAST)
  if (last.length === 0) return { html: ctx.texts.html('subscribe-last-none') }
  const articles = last.map(({ article }) => article)
  return entriesScreen(ctx.texts.html('subscribe-last'), articles, 0, ctx.texts)
}
