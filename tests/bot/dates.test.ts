import { describe, expect, it } from 'vitest'
import { sayDate, sayDay } from '../../src/bot/dates.js'

describe('dates', () => {
  it.each([
    ['2025-06-16', '16. Juni 2025', '16 June 2025'],
    ['2025-03', 'März 2025', 'March 2025'],
    ['2022', '2022', '2022'],
  ])('%s is said as people say it', (date, german, english) => {
    expect(sayDate(date, 'de')).toBe(german)
    expect(sayDate(date, 'en')).toBe(english)
  })

  it('of a point in time are those of the readers’ zone', () => {
    expect(sayDay('2025-06-16T22:30:00Z', 'de', 'Europe/Berlin')).toBe('17. Juni 2025')
    expect(sayDay('2025-06-16T22:30:00Z', 'de', 'UTC')).toBe('16. Juni 2025')
  })
})
