import { createConversation, type Conversation } from '@grammyjs/conversations'
import { GrammyError, HttpError, type Context } from 'grammy'
import { inLanguage } from '../../../domain/article.js'
import { isLanguage, type Language } from '../../../domain/language.js'
import { isRefusal } from '../../../domain/refusal.js'
import { claimReport, closeReport, loseReporter, releaseReport } from '../../../domain/report.js'
import type { BotContext } from '../../context.js'
import { explainFault } from '../../delivery.js'
import { optionsOf, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { writeText, type WritingWords } from '../../writing.js'
import { homeButton } from './home.js'
import type { InboxDeps } from './inbox.js'

/** The dialog's name in the store; a changed course of the dialog needs a new one. */
export const ANSWER_DIALOG = 'desk-answer-1'
/** Most letters of an answer: it must fit into one message, with what it is about. */
const MOST_LETTERS = 3000
const LAPSE_MS = 24 * 60 * 60_000

interface Answering {
  readonly report: string
  /** The editor's. */
  readonly language: Language
}

/** The dialog in which an editor answers a report: write, see what the reader will get, send. The editor stays unnamed. */
export function answerDialog(deps: InboxDeps) {
  const answer = async (conversation: Conversation<BotContext>, ctx: Context, { report: id, language }: Answering) => {
    const texts = deps.library[language]
    const frame = await conversation.external(() => frameOf(deps, id))
    if (frame === null) {
      await reply(ctx, { html: texts.html('inbox-closed'), buttons: [[homeButton(texts)]] })
      return
    }
    const text = await writeText(conversation, ctx, wordsOf(deps, frame, texts), null)
    if (text === null) {
      await reply(ctx, { html: texts.html('inbox-answer-dropped'), buttons: [nextButtons(texts)] })
      return
    }
    const said = await conversation.external((outside) => sendAnswer(deps, outside, id, letterOf(deps, frame, text)))
    await reply(ctx, { html: texts.html(said), buttons: [nextButtons(texts)] })
  }
  return createConversation<BotContext, Context>(answer, { id: ANSWER_DIALOG, maxMillisecondsToWait: LAPSE_MS })
}

/** The reader's letter around the answer, in the reader's language. It lies with the open dialog: nobody's id, no report. */
interface Frame {
  readonly language: Language
  readonly about: string
}

/** Null: the report is closed. */
async function frameOf({ store, library }: InboxDeps, id: string): Promise<Frame | null> {
  const report = (await store.reports.get()).open.find((one) => one.id === id)
  if (report === undefined) return null
  const chosen = report.chat === null ? undefined : (await store.readers.get(report.chat))?.lang
  const language = isLanguage(chosen) ? chosen : report.language
  const article = report.article === null ? undefined : await store.articles.get(report.article)
  const texts = library[language]
  if (article === undefined) return { language, about: texts.html('answer-about-none') }
  return { language, about: texts.html('answer-about', { title: inLanguage(article, language).title }) }
}

function letterOf({ library }: InboxDeps, { language, about }: Frame, text: string): string {
  return library[language].html('answer-letter', { about: { html: about }, text: text.trim() })
}

function wordsOf(deps: InboxDeps, frame: Frame, texts: Texts): WritingWords {
  return {
    ask: texts.html('inbox-answer-ask'),
    onlyText: texts.html('inbox-answer-only-text'),
    card: (text) => texts.html('inbox-answer-card', { letter: { html: letterOf(deps, frame, text) } }),
    yes: texts.plain('inbox-answer-send'),
    no: texts.plain('inbox-answer-drop'),
    prefix: 'answer',
    fault: (text) => {
      const length = text.trim().length
      return length <= MOST_LETTERS ? null : texts.html('inbox-answer-long', { length, most: MOST_LETTERS })
    },
  }
}

/**
 * Sends the answer once: who sends first has the report, until it is closed. A process that dies between sending and
 * closing sends again. Returns the key of what the editor is told.
 */
async function sendAnswer(deps: InboxDeps, ctx: BotContext, id: string, letter: string): Promise<string> {
  const { reports } = deps.store
  const editor = ctx.from?.id ?? 0
  const claimed = await reports.change((current) => claimReport(current, id, editor, deps.clock.now()))
  if (isRefusal(claimed)) return claimed.refused
  const report = claimed.open.find((one) => one.id === id)
  if (report?.chat == null) return 'inbox-answer-gone'
  try {
    await ctx.api.sendMessage(report.chat, letter, optionsOf({ html: letter }))
  } catch (error) {
    return notSent(deps, id, error)
  }
  await reports.change((current) => closeReport(current, id))
  const at = deps.clock.now().toISOString()
  await deps.store.deskLog.add({ at, editor, what: 'report-answered', subject: report.article ?? '' })
  return 'inbox-answer-sent'
}

/** Whoever cannot be reached is forgotten; after any other trouble the report waits for another try. */
async function notSent({ store, clock }: InboxDeps, id: string, error: unknown): Promise<string> {
  if (!(error instanceof GrammyError) && !(error instanceof HttpError)) throw error
  const isGone = explainFault(error, clock.now()).kind === 'gone'
  await store.reports.change((reports) => (isGone ? loseReporter(reports, id) : releaseReport(reports, id)))
  return isGone ? 'inbox-answer-gone' : 'inbox-answer-trouble'
}

function nextButtons(texts: Texts) {
  return [{ label: texts.plain('inbox-next'), does: 'd:rep' }, homeButton(texts)]
}

async function reply(ctx: Context, screen: Screen): Promise<void> {
  await ctx.reply(screen.html, optionsOf(screen))
}
