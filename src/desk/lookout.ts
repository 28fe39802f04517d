import { areManyLost } from '../domain/alarm.js'
import type { Alarms, Census, Clock } from '../domain/ports.js'
import type { Store } from '../domain/store.js'

interface LookoutDeps {
  readonly alarms: Alarms
  readonly store: Pick<Store, 'hasRoom' | 'mailings'>
  readonly census: Census
  readonly clock: Clock
  /** Why nothing goes out at the moment. */
  readonly holding: () => { readonly noRoom: boolean; readonly parkedUntil: Date | null }
}

/** A pause that Telegram asks for in the ordinary way is shorter. */
const LONG_PARKED_MS = 5 * 60_000
/** How long after the last reader was lost they are counted with each look. */
const LOSING_MS = 10 * 60_000

/** Looks again and again whether something the editors should know of has begun or is over. */
export function createLookout({ alarms, store, census, clock, holding }: LookoutDeps) {
  let losingUntil = 0

  async function lookAtRoom(): Promise<void> {
    if (holding().noRoom || !(await store.hasRoom())) await alarms.raise({ kind: 'no-room' })
    else await alarms.over('no-room')
  }

  async function lookAtTelegram(): Promise<void> {
    const { parkedUntil: until } = holding()
    if (until === null) await alarms.over('sending-parked')
    else if (until.getTime() - clock.now().getTime() >= LONG_PARKED_MS)
      await alarms.raise({ kind: 'sending-parked', until })
  }

  async function lookAtReaders(): Promise<void> {
    const isKnown = await alarms.isOpen('readers-unreachable')
    if (!isKnown && clock.now().getTime() > losingUntil) return
    const { lost, subscribed } = await census.count()
    if (areManyLost(lost, subscribed, isKnown))
      await alarms.raise({ kind: 'readers-unreachable', count: lost, of: subscribed })
    else await alarms.over('readers-unreachable')
  }

  return {
    /** A reader cannot be reached any more. */
    lost(): void {
      losingUntil = clock.now().getTime() + LOSING_MS
    },
    /** One round. */
    look: async () => {
      await lookAtRoom()
      await lookAtTelegram()
      await lookAtReaders()
      const open = await store.mailings.open()
      await alarms.forgetLetters((mailing) => !open.some(({ id }) => id === mailing))
    },
  }
}
