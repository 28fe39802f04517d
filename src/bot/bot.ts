import { conversations } from '@grammyjs/conversations'
import { Bot, type ApiClientOptions } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Config } from '../config.js'
import { isLanguage, languageOf } from '../domain/language.js'
import type { Clock, Search } from '../domain/ports.js'
import type { Store } from '../domain/store.js'
import type { Log } from '../log.js'
import { readCommand } from './command.js'
import type { BotContext } from './context.js'
import { dialogStorage, endDialogs } from './dialogs.js'
import { articleFeature } from './features/article.js'
import { askFeature, plainQuestionFeature, type AskDeps } from './features/ask.js'
import { legalFeature } from './features/legal.js'
import { newsFeature } from './features/news.js'
import { otherKindFeature, strayButtonFeature, unknownCommandFeature } from './features/otherwise.js'
import { REPORT_DIALOG, reportDialog, reportFeature } from './features/report.js'
import { searchFeature } from './features/search.js'
import { settingsFeature } from './features/settings.js'
import { startFeature } from './features/start.js'
import { topicsFeature } from './features/topics.js'
import { createRecent } from './recent.js'
import type { Library } from './texts.js'

export interface BotDeps {
  readonly config: Pick<Config, 'editors' | 'imprint' | 'privacyUrl' | 'timeZone'>
  readonly token: string
  readonly me: UserFromGetMe
  readonly client: ApiClientOptions
  readonly store: Store
  readonly search: Search
  readonly smallTalk: AskDeps['smallTalk']
  readonly clock: Clock
  readonly library: Library
  readonly log: Log
}

/** The bot: what it does with an update, in this order. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const { config, store, search, clock, library, log } = deps
  const { articles, readers } = store
  const { timeZone } = config
  const recent = createRecent()
  const opened = (ctx: BotContext, id: string) => {
    recent.setArticle(ctx.chatId ?? 0, id, clock.now())
  }
  const asking = { search, smallTalk: deps.smallTalk, articles, clock, recent, library }
  const reporting = { articles, recent, clock, library, editors: config.editors, log }

  const bot = new Bot<BotContext>(deps.token, { botInfo: deps.me, client: deps.client })
  bot.use(understand(deps))
  // Dialogs of updates without a chat would all share one key.
  bot.filter((ctx) => ctx.chatId === undefined).use(strayButtonFeature())
  bot.use(conversations({ storage: dialogStorage(store.dialogs) }))
  bot.use(endDialogs([REPORT_DIALOG]))
  bot.use(startFeature({ articles, timeZone, opened }))
  bot.use(newsFeature(articles))
  bot.use(askFeature(asking))
  bot.use(searchFeature({ search, articles }))
  bot.use(topicsFeature(articles))
  bot.use(settingsFeature({ readers, library }))
  bot.use(legalFeature(config))
  bot.use(reportDialog(reporting))
  // Whatever opens a dialog stands below the dialog itself.
  bot.use(reportFeature(reporting))
  bot.use(unknownCommandFeature())
  bot.use(articleFeature({ articles, search, timeZone, opened }))
  bot.use(strayButtonFeature())
  bot.use(plainQuestionFeature(asking))
  bot.use(otherKindFeature())
  return bot
}

/** Finds the language of whoever talks and reads the command, if there is one. Edits count only for questions. */
function understand({ store, library }: BotDeps) {
  return async (ctx: BotContext, next: () => Promise<void>) => {
    const reader = ctx.chatId === undefined ? undefined : await store.readers.get(ctx.chatId)
    const language = isLanguage(reader?.lang) ? reader.lang : languageOf(ctx.from?.language_code)
    ctx.texts = library[language]
    ctx.command = ctx.callbackQuery ? null : readCommand(ctx.msg?.text ?? '')
    const edited = ctx.editedMessage !== undefined && ctx.command !== null && ctx.command.id !== 'ask'
    if (!edited) await next()
  }
}
