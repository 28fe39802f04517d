import type { Task } from './task.js'

/** Tasks in the order in which they may be sent: those that wait for their chat step aside for the others. */
export interface Queue {
  /** The next task whose chat may be written to now; else when to look again, or null if nothing is left. */
  next(now: number): Promise<Task | { readonly at: number } | null>
  /** The task comes again when its chat may be written to. */
  putBack(task: Task): void
}

/** So many may step aside; then those in line wait as well, and memory stays bounded. */
const MOST_ASIDE = 2000

/** A queue over a walk; `readyAt` says when the task's chat may be written to, in milliseconds. */
export function createQueue(tasks: AsyncIterator<Task, undefined>, readyAt: (task: Task) => number): Queue {
  const aside: Task[] = []
  let isThrough = false

  function fromAside(now: number): Task | undefined {
    const index = aside.findIndex((task) => readyAt(task) <= now)
    return index === -1 ? undefined : aside.splice(index, 1)[0]
  }

  async function fromWalk(now: number): Promise<Task | undefined> {
    while (!isThrough && aside.length < MOST_ASIDE) {
      const { value, done } = await tasks.next()
      if (done === true) isThrough = true
      else if (readyAt(value) <= now) return value
      else aside.push(value)
    }
    return undefined
  }

  return {
    next: async (now) => {
      const task = fromAside(now) ?? (await fromWalk(now))
      if (task !== undefined) return task
      return aside.length === 0 ? null : { at: Math.min(...aside.map(readyAt)) }
    },
    putBack: (task) => {
      aside.push(task)
    },
  }
}
