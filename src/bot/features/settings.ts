import { isDeepStrictEqual } from 'node:util'
import { Composer } from 'grammy'
import { isLanguage, languageOf } from '../../domain/language.js'
import { newReader, type Reader } from '../../domain/reader.js'
import { isRefusal, type Refusal } from '../../domain/refusal.js'
import { follow, followOnly, mute, removeWord, unfollow, unmute } from '../../domain/subscription.js'
import { isTopic, type Topic } from '../../domain/topic.js'
import type { BotContext } from '../context.js'
import { mayDecide } from '../deciding.js'
import { onCommand } from '../on-command.js'
import { changeReader, placeOf, readerAt, readerOrNew } from '../place.js'
import { acknowledge, send, turn, type Screen } from '../screen.js'
import { byTag } from '../tag.js'
import type { Texts } from '../texts.js'
import { SETTINGS_DIALOG, type SettingsAsked } from './settings-dialog.js'
import {
  cityScreen,
  quietScreen,
  settingsScreen,
  topicsScreen,
  wordsScreen,
  type ReaderScreen,
} from './settings-screens.js'
import { readSettings, writeInto, type SettingsDeps } from './settings-written.js'

export const WEEK_MS = 7 * 24 * 60 * 60_000

/** What a tap does to a topic. */
const TOPIC_MOVES: Readonly<Record<string, (reader: Reader, topic: Topic, now: Date) => Reader>> = {
  follow,
  unfollow,
  unmute,
  mute: (reader, topic, now) => mute(reader, topic, new Date(now.getTime() + WEEK_MS), now),
}

/**
 * `/settings`: everything about a subscription on one screen, edited in place. Words and quiet hours of one's own are
 * written: after a tap, or behind the command, which is the way in groups.
 */
export function settingsFeature(deps: SettingsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('settings'), async (ctx) => {
    const written = ctx.command?.rest ?? ''
    if (written === '') await send(ctx, show(deps, ctx, settingsScreen, await readerOrNew(deps.readers, ctx)))
    else if (await mayDecide(ctx)) await takeWritten(deps, ctx, written)
  })
  const deciding = composer.callbackQuery([/^set(:|$)/, /^lang:/]).filter(mayDecide)
  deciding.callbackQuery(/^lang:(de|en|auto)$/, (ctx) => chooseLanguage(deps, ctx, ctx.match[1] ?? ''))
  for (const [data, screen] of Object.entries({
    set: settingsScreen,
    'set:topics': topicsScreen,
    'set:city': cityScreen,
    'set:words': wordsScreen,
    'set:quiet': quietScreen,
  })) {
    deciding.callbackQuery(data, async (ctx) => {
      await turn(ctx, show(deps, ctx, screen, await readerOrNew(deps.readers, ctx)))
    })
  }
  deciding.callbackQuery(/^set:write:(words|quiet)$/, (ctx) => beginToWrite(ctx, ctx.match[1] as SettingsAsked['what']))
  deciding.use(choices(deps))
  return composer
}

/** The taps that change something; each shows its screen again. */
function choices(deps: SettingsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.callbackQuery('set:all', (ctx) => apply(deps, ctx, topicsScreen, (reader) => followOnly(reader, null)))
  composer.callbackQuery(/^set:(follow|unfollow|mute|unmute):([a-z]+)$/, (ctx, next) => {
    const [, move = '', topic = ''] = ctx.match
    if (!isTopic(topic)) return next()
    return apply(deps, ctx, topicsScreen, (reader) => TOPIC_MOVES[move]?.(reader, topic, deps.clock.now()) ?? reader)
  })
  composer.callbackQuery(/^set:city:(halle|leipzig|both)$/, (ctx) =>
    apply(deps, ctx, cityScreen, (reader) => ({ ...reader, cities: ctx.match[1] as Reader['cities'] })),
  )
  composer.callbackQuery(/^set:word:([\w-]+)$/, (ctx) =>
    apply(deps, ctx, wordsScreen, (reader) => {
      const word = byTag([...reader.words, ...reader.notWords], ctx.match[1] ?? '')
      return word === undefined ? reader : removeWord(reader, word)
    }),
  )
  composer.callbackQuery('set:quiet:none', (ctx) =>
    apply(deps, ctx, quietScreen, (reader) => ({ ...reader, quiet: null })),
  )
  composer.callbackQuery(/^set:quiet:((?:[01]\d|2[0-3])[0-5]\d)-((?:[01]\d|2[0-3])[0-5]\d)$/, (ctx) =>
    apply(deps, ctx, quietScreen, (reader) => ({ ...reader, quiet: [clock(ctx.match[1]), clock(ctx.match[2])] })),
  )
  return composer
}

function clock(digits = '0000'): string {
  return `${digits.slice(0, 2)}:${digits.slice(2)}`
}

async function apply(
  deps: SettingsDeps,
  ctx: BotContext,
  screen: ReaderScreen,
  next: (reader: Reader) => Reader | Refusal,
): Promise<void> {
  const reader = await changeReader(deps.readers, ctx, next)
  if (isRefusal(reader)) await acknowledge(ctx, ctx.texts.plain(reader.refused, reader.args))
  else await turn(ctx, show(deps, ctx, screen, reader))
}

function show(
  deps: SettingsDeps,
  ctx: BotContext,
  screen: ReaderScreen,
  reader: Reader,
  texts: Texts = ctx.texts,
): Screen {
  return screen(reader, texts, { now: deps.clock.now(), timeZone: deps.timeZone })
}

/** „/einstellungen Museum, -Fußball“ or „/einstellungen Ruhe 22-7“. */
async function takeWritten(deps: SettingsDeps, ctx: BotContext, written: string): Promise<void> {
  const { what, text } = readSettings(written)
  const reader = await changeReader(deps.readers, ctx, (current) => writeInto(current, what, text))
  if (isRefusal(reader)) await send(ctx, { html: ctx.texts.html(reader.refused, reader.args) })
  else await send(ctx, show(deps, ctx, what === 'words' ? wordsScreen : quietScreen, reader))
}

/** In groups other people talk as well: there it is written behind the command. */
async function beginToWrite(ctx: BotContext, what: SettingsAsked['what']): Promise<void> {
  await acknowledge(ctx)
  if (ctx.chat?.type !== 'private') await send(ctx, { html: ctx.texts.html(`settings-command-${what}`) })
  else await ctx.conversation.enter(SETTINGS_DIALOG, { language: ctx.texts.language, what } satisfies SettingsAsked)
}

/** „Wie in Telegram“ forgets whoever chose nothing but a language; mailings need one of their own, so others keep it. */
async function chooseLanguage(deps: SettingsDeps, ctx: BotContext, choice: string): Promise<void> {
  const { readers, library } = deps
  const lang = isLanguage(choice) ? choice : languageOf(ctx.from?.language_code)
  const { chat, thread } = placeOf(ctx)
  const before = await readerAt(readers, ctx)
  if (!isLanguage(choice) && ctx.chat?.type === 'private' && isOnlyLanguage(before)) await readers.remove(chat)
  else await changeReader(readers, ctx, (reader) => ({ ...reader, lang }))
  const reader = (await readerAt(readers, ctx)) ?? newReader(chat, lang, thread)
  await turn(ctx, show(deps, ctx, settingsScreen, reader, library[lang]))
}

function isOnlyLanguage(reader: Reader | undefined): boolean {
  return reader === undefined || isDeepStrictEqual(reader, newReader(reader.chat, reader.lang))
}
