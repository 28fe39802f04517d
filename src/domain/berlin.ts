import { tzOffset } from '@date-fns/tz/tzOffset'

/** When digests are due, in the readers' own time. */
export interface Schedule {
  readonly rhythm: 'off' | 'instant' | 'daily' | 'weekly'
  /** HH:MM. */
  readonly at: string
  /** 1 = Monday … 7 = Sunday; only for the weekly rhythm. */
  readonly weekday: number
}

/** From when to when, as HH:MM; may go over midnight. Two equal times mean the whole day. */
export type Hours = readonly [from: string, to: string]

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * The first digest after `now`, or null where none is due. Local time stays the same across both changes of the clock:
 * a time that is skipped becomes the first moment after the gap, one that comes twice counts once, the first time.
 */
export function nextDigest(now: Date, schedule: Schedule, zone: string): Date | null {
  const { rhythm, at, weekday } = schedule
  if (rhythm === 'off' || rhythm === 'instant') return null
  const today = startOfDay(localTime(now.getTime(), zone))
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = today + ahead * DAY_MS
    if (rhythm === 'weekly' && weekdayOf(day) !== weekday) continue
    const moment = momentOf(day + minutesOf(at) * MINUTE_MS, zone)
    if (moment > now.getTime()) return new Date(moment)
  }
  return null
}

/** Whether messages come without a sound now: from the first time on, up to the second one. */
export function isQuiet(now: Date, hours: Hours | null, zone: string): boolean {
  if (hours === null) return false
  const local = localTime(now.getTime(), zone)
  const minute = Math.floor((local - startOfDay(local)) / MINUTE_MS)
  const [from, to] = [minutesOf(hours[0]), minutesOf(hours[1])]
  return from < to ? from <= minute && minute < to : from <= minute || minute < to
}

/** What a clock on the wall shows, as if it were UTC, in milliseconds. */
function localTime(moment: number, zone: string): number {
  return moment + tzOffset(zone, new Date(moment)) * MINUTE_MS
}

/** When a clock on the wall shows that time first, or would have shown it. */
function momentOf(local: number, zone: string): number {
  // No zone is ever further than a day from UTC, and no two changes of a clock lie that close together.
  const [before, after] = [local - DAY_MS, local + DAY_MS]
  const offsets = [before, after].map((moment) => tzOffset(zone, new Date(moment)) * MINUTE_MS)
  const moments = offsets.map((offset) => local - offset).sort((a, b) => a - b)
  return moments.find((moment) => localTime(moment, zone) === local) ?? firstAtLeast(local, before, after, zone)
}

/** The first moment at which a clock shows at least that time: the end of the gap that the time lies in. */
function firstAtLeast(local: number, before: number, after: number, zone: string): number {
  let [low, high] = [before, after]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (localTime(middle, zone) >= local) high = middle
    else low = middle
  }
  return high
}

function startOfDay(local: number): number {
  return Math.floor(local / DAY_MS) * DAY_MS
}

function weekdayOf(local: number): number {
  return ((Math.floor(local / DAY_MS) + 3) % 7) + 1
}

function minutesOf(at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return hours * 60 + minutes
}
