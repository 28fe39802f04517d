import type { Answers, Clock, Editors, Messenger } from '../domain/ports.js'
import { closeMailings } from '../domain/outbox.js'
import type { ReaderKey } from '../domain/reader.js'
import { settleDigest } from '../domain/subscription.js'
import type { Store } from '../domain/store.js'
import type { Matches } from '../domain/wants.js'
import type { Log } from '../log.js'
import { readAgenda, type Agenda } from './agenda.js'
import { createBrake } from './brake.js'
import { remembering } from './compose.js'
import { carry, type CourierDeps } from './courier.js'
import { createFlight, type Flight } from './flight.js'
import { createPace } from './pace.js'
import { createQueue, type Queue } from './queue.js'
import type { ChatId, Task } from './task.js'
import { walk } from './walk.js'

export interface DeliverDeps {
  readonly store: Store
  readonly messenger: Messenger
  readonly editors: Editors
  readonly clock: Clock
  readonly matches: Matches
  readonly answers: Answers
  /** Gets every published article; null: there is none. */
  readonly channel: ChatId | null
  /** The id of the channel, which may be known by its name only; null if there is none, or as long as nobody knows. */
  readonly channelId: () => Promise<number | null>
  /** Messages a second at most, over all chats. */
  readonly rate: number
  readonly zone: string
  readonly log: Log
  /** Ends early, without an error, when the signal fires. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export interface Deliver {
  /** One round: sends what is open until nothing is left that can be sent now. Rounds must not overlap. */
  round(): Promise<void>
  /** Starts nothing more and resolves when what is in flight has its receipts. No round does anything afterwards. */
  stop(): Promise<void>
  /** Why nothing goes out at the moment, if so. */
  holding(): { readonly noRoom: boolean; readonly parkedUntil: Date | null }
}

/** A chat that may be written to again within this time is waited for; else the round ends. In milliseconds. */
const WORTH_WAITING_MS = 2000
const LOOK_EVERY_MS = 300
const WRITE_AGAIN_MS = 1000
const DIGESTS_AT_ONCE = 5000

/** Delivers the open mailings. All that must outlive the process is in the store: receipts, and what is parked. */
export async function createDeliver(deps: DeliverDeps): Promise<Deliver> {
  const { store, editors, clock, log, sleep } = deps
  const now = () => clock.now().getTime()
  const ending = new AbortController()
  const brake = await createBrake(store.parking, (err) => {
    log.warn({ err }, 'what is parked could not be written down')
  })
  const pace = createPace({ rate: deps.rate })
  const told = new Set<string>()
  let noRoom = false
  let underWay = Promise.resolve()
  /** What the last pass could not finish, and when it is worth another look. */
  let unfinished: { ids: string; until: number } | null = null

  async function outOfRoom(err: unknown): Promise<void> {
    if (noRoom) return
    noRoom = true
    log.error({ err }, 'the mailing pauses: what is sent cannot be written down')
    await editors.tell({ kind: 'mailing-paused' })
  }

  async function hasRoom(): Promise<boolean> {
    try {
      await store.receipts.ready()
    } catch (error) {
      await outOfRoom(error)
      return false
    }
    if (noRoom) await editors.tell({ kind: 'mailing-goes-on' })
    noRoom = false
    return true
  }

  async function write(work: () => Promise<unknown>): Promise<boolean> {
    for (;;) {
      try {
        await work()
        return true
      } catch (error) {
        if (error instanceof TypeError || error instanceof RangeError) {
          log.error({ err: error }, 'a bug: this cannot be written, and trying again would not help')
          return false
        }
        await outOfRoom(error)
        if (ending.signal.aborted) return false
        await sleep(WRITE_AGAIN_MS, ending.signal)
      }
    }
  }

  const openIds = async () => (await store.mailings.open()).map(({ id }) => id).join(' ')

  async function onePass(): Promise<'through' | 'changed' | 'held'> {
    const agenda = await readAgenda(store, deps.zone, clock.now())
    if (agenda === null) return 'through'
    const looked: ReaderKey[] = []
    const pass = startPass(agenda, looked, await deps.channelId())
    const end = await dispatch(pass, agenda, looked)
    await pass.flight.empty()
    await settleDigests(agenda, looked.splice(0))
    if (end === 'through') await write(() => close(agenda))
    return end
  }

  function startPass(agenda: Agenda, looked: ReaderKey[], channelId: number | null): Pass {
    const judgement = remembering(deps)
    const onDigest = (key: ReaderKey) => void looked.push(key)
    const shared = { ...deps, agenda, judgement, now: () => clock.now() }
    const tasks = walk({ ...shared, channelId, onEmptyDigest: onDigest })
    const readyAt = ({ chat }: Task) => Math.max(pace.nextTo(chat), brake.chatUntil(chat))
    return {
      queue: createQueue(tasks, readyAt),
      flight: createFlight(deps.rate),
      courier: { ...shared, brake, write, told, onDigest },
    }
  }

  async function dispatch(pass: Pass, agenda: Agenda, looked: ReaderKey[]): Promise<'through' | 'changed' | 'held'> {
    const ids = agenda.open.map(({ id }) => id).join(' ')
    let lookAt = now() + LOOK_EVERY_MS
    for (;;) {
      await pass.flight.room()
      if (ending.signal.aborted || noRoom || brake.allUntil() > now() || !(await hasRoom())) return 'held'
      if (now() >= lookAt) {
        if ((await openIds()) !== ids) return 'changed'
        lookAt = now() + LOOK_EVERY_MS
      }
      if (looked.length >= DIGESTS_AT_ONCE) await settleDigests(agenda, looked.splice(0))
      const early = pace.next() - now()
      if (early > 0) await sleep(early, ending.signal)
      else {
        const state = await step(pass, ids)
        if (state !== 'on') return state
      }
    }
  }

  async function step({ queue, flight, courier }: Pass, ids: string): Promise<'on' | 'through' | 'held'> {
    const next = await queue.next(now())
    if (next !== null && 'kind' in next) {
      pace.started(next.chat, now())
      flight.start(async (answered) => {
        const again = await carry(courier, next, answered)
        if (again !== null) queue.putBack(again)
      })
      return 'on'
    }
    if (flight.size > 0) await flight.landing()
    else if (next === null) return 'through'
    else if (next.at - now() > WORTH_WAITING_MS) {
      unfinished = { ids, until: next.at }
      return 'held'
    } else await sleep(next.at - now(), ending.signal)
    return 'on'
  }

  /** What these readers' digests looked at is old from now on. Losing it to a crash costs nothing: there are receipts. */
  async function settleDigests(agenda: Agenda, keys: readonly ReaderKey[]): Promise<void> {
    if (keys.length === 0) return
    const change = store.readers.changeMany(keys, (reader) => settleDigest(reader, agenda.digestDue(reader)))
    await change.catch((err: unknown) => {
      log.warn({ err }, 'digests could not be noted with their readers')
    })
  }

  async function close(agenda: Agenda): Promise<void> {
    const ids = agenda.open.map(({ id }) => id)
    await store.mailings.change((outbox) => closeMailings(outbox, ids))
    log.info({ mailings: ids }, 'mailings are through')
  }

  async function work(): Promise<void> {
    for (;;) {
      if (ending.signal.aborted || brake.allUntil() > now()) return
      const ids = await openIds()
      if (ids === '' || (unfinished?.ids === ids && now() < unfinished.until) || !(await hasRoom())) return
      unfinished = null
      if ((await onePass()) !== 'changed') return
    }
  }

  return {
    round: () => (underWay = work()),
    stop: async () => {
      ending.abort()
      await underWay.catch(() => undefined)
    },
    holding: () => ({ noRoom, parkedUntil: brake.allUntil() > now() ? new Date(brake.allUntil()) : null }),
  }
}

interface Pass {
  readonly queue: Queue
  readonly flight: Flight
  readonly courier: CourierDeps
}
