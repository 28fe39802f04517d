import type { Log } from './log.js'

/** One thing done again and again: it does one round and ends. */
export interface Round {
  readonly name: string
  /** Pause between the end of one round and the start of the next, in milliseconds. */
  readonly every: number
  readonly run: () => Promise<void>
}

/**
 * Runs each round at its interval, never overlapping itself; what a round throws is logged and the next one comes all
 * the same. Returns `stop`, which resolves once no round is under way.
 */
export function startRounds(rounds: readonly Round[], log: Log): () => Promise<void> {
  const stops = rounds.map((round) => startRound(round, log))
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}

function startRound(round: Round, log: Log): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let underWay = Promise.resolve()
  let stopped = false
  const runOnce = async () => {
    await round.run().catch((err: unknown) => {
      log.error({ err, round: round.name }, 'a round failed')
    })
    if (!stopped) plan()
  }
  const plan = () => {
    timer = setTimeout(() => {
      underWay = runOnce()
    }, round.every)
  }
  plan()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await underWay
  }
}
