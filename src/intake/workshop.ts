import type { Answered, Job, Outcome } from './job.js'
import { startThread } from './thread.js'

/** Reads what others wrote, one piece after another, in a thread that can be ended at any moment. */
export interface Workshop {
  /** Rejects with Unreadable if it took too long or too much; the next job gets a fresh thread then. */
  read(job: Job): Promise<Outcome>
  /** Ends the thread. */
  close(): Promise<void>
}

/** It took more time or memory than any honest feed or page does, or broke the reader. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const TIME_LIMIT_MS = 2000
const START_LIMIT_MS = 30_000
/** Without work for so long, the thread ends and gives its memory back. */
const IDLE_MS = 15_000
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }

export function createWorkshop({ timeLimit = TIME_LIMIT_MS }: { timeLimit?: number } = {}): Workshop {
  let bench: Bench | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  async function readNow(job: Job): Promise<Outcome> {
    clearTimeout(idle)
    bench ??= openBench()
    const current = bench
    try {
      const answered = await current.work(job, timeLimit)
      if (!answered.ok) throw new Unreadable(answered.why)
      return answered.outcome
    } catch (error) {
      bench = undefined
      await current.close()
      throw error
    } finally {
      idle = setTimeout(() => void close(), IDLE_MS)
      idle.unref()
    }
  }

  async function close(): Promise<void> {
    clearTimeout(idle)
    const current = bench
    bench = undefined
    await current?.close()
  }

  return {
    read: (job) => {
      const turn = queue.then(() => readNow(job))
      queue = turn.catch(() => undefined)
      return turn
    },
    close,
  }
}

interface Bench {
  work(job: Job, timeLimit: number): Promise<Answered>
  close(): Promise<void>
}

/** A fresh thread. It does not keep the process alive. */
function openBench(): Bench {
  const worker = startThread(LIMITS)
  worker.unref()
  let settle: ((value: Answered | 'ready' | Unreadable) => void) | undefined
  let ended: Unreadable | undefined
  const end = (why: string) => {
    ended ??= new Unreadable(why)
    settle?.(ended)
  }
  worker.on('message', (value: Answered | 'ready') => settle?.(value))
  worker.on('error', () => {
    end('took too much memory, or broke the reader')
  })
  worker.on('exit', () => {
    end('ended')
  })
  const next = async (limit: number) => {
    let timer: NodeJS.Timeout | undefined
    const value = await new Promise<Answered | 'ready' | Unreadable>((resolve) => {
      settle = resolve
      timer = setTimeout(end, limit, 'took too long')
      if (ended) resolve(ended)
    })
    clearTimeout(timer)
    if (value instanceof Unreadable) throw value
    return value
  }
  const ready = next(START_LIMIT_MS)
  ready.catch(() => undefined)
  return {
    work: async (job, timeLimit) => {
      await ready
      const answered = next(timeLimit)
      worker.postMessage(job)
      return (await answered) as Answered
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
