import { createConversation, type Conversation } from '@grammyjs/conversations'
import { Composer, type Context, GrammyError, InlineKeyboard } from 'grammy'
import { inLanguage, type ArticleId } from '../../domain/article.js'
import type { Language } from '../../domain/language.js'
import type { Clock } from '../../domain/ports.js'
import type { Articles } from '../../domain/store.js'
import type { Log } from '../../log.js'
import type { BotContext } from '../context.js'
import { shorten } from '../html.js'
import { onCommand } from '../on-command.js'
import type { Recent } from '../recent.js'
import { acknowledge, send } from '../screen.js'
import type { Library, TextArgs, Texts } from '../texts.js'

/** The dialog's name in the store; a changed course of the dialog needs a new one. */
export const REPORT_DIALOG = 'report-2'
/** Most letters of a report: it must fit into one message to the editors, with its article. */
const MOST_LETTERS = 3000
/** A report that nobody sends off lapses after this long. */
const LAPSE_MS = 24 * 60 * 60_000
const PARSED = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

export interface ReportDeps {
  readonly articles: Articles
  readonly recent: Recent
  readonly clock: Clock
  readonly library: Library
  readonly editors: readonly number[]
  readonly log: Log
}

interface Draft {
  readonly language: Language
  readonly article: { readonly id: ArticleId; readonly title: string } | null
  readonly text: string | null
}

/** What the reader wrote, and in which message: editing that message mends the report. */
interface Written {
  readonly text: string
  readonly message: number | undefined
}

/** `/report` and the button „Fehler melden“: begins the dialog, in private chats only. */
export function reportFeature(deps: ReportDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('report'), async (ctx) => {
    const id = deps.recent.articleOf(ctx.chat?.id ?? 0, deps.clock.now())
    await begin(deps, ctx, id, ctx.command?.rest || null)
  })
  composer.callbackQuery(/^report:([a-z0-9-]+)$/, async (ctx) => {
    await acknowledge(ctx)
    await begin(deps, ctx, ctx.match[1], null)
  })
  return composer
}

async function begin(deps: ReportDeps, ctx: BotContext, id: ArticleId | undefined, text: string | null): Promise<void> {
  if (ctx.chat?.type !== 'private') {
    await send(ctx, { html: ctx.texts.html('report-private') })
    return
  }
  if (deps.editors.length === 0) {
    await send(ctx, { html: ctx.texts.html('report-nobody') })
    return
  }
  const article = id === undefined ? undefined : await deps.articles.get(id)
  const { language } = ctx.texts
  const named = article && { id: article.id, title: inLanguage(article, language).title }
  await ctx.conversation.exitAll()
  await ctx.conversation.enter(REPORT_DIALOG, { language, article: named ?? null, text } satisfies Draft)
}

/** The dialog: what is wrong, may it be sent, sent. Nothing leaves before the reader said so. */
export function reportDialog(deps: ReportDeps) {
  const report = async (conversation: Conversation<BotContext>, ctx: Context, draft: Draft) => {
    const texts = deps.library[draft.language]
    const typed = draft.text === null ? null : { text: draft.text, message: ctx.msgId }
    let written = typed ?? (await askForText(conversation, ctx, draft, texts))
    for (let version = 1; ; version++) {
      const reply = await confirm(conversation, ctx, texts, draft, written, version)
      if (reply === 'cancel') {
        await ctx.reply(texts.html('report-cancelled'))
        return
      }
      if (reply === 'send') break
      written = reply
    }
    const body = shorten(written.text, MOST_LETTERS)
    const reached = await conversation.external((outside) => tellEditors(deps, outside, draft, body))
    await ctx.reply(texts.html(reached ? 'report-sent' : 'report-unreachable'))
  }
  return createConversation<BotContext, Context>(report, { id: REPORT_DIALOG, maxMillisecondsToWait: LAPSE_MS })
}

async function askForText(
  conversation: Conversation<BotContext>,
  ctx: Context,
  draft: Draft,
  texts: Texts,
): Promise<Written> {
  await ctx.reply(texts.html('report-ask', aboutArgs(draft, texts)), PARSED)
  for (;;) {
    const next = await conversation.wait()
    if (!next.message) await conversation.skip({ next: true })
    if (next.msg?.text !== undefined) return { text: next.msg.text, message: next.msgId }
    await next.reply(texts.html('report-only-text'))
  }
}

/** Shows what would be sent, and waits for the reader's word: by button, or by writing the text anew. */
async function confirm(
  conversation: Conversation<BotContext>,
  ctx: Context,
  texts: Texts,
  draft: Draft,
  written: Written,
  version: number,
): Promise<'send' | 'cancel' | Written> {
  const [yes, no] = [`report-send:${version}`, `report-cancel:${version}`]
  const keyboard = new InlineKeyboard().text(texts.plain('report-send'), yes).text(texts.plain('report-cancel'), no)
  const body = texts.html('report-confirm', { ...aboutArgs(draft, texts), text: shorten(written.text, MOST_LETTERS) })
  const card = await ctx.reply(body, { ...PARSED, reply_markup: keyboard })
  for (;;) {
    const next = await conversation.wait()
    const press = next.callbackQuery?.data
    const mended = next.editedMessage?.message_id === written.message ? next.editedMessage?.text : undefined
    // Other buttons, those of earlier versions and other edits go their usual way.
    if (press !== yes && press !== no && !next.message && mended === undefined) await conversation.skip({ next: true })
    const text = mended ?? next.message?.text
    if (press === undefined && text === undefined) {
      await next.reply(texts.html('report-only-text'))
      continue
    }
    await conversation.external((outside) => closeCard(outside, card.message_id))
    if (text !== undefined) return { text, message: next.msgId }
    return press === yes ? 'send' : 'cancel'
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

function aboutArgs(draft: Draft, texts: Texts): TextArgs {
  const { article } = draft
  if (!article) return { about: { html: texts.html('report-about-none') } }
  return { about: { html: texts.html('report-about', { title: article.title }) } }
}

/** Sends the report to every editor; true if at least one got it. */
async function tellEditors(deps: ReportDeps, ctx: BotContext, draft: Draft, text: string): Promise<boolean> {
  const outcomes = await Promise.all(deps.editors.map((editor) => tellEditor(deps, ctx, editor, draft, text)))
  return outcomes.includes(true)
}

async function tellEditor(
  deps: ReportDeps,
  ctx: BotContext,
  editor: number,
  draft: Draft,
  text: string,
): Promise<boolean> {
  const texts = deps.library.de
  const keyboard = draft.article && new InlineKeyboard().text(texts.plain('report-open'), `art:${draft.article.id}`)
  try {
    await ctx.api.sendMessage(editor, texts.html('report-to-editor', { ...aboutArgs(draft, texts), text }), {
      ...PARSED,
      ...(keyboard && { reply_markup: keyboard }),
    })
    return true
  } catch (err) {
    if (!(err instanceof GrammyError)) throw err
    deps.log.warn({ err }, 'an editor could not be reached with an error report')
    return false
  }
}
