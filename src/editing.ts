import type { Config } from './config.js'
import { createCensus } from './desk/census.js'
import { createCounting } from './desk/counting.js'
import { createGapBoard } from './desk/gap-board.js'
import { createWatchTopics } from './desk/watch-topics.js'
import { forgetOldGaps } from './domain/gap.js'
import type { Language } from './domain/language.js'
import type { Clock, Search } from './domain/ports.js'
import { forgetOldReports } from './domain/report.js'
import type { Articles, Store } from './domain/store.js'
import type { Round } from './rounds.js'

const COUNT_EVERY_MS = 60_000
const REVIEW_EVERY_MS = 1000
const CLEAR_EVERY_MS = 60 * 60_000

export interface EditingOptions {
  readonly config: Pick<Config, 'timeZone'>
  readonly store: Store
  readonly search: Search
  readonly clock: Clock
}

/** What the desk knows of readers and their questions: its boards and counts, and its rounds. */
export function startEditing({ config, store, search, clock }: EditingOptions) {
  const time = () => performance.now()
  const gapBoard = createGapBoard({ gaps: store.gaps, search, clock })
  const counting = createCounting({ tally: store.tally, clock, timeZone: config.timeZone })
  const topicsOf = topicsBy(search, store.articles, clock)
  const rounds: Round[] = [
    { name: 'look at open questions', every: REVIEW_EVERY_MS, run: () => gapBoard.review() },
    { name: 'write what was counted', every: COUNT_EVERY_MS, run: () => counting.write() },
    { name: 'clear the desk', every: CLEAR_EVERY_MS, run: () => clearDesk(store, clock) },
  ]
  return {
    gapBoard,
    counting,
    census: createCensus(store.readers, time),
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
