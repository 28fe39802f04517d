import type { Census, Clock } from '../../../domain/ports.js'
import type { Store } from '../../../domain/store.js'
import { sayDay } from '../../dates.js'
import type { Texts } from '../../texts.js'
import type { DeskRoom } from './home.js'

export interface NumbersDeps {
  readonly store: Pick<Store, 'articles' | 'mailings'>
  readonly census: Census
  readonly clock: Clock
  readonly timeZone: string
}

/** What went out today, and how many readers there are: lines without rooms behind them. */
export function numbersRoom(deps: NumbersDeps): DeskRoom {
  return {
    line: async (texts) => [await todayLine(deps, texts), await readersLine(deps, texts)].join('\n\n'),
    buttons: () => Promise.resolve([]),
  }
}

/** Published on the readers' calendar day, by whatever hand. */
async function todayLine({ store, clock, timeZone }: NumbersDeps, texts: Texts): Promise<string> {
  const day = (at: string) => sayDay(at, 'de', timeZone)
  const today = day(clock.now().toISOString())
  const { announced } = await store.mailings.get()
  const published = (await store.articles.all()).filter(({ id, status, publishedAt }) => {
    const at = announced[id]?.at ?? publishedAt
    return status === 'published' && at !== undefined && day(at) === today
  })
  return texts.html('desk-today', { count: published.length })
}

async function readersLine({ census }: NumbersDeps, texts: Texts): Promise<string> {
  const { subscribed, rhythms, unreachable } = await census.count()
  return texts.html('desk-readers', { ...rhythms, subscribed, unreachable })
}
