import type { NotedUpdate } from '../domain/store.js'
import { withinUpdate } from './wire.js'

/** Longest work on one update, in milliseconds, without the time Telegram itself makes us wait. */
const PATIENCE_MS = 30_000

/** How the work on one update ended; `late`: it was given up. */
export type Ending =
  { readonly kind: 'done' } | { readonly kind: 'failed'; readonly error: unknown } | { readonly kind: 'late' }

export interface Lanes {
  /** Puts an update at the end of its chat's lane. */
  enter(chat: number, update: NotedUpdate): void
  /** How many updates wait or are in hand. */
  readonly size: number
  /** Resolves when nothing waits and nothing is in hand. */
  idle(): Promise<void>
  /** Begins nothing new; resolves when what is in hand has ended, at the latest after `graceMs`, when it is given up. */
  close(graceMs: number): Promise<void>
}

export interface LaneWork {
  /** Nothing begins before it resolves. */
  readonly ready: Promise<unknown>
  /** The work itself. */
  readonly handle: (update: NotedUpdate) => Promise<void>
  /** Called once for each update whose work has ended, however; the chat's next update waits for it. */
  readonly ended: (chat: number, update: NotedUpdate, ending: Ending) => Promise<void>
  readonly patienceMs?: number
}

/** Chats side by side, one update at a time in each, none longer than it may be. */
export function createLanes(work: LaneWork): Lanes {
  const lanes = new Map<number, NotedUpdate[]>()
  const inHand = new Set<AbortController>()
  let size = 0
  let closed = false
  let waiters: (() => void)[] = []

  const drive = async (chat: number, queue: NotedUpdate[]) => {
    await work.ready.catch(() => undefined)
    for (let update = queue[0]; update && !closed; update = queue[0]) {
      const controller = new AbortController()
      inHand.add(controller)
      const ending = await runBounded(() => work.handle(update), controller, work.patienceMs ?? PATIENCE_MS)
      await work.ended(chat, update, ending)
      inHand.delete(controller)
      queue.shift()
      size -= 1
    }
    lanes.delete(chat)
    if (lanes.size === 0) wake()
  }
  const wake = () => {
    for (const waiter of waiters) waiter()
    waiters = []
  }
  const idle = () => (lanes.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => waiters.push(resolve)))

  return {
    enter(chat, update) {
      if (closed) return
      size += 1
      const queue = lanes.get(chat)
      if (queue) {
        queue.push(update)
        return
      }
      const opened = [update]
      lanes.set(chat, opened)
      void drive(chat, opened)
    },
    get size() {
      return size
    },
    idle,
    async close(graceMs) {
      closed = true
      const timer = setTimeout(() => {
        for (const controller of inHand) controller.abort()
      }, graceMs)
      await idle()
      clearTimeout(timer)
    },
  }
}

/** Runs the work until it ends, its time is up or it is aborted from outside, whichever comes first. */
async function runBounded(work: () => Promise<void>, controller: AbortController, patienceMs: number): Promise<Ending> {
  const late = new Promise<Ending>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve({ kind: 'late' })
    })
  })
  const clock = startClock(patienceMs, () => {
    controller.abort()
  })
  const scope = { signal: controller.signal, holdWhile: clock.holdWhile }
  const done = withinUpdate(scope, work).then(
    (): Ending => ({ kind: 'done' }),
    (error: unknown): Ending => (controller.signal.aborted ? { kind: 'late' } : { kind: 'failed', error }),
  )
  const ending = await Promise.race([done, late])
  clock.stop()
  return ending
}

/** A countdown that stands still while at least one held wait is under way. */
function startClock(milliseconds: number, ring: () => void) {
  let left = milliseconds
  let since = performance.now()
  let holds = 0
  let timer = setTimeout(ring, left)
  const hold = () => {
    holds += 1
    if (holds > 1) return
    clearTimeout(timer)
    left -= performance.now() - since
  }
  const release = () => {
    holds -= 1
    if (holds > 0) return
    since = performance.now()
    timer = setTimeout(ring, Math.max(0, left))
  }
  return {
    stop() {
      holds = Infinity
      clearTimeout(timer)
    },
    holdWhile: async <T>(wait: Promise<T>): Promise<T> => {
      hold()
      try {
        return await wait
      } finally {
        release()
      }
    },
  }
}
