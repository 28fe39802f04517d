import { Composer } from 'grammy'
import { inLanguage, type Article } from '../../domain/article.js'
import type { Articles } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { sayDate } from '../dates.js'
import { PAGE_SIZE, pageButtons, pageOf } from '../pages.js'
import { send, turn, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'
import { onCommand } from '../on-command.js'

/** `/news`: the newest articles, paged in place. */
export function newsFeature(articles: Articles): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('news'), async (ctx) => {
    await send(ctx, await newsScreen(articles, ctx.texts, 0))
  })
  composer.callbackQuery(/^news:(\d{1,5})$/, async (ctx) => {
    await turn(ctx, await newsScreen(articles, ctx.texts, Number(ctx.match[1])))
  })
  return composer
}

async function newsScreen(articles: Articles, texts: Texts, asked: number): Promise<Screen> {
  const { total } = await articles.published({ offset: 0, limit: 0 })
  if (total === 0) return { html: texts.html('news-none') }
  const page = pageOf(asked, total)
  const newest = await articles.published({ offset: page.offset, limit: PAGE_SIZE })
  const heading = texts.html('news-heading', { page: page.number + 1, pages: page.count })
  const list = entriesScreen(heading, newest.articles, page.offset, texts)
  return { html: list.html, buttons: [...(list.buttons ?? []), pageButtons(page, texts, (number) => `news:${number}`)] }
}

/** A list of articles, numbered on from `offset`, with a button for each number. */
export function entriesScreen(heading: string, articles: readonly Article[], offset: number, texts: Texts): Screen {
  const lines = articles.map((article, index) => entryLine(article, offset + index + 1, texts))
  const numbers = articles.map(({ id }, index) => ({ label: String(offset + index + 1), does: `art:${id}` }))
  return { html: [heading, ...lines].join('\n\n'), buttons: [numbers] }
}

function entryLine(article: Article, number: number, texts: Texts): string {
  const { title } = inLanguage(article, texts.language)
  const entry = texts.html('entry', { number: String(number), title })
  if (article.date === undefined) return entry
  return `${entry}\n${texts.html('article-stand', { date: sayDate(article.date, texts.language) })}`
}
