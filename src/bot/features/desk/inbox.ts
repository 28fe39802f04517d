import { Composer } from 'grammy'
import { inLanguage, isPublished, type Article } from '../../../domain/article.js'
import type { Clock } from '../../../domain/ports.js'
import { isRefusal } from '../../../domain/refusal.js'
import { closeReport, type ErrorReport } from '../../../domain/report.js'
import type { ReportInbox, Store } from '../../../domain/store.js'
import type { BotContext } from '../../context.js'
import { sayMoment } from '../../dates.js'
import { shorten } from '../../html.js'
import { pageButtons, pageOf } from '../../pages.js'
import { acknowledge, turn, type Button, type Screen } from '../../screen.js'
import type { Library, Texts } from '../../texts.js'
import { ANSWER_DIALOG } from './answer.js'
import { onlyEditors } from './door.js'
import { homeButton, type DeskRoom } from './home.js'

export interface InboxDeps {
  readonly store: Pick<Store, 'articles' | 'reports' | 'deskLog' | 'readers'>
  readonly clock: Clock
  readonly library: Library
  readonly editors: readonly number[]
  readonly timeZone: string
}

const DAY_MS = 24 * 60 * 60_000

/** The error reports, one on a screen, oldest first: answer, correct, dismiss. */
export function inboxFeature(deps: InboxDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const desk = composer.filter(onlyEditors(deps.editors))
  desk.callbackQuery(/^d:rep(?::(\d{1,4}))?$/, async (ctx) => {
    await turn(ctx, await inboxScreen(deps, ctx.texts, Number(ctx.match[1] ?? 0)))
  })
  desk.callbackQuery(/^d:rep:see:([\w-]{1,40})$/, async (ctx) => {
    const { open } = await deps.store.reports.get()
    const at = open.findIndex(({ id }) => id === ctx.match[1])
    if (at < 0) await acknowledge(ctx, ctx.texts.plain('inbox-closed'))
    await turn(ctx, await inboxScreen(deps, ctx.texts, Math.max(at, 0)))
  })
  desk.callbackQuery(/^d:rep:no:([\w-]{1,40})$/, async (ctx) => {
    const dismissed = await dismiss(deps, ctx.match[1] ?? '', ctx.from.id)
    await acknowledge(ctx, ctx.texts.plain(dismissed ? 'inbox-dismissed' : 'inbox-closed'))
    await turn(ctx, await inboxScreen(deps, ctx.texts, 0))
  })
  desk.callbackQuery(/^d:rep:say:([\w-]{1,40})$/, async (ctx) => {
    const { open } = await deps.store.reports.get()
    const report = open.find(({ id }) => id === ctx.match[1])
    if (report === undefined) {
      await acknowledge(ctx, ctx.texts.plain('inbox-closed'))
      return
    }
    await acknowledge(ctx)
    await ctx.conversation.exitAll()
    forgetShown(ctx)
    await ctx.conversation.enter(ANSWER_DIALOG, { report: report.id, language: ctx.texts.language })
  })
  return composer
}

/** A dialog keeps the update that began it: what the pressed message shows, a reader's words, must not lie there with it. */
function forgetShown({ callbackQuery: query }: BotContext): void {
  if (query?.message) query.message = { chat: query.message.chat, message_id: query.message.message_id, date: 0 }
}

export function inboxRoom(reports: ReportInbox): DeskRoom {
  const count = async () => (await reports.get()).open.length
  return {
    line: async (texts) => texts.html('inbox-line', { count: await count() }),
    buttons: async (texts) => [{ label: texts.plain('inbox-button', { count: await count() }), does: 'd:rep' }],
  }
}

/** Closes the report for good; false if somebody else has. */
async function dismiss({ store, clock }: InboxDeps, id: string, editor: number): Promise<boolean> {
  const report = (await store.reports.get()).open.find((one) => one.id === id)
  const closed = await store.reports.change((reports) => closeReport(reports, id))
  if (report === undefined || isRefusal(closed)) return false
  const at = clock.now().toISOString()
  await store.deskLog.add({ at, editor, what: 'report-dismissed', subject: report.article ?? '' })
  return true
}

async function inboxScreen(deps: InboxDeps, texts: Texts, asked: number): Promise<Screen> {
  const { open } = await deps.store.reports.get()
  const page = pageOf(asked, open.length, 1)
  const report = open[page.number]
  if (report === undefined) return { html: texts.html('inbox-empty'), buttons: [[homeButton(texts)]] }
  const article = report.article === null ? undefined : await deps.store.articles.get(report.article)
  const heading = texts.html('inbox-heading', { number: String(page.number + 1), count: String(open.length) })
  return {
    html: [heading, reportText(deps, report, article, texts)].join('\n\n'),
    buttons: [
      actions(report, texts),
      article ? articleButtons(article, texts) : [],
      pageButtons(page, texts, (number) => `d:rep:${number}`),
      [homeButton(texts)],
    ],
  }
}

function reportText(deps: InboxDeps, report: ErrorReport, article: Article | undefined, texts: Texts): string {
  const now = deps.clock.now().getTime()
  const age = texts.html('inbox-age', {
    at: sayMoment(report.at, texts.language, deps.timeZone),
    days: Math.max(0, Math.floor((now - Date.parse(report.at)) / DAY_MS)),
  })
  const lines = [
    aboutLine(report, article, texts),
    age,
    ...(article?.corrections?.some(({ at }) => Date.parse(at) > Date.parse(report.at))
      ? [texts.html('inbox-corrected')]
      : []),
    ...(report.chat === null ? [texts.html('inbox-unreachable')] : []),
  ]
  return [lines.join('\n'), texts.html('inbox-text', { text: report.text })].join('\n\n')
}

function aboutLine({ article: id }: ErrorReport, article: Article | undefined, texts: Texts): string {
  if (id === null) return texts.html('report-about-none')
  if (article === undefined) return texts.html('inbox-about-gone', { id })
  const { title } = inLanguage(article, texts.language)
  return texts.html(isPublished(article) ? 'report-about' : 'inbox-about-withdrawn', { title: shorten(title, 160) })
}

/** What is published can be corrected; the report stays open until it is answered or dismissed. */
function articleButtons(article: Article, texts: Texts): Button[] {
  const correct = isPublished(article) ? [{ label: texts.plain('inbox-correct'), does: `d:fix:${article.id}` }] : []
  return [...correct, { label: texts.plain('report-open'), does: `art:${article.id}` }]
}

function actions({ id, chat }: ErrorReport, texts: Texts): Button[] {
  const answer = chat === null ? [] : [{ label: texts.plain('inbox-answer'), does: `d:rep:say:${id}` }]
  return [...answer, { label: texts.plain('inbox-dismiss'), does: `d:rep:no:${id}` }]
}
