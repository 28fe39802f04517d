import type { Events } from './events.js'
import type { UpdateQueue } from './update-queue.js'

export interface SettledOptions {
  /** How long nothing may have happened, in milliseconds. */
  readonly quiet?: number
  /** After how long to give up, in milliseconds. */
  readonly within?: number
  /** Waits for work of the bot that no call shows, such as writing to disk. */
  readonly also?: (() => Promise<void>) | undefined
}

const QUIET_MS = 30
const PATIENCE_MS = 10_000
const LOOK_MS = 5

interface Watched {
  readonly events: Events
  readonly updates: UpdateQueue
  readonly underWay: () => readonly string[]
}

/**
 * Resolves when the bot is done: every update is confirmed, no call is under way, `also` has resolved, and all that
 * stayed so for `quiet`. Rejects, saying what is left, when that takes longer than `within`.
 */
export async function waitUntilSettled(watched: Watched, options: SettledOptions = {}): Promise<void> {
  const { quiet = QUIET_MS, within = PATIENCE_MS, also } = options
  const end = performance.now() + within
  let lastNoise = performance.now()
  const off = watched.events.on(() => {
    lastNoise = performance.now()
  })
  try {
    for (;;) {
      if (isBusy(watched)) lastNoise = performance.now()
      else if (performance.now() - lastNoise >= quiet) {
        const heard = lastNoise
        await also?.()
        if (!isBusy(watched) && heard === lastNoise) return
      }
      if (performance.now() > end) throw new Error(`The bot is not done after ${within} ms: ${describe(watched)}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  } finally {
    off()
  }
}

function isBusy({ updates, underWay }: Watched): boolean {
  return updates.unconfirmed() > 0 || underWay().length > 0
}

function describe({ updates, underWay }: Watched): string {
  const calls = underWay()
  return `${updates.unconfirmed()} updates not confirmed, ${calls.length} calls under way ${calls.join(', ')}`.trimEnd()
}
