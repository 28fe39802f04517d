/** A count is as good as new for so many times as long as it took: counting never takes more than a hundredth of the time. */
const GOOD_FOR = 100

/**
 * Counts when somebody asks and the last count is old; who asks meanwhile waits for the same one. `time`: milliseconds
 * from any beginning.
 */
export function counted<T>(count: () => Promise<T>, time: () => number): () => Promise<T> {
  let last: { value: T; until: number } | undefined
  let underWay: Promise<T> | undefined

  async function countNow(): Promise<T> {
    const began = time()
    const value = await count()
    last = { value, until: time() + (time() - began) * GOOD_FOR }
    return value
  }

  return () => {
    if (last && time() < last.until) return Promise.resolve(last.value)
    return (underWay ??= countNow().finally(() => {
      underWay = undefined
    }))
  }
}
