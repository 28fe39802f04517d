import { alarmKey, closeAlarm, detailsOf, openAlarm, type Alarm, type KnownAlarms } from '../domain/alarm.js'
import type { Alarms, AlarmNotice, Clock } from '../domain/ports.js'
import type { Kept } from '../domain/store.js'

interface AlarmDeps {
  readonly kept: Kept<KnownAlarms>
  /** Resolves with how many editors it reached. */
  readonly tell: (notice: AlarmNotice) => Promise<number>
  readonly hasEditors: boolean
  readonly clock: Clock
  readonly onFault: (error: unknown) => void
}

/**
 * Tells the editors of what began and what is over, each once, also across restarts. What reached nobody is told with the
 * next round. While nothing can be written, memory alone knows what was told: a restart tells that again.
 */
export function createAlarms({
  kept,
  tell,
  hasEditors,
  clock,
  onFault,
}: AlarmDeps): Alarms & { round(): Promise<void> } {
  let known: KnownAlarms | undefined
  /** By key: what could not be told so far. */
  const untold = new Map<string, AlarmNotice>()
  let turn: Promise<unknown> = Promise.resolve()

  /** One after another: nothing is told twice because two were looking at the same time. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  const all = async () => (known ??= await kept.get())

  async function note(next: (current: KnownAlarms) => KnownAlarms): Promise<void> {
    known = next(await all())
    await kept.change(next).catch(onFault)
  }

  async function say(key: string, notice: AlarmNotice, next: (current: KnownAlarms) => KnownAlarms): Promise<void> {
    untold.delete(key)
    if ((await tell(notice)) > 0) await note(next)
    else untold.set(key, notice)
  }

  async function raise(alarm: Alarm): Promise<void> {
    const [key, what] = [alarmKey(alarm), detailsOf(alarm)]
    const before = (await all()).open[key]
    if (!hasEditors || before?.what === what) return
    const since = before?.since ?? clock.now().toISOString()
    await say(key, { begun: alarm }, (current) => openAlarm(current, key, { since, what }))
  }

  async function over(key: Alarm['kind']): Promise<void> {
    if (key in (await all()).open) await say(key, { over: key }, (current) => closeAlarm(current, key))
    else untold.delete(key)
  }

  return {
    raise: (alarm) => inTurn(() => raise(alarm)),
    over: (kind) => inTurn(() => over(kind)),
    isOpen: async (kind) => kind in (await all()).open,
    forgetLetters: (isOver) =>
      inTurn(async () => {
        const letters = Object.keys((await all()).open).filter((key) => key.startsWith('letter-refused:'))
        const old = letters.filter((key) => isOver(key.slice('letter-refused:'.length)))
        if (old.length > 0) await note((current) => old.reduce(closeAlarm, current))
      }),
    round: () =>
      inTurn(async () => {
        for (const notice of untold.values()) await ('begun' in notice ? raise(notice.begun) : over(notice.over))
      }),
  }
}
