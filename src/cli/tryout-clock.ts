import type { StageClock } from '../web/stage.js'

/** The machine's clock, which can be moved ahead. */
export function createTryoutClock(ahead = 0): StageClock {
  let moved = ahead
  const now = () => new Date(Date.now() + moved)
  return {
    now,
    ahead: () => moved,
    moveTo: (moment) => {
      moved += Math.max(0, moment.getTime() - now().getTime())
    },
  }
}
