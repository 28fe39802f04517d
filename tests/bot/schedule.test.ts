import { describe, expect, it } from 'vitest'
import { readSchedule } from '../../src/bot/schedule.js'

describe('A schedule in a reader’s words', () => {
  it.each([
    ['sofort', { rhythm: 'instant' }],
    ['Instant', { rhythm: 'instant' }],
    ['aus', { rhythm: 'off' }],
    ['off', { rhythm: 'off' }],
    ['täglich', { rhythm: 'daily' }],
    ['täglich 07:30', { rhythm: 'daily', at: '07:30' }],
    ['taeglich 7.30', { rhythm: 'daily', at: '07:30' }],
    ['Täglich um 8 Uhr', { rhythm: 'daily', at: '08:00' }],
    ['jeden Tag um 8 Uhr 15', { rhythm: 'daily', at: '08:15' }],
    ['täglich 19h30', { rhythm: 'daily', at: '19:30' }],
    ['täglich 8', { rhythm: 'daily', at: '08:00' }],
    ['täglich 0730', { rhythm: 'daily', at: '07:30' }],
    ['daily 7:30 pm', { rhythm: 'daily', at: '19:30' }],
    ['daily at 12 am', { rhythm: 'daily', at: '00:00' }],
    ['täglich 24:00', { rhythm: 'daily', at: '00:00' }],
    ['8 Uhr', { rhythm: 'daily', at: '08:00' }],
    ['wöchentlich mo 08:00', { rhythm: 'weekly', weekday: 1, at: '08:00' }],
    ['weekly Monday 8:00', { rhythm: 'weekly', weekday: 1, at: '08:00' }],
    ['sonntags 18 Uhr', { rhythm: 'weekly', weekday: 7, at: '18:00' }],
    ['wöchentlich, Do., 9 Uhr', { rhythm: 'weekly', weekday: 4, at: '09:00' }],
    ['weekly on thursday', { rhythm: 'weekly', weekday: 4 }],
    ['jeden Mittwoch', { rhythm: 'weekly', weekday: 3 }],
    ['wöchentlich', { rhythm: 'weekly' }],
  ])('%s is understood', (text, schedule) => {
    expect(readSchedule(text)).toEqual(schedule)
  })

  it.each([
    ['täglich 25:00', 'subscribe-time'],
    ['täglich 7:60', 'subscribe-time'],
    ['täglich 123456', 'subscribe-time'],
    ['daily 13 pm', 'subscribe-time'],
    ['täglich 8 und 18 Uhr', 'subscribe-time'],
    ['stündlich', 'subscribe-word'],
    ['bitte', 'subscribe-how'],
  ])('%s is refused with what to mend', (text, refused) => {
    expect(readSchedule(text)).toMatchObject({ refused })
  })
})
