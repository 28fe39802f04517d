import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { startOfISOWeek } from 'date-fns/startOfISOWeek'
import { subWeeks } from 'date-fns/subWeeks'
import type { Clock, Counting } from '../domain/ports.js'
import type { Kept } from '../domain/store.js'
import { addCounts, nothingCounted, sumOf, type Tally, type WeekCounts } from '../domain/tally.js'

interface CountingDeps {
  readonly tally: Kept<Tally>
  readonly clock: Clock
  readonly timeZone: string
}

/**
 * Counts in memory and writes with each round and at the end: no question waits for the disk. What a kill loses are the
 * counts since the last round.
 */
export function createCounting({ tally, clock, timeZone }: CountingDeps): Counting & { write(): Promise<void> } {
  let fresh = new Map<string, WeekCounts>()
  const monday = (at: Date) => format(startOfISOWeek(at, { in: tz(timeZone) }), 'yyyy-MM-dd', { in: tz(timeZone) })

  return {
    count(what) {
      const week = monday(clock.now())
      const counted = fresh.get(week) ?? nothingCounted
      fresh.set(week, { ...counted, [what]: counted[what] + 1 })
    },
    weeks: async (many) => {
      const { weeks } = await tally.get()
      return Array.from({ length: many }, (_, ago) => {
        const week = monday(subWeeks(clock.now(), ago, { in: tz(timeZone) }))
        return { monday: week, ...sumOf(weeks[week] ?? nothingCounted, fresh.get(week) ?? nothingCounted) }
      })
    },
    async write() {
      if (fresh.size === 0) return
      const written = fresh
      fresh = new Map()
      const add = (current: Tally) =>
        [...written].reduce((sum, [week, counts]) => addCounts(sum, week, counts), current)
      try {
        await tally.change(add)
      } catch (error) {
        for (const [week, counts] of written) fresh.set(week, sumOf(fresh.get(week) ?? nothingCounted, counts))
        throw error
      }
    },
  }
}
