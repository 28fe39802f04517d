/** Several sends under way at once, never more than `most`. */
export interface Flight {
  /** Resolves when there is room for one more. */
  room(): Promise<void>
  /** Resolves when one of those under way has landed; at once if none is. */
  landing(): Promise<void>
  /** Resolves when none is under way. */
  empty(): Promise<void>
  start(work: Promise<void>): void
  readonly size: number
}

export function createFlight(most: number): Flight {
  let size = 0
  let watchers: (() => void)[] = []

  function landed(): void {
    size--
    const told = watchers
    watchers = []
    for (const tell of told) tell()
  }
  const nextLanding = () => new Promise<void>((resolve) => watchers.push(resolve))
  const until = async (isEnough: () => boolean) => {
    while (!isEnough()) await nextLanding()
  }

  return {
    room: () => until(() => size < most),
    landing: () => (size === 0 ? Promise.resolve() : nextLanding()),
    empty: () => until(() => size === 0),
    start: (work) => {
      size++
      void work.finally(landed)
    },
    get size() {
      return size
    },
  }
}
