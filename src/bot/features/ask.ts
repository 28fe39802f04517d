import { Composer } from 'grammy'
import type { Message, UserFromGetMe } from 'grammy/types'
import { inLanguage, type Article } from '../../domain/article.js'
import type { Answer, Clock, Counting, Search } from '../../domain/ports.js'
import type { Articles } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { mentionsOf } from '../door.js'
import { sayDate } from '../dates.js'
import { bold, shorten } from '../html.js'
import { onCommand } from '../on-command.js'
import type { Recent } from '../recent.js'
import { replace, send, sourceLinks, type Button, type Screen } from '../screen.js'
import type { Library, Texts } from '../texts.js'
import { helpScreen } from './start.js'

/** Most sources under an answer; all of them stand in the article's view. */
const MOST_SOURCES = 3
const BUTTON_LETTERS = 60

export interface AskDeps {
  readonly search: Search
  readonly articles: Articles
  readonly clock: Clock
  readonly recent: Recent
  readonly library: Library
  /** Whether there are editors to hand a question to. */
  readonly hasEditors: boolean
  readonly counting: Counting
  /** What the whole text is, if it is no question for news. */
  readonly smallTalk: (text: string) => SmallTalk | null
}

type SmallTalk = 'hello' | 'thanks' | 'bye' | 'help' | 'bot'

/** A question, by `/ask` or as plain text: exactly one message, in place of the earlier answer if it was edited. */
export function askFeature(deps: AskDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('ask'), async (ctx) => {
    const question = ctx.command?.rest ?? ''
    if (question === '') await send(ctx, { html: ctx.texts.html('ask-how') })
    else await answer(deps, ctx, question)
  })
  return composer
}

/** Plain text that nothing else took. */
export function plainQuestionFeature(deps: AskDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on(['message:text', 'edited_message:text'], async (ctx) => {
    const question = questionIn(ctx.msg, ctx.me)
    if (question === '') await send(ctx, { html: ctx.texts.html('ask-how') })
    else await answer(deps, ctx, question)
  })
  return composer
}

/** The question in a message: without the bot's name where others talk, too. */
export function questionIn(message: Message | undefined, me: UserFromGetMe): string {
  if (!message?.text) return ''
  const spans = message.chat.type === 'private' ? [] : [...mentionsOf(message, me)].reverse()
  return spans.reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), message.text).trim()
}

async function answer(deps: AskDeps, ctx: BotContext, question: string): Promise<void> {
  const chat = ctx.chat?.id ?? 0
  const now = deps.clock.now()
  const talk = deps.smallTalk(question)
  if (talk) {
    const screen = talk === 'help' ? helpScreen(ctx) : { html: ctx.texts.html(`small-talk-${talk}`) }
    await say(deps, ctx, screen, false)
    return
  }
  const previous = deps.recent.articleOf(chat, now)
  const found = deps.search.ask(question, { language: ctx.texts.language, now, previous })
  // A question that was only put right is one question.
  if (!ctx.editedMessage) deps.counting.count(found.answered ? 'answered' : 'unanswered')
  const about = found.article ?? found.known?.article
  if (about !== undefined) deps.recent.setArticle(chat, about, now)
  await say(deps, ctx, await answerScreen(found, deps, ctx.chat?.type === 'private'), !found.answered)
}

/** Edits the answer to an edited question; else sends one. A refusal refers to its question, which a tap may keep. */
async function say(deps: AskDeps, ctx: BotContext, screen: Screen, isRefused: boolean): Promise<void> {
  const [chat, question] = [ctx.chat?.id ?? 0, ctx.msgId ?? 0]
  const earlier = ctx.editedMessage ? deps.recent.answerTo(chat, question) : undefined
  if (earlier !== undefined && (await replace(ctx, chat, earlier, screen))) return
  const sent = await send(ctx, screen, { answers: isRefused })
  deps.recent.setAnswer(chat, question, sent.message_id)
}

async function answerScreen(found: Answer, deps: AskDeps, isPrivate: boolean): Promise<Screen> {
  const texts = deps.library[found.language]
  const article = found.article === null ? undefined : await deps.articles.get(found.article)
  if (article && found.fact !== null) return answeredScreen(article, found.fact, found, texts)
  return refusedScreen(found, texts, deps, isPrivate && deps.hasEditors)
}

/** The answer first, then title, date and sources. */
function answeredScreen(article: Article, fact: string, found: Answer, texts: Texts): Screen {
  const { title } = inLanguage(article, texts.language)
  const sources = found.sources.slice(0, MOST_SOURCES)
  const credit = texts.html('article-sources', {
    count: found.sources.length,
    sources: sourceLinks(sources),
    more: found.sources.length - sources.length,
  })
  const stand =
    article.date === undefined ? [] : [texts.html('article-stand', { date: sayDate(article.date, texts.language) })]
  return {
    html: [texts.html('answer', { fact }), [bold(title), ...stand, credit].join('\n')].join('\n\n'),
    buttons: [[openButton(article, texts.plain('answer-open'))]],
  }
}

/** The plain no, what is known or open of the matter, and the nearest article as a button. No link. */
async function refusedScreen(found: Answer, texts: Texts, { articles }: AskDeps, handsOver: boolean): Promise<Screen> {
  const known = found.known ? [texts.html('refusal-known', { fact: found.known.fact })] : []
  const open = found.open.map((sentence) => texts.html('refusal-open', { sentence }))
  const nearestId = found.known?.article ?? found.hits[0]?.article
  const nearest = nearestId === undefined ? undefined : await articles.get(nearestId)
  const paragraphs = [texts.html('refusal'), ...known, ...open]
  const watch = [{ label: texts.plain('refusal-watch'), does: 'watch:this' }]
  const more = handsOver ? [watch, [{ label: texts.plain('refusal-hand-over'), does: 'gap:this' }]] : [watch]
  if (!nearest) return { html: [...paragraphs, texts.html('refusal-hint')].join('\n\n'), buttons: more }
  const { title } = inLanguage(nearest, texts.language)
  return {
    html: [...paragraphs, texts.html('refusal-nearest')].join('\n\n'),
    buttons: [[openButton(nearest, shorten(title, BUTTON_LETTERS))], ...more],
  }
}

function openButton(article: Article, label: string): Button {
  return { label, does: `art:${article.id}` }
}
