import { Composer, GrammyError } from 'grammy'
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types'
import { inLanguage, type Article } from '../../domain/article.js'
import type { Clock, Search } from '../../domain/ports.js'
import type { Articles } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { shorten } from '../html.js'
import { optionsOf, type Screen } from '../screen.js'
import type { Library, Texts } from '../texts.js'
import { articleParagraphs, factParagraphs } from './article.js'

/** Cards on one page; Telegram takes 50. */
const PAGE = 20
const MOST_HITS = 50
const DESCRIPTION_LETTERS = 140
/** What is new or corrected must show soon; typing the same again must not ask again. */
const CACHE_SECONDS = 10
/** `/start` with it says hello, as with any word that leads nowhere. */
const FROM_INLINE = 'inline'

export interface InlineDeps {
  readonly search: Search
  readonly articles: Articles
  readonly clock: Clock
  readonly library: Library
  readonly timeZone: string
}

/** A message ready to be dropped into any chat, and how it looks in the list. */
interface Card {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly source: string
  readonly screen: Screen
}

/** `@bot Flughafen` in any chat: cards with their source. Nothing typed: the newest articles. Nothing is kept of it. */
export function inlineFeature(deps: InlineDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('inline_query', async (ctx) => {
    const query = ctx.inlineQuery.query.trim()
    const from = /^\d{1,4}$/.test(ctx.inlineQuery.offset) ? Number(ctx.inlineQuery.offset) : 0
    const found = query === '' ? await newest(deps, ctx, from) : await matching(deps, ctx, query, from)
    await offer(ctx, found, from)
  })
  return composer
}

interface Found {
  readonly cards: readonly Card[]
  readonly isMore: boolean
  /** The words it was looked for instead of those that were typed. */
  readonly meant: string | null
}

async function newest({ articles, timeZone }: InlineDeps, ctx: BotContext, from: number): Promise<Found> {
  const { articles: shown, total } = await articles.published({ offset: from, limit: PAGE })
  const cards = shown.map((article) => articleCard(article, ctx, timeZone))
  return { cards, isMore: from + shown.length < total, meant: null }
}

async function matching(deps: InlineDeps, ctx: BotContext, query: string, from: number): Promise<Found> {
  const { language } = ctx.texts
  const typed = deps.search.find(query, { language, limit: MOST_HITS })
  const meant = typed.didYouMean
  const { hits } = meant === null ? typed : deps.search.find(meant, { language, limit: MOST_HITS })
  const answer = from === 0 ? await answerCard(deps, ctx, query) : []
  const cards = await Promise.all(
    hits.slice(from, from + PAGE).map(async ({ article: id, excerpt }) => {
      const article = await deps.articles.get(id)
      return article ? [hitCard(article, excerpt, ctx, deps.timeZone)] : []
    }),
  )
  // The answer may be two facts: the card with one of them would only say a part of it again.
  const others = cards.flat().filter(({ words }) => answer[0]?.words.includes(words) !== true)
  return { cards: [...answer, ...others], isMore: hits.length > from + PAGE, meant }
}

/** The answer, if the words are a question that the store answers. */
async function answerCard({ search, articles, clock, library }: InlineDeps, ctx: BotContext, query: string) {
  const found = search.ask(query, { language: ctx.texts.language, now: clock.now() })
  const article = found.article === null ? undefined : await articles.get(found.article)
  if (!article || found.fact === null) return []
  return [factCard(article, found.fact, ctx, library[found.language])]
}

/** What stands in the list is what is sent: the fact that fits, or the article where its summary does. */
function hitCard(article: Article, excerpt: string, ctx: BotContext, timeZone: string): Card {
  const { summary } = inLanguage(article, ctx.texts.language)
  const isSummary = excerpt === summary || excerpt === article.summary
  return isSummary ? articleCard(article, ctx, timeZone) : { ...factCard(article, excerpt, ctx), id: article.id }
}

function articleCard(article: Article, ctx: BotContext, timeZone: string): Card {
  const { summary } = inLanguage(article, ctx.texts.language)
  return cardOf(article, article.id, summary, articleParagraphs(article, ctx.texts, timeZone), ctx, ctx.texts)
}

function factCard(article: Article, fact: string, ctx: BotContext, texts = ctx.texts): Card {
  return cardOf(article, `answer:${article.id}`, fact, factParagraphs(article, fact, texts), ctx, texts)
}

function cardOf(
  article: Article,
  id: string,
  words: string,
  paragraphs: readonly string[],
  ctx: BotContext,
  texts: Texts,
): Card {
  const url = `https://t.me/${ctx.me.username}?start=article_${article.id}`
  const screen = { html: paragraphs.join('\n\n'), buttons: [[{ label: texts.plain('answer-open'), url }]] }
  const source = article.sources[0]?.name ?? ''
  return { id, title: inLanguage(article, texts.language).title, words, source, screen }
}

async function offer(ctx: BotContext, { cards, isMore, meant }: Found, from: number): Promise<void> {
  const results = cards.map((card) => resultOf(card, ctx.texts))
  const button = from === 0 ? buttonFor(cards.length, meant, ctx.texts) : null
  try {
    await ctx.answerInlineQuery(results, {
      cache_time: CACHE_SECONDS,
      is_personal: true,
      next_offset: isMore ? String(from + PAGE) : '',
      ...(button && { button }),
    })
  } catch (error) {
    // Whoever typed has gone on typing: nobody waits for this answer any more.
    if (!(error instanceof GrammyError && error.description.includes('query is too old'))) throw error
  }
}

function resultOf({ id, title, words, source, screen }: Card, texts: Texts): InlineQueryResultArticle {
  const { reply_markup, ...how } = optionsOf(screen)
  return {
    type: 'article',
    id,
    title,
    description: texts.plain('inline-card', { words: shorten(words, DESCRIPTION_LETTERS), source }),
    input_message_content: { message_text: screen.html, ...how },
    ...(reply_markup && { reply_markup }),
  }
}

/** Says above the list what the list itself cannot: that there is nothing, or what was looked for instead. */
function buttonFor(cards: number, meant: string | null, texts: Texts): InlineQueryResultsButton | null {
  if (cards === 0) return { text: texts.plain('inline-none'), start_parameter: FROM_INLINE }
  if (meant === null) return null
  return { text: texts.plain('inline-meant', { query: shorten(meant, 40) }), start_parameter: FROM_INLINE }
}
