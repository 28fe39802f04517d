import { describe, expect, it } from 'vitest'
import { readQuietHours } from '../../src/bot/quiet-hours.js'
import { isRefusal } from '../../src/domain/refusal.js'

describe('Quiet hours', () => {
  it.each([
    ['22-7', '22:00', '07:00'],
    ['22–7 Uhr', '22:00', '07:00'],
    ['von 22:30 bis 6:45', '22:30', '06:45'],
    ['22 Uhr bis 7 Uhr 30', '22:00', '07:30'],
    ['zwischen 13 und 15 Uhr.', '13:00', '15:00'],
    ['10 pm to 7 am', '22:00', '07:00'],
    ['from 10:30pm until 6am', '22:30', '06:00'],
    ['2230 - 0600', '22:30', '06:00'],
    ['24-7', '00:00', '07:00'],
    ['22-22', '22:00', '22:00'],
  ])('are read from „%s“', (text, from, to) => {
    expect(readQuietHours(text)).toEqual([from, to])
  })

  it.each(['keine', 'aus', 'none'])('are given up by „%s“', (text) => {
    expect(readQuietHours(text)).toBeNull()
  })

  it.each(['', '22', '22-', '25-7', '22-7-9', '22:60-7', 'nachts', '13 pm to 4 pm', '1-2, 3-4'])(
    'are not guessed from „%s“',
    (text) => {
      const read = readQuietHours(text)
      expect(read !== null && isRefusal(read)).toBe(true)
    },
  )
})
