import { describe, expect, it } from 'vitest'
import { readDate } from '../../src/desk/date-words.js'

/** Shortly after midnight in Berlin, still the day before in UTC. */
const NOW = new Date('2026-11-22T23:30:00Z')
const read = (text: string) => readDate(text, NOW, 'Europe/Berlin')

describe('a date as an editor writes it', () => {
  it.each([
    ['16. Juni 2025', '2025-06-16'],
    ['16.6.2025', '2025-06-16'],
    ['16.06.25', '2025-06-16'],
    ['am 1. März 2026', '2026-03-01'],
    ['3. Maerz 2026', '2026-03-03'],
    ['Juni 2025', '2025-06'],
    ['im Dezember 2013', '2013-12'],
    ['6/2025', '2025-06'],
    ['2025', '2025'],
    ['2025-06-16', '2025-06-16'],
    ['June 16, 2025', '2025-06-16'],
    ['1st of May 2025', '2025-05-01'],
    ['16 Oct 2025', '2025-10-16'],
    ['Heute', '2026-11-23'],
    ['gestern', '2026-11-22'],
    ['yesterday', '2026-11-22'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  it.each([
    '31. Februar 2025',
    '30.2.2025',
    '32.1.2025',
    '13/2025',
    'Juni',
    '16. Juni',
    'bald',
    '',
    '12345',
    'Juni 2025 oder so',
  ])('%s is none', (text) => {
    expect(read(text)).toBeNull()
  })
})
