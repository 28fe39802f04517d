import type { Config } from './config.js'
import { createAlarms } from './desk/alarms.js'
import { createCensus } from './desk/census.js'
import { createCounting } from './desk/counting.js'
import { createGapBoard } from './desk/gap-board.js'
import { createLookout } from './desk/lookout.js'
import { createWatchTopics } from './desk/watch-topics.js'
import { forgetOldGaps } from './domain/gap.js'
import type { Language } from './domain/language.js'
import type { AlarmNotice, Clock, Search } from './domain/ports.js'
import { forgetOldReports } from './domain/report.js'
import type { Articles, Store } from './domain/store.js'
import type { Log } from './log.js'
import type { Round } from './rounds.js'

const LOOK_OUT_EVERY_MS = 1000
const TELL_EVERY_MS = 30_000
const COUNT_EVERY_MS = 60_000
const REVIEW_EVERY_MS = 1000
const CLEAR_EVERY_MS = 60 * 60_000

export interface EditingOptions {
  readonly config: Pick<Config, 'editors' | 'timeZone'>
  readonly store: Store
  readonly search: Search
  readonly clock: Clock
  readonly log: Log
  /** Resolves with how many editors it reached. */
  readonly tell: (notice: AlarmNotice) => Promise<number>
  /** Why nothing goes out at the moment, if so. */
  readonly holding: () => { readonly noRoom: boolean; readonly parkedUntil: Date | null }
}

/** What the desk knows of readers and their questions: its boards and counts, and its rounds. */
export function startEditing(options: EditingOptions) {
  const { config, store, search, clock, log } = options
  const time = () => performance.now()
  const gapBoard = createGapBoard({ gaps: store.gaps, search, clock })
  const counting = createCounting({ tally: store.tally, clock, timeZone: config.timeZone })
  const topicsOf = topicsBy(search, store.articles, clock)
  const census = createCensus(store.readers, clock, time)
  const alarms = createAlarms({
    kept: store.alarms,
    tell: options.tell,
    hasEditors: config.editors.length > 0,
    clock,
    onFault: (err) => {
      log.warn({ err }, 'what the editors were told could not be written down')
    },
  })
  const lookout = createLookout({ alarms, store, census, clock, holding: options.holding })
  const rounds: Round[] = [
    { name: 'look out for trouble', every: LOOK_OUT_EVERY_MS, run: () => lookout.look() },
    { name: 'tell what was not told', every: TELL_EVERY_MS, run: () => alarms.round() },
    { name: 'look at open questions', every: REVIEW_EVERY_MS, run: () => gapBoard.review() },
    { name: 'write what was counted', every: COUNT_EVERY_MS, run: () => counting.write() },
    { name: 'clear the desk', every: CLEAR_EVERY_MS, run: () => clearDesk(store, clock) },
  ]
  return {
    gapBoard,
    counting,
    census,
    alarms,
    /** A reader cannot be reached any more. */
    lost: () => {
      lookout.lost()
    },
    watchTopics: createWatchTopics({ readers: store.readers, topicsOf, time }),
    rounds,
    /** Once nothing is handled or sent any more. */
    finish: () => counting.write(),
  }
}

/** The topics of the article that comes nearest to a question. */
function topicsBy(search: Search, articles: Articles, clock: Clock) {
  return async (question: string, language: Language) => {
    const nearest = search.ask(question, { language, now: clock.now() }).hits[0]
    return (nearest && (await articles.get(nearest.article)))?.topics ?? []
  }
}

/** What the desk keeps has an end: its log, and what nobody dealt with. */
async function clearDesk(store: Store, clock: Clock): Promise<void> {
  await store.deskLog.forgetOld()
  await store.reports.change((reports) => forgetOldReports(reports, clock.now()))
  await store.gaps.change((gaps) => forgetOldGaps(gaps, clock.now()))
}
