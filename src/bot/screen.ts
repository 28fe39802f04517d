import { GrammyError, InlineKeyboard } from 'grammy'
import type { Message } from 'grammy/types'
import type { BotContext } from './context.js'
import { link, type Html } from './html.js'

/** One message as the reader will see it: Telegram HTML and the buttons below. */
export interface Screen {
  readonly html: string
  readonly buttons?: readonly (readonly Button[])[]
}

export type Button = DoingButton | LinkButton

export interface DoingButton {
  readonly label: string
  /** Callback data, at most 64 bytes. */
  readonly does: string
}

interface LinkButton {
  readonly label: string
  readonly url: string
}

const PARSED = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

interface Manner {
  /** Refers to the message that asked also where nobody else talks, so that it can be read back later. */
  readonly answers?: boolean
}

/** Sends the screen as a new message; in a group as an answer to the one who asked. */
export async function send(ctx: BotContext, screen: Screen, how: Manner = {}): Promise<Message.TextMessage> {
  const isOneToOne = ctx.chat?.type === 'private' && how.answers !== true
  const asked = isOneToOne || ctx.callbackQuery ? undefined : ctx.msgId
  return ctx.reply(screen.html, {
    ...optionsOf(screen),
    ...(asked !== undefined && { reply_parameters: { message_id: asked, allow_sending_without_reply: true } }),
  })
}

/** Puts the screen in place of the pressed button's message; where that is not possible, sends it. */
export async function turn(ctx: BotContext, screen: Screen): Promise<void> {
  await acknowledge(ctx)
  const message = ctx.callbackQuery?.message
  // date 0: Telegram's mark for a message that is too old to be touched.
  if (!message || message.date === 0) {
    await send(ctx, screen)
    return
  }
  const edited = await replace(ctx, message.chat.id, message.message_id, screen)
  if (!edited) await send(ctx, screen)
}

/** Edits a message of the bot; false if it cannot be edited any more. What is already there counts as done. */
export async function replace(ctx: BotContext, chat: number, message: number, screen: Screen): Promise<boolean> {
  try {
    await ctx.api.editMessageText(chat, message, screen.html, optionsOf(screen))
    return true
  } catch (error) {
    if (!isBadRequest(error)) throw error
    return error.description.includes('message is not modified')
  }
}

/** Answers a press, with a short notice if there is something to say. A press too old to be answered does not matter. */
export async function acknowledge(ctx: BotContext, notice?: string): Promise<void> {
  if (!ctx.callbackQuery) return
  try {
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice })
  } catch (error) {
    if (!isBadRequest(error)) throw error
  }
}

export function isBadRequest(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400
}

/** How Telegram is to show the screen. */
export function optionsOf(screen: Screen) {
  return { ...PARSED, ...keyboardOf(screen) }
}

function keyboardOf(screen: Screen): { reply_markup?: InlineKeyboard } {
  const rows = (screen.buttons ?? []).filter((row) => row.length > 0)
  if (rows.length === 0) return {}
  return {
    reply_markup: InlineKeyboard.from(
      rows.map((row) =>
        row.map((button) =>
          'url' in button
            ? InlineKeyboard.url(button.label, button.url)
            : InlineKeyboard.text(button.label, button.does),
        ),
      ),
    ),
  }
}

/** Links to sources, separated by commas; of one house's several articles each gets a number, so that links differ when heard. */
export function sourceLinks(sources: readonly { name: string; url: string }[]): Html {
  const seen = new Map<string, number>()
  const links = sources.map(({ name, url }) => {
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return link(number === 1 ? name : `${name} (${number})`, url)
  })
  return { html: links.join(', ') }
}
