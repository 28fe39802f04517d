import type { ApiClientOptions } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import { alarmText } from './bot/alarm-texts.js'
import { createBot } from './bot/bot.js'
import type { Guest } from './bot/door.js'
import { publishEditorMenus, publishProfile } from './bot/profile.js'
import { saySorry } from './bot/sorry.js'
import { createTellEditors } from './bot/tell-editors.js'
import { loadTexts } from './bot/texts.js'
import type { Fetch } from './bot/wire.js'
import type { Config } from './config.js'
import { isPublished, type Article } from './domain/article.js'
import { languageOf } from './domain/language.js'
import type { Clock, Search } from './domain/ports.js'
import type { Articles, ArticlesSeen, Store } from './domain/store.js'
import { startEditing } from './editing.js'
import type { Log } from './log.js'
import { createSearch } from './search/search.js'
import { smallTalkOf } from './search/small-talk.js'
import { createWordMatch } from './search/word-match.js'
import { startPublishing } from './publishing.js'
import { startSending } from './sending.js'
import { startTakingIn } from './taking-in.js'

const FORGET_EVERY_MS = 60 * 60_000
const DIALOGS_KEPT_MS = 25 * 60 * 60_000

export interface AnsweringOptions {
  readonly config: Config
  readonly token: string
  readonly me: UserFromGetMe
  readonly client: ApiClientOptions
  /** The way to Telegram itself, for files. */
  readonly fetch: Fetch
  /** For mailings: without retries. */
  readonly bulk: ApiClientOptions
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** What answers and what sends: the search with every published article, the bot on it, and the mailings. */
export async function startAnswering(options: AnsweringOptions) {
  const { config, store, log } = options
  const search = await indexArticles(store.articles)
  const library = loadTexts()
  const matches = createWordMatch()
  const editing = startEditing({
    ...options,
    search,
    tell: (notice) => tellEditors((texts) => ({ html: alarmText(notice, texts, config.timeZone) })),
    holding: () => sending.holding(),
  })
  const takingIn = startTakingIn({ ...options, tellEditors: (notice) => tellEditors(notice), publish })
  const { pages } = takingIn
  const publishing = startPublishing({ ...options, pages, library, api: () => bot.api, written })
  const bot = createBot({
    ...options,
    search,
    smallTalk: smallTalkOf,
    matches,
    ...editing,
    ...publishing,
    pages,
    library,
    holding: () => sending.holding(),
  })
  const tellEditors = createTellEditors({ api: bot.api, editors: config.editors, readers: store.readers, library, log })
  const sending = await startSending({ ...options, ...editing, tellEditors, search, matches, library })
  // At once: on a store's first start this is what counts as old.
  let isAnnounced = await announceSafely(sending, log)
  publishProfile(bot.api, library).catch((err: unknown) => {
    log.warn({ err }, 'could not publish the command menu')
  })
  const menus = { editors: config.editors, readers: store.readers, library, log }
  publishEditorMenus(bot.api, menus).catch((err: unknown) => {
    log.warn({ err }, 'could not publish the command menus of the editors')
  })
  let refused = false
  /** What the bot itself wrote is found and goes out at once: the store reports only what others wrote. */
  async function written(article: Article): Promise<void> {
    if (isPublished(article)) search.put(article)
    else search.remove(article.id)
    editing.gapBoard.articlesChanged()
    isAnnounced = await announceSafely(sending, log)
  }
  async function publish(article: Article): Promise<boolean> {
    const refusal = await store.articles.put([article])
    if (refusal === null) await written(article)
    else log.warn({ refused: refusal.refused }, 'a headline could not be published; trying again')
    return refusal === null
  }
  return {
    handle: (update: Update) => bot.handleUpdate(update),
    saySorry: async (guest: Guest, key: 'failed' | 'late' | 'slow-down') => {
      const chosen = (await store.readers.get(guest.chat))?.lang
      await saySorry(bot.api, guest, key, library, chosen ?? languageOf(speakerOf(guest)?.language_code))
    },
    rounds: [
      ...sending.rounds,
      ...editing.rounds,
      ...publishing.rounds,
      ...takingIn.rounds,
      { name: 'forget old dialogs', every: FORGET_EVERY_MS, run: () => forgetDialogs(options) },
    ],
    /** Once nothing is handled or sent any more. */
    finish: () => editing.finish(),
    /** Ends all sending and asking; resolves when what is in flight has its receipt. */
    stopSending: async () => {
      await Promise.all([sending.stop(), takingIn.stop()])
    },
    /** One round: takes over articles that somebody else changed, or says why it did not; and announces what is new. */
    lookAtArticles: async () => {
      const seen = await store.articles.refresh()
      if (seen?.kind === 'changed') {
        isAnnounced = false
        takeOver(seen, search, log)
        editing.gapBoard.articlesChanged()
      }
      // Also what was published while the bot was down, and what could not be announced the last time.
      if (!isAnnounced) isAnnounced = await announceSafely(sending, log)
      if (seen?.kind === 'refused') {
        log.error(
          { faults: seen.faults },
          'the articles were edited, but the file is not valid; the last good state stays in use',
        )
        await editing.alarms.raise({ kind: 'articles-refused', faults: seen.faults })
      }
      if (seen !== null) refused = seen.kind === 'refused'
      // Also when it was mended while the bot was down.
      if (!refused) await editing.alarms.over('articles-refused')
    },
  }
}

/** What somebody began and left lying is not kept: a day after the last word it has lapsed anyway. */
async function forgetDialogs({ store, clock }: AnsweringOptions): Promise<void> {
  await store.dialogs.forgetBefore(new Date(clock.now().getTime() - DIALOGS_KEPT_MS))
}

function speakerOf({ update }: Guest) {
  return (update.message ?? update.edited_message ?? update.callback_query)?.from
}

/** True if it is written down; else the next round tries again. */
async function announceSafely(sending: Awaited<ReturnType<typeof startSending>>, log: Log): Promise<boolean> {
  try {
    const opened = await sending.announce()
    if (opened > 0) log.info({ mailings: opened }, 'news to be sent')
    return true
  } catch (err) {
    log.error({ err }, 'what is new could not be announced; trying again')
    return false
  }
}

async function indexArticles(articles: Articles): Promise<Search> {
  const search = createSearch()
  for (const article of await articles.all()) if (isPublished(article)) search.put(article)
  return search
}

function takeOver(seen: ArticlesSeen & { kind: 'changed' }, search: Search, log: Log): void {
  for (const id of seen.removed) search.remove(id)
  for (const article of seen.put) {
    if (isPublished(article)) search.put(article)
    else search.remove(article.id)
  }
  log.info({ put: seen.put.length, removed: seen.removed.length }, 'articles changed')
}
