import { Api, type ApiClientOptions } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { createChannelId } from './bot/channel-id.js'
import { createMessenger } from './bot/messenger.js'
import { createEditors, type TellEditors } from './bot/tell-editors.js'
import type { Library } from './bot/texts.js'
import { sleep } from './bot/wire.js'
import type { Config } from './config.js'
import type { Alarms, Answers, Clock, Counting, Editors, Messenger, Search } from './domain/ports.js'
import type { Store } from './domain/store.js'
import type { Matches } from './domain/wants.js'
import type { Log } from './log.js'
import { announce, announceDue } from './mailing/announce.js'
import { createDeliver } from './mailing/deliver.js'
import type { Round } from './rounds.js'

export interface SendingOptions {
  readonly config: Config
  readonly token: string
  readonly me: UserFromGetMe
  /** Without retries. */
  readonly bulk: ApiClientOptions
  readonly tellEditors: TellEditors
  readonly counting: Counting
  readonly alarms: Alarms
  /** Told of each reader who cannot be reached any more. */
  readonly lost: () => void
  readonly store: Store
  readonly search: Search
  readonly matches: Matches
  readonly library: Library
  readonly clock: Clock
  readonly log: Log
}

const DELIVER_EVERY_MS = 150
const CALENDAR_EVERY_MS = 400
const FORGET_EVERY_MS = 6 * 60 * 60_000
const MINUTE_MS = 60_000

/** What goes out by itself: its rounds, and how they stop. */
export async function startSending(options: SendingOptions) {
  const { config, store, clock, log, library, token } = options
  const { timeZone: zone, paidBroadcast } = config
  const deps = { store, clock, zone }
  const deliver = await createDeliver({
    ...deps,
    messenger: noticed(
      options,
      createMessenger({
        token,
        client: options.bulk,
        username: options.me.username,
        library,
        clock,
        timeZone: zone,
        paidBroadcast,
      }),
    ),
    editors: asAlarms(options.alarms, createEditors(options.tellEditors)),
    matches: options.matches,
    answers: answersOf(options.search, clock),
    channel: config.channel,
    channelId: createChannelId(new Api(token, options.bulk), config.channel),
    rate: config.sendRate,
    log,
    sleep,
  })
  const rounds: Round[] = [
    { name: 'look at the calendar', every: CALENDAR_EVERY_MS, run: lookAtCalendar(deps) },
    { name: 'deliver', every: DELIVER_EVERY_MS, run: () => deliver.round() },
    { name: 'forget old receipts', every: FORGET_EVERY_MS, run: () => store.receipts.forgetOld() },
  ]
  return { rounds, holding: () => deliver.holding(), stop: () => deliver.stop(), announce: () => announce(deps) }
}

/** Counts what arrives, and notices who cannot be reached and when the channel can be again. */
function noticed({ counting, alarms, lost, config, log }: SendingOptions, messenger: Messenger): Messenger {
  return {
    ...messenger,
    send: async (to, letter) => {
      const delivery = await messenger.send(to, letter)
      if (delivery.kind === 'gone') lost()
      if (delivery.kind !== 'sent') return delivery
      counting.count('delivered')
      if (to.chat === config.channel)
        alarms.over('channel-unreachable').catch((err: unknown) => {
          log.warn({ err }, 'the editors could not be told that the channel is back')
        })
      return delivery
    },
  }
}

/** What of a mailing's notices lasts is told once, and again when it is over; the lookout sees when there is room again. */
function asAlarms(alarms: Alarms, others: Editors): Editors {
  return {
    tell: async (notice) => {
      switch (notice.kind) {
        case 'mailing-paused':
          return alarms.raise({ kind: 'no-room' })
        case 'mailing-goes-on':
          return
        case 'letter-refused':
        case 'channel-unreachable':
          return alarms.raise(notice)
        case 'feed-failing':
        case 'feed-works-again':
          return others.tell(notice)
      }
    },
  }
}

/** By the same search with the same threshold as readers' questions. */
function answersOf(search: Search, clock: Clock): Answers {
  return (question, article, language) => {
    const found = search.ask(question, { language, now: clock.now() })
    return found.article === article.id ? found.fact : null
  }
}

/** Digests fall due on full minutes: between them there is nothing to look for. */
function lookAtCalendar(deps: Parameters<typeof announceDue>[0]): () => Promise<void> {
  let lookedUntil: Date | null = null
  return async () => {
    const minute = Math.floor(deps.clock.now().getTime() / MINUTE_MS)
    if (lookedUntil !== null && Math.floor(lookedUntil.getTime() / MINUTE_MS) === minute) return
    lookedUntil = await announceDue(deps, lookedUntil)
  }
}
