/** Several sends under way at once, from their start until what came of them is on disk. */
export interface Flight {
  /** Resolves when there is room for one more. */
  room(): Promise<void>
  /** Resolves when one of those under way has landed; at once if none is. */
  landing(): Promise<void>
  /** Resolves when none is under way. */
  empty(): Promise<void>
  /** `work` says when its send was answered, and is over when that is noted. */
  start(work: (answered: () => void) => Promise<void>): void
  readonly size: number
}

/** Enough sends in flight to keep the rate while an answer takes this many seconds, at the start and at most. */
const QUICK_ANSWER_S = 0.05
const SLOWEST_ANSWER_S = 3
const MOST_IN_FLIGHT = 300
const FEW = 4
/** Seconds of messages that may be answered and not yet noted. */
const NOTING_S = 1 / 32
/** So much wider for each landing in a full flight: a quarter more in the time of one answer. */
const WIDER = 0.25

/**
 * A flight for that many sends a second. Whatever is in it when the process dies may come twice, so it is as narrow as
 * the rate allows: it widens only while slow answers hold it back, and waits while what is answered is not noted.
 */
export function createFlight(rate: number): Flight {
  const narrow = Math.max(FEW, Math.ceil(rate * QUICK_ANSWER_S))
  const wide = Math.min(Math.max(narrow, rate * SLOWEST_ANSWER_S), MOST_IN_FLIGHT)
  const mostAnswered = Math.max(FEW, Math.floor(rate * NOTING_S))
  let most = narrow
  let size = 0
  let answered = 0
  let watchers: (() => void)[] = []

  function landed(): void {
    if (size >= Math.floor(most)) most = Math.min(most + WIDER, wide)
    else if (size < most / 2) most = Math.max(most - WIDER, narrow)
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
    room: () => until(() => size < Math.floor(most) && answered < mostAnswered),
    landing: () => (size === 0 ? Promise.resolve() : nextLanding()),
    empty: () => until(() => size === 0),
    start: (work) => {
      size++
      let isAnswered = false
      const onAnswer = () => {
        isAnswered = true
        answered++
      }
      void work(onAnswer).finally(() => {
        if (isAnswered) answered--
        landed()
      })
    },
    get size() {
      return size
    },
  }
}
