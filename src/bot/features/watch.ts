import { Composer } from 'grammy'
import { keyOf, MOST_WATCHES, type Reader } from '../../domain/reader.js'
import { isRefusal, refuse } from '../../domain/refusal.js'
import type { Readers } from '../../domain/store.js'
import { addWatch, removeWatch } from '../../domain/subscription.js'
import { readCommand } from '../command.js'
import type { BotContext } from '../context.js'
import { mayDecide } from '../deciding.js'
import { shorten } from '../html.js'
import { onCommand } from '../on-command.js'
import { changeReader, placeOf, readerAt } from '../place.js'
import { acknowledge, send, turn, type Screen } from '../screen.js'
import { byTag, tagOf } from '../tag.js'
import type { Texts } from '../texts.js'
import { questionIn } from './ask.js'

const BUTTON_LETTERS = 40
const LIST_LETTERS = 120

/**
 * `/watch` and „Sag mir Bescheid“ under a refusal: questions that the reader asked to be kept. The tap reads its
 * question from the message that the refusal answers, so that nothing is kept of those who do not tap.
 */
export function watchFeature(readers: Readers): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('watch'), async (ctx) => {
    const question = ctx.command?.rest ?? ''
    if (question === '') await send(ctx, watchesScreen(await readerAt(readers, ctx), ctx.texts))
    else if (await mayDecide(ctx)) await send(ctx, await keep(readers, ctx, question))
  })
  const deciding = composer.callbackQuery([/^watch:/, 'watches']).filter(mayDecide)
  deciding.callbackQuery('watches', async (ctx) => {
    await acknowledge(ctx)
    await send(ctx, watchesScreen(await readerAt(readers, ctx), ctx.texts))
  })
  deciding.callbackQuery('watch:this', async (ctx) => {
    const question = refusedQuestion(ctx)
    if (question === '') await acknowledge(ctx, ctx.texts.plain('watch-unreadable'))
    else {
      await acknowledge(ctx)
      await send(ctx, await keep(readers, ctx, question))
    }
  })
  deciding.callbackQuery(/^watch:off:([\w-]+)$/, async (ctx) => {
    await drop(readers, ctx, ctx.match[1] ?? '')
    await turn(ctx, watchesScreen(await readerAt(readers, ctx), ctx.texts))
  })
  deciding.callbackQuery(/^watch:(keep|drop):([\w-]+)$/, async (ctx) => {
    const [, choice, tag = ''] = ctx.match
    if (choice === 'drop') await acknowledge(ctx, await dropped(readers, ctx, tag))
    else await acknowledge(ctx, await kept(readers, ctx, tag))
  })
  return composer
}

async function keep(readers: Readers, ctx: BotContext, question: string): Promise<Screen> {
  const reader = await changeReader(readers, ctx, (current) => addWatch(current, question))
  if (isRefusal(reader)) return { html: ctx.texts.html(reader.refused, reader.args) }
  const count = reader.watches.length
  const html = ctx.texts.html('watch-kept', { watch: question.trim(), count, most: MOST_WATCHES })
  return { html, buttons: [[{ label: ctx.texts.plain('watch-list-button'), does: 'watches' }]] }
}

/** The question that the pressed refusal answers: a command is taken off, and the bot's name; empty if it cannot be read any more. */
export function refusedQuestion(ctx: BotContext): string {
  const message = ctx.callbackQuery?.message
  const asked = message && 'reply_to_message' in message ? message.reply_to_message : undefined
  const text = asked?.text ?? ''
  return readCommand(text)?.rest ?? questionIn(asked, ctx.me)
}

async function drop(readers: Readers, ctx: BotContext, tag: string): Promise<boolean> {
  const reader = await readers.change(keyOf(placeOf(ctx)), (current) => {
    const watch = byTag(current?.watches ?? [], tag)
    return current === undefined || watch === undefined ? refuse('watch-gone') : removeWatch(current, watch)
  })
  return !isRefusal(reader)
}

async function dropped(readers: Readers, ctx: BotContext, tag: string): Promise<string> {
  return ctx.texts.plain((await drop(readers, ctx, tag)) ? 'watch-dropped' : 'watch-gone')
}

async function kept(readers: Readers, ctx: BotContext, tag: string): Promise<string> {
  const watch = byTag((await readerAt(readers, ctx))?.watches ?? [], tag)
  return ctx.texts.plain(watch === undefined ? 'watch-gone' : 'watch-goes-on')
}

function watchesScreen(reader: Reader | undefined, texts: Texts): Screen {
  const watches = reader?.watches ?? []
  if (watches.length === 0) return { html: texts.html('watch-none') }
  const lines = watches.map((watch, index) =>
    texts.html('watch-entry', { number: String(index + 1), watch: shorten(watch, LIST_LETTERS) }),
  )
  const heading = texts.html('watch-list', { count: watches.length, most: MOST_WATCHES })
  const buttons = watches.map((watch) => [
    {
      label: texts.plain('watch-drop-one', { watch: shorten(watch, BUTTON_LETTERS) }),
      does: `watch:off:${tagOf(watch)}`,
    },
  ])
  return { html: [heading, lines.join('\n'), texts.html('watch-how')].join('\n\n'), buttons }
}
