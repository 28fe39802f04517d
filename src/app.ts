import { Api, type ApiClientOptions } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import type { Admission } from './bot/inbound.js'
import { createUpdates, endIfForGood, pauseAfter, type Updates } from './bot/updates.js'
import { createWire, sleep, type Fetch } from './bot/wire.js'
import type { Config } from './config.js'
import { nextDigest } from './domain/berlin.js'
import type { Clock } from './domain/ports.js'
import type { Store } from './domain/store.js'
import type { Log } from './log.js'
import { startRounds } from './rounds.js'
import { openStore } from './store/open.js'

export interface AppOptions {
  readonly config: Config
  readonly token: string
  readonly log: Log
  readonly clock: Clock
  /** The platform's fetch, or that of an in-process Telegram. */
  readonly fetch: Fetch
  /** Instead of the inbound limit per chat. */
  readonly admission?: (chat: number, now: Date) => Admission
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
  /** When the next digest of a chat is due by the clock; null: it gets none. */
  nextDigest(chat: number): Promise<Date | null>
}

/** How often the bot looks for articles edited by hand, in milliseconds. */
const LOOK_EVERY_MS = 400
/** How long one message of a mailing may take: a stop waits for it, so that nobody gets it twice. */
const BULK_SECONDS = 20

/**
 * Builds the whole bot and starts it: store → updates → search, bot and mailings → rounds. Updates are taken in and noted as soon
 * as the store is open; they are handled once the articles are indexed, so that no reader waits for a slow start twice.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, token, log, clock, signal } = options
  const clients = createClients(options)
  const polling = new Api(token, clients.polling)
  const store = await openStore({ dataDir: config.dataDir, now: () => clock.now() })
  try {
    const me = await meet(polling, log, signal)
    const desk = deferred<Answering>()
    const updates = createUpdates({
      api: polling,
      me,
      inbox: store.inbox,
      clock,
      log,
      admission: options.admission,
      ready: desk.promise,
      handle: async (update) => (await desk.promise).handle(update),
      apologise: async (guest, reason) => (await desk.promise).saySorry(guest, reason),
      slowDown: async (guest) => (await desk.promise).saySorry(guest, 'slow-down'),
    })
    const polled = updates.run()
    const answering = buildAnswering(options, store, me, clients)
    answering.then(desk.resolve, desk.reject)
    const stopRounds = desk.promise.then(({ lookAtArticles, rounds }) =>
      startRounds([{ name: 'look at articles', every: LOOK_EVERY_MS, run: lookAtArticles }, ...rounds], log),
    )
    stopRounds.catch(() => undefined)
    log.info({ bot: me.username }, 'started')
    if (!me.supports_inline_queries) log.info('inline mode is off: /setinline at @BotFather turns it on')
    let stopped: Promise<void> | undefined
    return {
      finished: Promise.all([polled, desk.promise]).then(() => undefined),
      stop: () => (stopped ??= stopAll(updates, desk.promise, stopRounds, store)),
      idle: () => updates.idle(),
      nextDigest: async (chat) => {
        const reader = await store.readers.get(chat)
        return reader ? nextDigest(clock.now(), reader, config.timeZone) : null
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

type Answering = Awaited<ReturnType<typeof buildAnswering>>

/** Everything that answers and sends. Loaded while the first poll is on its way: it is most of the code. */
async function buildAnswering(options: AppOptions, store: Store, me: UserFromGetMe, { replies, bulk }: Clients) {
  await new Promise((resolve) => setImmediate(resolve))
  const { startAnswering } = await import('./answering.js')
  return startAnswering({ ...options, store, me, client: replies, bulk })
}

/** What is in flight gets its answer and its receipt; then nothing is left that could write. */
async function stopAll(
  updates: Updates,
  desk: Promise<Answering>,
  stopRounds: Promise<() => Promise<void>>,
  store: Store,
): Promise<void> {
  const stopSending = desk.then((answering) => answering.stopSending()).catch(() => undefined)
  await Promise.all([updates.stop(), stopSending])
  await stopRounds.then((stop) => stop()).catch(() => undefined)
  await desk.then((answering) => answering.finish()).catch(() => undefined)
  await store.close()
}

interface Clients {
  readonly replies: ApiClientOptions
  readonly polling: ApiClientOptions
  readonly bulk: ApiClientOptions
}

/** Replies retry; polling and mailings must see every answer themselves. */
function createClients({ config, fetch }: AppOptions): Clients {
  const client = (retries: boolean): ApiClientOptions => ({
    apiRoot: config.apiRoot,
    fetch: createWire({ fetch, retries, sleep }),
  })
  return {
    replies: client(true),
    polling: { ...client(false), timeoutSeconds: 60 },
    bulk: { ...client(false), timeoutSeconds: BULK_SECONDS },
  }
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

function deferred<T>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((settle, fail) => {
    resolve = settle
    reject = fail
  })
  // Whoever needs it awaits it; until then a rejection is not unhandled.
  promise.catch(() => undefined)
  return { promise, resolve, reject }
}
