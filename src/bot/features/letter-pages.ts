import { Composer } from 'grammy'
import { showsArticles, type Item, type Receipt } from '../../domain/mailing.js'
import type { Articles, Receipts, Store } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { listScreen } from '../letter-list.js'
import { acknowledge, turn } from '../screen.js'

export interface LetterPagesDeps {
  readonly store: Pick<Store, 'articles' | 'receipts'>
  readonly timeZone: string
  readonly channel: number | string | null
}

/** Turns the pages of a digest or a bundle. What it holds is read from its receipt, so old ones turn even after a restart. */
export function letterPagesFeature({ store, timeZone, channel }: LetterPagesDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.callbackQuery(/^letter:(\d{1,3})$/, async (ctx) => {
    const { message } = ctx.callbackQuery
    // Receipts know a channel by the name it was configured with.
    const chat = message?.chat.type === 'channel' && typeof channel === 'string' ? channel : message?.chat.id
    const receipt = await receiptOf(store.receipts, chat ?? 0, message?.message_id ?? 0)
    if (!receipt) {
      await acknowledge(ctx, ctx.texts.plain('button-outdated'))
      return
    }
    const kind = receipt.kind === 'digest' ? 'digest' : 'news'
    const list = { kind, items: await itemsOf(store.articles, receipt) } as const
    await turn(ctx, listScreen(list, ctx.texts, { username: ctx.me.username, timeZone }, Number(ctx.match[1])))
  })
  return composer
}

async function receiptOf(receipts: Receipts, chat: number | string, message: number): Promise<Receipt | null> {
  for await (const receipt of receipts.ofChat(chat)) {
    if (showsArticles(receipt) && receipt.message === message) return receipt
  }
  return null
}

async function itemsOf(articles: Articles, { items }: Receipt): Promise<Item[]> {
  const found = await Promise.all(
    items.map(async ({ article, why }) => ({ article: await articles.get(article), why })),
  )
  return found.filter((item): item is Item => item.article !== undefined)
}
