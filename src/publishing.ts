import type { Api } from 'grammy'
import type { DraftSeeds } from './bot/features/desk/writing.js'
import { createTellOutcome } from './bot/features/desk/tell-outcome.js'
import type { Library } from './bot/texts.js'
import type { Config } from './config.js'
import { createDesk } from './desk/desk.js'
import type { Article } from './domain/article.js'
import type { DraftSources } from './domain/desk.js'
import type { DraftOrigin, DraftSeed } from './domain/draft.js'
import type { Clock, Pages } from './domain/ports.js'
import { decide, seedOf } from './domain/proposal.js'
import type { Store } from './domain/store.js'
import type { Log } from './log.js'
import type { Round } from './rounds.js'

export interface PublishingOptions {
  readonly config: Pick<Config, 'timeZone'>
  readonly store: Store
  readonly pages: Pages
  readonly clock: Clock
  readonly library: Library
  readonly log: Log
  /** The bot's own way to Telegram; asked for when it is needed, as the bot is built on the desk. */
  readonly api: () => Pick<Api, 'sendMessage'>
  /** After the desk wrote an article. */
  readonly written: (article: Article) => Promise<void>
}

/** How often the desk looks for a publication whose undo window is over, in milliseconds. */
const PRESS_EVERY_MS = 150

/** The desk: what editors write, what goes out when its undo window is over, and what drafts are made from. */
export function startPublishing(options: PublishingOptions) {
  const { config, store, pages, clock, library, log, written } = options
  const { timeZone } = config
  const sources = sourcesOf(options)
  const seeds: DraftSeeds = { proposal: (id) => proposalSeed(store, id), gap: (id) => gapSeed(store, id) }
  const api = { sendMessage: ((...given) => options.api().sendMessage(...given)) satisfies Api['sendMessage'] }
  const tell = createTellOutcome({ api, readers: store.readers, articles: store.articles, library, timeZone, log })
  const desk = createDesk({ store, pages, clock, zone: timeZone, sources, written, tell })
  const rounds: Round[] = [{ name: 'publish what is due', every: PRESS_EVERY_MS, run: () => desk.publishDue() }]
  return { desk, seeds, rounds }
}

/** A proposal that a draft is made from waits no longer. */
function sourcesOf({ store, clock }: PublishingOptions): DraftSources {
  const note = async ({ kind, id }: DraftOrigin, state: 'drafted' | 'published') => {
    if (kind !== 'proposal' || id === undefined) return
    await store.proposals.change((board) => decide(board, id, state, clock.now()))
  }
  return { begun: (origin) => note(origin, 'drafted'), published: (origin) => note(origin, 'published') }
}

async function proposalSeed({ proposals }: Pick<Store, 'proposals'>, id: string): Promise<DraftSeed | undefined> {
  const proposal = (await proposals.get()).proposals.find((one) => one.id === id)
  return proposal && seedOf(proposal)
}

async function gapSeed({ gaps }: Pick<Store, 'gaps'>, id: string): Promise<DraftSeed | undefined> {
  const gap = (await gaps.get()).gaps.find((one) => one.id === id)
  return gap && { kind: 'gap', id, question: gap.question }
}
