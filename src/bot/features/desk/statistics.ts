import { Composer } from 'grammy'
import type { Census, Counting, WeekTally } from '../../../domain/ports.js'
import type { Store } from '../../../domain/store.js'
import { TOPICS } from '../../../domain/topic.js'
import type { BotContext } from '../../context.js'
import { sayDate } from '../../dates.js'
import { turn, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { STOP_REASONS } from '../stop.js'
import { onlyEditors } from './door.js'
import { homeButton, type DeskRoom } from './home.js'

export interface StatisticsDeps {
  readonly store: Pick<Store, 'mailings'>
  readonly census: Census
  readonly counting: Counting
  readonly editors: readonly number[]
}

const WEEKS = 4

/** „Statistik“: readers by rhythm, what was asked and sent week by week, topics followed. Numbers, on one short screen. */
export function statisticsFeature(deps: StatisticsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onlyEditors(deps.editors)).callbackQuery('d:stat', async (ctx) => {
    await turn(ctx, await statisticsScreen(deps, ctx.texts))
  })
  return composer
}

export const statisticsRoom: DeskRoom = {
  line: () => Promise.resolve(null),
  buttons: (texts) => Promise.resolve([{ label: texts.plain('statistics-button'), does: 'd:stat' }]),
}

async function statisticsScreen({ store, census, counting }: StatisticsDeps, texts: Texts): Promise<Screen> {
  const { subscribed, rhythms, unreachable, topics, watches } = await census.count()
  const weeks = await counting.weeks(WEEKS)
  const { stops } = await store.mailings.get()
  const followed = TOPICS.map((topic) => `${texts.plain(`topic-${topic}`)} ${topics[topic]}`).join(', ')
  const reasons = STOP_REASONS.filter((reason) => (stops[reason] ?? 0) > 0)
  const why = reasons.map((reason) => `${texts.plain(`stop-${reason}`)} ${stops[reason] ?? 0}`).join(', ')
  const parts = [
    texts.html('statistics'),
    texts.html('desk-readers', { ...rhythms, subscribed, unreachable }),
    weeks.map((week, ago) => weekLine(week, ago, texts)).join('\n'),
    ...(subscribed > 0 ? [texts.html('statistics-topics', { topics: followed, watches })] : []),
    ...(why === '' ? [] : [texts.html('statistics-stops', { reasons: why })]),
  ]
  return { html: parts.join('\n\n'), buttons: [[homeButton(texts)]] }
}

function weekLine({ monday, ...counts }: WeekTally, ago: number, texts: Texts): string {
  return texts.html('statistics-week', { ago, monday: sayDate(monday, texts.language), ...counts })
}
