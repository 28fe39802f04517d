import { Composer } from 'grammy'
import { isPublished, type Article } from '../../../domain/article.js'
import type { Search } from '../../../domain/ports.js'
import type { Articles } from '../../../domain/store.js'
import type { BotContext } from '../../context.js'
import { shorten } from '../../html.js'
import { PAGE_SIZE, pageButtons, pageOf } from '../../pages.js'
import { acknowledge, send, turn, type Button, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { articleScreen } from '../article.js'
import { onlyEditors } from './door.js'
import { homeButton } from './home.js'

const MOST_FOUND = 8
const QUERY_LETTERS = 100
const COMMANDS: readonly string[] = ['korrigieren', 'correct']

export interface MendDeps {
  readonly articles: Articles
  readonly search: Search
  readonly editors: readonly number[]
  readonly timeZone: string
}

/** Picks a published article to correct or withdraw, from the list or by words. */
export function mendFeature(deps: MendDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const mine = composer.filter(onlyEditors(deps.editors))
  mine.callbackQuery(/^d:(?:art|arts:(\d{1,4}))$/, async (ctx) => {
    await turn(ctx, await listScreen(deps, ctx.texts, Number(ctx.match[1] ?? 0)))
  })
  mine.callbackQuery(/^d:art:([a-z0-9-]{1,40})$/, async (ctx) => {
    const article = await deps.articles.get(ctx.match[1] ?? '')
    if (!article || !isPublished(article)) {
      await acknowledge(ctx, ctx.texts.plain('article-gone'))
      return
    }
    await turn(ctx, chosenScreen(article, ctx.texts, deps.timeZone))
  })
  mine.filter(
    ({ command }) => command !== null && COMMANDS.includes(command.name),
    async (ctx) => {
      const query = shorten(ctx.command?.rest ?? '', QUERY_LETTERS)
      await send(ctx, query === '' ? await listScreen(deps, ctx.texts, 0) : await foundScreen(deps, ctx.texts, query))
    },
  )
  return composer
}

async function listScreen({ articles }: MendDeps, texts: Texts, asked: number): Promise<Screen> {
  const { total } = await articles.published({ offset: 0, limit: 0 })
  if (total === 0) return { html: texts.html('mend-none'), buttons: [[homeButton(texts)]] }
  const page = pageOf(asked, total)
  const { articles: shown } = await articles.published({ offset: page.offset, limit: PAGE_SIZE })
  return {
    html: texts.html('mend-list', { page: page.number + 1, pages: page.count }),
    buttons: [...choices(shown), pageButtons(page, texts, (number) => `d:arts:${number}`), [homeButton(texts)]],
  }
}

async function foundScreen({ articles, search }: MendDeps, texts: Texts, query: string): Promise<Screen> {
  const { hits } = search.find(query, { language: texts.language, limit: MOST_FOUND })
  const found = (await Promise.all(hits.map(({ article }) => articles.get(article)))).filter((one) => one !== undefined)
  if (found.length === 0) return { html: texts.html('mend-found-none', { query }), buttons: [[homeButton(texts)]] }
  return { html: texts.html('mend-found', { query }), buttons: [...choices(found), [homeButton(texts)]] }
}

function choices(articles: readonly Article[]): Button[][] {
  return articles.map(({ id, title }) => [{ label: shorten(title, 60), does: `d:art:${id}` }])
}

function chosenScreen(article: Article, texts: Texts, timeZone: string): Screen {
  const { html } = articleScreen(article, texts, timeZone)
  const correct = { label: texts.plain('do-correct-this'), does: `d:fix:${article.id}` }
  const withdraw = { label: texts.plain('do-withdraw-this'), does: `d:off:${article.id}` }
  return { html, buttons: [[correct, withdraw], [{ label: texts.plain('page-back'), does: 'd:arts:0' }]] }
}
