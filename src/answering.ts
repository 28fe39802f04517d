import type { ApiClientOptions } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import { createBot } from './bot/bot.js'
import type { Guest } from './bot/door.js'
import { publishProfile } from './bot/profile.js'
import { saySorry } from './bot/sorry.js'
import { describeFaults } from './bot/store-faults.js'
import { createTellEditors } from './bot/tell-editors.js'
import { loadTexts } from './bot/texts.js'
import type { Config } from './config.js'
import { createCensus } from './desk/census.js'
import { createGapBoard } from './desk/gap-board.js'
import { createWatchTopics } from './desk/watch-topics.js'
import { isPublished } from './domain/article.js'
import { forgetOldGaps } from './domain/gap.js'
import { languageOf, type Language } from './domain/language.js'
import type { Clock, Search } from './domain/ports.js'
import { forgetOldReports } from './domain/report.js'
import type { Articles, ArticlesSeen, Store } from './domain/store.js'
import type { Log } from './log.js'
import { createSearch } from './search/search.js'
import { smallTalkOf } from './search/small-talk.js'
import { createWordMatch } from './search/word-match.js'
import { startSending } from './sending.js'
import { startTakingIn } from './taking-in.js'

const FORGET_EVERY_MS = 60 * 60_000
const REVIEW_EVERY_MS = 1000
const DIALOGS_KEPT_MS = 25 * 60 * 60_000

export interface AnsweringOptions {
  readonly config: Config
  readonly token: string
  readonly me: UserFromGetMe
  readonly client: ApiClientOptions
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
  const gapBoard = createGapBoard({ gaps: store.gaps, search, clock: options.clock })
  const bot = createBot({
    ...options,
    search,
    smallTalk: smallTalkOf,
    matches,
    gapBoard,
    census: createCensus(store.readers, () => performance.now()),
    watchTopics: createWatchTopics({
      readers: store.readers,
      topicsOf: topicsBy(search, store.articles, options.clock),
      time: () => performance.now(),
    }),
    library,
    holding: () => sending.holding(),
  })
  const tellEditors = createTellEditors({ api: bot.api, editors: config.editors, readers: store.readers, library, log })
  const sending = await startSending({ ...options, tellEditors, search, matches, library })
  const takingIn = startTakingIn(options)
  // At once: on a store's first start this is what counts as old.
  let isAnnounced = await announceSafely(sending, log)
  publishProfile(bot.api, library).catch((err: unknown) => {
    log.warn({ err }, 'could not publish the command menu')
  })
  let refused = false
  return {
    handle: (update: Update) => bot.handleUpdate(update),
    saySorry: async (guest: Guest, key: 'failed' | 'late' | 'slow-down') => {
      const chosen = (await store.readers.get(guest.chat))?.lang
      await saySorry(bot.api, guest, key, library, chosen ?? languageOf(speakerOf(guest)?.language_code))
    },
    rounds: [
      ...sending.rounds,
      { name: 'look at open questions', every: REVIEW_EVERY_MS, run: () => gapBoard.review() },
      { name: 'forget old dialogs', every: FORGET_EVERY_MS, run: () => forgetDialogs(options) },
      { name: 'clear the desk', every: FORGET_EVERY_MS, run: () => clearDesk(options) },
    ],
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
        gapBoard.articlesChanged()
      }
      // Also what was published while the bot was down, and what could not be announced the last time.
      if (!isAnnounced) isAnnounced = await announceSafely(sending, log)
      if (seen?.kind === 'changed' && refused) await tellEditors((texts) => ({ html: texts.html('store-good-again') }))
      if (seen?.kind === 'refused') {
        log.error(
          { faults: seen.faults },
          'the articles were edited, but the file is not valid; the last good state stays in use',
        )
        const { faults } = seen
        await tellEditors((texts) => ({ html: describeFaults(faults, texts) }))
      }
      if (seen !== null) refused = seen.kind === 'refused'
    },
  }
}

/** What somebody began and left lying is not kept: a day after the last word it has lapsed anyway. */
async function forgetDialogs({ store, clock }: AnsweringOptions): Promise<void> {
  await store.dialogs.forgetBefore(new Date(clock.now().getTime() - DIALOGS_KEPT_MS))
}

/** What the desk keeps has an end: its log, and what nobody dealt with. */
async function clearDesk({ store, clock }: AnsweringOptions): Promise<void> {
  await store.deskLog.forgetOld()
  await store.reports.change((reports) => forgetOldReports(reports, clock.now()))
  await store.gaps.change((gaps) => forgetOldGaps(gaps, clock.now()))
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

/** The topics of the article that comes nearest to a question. */
function topicsBy(search: Search, articles: Articles, clock: Clock) {
  return async (question: string, language: Language) => {
    const nearest = search.ask(question, { language, now: clock.now() }).hits[0]
    return (nearest && (await articles.get(nearest.article)))?.topics ?? []
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
