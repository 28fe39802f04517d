import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet, nextDigest, type Schedule } from '../../src/domain/berlin.js'

const ZONE = 'Europe/Berlin'
const HOUR = 60 * 60_000
const FIRST = Date.parse('2026-01-01T00:00:00Z')
const HOURS = (Date.parse('2031-01-01T00:00:00Z') - FIRST) / HOUR

/** What a clock in Berlin shows, taken from the platform and not from the code under test. */
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', weekday: 'short' })
function shown(moment: Date): { time: string; weekday: number } {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts['weekday'] ?? '') + 1
  return { time: `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`, weekday }
}
const daily = (at: string): Schedule => ({ rhythm: 'daily', at, weekday: 1 })
const next = (now: string, schedule: Schedule) => nextDigest(new Date(now), schedule, ZONE)?.toISOString()
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const hours = fc.integer({ min: 0, max: HOURS - 1 }).map((hour) => new Date(FIRST + hour * HOUR))

describe('The next digest', () => {
  it('is at the reader’s time, later than now and within a day, at every hour of the years 2026 to 2030', () => {
    for (let hour = 0; hour < HOURS; hour++) {
      const now = new Date(FIRST + hour * HOUR)
      const due = nextDigest(now, daily('07:30'), ZONE)
      if (due === null || due <= now || due.getTime() - now.getTime() > 25 * HOUR || shown(due).time !== '07:30')
        expect.fail(`${now.toISOString()} → ${String(due?.toISOString())}`)
    }
  })

  it('is on the reader’s weekday within eight days, at every hour of the years 2026 to 2030', () => {
    for (let hour = 0; hour < HOURS; hour++) {
      const now = new Date(FIRST + hour * HOUR)
      const weekday = (hour % 7) + 1
      const due = nextDigest(now, { rhythm: 'weekly', at: '08:00', weekday }, ZONE)
      const isRight = due !== null && shown(due).time === '08:00' && shown(due).weekday === weekday
      if (!isRight || due <= now || due.getTime() - now.getTime() > 7 * 24 * HOUR + HOUR)
        expect.fail(`${now.toISOString()} → ${String(due?.toISOString())}`)
    }
  })

  it('leaves no moment between two digests in which another would be due, and comes once a day whatever the time', () => {
    fc.assert(
      fc.property(hours, times, (now, at) => {
        const first = nextDigest(now, daily(at), ZONE) ?? now
        const second = nextDigest(first, daily(at), ZONE) ?? now
        const between = new Date((first.getTime() + second.getTime()) / 2)
        expect(nextDigest(between, daily(at), ZONE)).toEqual(second)
        expect((second.getTime() - first.getTime()) / HOUR).toBeGreaterThan(21)
        expect((second.getTime() - first.getTime()) / HOUR).toBeLessThan(27)
      }),
    )
  })

  it('is the first moment after the gap when its time is skipped', () => {
    expect(next('2026-03-28T12:00:00Z', daily('02:30'))).toBe('2026-03-29T01:00:00.000Z')
    expect(next('2026-03-29T01:00:00Z', daily('02:30'))).toBe('2026-03-30T00:30:00.000Z')
    expect(next('2026-03-28T12:00:00Z', daily('02:00'))).toBe('2026-03-29T01:00:00.000Z')
    expect(next('2026-03-28T12:00:00Z', daily('03:00'))).toBe('2026-03-29T01:00:00.000Z')
  })

  it('comes once, the first time, when its time comes twice', () => {
    expect(next('2026-10-24T12:00:00Z', daily('02:30'))).toBe('2026-10-25T00:30:00.000Z')
    expect(next('2026-10-25T00:30:00Z', daily('02:30'))).toBe('2026-10-26T01:30:00.000Z')
  })

  it('keeps to the local time on both sides of the changes', () => {
    expect(next('2026-03-28T12:00:00Z', daily('07:30'))).toBe('2026-03-29T05:30:00.000Z')
    expect(next('2026-10-24T12:00:00Z', daily('07:30'))).toBe('2026-10-25T06:30:00.000Z')
  })

  it('is none for who reads at once or not at all', () => {
    expect(nextDigest(new Date(FIRST), { rhythm: 'instant', at: '07:30', weekday: 1 }, ZONE)).toBeNull()
    expect(nextDigest(new Date(FIRST), { rhythm: 'off', at: '07:30', weekday: 1 }, ZONE)).toBeNull()
  })

  it('works in other zones, also where midnight is skipped', () => {
    const due = nextDigest(new Date('2026-04-23T12:00:00Z'), daily('00:00'), 'Africa/Cairo')
    expect(due?.toISOString()).toBe('2026-04-23T22:00:00.000Z')
    expect(nextDigest(new Date('2026-01-01T00:00:00Z'), daily('05:45'), 'Asia/Kathmandu')?.toISOString()).toBe(
      '2026-01-02T00:00:00.000Z',
    )
  })
})

describe('Quiet hours', () => {
  it('hold from the first time up to the second, over midnight as well, at every hour of the years 2026 to 2030', () => {
    for (let hour = 0; hour < HOURS; hour++) {
      const now = new Date(FIRST + hour * HOUR + (hour % 60) * 60_000)
      const { time } = shown(now)
      const isNight = time >= '21:00' || time < '07:00'
      const isNoon = time >= '12:00' && time < '14:30'
      if (isQuiet(now, ['21:00', '07:00'], ZONE) !== isNight) expect.fail(now.toISOString())
      if (isQuiet(now, ['12:00', '14:30'], ZONE) !== isNoon) expect.fail(now.toISOString())
    }
  })

  it('and their reverse never hold together, and one of them always does', () => {
    fc.assert(
      fc.property(hours, times, times, (now, from, to) => {
        fc.pre(from !== to)
        expect(isQuiet(now, [from, to], ZONE)).toBe(!isQuiet(now, [to, from], ZONE))
      }),
    )
  })

  it('may be none or the whole day', () => {
    expect(isQuiet(new Date(FIRST), null, ZONE)).toBe(false)
    expect(isQuiet(new Date(FIRST), ['08:00', '08:00'], ZONE)).toBe(true)
  })
})
