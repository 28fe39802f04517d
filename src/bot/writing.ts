import type { Conversation } from '@grammyjs/conversations'
import { type Context, GrammyError, InlineKeyboard } from 'grammy'
import type { BotContext } from './context.js'
import { acknowledge } from './screen.js'

const PARSED = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

/** The words of a dialog in which somebody writes one text, sees what will go out, and lets it go. Ready HTML but for the labels. */
export interface WritingWords {
  readonly ask: string
  readonly onlyText: string
  /** What will go out, and whether it may. */
  readonly card: (text: string) => string
  readonly yes: string
  readonly no: string
  /** The two buttons' callback data begin with it. */
  readonly prefix: string
  /** What is wrong with a text, or null; it is asked for anew then. */
  readonly fault?: (text: string) => string | null
}

interface Written {
  readonly text: string
  /** Editing this message mends the text. */
  readonly message: number | undefined
}

/**
 * Asks for a text, shows what will go out and waits for the word: by button, or by writing it anew. Null: it is not to
 * go out. `typed`: what was written with the command already.
 */
export async function writeText(
  conversation: Conversation<BotContext>,
  ctx: Context,
  words: WritingWords,
  typed: string | null,
): Promise<string | null> {
  let written = typed === null ? await askForText(conversation, ctx, words) : { text: typed, message: ctx.msgId }
  for (let version = 1; ; version++) {
    const fault = words.fault?.(written.text) ?? null
    if (fault !== null) {
      await ctx.reply(fault, PARSED)
      written = await waitForText(conversation, words)
      continue
    }
    const reply = await confirm(conversation, ctx, words, written, version)
    if (reply === 'no') return null
    if (reply === 'yes') return written.text
    written = reply
  }
}

async function askForText(conversation: Conversation<BotContext>, ctx: Context, words: WritingWords): Promise<Written> {
  await ctx.reply(words.ask, PARSED)
  return waitForText(conversation, words)
}

async function waitForText(conversation: Conversation<BotContext>, words: WritingWords): Promise<Written> {
  for (;;) {
    const next = await conversation.wait()
    // Whatever is no message, a tap for instance, goes its usual way.
    if (!next.message) await conversation.skip({ next: true })
    if (next.msg?.text !== undefined) return { text: next.msg.text, message: next.msgId }
    await next.reply(words.onlyText)
  }
}

async function confirm(
  conversation: Conversation<BotContext>,
  ctx: Context,
  words: WritingWords,
  written: Written,
  version: number,
): Promise<'yes' | 'no' | Written> {
  const [yes, no] = [`${words.prefix}-send:${version}`, `${words.prefix}-cancel:${version}`]
  const keyboard = new InlineKeyboard().text(words.yes, yes).text(words.no, no)
  const card = await ctx.reply(words.card(written.text), { ...PARSED, reply_markup: keyboard })
  for (;;) {
    const next = await conversation.wait()
    const press = next.callbackQuery?.data
    const mended = next.editedMessage?.message_id === written.message ? next.editedMessage?.text : undefined
    // Other buttons, those of earlier versions and other edits go their usual way.
    if (press !== yes && press !== no && !next.message && mended === undefined) await conversation.skip({ next: true })
    const text = mended ?? next.message?.text
    if (press === undefined && text === undefined) {
      await next.reply(words.onlyText)
      continue
    }
    await conversation.external((outside) => closeCard(outside, card.message_id))
    if (text !== undefined) return { text, message: next.msgId }
    return press === yes ? 'yes' : 'no'
  }
}

/** Takes the buttons off a card that was decided. That it cannot be done any more does not matter. */
async function closeCard(ctx: BotContext, card: number): Promise<void> {
  await acknowledge(ctx)
  try {
    await ctx.api.editMessageReplyMarkup(ctx.chatId ?? 0, card)
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error
  }
}
