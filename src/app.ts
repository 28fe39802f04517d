import { Api, type ApiClientOptions } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { createBot } from './bot/bot.js'
import { describeFaults } from './bot/store-faults.js'
import { publishProfile } from './bot/profile.js'
import { saySorry } from './bot/sorry.js'
import { loadTexts, type Library } from './bot/texts.js'
import { createUpdates, endIfForGood, pauseAfter, type Updates } from './bot/updates.js'
import { createWire, sleep, type Fetch } from './bot/wire.js'
import type { Config } from './config.js'
import { isPublished } from './domain/article.js'
import type { Clock, Search } from './domain/ports.js'
import type { Store } from './domain/store.js'
import type { Log } from './log.js'
import { startRounds } from './rounds.js'
import { createSearch } from './search/search.js'
import { openStore } from './store/open.js'

export interface AppOptions {
  readonly config: Config
  readonly token: string
  readonly log: Log
  readonly clock: Clock
  /** The platform's fetch, or that of an in-process Telegram. */
  readonly fetch: Fetch
  /** Ends a start that is still waiting for Telegram. */
  readonly signal?: AbortSignal
}

export interface App {
  /** Resolves after `stop`; rejects when the bot cannot go on. */
  readonly finished: Promise<void>
  /** Stops in reverse order of starting; what is in hand is finished first, within 10 s. */
  stop(): Promise<void>
  /** Resolves when everything that was taken in is handled. */
  idle(): Promise<void>
}

/** How often the bot looks for articles edited by hand, in milliseconds. */
const LOOK_EVERY_MS = 400

/** Builds the whole bot and starts it: store → search → bot → rounds → updates. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, token, log, clock } = options
  const clients = createClients(options)
  const store = await openStore({ dataDir: config.dataDir, now: () => clock.now() })
  try {
    const meeting = meet(new Api(token, clients.polling), log, options.signal)
    const search = await indexArticles(store)
    const library = loadTexts()
    const me = await meeting
    const bot = createBot({ config, token, me, client: clients.replies, store, search, clock, library, log })
    const api = bot.api
    const updates = createUpdates({
      api: new Api(token, clients.polling),
      me,
      inbox: store.inbox,
      clock,
      log,
      handle: (update) => bot.handleUpdate(update),
      apologise: (guest, reason) => saySorry(api, guest, reason, library),
      slowDown: (guest) => saySorry(api, guest, 'slow-down', library),
    })
    const look = () => lookAtArticles({ store, search, api, library, editors: config.editors, log })
    const stopRounds = startRounds([{ name: 'look at articles', every: LOOK_EVERY_MS, run: look }], log)
    const finished = updates.run()
    publishProfile(api, library).catch((err: unknown) => {
      log.warn({ err }, 'could not publish the command menu')
    })
    log.info({ bot: me.username }, 'started')
    let stopped: Promise<void> | undefined
    return { finished, stop: () => (stopped ??= stopAll(updates, stopRounds, store)), idle: () => updates.idle() }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function stopAll(updates: Updates, stopRounds: () => Promise<void>, store: Store): Promise<void> {
  await updates.stop()
  await stopRounds()
  await store.close()
}

/** Replies retry; polling must see every answer itself. */
function createClients({ config, fetch }: AppOptions): { replies: ApiClientOptions; polling: ApiClientOptions } {
  const client = (retries: boolean): ApiClientOptions => ({
    apiRoot: config.apiRoot,
    fetch: createWire({ fetch, retries, sleep }),
  })
  return { replies: client(true), polling: { ...client(false), timeoutSeconds: 60 } }
}

/** Asks Telegram who the bot is, as patiently as polling: a server that boots before its network must come up. */
async function meet(api: Api, log: Log, signal?: AbortSignal): Promise<UserFromGetMe> {
  for (let faults = 1; ; faults++) {
    try {
      return await api.getMe(signal as never)
    } catch (error) {
      endIfForGood(error)
      if (signal?.aborted) throw error
      const pause = pauseAfter(error, faults)
      log.warn({ err: error, pause }, 'Telegram does not answer; trying again')
      await sleep(pause, signal)
    }
  }
}

async function indexArticles(store: Store): Promise<Search> {
  const search = createSearch()
  for (const article of await store.articles.all()) if (isPublished(article)) search.put(article)
  return search
}

interface Looking {
  readonly store: Store
  readonly search: Search
  readonly api: Api
  readonly library: Library
  readonly editors: readonly number[]
  readonly log: Log
}

/** One round: takes over articles that somebody else changed, or says why it did not. */
async function lookAtArticles({ store, search, api, library, editors, log }: Looking): Promise<void> {
  const seen = await store.articles.refresh()
  if (seen === null) return
  if (seen.kind === 'changed') {
    for (const id of seen.removed) search.remove(id)
    for (const article of seen.put) {
      if (isPublished(article)) search.put(article)
      else search.remove(article.id)
    }
    log.info({ put: seen.put.length, removed: seen.removed.length }, 'articles changed')
    return
  }
  log.error(
    { faults: seen.faults },
    'the articles were edited, but the file is not valid; the last good state stays in use',
  )
  const text = describeFaults(seen.faults, library.de)
  await Promise.allSettled(editors.map((editor) => api.sendMessage(editor, text, { parse_mode: 'HTML' })))
}
