import { conversations } from '@grammyjs/conversations'
import { Bot, type ApiClientOptions } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Config } from '../config.js'
import { isLanguage, languageOf, type Language } from '../domain/language.js'
import type { Desk } from '../domain/desk.js'
import type { Census, Clock, Counting, GapBoard, Pages, Search, WatchTopics } from '../domain/ports.js'
import type { Readers, Store } from '../domain/store.js'
import type { Matches } from '../domain/wants.js'
import type { Log } from '../log.js'
import { readCommand } from './command.js'
import type { BotContext } from './context.js'
import { dialogStorage, endDialogs } from './dialogs.js'
import { articleFeature } from './features/article.js'
import { askFeature, plainQuestionFeature, type AskDeps } from './features/ask.js'
import { ANSWER_DIALOG, answerDialog } from './features/desk/answer.js'
import { onlyEditors } from './features/desk/door.js'
import { draftsFeature, draftsRoom } from './features/desk/drafts.js'
import { deskHomeFeature } from './features/desk/home.js'
import { inboxFeature, inboxRoom } from './features/desk/inbox.js'
import { deskLogFeature, logRoom } from './features/desk/log.js'
import { mendFeature } from './features/desk/mend.js'
import { numbersRoom } from './features/desk/numbers.js'
import { proposalsFeature, proposalsRoom } from './features/desk/proposals.js'
import { gapsFeature, gapsRoom } from './features/desk/gaps.js'
import { statisticsFeature, statisticsRoom } from './features/desk/statistics.js'
import { handOverFeature } from './features/hand-over.js'
import { inlineFeature } from './features/inline.js'
import { deskWritingFeature, leaveWritingFeature, type DraftSeeds } from './features/desk/writing.js'
import { legalFeature } from './features/legal.js'
import { lessFeature } from './features/less.js'
import { letterPagesFeature } from './features/letter-pages.js'
import { membershipFeature } from './features/membership.js'
import { mydataFeature } from './features/mydata.js'
import { newsFeature } from './features/news.js'
import { otherKindFeature, strayButtonFeature, unknownCommandFeature } from './features/otherwise.js'
import { REPORT_DIALOG, reportDialog, reportFeature } from './features/report.js'
import { searchFeature } from './features/search.js'
import { settingsFeature } from './features/settings.js'
import { SETTINGS_DIALOG, settingsDialog } from './features/settings-dialog.js'
import { startFeature } from './features/start.js'
import { statusFeature, type Holding } from './features/status.js'
import { stopFeature } from './features/stop.js'
import { subscribeFeature } from './features/subscribe.js'
import { topicsFeature } from './features/topics.js'
import { watchFeature } from './features/watch.js'
import { readerAt } from './place.js'
import { createRecent } from './recent.js'
import { createTellEditors } from './tell-editors.js'
import type { Library } from './texts.js'
import type { Fetch } from './wire.js'

export interface BotDeps {
  readonly config: Pick<Config, 'apiRoot' | 'channel' | 'editors' | 'imprint' | 'privacyUrl' | 'timeZone'>
  readonly token: string
  readonly me: UserFromGetMe
  readonly client: ApiClientOptions
  readonly store: Store
  readonly search: Search
  readonly smallTalk: AskDeps['smallTalk']
  readonly matches: Matches
  readonly census: Census
  readonly gapBoard: GapBoard
  readonly watchTopics: WatchTopics
  readonly counting: Counting
  /** Told of each chat that cannot be written to any more. */
  readonly lost: () => void
  readonly clock: Clock
  readonly library: Library
  readonly log: Log
  readonly desk: Desk
  readonly pages: Pages
  /** What drafts can begin from, besides an editor's own words. */
  readonly seeds: DraftSeeds
  /** The way to Telegram, for files that editors send. */
  readonly fetch: Fetch
  /** Why nothing is sent at the moment, if so. */
  readonly holding: () => Holding
}

/** The bot: what it does with an update, in this order. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const { config, store, search, matches, census, clock, library, log } = deps
  const { articles, readers } = store
  const { editors, timeZone } = config
  const recent = createRecent()
  const opened = (ctx: BotContext, id: string) => {
    recent.setArticle(ctx.chatId ?? 0, id, clock.now())
  }
  const asking = {
    search,
    smallTalk: deps.smallTalk,
    articles,
    clock,
    recent,
    library,
    hasEditors: editors.length > 0,
    counting: deps.counting,
  }

  const bot = new Bot<BotContext>(deps.token, { botInfo: deps.me, client: deps.client })
  const tellEditors = createTellEditors({ api: bot.api, editors, readers, library, log })
  const reporting = { articles, reports: store.reports, recent, clock, library, editors, tellEditors }
  const inbox = { store, clock, library, editors, timeZone }
  const drafting = { desk: deps.desk, articles, editors, timeZone }
  const writing = { ...deps, ...drafting, apiRoot: config.apiRoot }
  bot.use(understand(deps))
  bot.use(inlineFeature({ search, articles, clock, library, timeZone }))
  // Dialogs of updates without a chat would all share one key.
  bot.filter((ctx) => ctx.chatId === undefined).use(strayButtonFeature())
  bot.use(membershipFeature({ readers, clock, lost: deps.lost }))
  bot.use(conversations({ storage: dialogStorage(store.dialogs) }))
  bot.use(leaveWritingFeature(writing))
  bot.use(endDialogs([REPORT_DIALOG, ANSWER_DIALOG, SETTINGS_DIALOG], [SETTINGS_DIALOG]))
  bot.use(startFeature({ articles, readers, clock, timeZone, opened }))
  bot.use(newsFeature(articles))
  bot.use(askFeature(asking))
  bot.use(searchFeature({ search, articles }))
  bot.use(topicsFeature({ articles, readers, clock }))
  bot.use(subscribeFeature({ store, clock, matches }))
  bot.use(stopFeature(store))
  bot.use(watchFeature(readers))
  bot.use(handOverFeature({ board: deps.gapBoard, recent, editors }))
  bot.use(statusFeature({ store, clock, matches, timeZone, holding: deps.holding }))
  bot.use(mydataFeature({ store, recent }))
  const settings = { readers, clock, library, timeZone }
  bot.use(settingsDialog(settings))
  bot.use(settingsFeature(settings))
  bot.use(legalFeature(config))
  bot.use(reportDialog(reporting))
  bot.filter(onlyEditors(editors)).use(answerDialog(inbox))
  // Whatever opens a dialog stands below the dialog itself.
  bot.use(reportFeature(reporting))
  const numbers = numbersRoom({ store, census, clock, timeZone })
  const proposing = { store, clock, editors }
  const inboxes = [proposalsRoom(proposing), inboxRoom(store.reports), gapsRoom(store.gaps)]
  bot.use(deskHomeFeature({ editors, rooms: [draftsRoom(drafting), numbers, ...inboxes, logRoom, statisticsRoom] }))
  bot.use(proposalsFeature(proposing))
  bot.use(inboxFeature(inbox))
  bot.use(gapsFeature({ ...inbox, watchTopics: deps.watchTopics }))
  bot.use(statisticsFeature({ store, census, counting: deps.counting, editors }))
  bot.use(draftsFeature(drafting))
  bot.use(mendFeature({ articles, search, editors, timeZone }))
  bot.use(deskWritingFeature(writing))
  bot.use(deskLogFeature({ log: store.deskLog, editors, timeZone }))
  bot.use(unknownCommandFeature())
  bot.use(letterPagesFeature({ store, timeZone, channel: config.channel }))
  bot.use(lessFeature({ readers, clock, timeZone }))
  bot.use(articleFeature({ articles, search, timeZone, opened }))
  bot.use(strayButtonFeature())
  bot.use(plainQuestionFeature(asking))
  bot.use(otherKindFeature())
  return bot
}

/** Finds the language of whoever talks and reads the command, if there is one. Edits count only for questions. */
function understand({ store, library }: BotDeps) {
  return async (ctx: BotContext, next: () => Promise<void>) => {
    ctx.texts = library[await languageFor(ctx, store.readers)]
    ctx.command = ctx.callbackQuery ? null : readCommand(ctx.msg?.text ?? '')
    const edited = ctx.editedMessage !== undefined && ctx.command !== null && ctx.command.id !== 'ask'
    if (!edited) await next()
  }
}

/** As chosen for this chat or this topic of a forum, else as the app has it; a channel speaks German. */
async function languageFor(ctx: BotContext, readers: Readers): Promise<Language> {
  if (ctx.chatId === undefined) return languageOfPerson(ctx, readers)
  const reader = (await readerAt(readers, ctx)) ?? (await readers.get(ctx.chatId))
  if (isLanguage(reader?.lang)) return reader.lang
  return ctx.chat?.type === 'channel' ? 'de' : languageOf(ctx.from?.language_code)
}

/** Away from any chat: as chosen in the private one, which has the person's own id. */
async function languageOfPerson({ from }: BotContext, readers: Readers): Promise<Language> {
  const chosen = from && (await readers.get(from.id))?.lang
  return isLanguage(chosen) ? chosen : languageOf(from?.language_code)
}
