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
export const REPORT_DIALOG = 'report-1'
/** Most letters of a report: it must fit into one message to the editors, with its article. */
const MOST_LETTERS = 3000
/** A report that nobody sends off lapses after this long. */
const LAPSE_MS = 24 * 60 * 60_000

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
    let text = draft.text ?? (await askForText(conversation, ctx, draft, texts))
    for (;;) {
      const reply = await confirm(conversation, ctx, texts, draft, shorten(text, MOST_LETTERS))
      if (reply === 'send') break
      if (reply === 'cancel') {
        await ctx.reply(texts.html('report-cancelled'))
        return
      }
      text = reply.text
    }
    const body = shorten(text, MOST_LETTERS)
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
): Promise<string> {
  await ctx.reply(texts.html('report-ask', aboutArgs(draft, texts)), { parse_mode: 'HTML' })
  for (;;) {
    const next = await waitForReader(conversation)
    if (next.msg?.text !== undefined && !next.callbackQuery) return next.msg.text
    await next.reply(texts.html('report-only-text'))
  }
}

async function confirm(
  conversation: Conversation<BotContext>,
  ctx: Context,
  texts: Texts,
  draft: Draft,
  text: string,
): Promise<'send' | 'cancel' | { text: string }> {
  const keyboard = new InlineKeyboard()
    .text(texts.plain('report-send'), 'report-send')
    .text(texts.plain('report-cancel'), 'report-cancel')
  const body = texts.html('report-confirm', { ...aboutArgs(draft, texts), text })
  await ctx.reply(body, { parse_mode: 'HTML', reply_markup: keyboard, link_preview_options: { is_disabled: true } })
  for (;;) {
    const next = await waitForReader(conversation)
    if (next.callbackQuery) {
      await next.answerCallbackQuery()
      return next.callbackQuery.data === 'report-send' ? 'send' : 'cancel'
    }
    if (next.msg?.text !== undefined) return { text: next.msg.text }
    await next.reply(texts.html('report-only-text'))
  }
}

/** The reader's next message or press that belongs to the dialog; other buttons and edits go their usual way. */
async function waitForReader(conversation: Conversation<BotContext>): Promise<Context> {
  const next = await conversation.wait()
  const press = next.callbackQuery?.data
  if (press === 'report-send' || press === 'report-cancel' || next.message) return next
  return conversation.skip({ next: true })
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
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(keyboard && { reply_markup: keyboard }),
    })
    return true
  } catch (err) {
    if (!(err instanceof GrammyError)) throw err
    deps.log.warn({ err }, 'an editor could not be reached with an error report')
    return false
  }
}
