import { createCounter, type Headcount } from '../domain/headcount.js'
import type { Census } from '../domain/ports.js'
import type { Readers } from '../domain/store.js'

/** A count is as good as new for so many times as long as it took: counting never takes more than a hundredth of the time. */
const GOOD_FOR = 100

/**
 * Counts the readers when somebody asks. The walk lets others have their turn; who asks meanwhile waits for the same one.
 * `time`: milliseconds from any beginning.
 */
export function createCensus(readers: Pick<Readers, 'all'>, time: () => number): Census {
  let last: { count: Headcount; until: number } | undefined
  let underWay: Promise<Headcount> | undefined

  async function walk(): Promise<Headcount> {
    const began = time()
    const counter = createCounter()
    for await (const reader of readers.all()) counter.add(reader)
    const count = counter.count()
    last = { count, until: time() + (time() - began) * GOOD_FOR }
    return count
  }

  return {
    count() {
      if (last && time() < last.until) return Promise.resolve(last.count)
      return (underWay ??= walk().finally(() => {
        underWay = undefined
      }))
    },
  }
}
