import { Composer } from 'grammy'
import { inLanguage, type Article } from '../../domain/article.js'
import type { Finding, Search } from '../../domain/ports.js'
import type { Articles } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { bold, escapeHtml, shorten } from '../html.js'
import { onCommand } from '../on-command.js'
import { PAGE_SIZE, pageButtons, pageOf } from '../pages.js'
import { acknowledge, send, turn, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'

const MOST_HITS = 50
const QUERY_LETTERS = 120
const EXCERPT_LETTERS = 180

export interface SearchDeps {
  readonly search: Search
  readonly articles: Articles
}

/**
 * `/search`: a list of matching articles, paged in place. The query is read back from the list's own heading, its
 * first bold words, so that no question has to be kept and old lists turn even after a restart.
 */
export function searchFeature(deps: SearchDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('search'), async (ctx) => {
    const query = shorten(ctx.command?.rest ?? '', QUERY_LETTERS)
    if (query === '') await send(ctx, { html: ctx.texts.html('search-how') })
    else await send(ctx, await resultsScreen(deps, query, ctx.texts, 0))
  })
  composer.callbackQuery(/^find:(\d{1,3})$/, async (ctx) => {
    const query = firstBold(ctx)
    if (query === null) await acknowledge(ctx, ctx.texts.plain('button-outdated'))
    else await turn(ctx, await resultsScreen(deps, query, ctx.texts, Number(ctx.match[1])))
  })
  composer.callbackQuery('find-meant', async (ctx) => {
    const language = ctx.texts.language
    const query = deps.search.find(firstBold(ctx) ?? '', { language, limit: 1 }).didYouMean
    if (query === null) await acknowledge(ctx, ctx.texts.plain('button-outdated'))
    else await turn(ctx, await resultsScreen(deps, query, ctx.texts, 0))
  })
  return composer
}

function firstBold(ctx: BotContext): string | null {
  const message = ctx.callbackQuery?.message
  if (!message || message.date === 0 || !('text' in message)) return null
  const entity = message.entities?.find(({ type }) => type === 'bold')
  return entity ? message.text.slice(entity.offset, entity.offset + entity.length) : null
}

async function resultsScreen(deps: SearchDeps, query: string, texts: Texts, asked: number): Promise<Screen> {
  const { hits, didYouMean } = deps.search.find(query, { language: texts.language, limit: MOST_HITS })
  const meant =
    didYouMean === null
      ? []
      : [{ label: texts.plain('search-meant', { query: shorten(didYouMean, 40) }), does: 'find-meant' }]
  if (hits.length === 0) return { html: texts.html('search-none', { query }), buttons: [meant] }
  const page = pageOf(asked, hits.length)
  const shown = hits.slice(page.offset, page.offset + PAGE_SIZE)
  const articles = await Promise.all(shown.map(({ article }) => deps.articles.get(article)))
  const entries = shown.flatMap((hit, index) => {
    const article = articles[index]
    return article ? [{ article, hit, number: page.offset + index + 1 }] : []
  })
  const heading = texts.html('search-heading', { query, count: hits.length, page: page.number + 1, pages: page.count })
  return {
    html: [heading, ...entries.map(({ article, hit, number }) => resultLines(article, hit, number, texts))].join(
      '\n\n',
    ),
    buttons: [
      entries.map(({ article, number }) => ({ label: String(number), does: `art:${article.id}` })),
      pageButtons(page, texts, (number) => `find:${number}`),
      meant,
    ],
  }
}

function resultLines(article: Article, hit: Finding, number: number, texts: Texts): string {
  const { title } = inLanguage(article, texts.language)
  return `${texts.html('search-entry', { number: String(number), title })}\n${excerptHtml(hit)}`
}

/** The part of the excerpt around its first match, with the matching words in bold. */
function excerptHtml({ excerpt, marks }: Finding): string {
  const from = windowStart(excerpt, marks[0]?.[0] ?? 0)
  const end = Math.min(excerpt.length, from + EXCERPT_LETTERS)
  let html = from > 0 ? '…' : ''
  let at = from
  for (const [start, stop] of marks) {
    if (start < at || stop > end) continue
    html += escapeHtml(excerpt.slice(at, start)) + bold(excerpt.slice(start, stop))
    at = stop
  }
  return html + escapeHtml(excerpt.slice(at, end)) + (end < excerpt.length ? '…' : '')
}

/** Starts at the text's beginning where the match is in sight from there, else at a word shortly before it. */
function windowStart(excerpt: string, match: number): number {
  if (match < EXCERPT_LETTERS * 0.7) return 0
  const space = excerpt.indexOf(' ', match - EXCERPT_LETTERS / 3)
  return space === -1 || space >= match ? match : space + 1
}
