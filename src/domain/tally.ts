/** What happened in one week, as numbers. Nothing in it points at anybody. */
export interface WeekCounts {
  readonly answered: number
  readonly unanswered: number
  /** Messages that went out by themselves and arrived. */
  readonly delivered: number
}

/** By the week's Monday, YYYY-MM-DD in the readers' zone. */
export interface Tally {
  readonly weeks: Readonly<Record<string, WeekCounts>>
}

export const emptyTally: Tally = { weeks: {} }
export const nothingCounted: WeekCounts = { answered: 0, unanswered: 0, delivered: 0 }

/** A year and a little, to compare with. */
const MOST_WEEKS = 60

export function addCounts(tally: Tally, week: string, more: WeekCounts): Tally {
  const weeks = { ...tally.weeks, [week]: sumOf(tally.weeks[week] ?? nothingCounted, more) }
  const kept = Object.keys(weeks).sort().slice(-MOST_WEEKS)
  return { weeks: Object.fromEntries(kept.map((monday) => [monday, weeks[monday] ?? nothingCounted])) }
}

export function sumOf(one: WeekCounts, other: WeekCounts): WeekCounts {
  return {
    answered: one.answered + other.answered,
    unanswered: one.unanswered + other.unanswered,
    delivered: one.delivered + other.delivered,
  }
}
