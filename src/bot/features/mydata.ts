import { Composer, InputFile } from 'grammy'
import type { Receipt } from '../../domain/mailing.js'
import type { ErrorReport } from '../../domain/report.js'
import type { Inbox, Store } from '../../domain/store.js'
import type { BotContext } from '../context.js'
import { mayDecide } from '../deciding.js'
import { chatOfNoted } from '../door.js'
import { onCommand } from '../on-command.js'
import { placeOf } from '../place.js'
import type { Recent } from '../recent.js'
import { acknowledge, optionsOf, send, turn, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'

export interface MydataDeps {
  readonly store: Store
  readonly recent: Recent
}

/** `/mydata`: everything kept about this chat as a file; „Alles löschen“ after one confirmation. */
export function mydataFeature(deps: MydataDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('mydata')).filter(mayDecide, async (ctx) => {
    await sendFile(ctx, await everythingAbout(deps.store, ctx.chatId ?? 0))
  })
  const deciding = composer.callbackQuery(/^mydata:/).filter(mayDecide)
  deciding.callbackQuery('mydata:delete', async (ctx) => {
    await acknowledge(ctx)
    await send(ctx, sureScreen(ctx.texts))
  })
  deciding.callbackQuery('mydata:keep', async (ctx) => {
    await turn(ctx, { html: ctx.texts.html('mydata-kept') })
  })
  deciding.callbackQuery('mydata:gone', async (ctx) => {
    // An open dialog would be written again when this press is handled.
    await ctx.conversation.exitAll()
    await forget(deps, ctx.chatId ?? ctx.from.id)
    await turn(ctx, { html: ctx.texts.html('mydata-gone') })
  })
  return composer
}

async function sendFile(ctx: BotContext, kept: object): Promise<void> {
  const { texts } = ctx
  const { thread } = placeOf(ctx)
  const html = texts.html('mydata')
  const { parse_mode, reply_markup } = optionsOf({
    html,
    buttons: [[{ label: texts.plain('mydata-delete'), does: 'mydata:delete' }]],
  })
  await ctx.replyWithDocument(new InputFile(Buffer.from(`${JSON.stringify(kept, null, 2)}\n`), 'schwesterstadt.json'), {
    caption: html,
    parse_mode,
    ...(reply_markup && { reply_markup }),
    ...(thread !== null && { message_thread_id: thread }),
  })
}

function sureScreen(texts: Texts): Screen {
  return {
    html: texts.html('mydata-sure'),
    buttons: [
      [{ label: texts.plain('mydata-yes'), does: 'mydata:gone' }],
      [{ label: texts.plain('mydata-no'), does: 'mydata:keep' }],
    ],
  }
}

/** All of it as it is stored, threads of a forum included. */
async function everythingAbout(store: Store, chat: number): Promise<object> {
  const readers = await store.readers.ofChat(chat)
  const receipts: Receipt[] = []
  for await (const receipt of store.receipts.ofChat(chat)) receipts.push(receipt)
  const parked = (await store.parking.get()).chats[chat] ?? null
  return {
    chat,
    readers,
    receipts,
    dialog: (await store.dialogs.get(String(chat))) ?? null,
    parked,
    reports: (await reportsOf(store, chat)).map(({ at, article, text }) => ({ at, article, text })),
    waiting: (await waitingOf(store.inbox, chat)).map(({ body }) => body),
  }
}

async function reportsOf({ reports }: Store, chat: number): Promise<ErrorReport[]> {
  return (await reports.get()).open.filter((report) => report.chat === chat)
}

/** Gone from every file before it is said, and from memory. What is being handled counts as handled. */
async function forget({ store, recent }: MydataDeps, chat: number): Promise<void> {
  recent.forget(chat)
  await Promise.all((await waitingOf(store.inbox, chat)).map(({ id }) => store.inbox.handled(id)))
  await store.dialogs.remove(String(chat))
  await store.readers.remove(chat)
}

async function waitingOf(inbox: Inbox, chat: number) {
  return (await inbox.waiting()).filter(({ body }) => chatOfNoted(body) === chat)
}
