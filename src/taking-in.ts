import { createProposalMail } from './bot/features/desk/proposal-mail.js'
import { describeFaults, FEEDS } from './bot/store-faults.js'
import { createEditors, type TellEditors } from './bot/tell-editors.js'
import type { Config } from './config.js'
import type { Article } from './domain/article.js'
import { forgetOldFeeds } from './domain/feed.js'
import type { Clock, Pages } from './domain/ports.js'
import type { Store } from './domain/store.js'
import type { FeedRound } from './intake/feed-round.js'
import type { Intake } from './intake/intake.js'
import type { Log } from './log.js'
import type { Round } from './rounds.js'

export interface TakingInOptions {
  readonly config: Pick<Config, 'allowPrivateFeeds' | 'imprint' | 'timeZone'>
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly tellEditors: TellEditors
  /** Publishes an article; false if it could not be and should be tried again. */
  readonly publish: (article: Article) => Promise<boolean>
}

const LOOK_EVERY_MS = 1000
const SHOW_EVERY_MS = 1000

/** What asks the web. All of it is loaded when it is first needed: no start waits for it, nor a bot without feeds. */
export function startTakingIn(options: TakingInOptions) {
  const { store, clock, config, tellEditors } = options
  let opened: Promise<Opened> | undefined
  const intake = () => (opened ??= openIntake(options))
  const pages: Pages = { look: async (url) => (await intake()).intake.pages.look(url) }
  const refreshList = listRefresher(options)
  const look = async () => {
    await refreshList()
    if (store.feeds.listed().some(({ enabled }) => enabled)) await (await intake()).round.run()
  }
  const mail = createProposalMail({ store, tell: tellEditors, clock, timeZone: config.timeZone })
  const rounds: Round[] = [
    { name: 'look at feeds', every: LOOK_EVERY_MS, run: look },
    { name: 'show proposals', every: SHOW_EVERY_MS, run: mail },
  ]
  /** Breaks off what is under way: what was not taken in is taken in at the next start. */
  const stop = async () => {
    const current = await opened
    current?.round.stop()
    await current?.intake.close()
  }
  return { pages, rounds, stop }
}

interface Opened {
  readonly intake: Intake
  readonly round: FeedRound
}

async function openIntake({ config, clock, store, tellEditors, publish }: TakingInOptions): Promise<Opened> {
  const [{ createIntake }, { createFeedRound }] = await Promise.all([
    import('./intake/intake.js'),
    import('./intake/feed-round.js'),
  ])
  const intake = createIntake({ allowPrivate: config.allowPrivateFeeds, contact: config.imprint.email, clock })
  const round = createFeedRound({
    store,
    look: (feed, known, signal) => intake.look(feed, known, signal),
    pauseFor: (url) => intake.pauseFor(url),
    tell: (notice) => createEditors(tellEditors).tell(notice),
    publish,
    clock,
  })
  return { intake, round }
}

/** Takes over an edited list of feeds, or says once why it did not. */
function listRefresher({ store, clock, log, tellEditors }: TakingInOptions): () => Promise<void> {
  let refused = false
  return async () => {
    const seen = await store.feeds.refresh()
    if (seen === null) return
    if (seen.kind === 'refused') {
      const { faults } = seen
      log.error({ faults }, 'the list of feeds is not valid; the last good one stays in use')
      await tellEditors((texts) => ({ html: describeFaults(faults, texts, FEEDS) }))
    } else {
      const listed = store.feeds.listed()
      log.info({ feeds: listed.length }, 'the list of feeds was taken over')
      await store.feeds.memories.change((memories) => forgetOldFeeds(memories, listed, clock.now()))
      if (refused) await tellEditors((texts) => ({ html: texts.html('feeds-good-again') }))
    }
    refused = seen.kind === 'refused'
  }
}
