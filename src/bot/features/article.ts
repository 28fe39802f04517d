import { Composer } from 'grammy'
import { inLanguage, isPublished, type Article, type ArticleId } from '../../domain/article.js'
import type { Search } from '../../domain/ports.js'
import type { Articles } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { sayDate, sayDay } from '../dates.js'
import { bold, shorten } from '../html.js'
import { pageButtons, pageOf } from '../pages.js'
import { acknowledge, send, sourceLinks, turn, type Button, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'
import { entriesScreen } from './news.js'

/** Most sources, corrections and letters of facts that one screen shows. */
const MOST_SOURCES = 8
const MOST_CORRECTIONS = 2
const FACT_LETTERS = 1800
const SIMILAR = 5

export interface ArticleDeps {
  readonly articles: Articles
  readonly search: Search
  readonly timeZone: string
  readonly opened: (ctx: BotContext, id: ArticleId) => void
}

/** An article opened by a button: the view, its facts („Mehr“) and what is like it („Ähnliche“). */
export function articleFeature(deps: ArticleDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const find = async (ctx: BotContext): Promise<Article | null> => {
    const article = await deps.articles.get(ctx.match?.[1] ?? '')
    if (article && article.status !== 'draft') {
      deps.opened(ctx, article.id)
      return article
    }
    await acknowledge(ctx, ctx.texts.plain('article-gone'))
    return null
  }
  composer.callbackQuery(/^art:([a-z0-9-]+)$/, async (ctx) => {
    const article = await find(ctx)
    if (!article) return
    await acknowledge(ctx)
    await send(ctx, articleScreen(article, ctx.texts, deps.timeZone))
  })
  composer.callbackQuery(/^card:([a-z0-9-]+)$/, async (ctx) => {
    const article = await find(ctx)
    if (article) await turn(ctx, articleScreen(article, ctx.texts, deps.timeZone))
  })
  composer.callbackQuery(/^facts:([a-z0-9-]+):(\d{1,3})$/, async (ctx) => {
    const article = await find(ctx)
    if (article) await turn(ctx, factsScreen(article, ctx.texts, Number(ctx.match[2])))
  })
  // From a notification, which stays as it is.
  composer.callbackQuery(/^more:([a-z0-9-]+)$/, async (ctx) => {
    const article = await find(ctx)
    if (!article) return
    await acknowledge(ctx)
    const { timeZone } = deps
    await send(
      ctx,
      article.facts.length > 0 ? factsScreen(article, ctx.texts, 0) : articleScreen(article, ctx.texts, timeZone),
    )
  })
  composer.callbackQuery(/^like:([a-z0-9-]+)$/, async (ctx) => {
    const article = await find(ctx)
    if (article) await turn(ctx, await similarScreen(article, ctx.texts, deps))
  })
  return composer
}

/** Title, summary, „Stand“ date, sources as links, corrections; or that it was withdrawn, and why. */
export function articleScreen(article: Article, texts: Texts, timeZone: string): Screen {
  const html = articleParagraphs(article, texts, timeZone).join('\n\n')
  return isPublished(article) ? { html, buttons: articleButtons(article, texts) } : { html }
}

/** What an article's view says, paragraph by paragraph. */
export function articleParagraphs(article: Article, texts: Texts, timeZone: string): string[] {
  const { title, summary, language } = inLanguage(article, texts.language)
  if (!isPublished(article)) {
    return [bold(title), texts.html('article-withdrawn', { reason: article.withdrawn?.reason ?? '–' })]
  }
  const german = language === texts.language ? [] : [texts.html('article-german-only')]
  const corrections = correctionLines(article, texts, timeZone)
  return [bold(title), texts.html('article-summary', { summary }), ...german, ...corrections, standLine(article, texts)]
}

/** One fact of an article with where it comes from. */
export function factParagraphs(article: Article, fact: string, texts: Texts): string[] {
  const { title } = inLanguage(article, texts.language)
  return [texts.html('answer', { fact }), [bold(title), standLine(article, texts)].join('\n')]
}

/** The last corrections, each with its day. */
export function correctionLines(article: Article, texts: Texts, timeZone: string): string[] {
  return (article.corrections ?? [])
    .slice(-MOST_CORRECTIONS)
    .map(({ at, text }) => texts.html('article-correction', { date: sayDay(at, texts.language, timeZone), text }))
}

/** „Stand: 16. Juni 2025 · Quelle: Du bist Halle“ */
export function standLine(article: Article, texts: Texts): string {
  const sources = article.sources.slice(0, MOST_SOURCES)
  const args = {
    count: article.sources.length,
    sources: sourceLinks(sources),
    more: article.sources.length - sources.length,
  }
  const line = texts.html('article-sources', args)
  if (article.date === undefined) return line
  return `${texts.html('article-stand', { date: sayDate(article.date, texts.language) })}\n${line}`
}

function articleButtons(article: Article, texts: Texts): Button[][] {
  const { id } = article
  const more = article.facts.length > 0 ? [{ label: texts.plain('article-more'), does: `facts:${id}:0` }] : []
  const like = { label: texts.plain('article-similar'), does: `like:${id}` }
  return [[...more, like], [{ label: texts.plain('article-report'), does: `report:${id}` }]]
}

function factsScreen(article: Article, texts: Texts, asked: number): Screen {
  const { title, facts } = inLanguage(article, texts.language)
  const pages = splitFacts(facts)
  const page = pageOf(asked, pages.length, 1)
  const lines = (pages[page.number] ?? []).map((fact) => texts.html('article-fact', { fact }))
  const heading =
    page.count > 1 ? texts.html('article-facts-page', { title, page: page.number + 1, pages: page.count }) : bold(title)
  return {
    html: [heading, ...lines, standLine(article, texts)].join('\n\n'),
    buttons: [
      pageButtons(page, texts, (number) => `facts:${article.id}:${number}`),
      [{ label: texts.plain('article-back'), does: `card:${article.id}` }],
    ],
  }
}

/** The first page of the facts, as readers see it. */
export function factsOnly(article: Article, texts: Texts): string {
  return factsScreen(article, texts, 0).html
}

/** Facts in their order, as many on a page as one screen holds. */
function splitFacts(facts: readonly string[]): string[][] {
  const pages: string[][] = [[]]
  let letters = 0
  for (const fact of facts) {
    if (letters > 0 && letters + fact.length > FACT_LETTERS) {
      pages.push([])
      letters = 0
    }
    pages.at(-1)?.push(fact)
    letters += fact.length
  }
  return pages
}

async function similarScreen(article: Article, texts: Texts, deps: ArticleDeps): Promise<Screen> {
  const found = await Promise.all(deps.search.similar(article.id, SIMILAR).map((id) => deps.articles.get(id)))
  const similar = found.filter((one) => one !== undefined)
  const back = [{ label: texts.plain('article-back'), does: `card:${article.id}` }]
  const { title } = inLanguage(article, texts.language)
  if (similar.length === 0) return { html: texts.html('article-no-similar', { title }), buttons: [back] }
  const list = entriesScreen(texts.html('article-similar-to', { title: shorten(title, 90) }), similar, 0, texts)
  return { html: list.html, buttons: [...(list.buttons ?? []), back] }
}
