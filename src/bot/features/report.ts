import { createConversation, type Conversation } from '@grammyjs/conversations'
import { Composer, type Context } from 'grammy'
import { inLanguage, type ArticleId } from '../../domain/article.js'
import type { Language } from '../../domain/language.js'
import type { Clock } from '../../domain/ports.js'
import { isRefusal } from '../../domain/refusal.js'
import { takeReport } from '../../domain/report.js'
import type { Articles, ReportInbox } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { shorten } from '../html.js'
import { onCommand } from '../on-command.js'
import type { Recent } from '../recent.js'
import { acknowledge, send } from '../screen.js'
import { tagOf } from '../tag.js'
import type { TellEditors } from '../tell-editors.js'
import type { Library, TextArgs, Texts } from '../texts.js'
import { writeText, type WritingWords } from '../writing.js'

/** The dialog's name in the store; a changed course of the dialog needs a new one. */
export const REPORT_DIALOG = 'report-2'
/** Most letters of a report: it must fit into one message to the editors, with its article. */
const MOST_LETTERS = 3000
/** How much of it stands in the notice to the editors. */
const NOTICE_LETTERS = 300
/** A report that nobody sends off lapses after this long. */
const LAPSE_MS = 24 * 60 * 60_000

export interface ReportDeps {
  readonly articles: Articles
  readonly reports: ReportInbox
  readonly recent: Recent
  readonly clock: Clock
  readonly library: Library
  readonly editors: readonly number[]
  readonly tellEditors: TellEditors
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
    const text = await writeText(conversation, ctx, wordsOf(draft, texts), draft.text)
    if (text === null) {
      await ctx.reply(texts.html('report-cancelled'))
      return
    }
    const body = shorten(text, MOST_LETTERS)
    const said = await conversation.external((outside) => handIn(deps, outside, draft, body))
    await ctx.reply(texts.html(said.key, said.args))
  }
  return createConversation<BotContext, Context>(report, { id: REPORT_DIALOG, maxMillisecondsToWait: LAPSE_MS })
}

function wordsOf(draft: Draft, texts: Texts): WritingWords {
  const about = aboutArgs(draft, texts)
  return {
    ask: texts.html('report-ask', about),
    onlyText: texts.html('report-only-text'),
    card: (text) => texts.html('report-confirm', { ...about, text: shorten(text, MOST_LETTERS) }),
    yes: texts.plain('report-send'),
    no: texts.plain('report-cancel'),
    prefix: 'report',
  }
}

function aboutArgs({ article }: Pick<Draft, 'article'>, texts: Texts): TextArgs {
  if (!article) return { about: { html: texts.html('report-about-none') } }
  return { about: { html: texts.html('report-about', { title: article.title }) } }
}

interface Said {
  readonly key: string
  readonly args?: Readonly<Record<string, string | number>>
}

/** Puts the report into the inbox, and tells the editors. The same update hands it in once, however often it comes. */
async function handIn(deps: ReportDeps, ctx: BotContext, draft: Draft, text: string): Promise<Said> {
  const report = {
    id: tagOf(`report ${ctx.update.update_id}`),
    at: deps.clock.now().toISOString(),
    article: draft.article?.id ?? null,
    text,
    language: draft.language,
    chat: ctx.chatId ?? null,
    claim: null,
  }
  const taken = await deps.reports.change((reports) => takeReport(reports, report))
  if (isRefusal(taken)) return { key: taken.refused, ...(taken.args && { args: taken.args }) }
  const reached = await deps.tellEditors((texts) => ({
    html: texts.html('inbox-notice', { ...aboutArgs(draft, texts), text: shorten(text, NOTICE_LETTERS) }),
    buttons: [[{ label: texts.plain('inbox-see'), does: `d:rep:see:${report.id}` }]],
  }))
  return { key: reached > 0 ? 'report-sent' : 'report-unread' }
}
