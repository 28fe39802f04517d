import { describe, expect, it } from 'vitest'
import { newReader, readerSchema, type Reader } from '../../src/domain/reader.js'
import { isRefusal } from '../../src/domain/refusal.js'
import {
  addWatch,
  addWord,
  comeBack,
  follow,
  followOnly,
  isSubscribed,
  markUnreachable,
  moveTo,
  mute,
  removeWatch,
  removeWord,
  stop,
  subscribe,
  unfollow,
} from '../../src/domain/subscription.js'
import { TOPICS } from '../../src/domain/topic.js'

const NOW = new Date('2026-11-23T09:00:00Z')
const reader = newReader(1, 'de')
const taken = (outcome: Reader | object): Reader => {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome as Reader
}

describe('A reader', () => {
  it('who only chose a language has no subscription', () => {
    expect(isSubscribed(reader)).toBe(false)
  })

  it('of whom only the chat is written down gets a daily digest, as the format says', () => {
    expect(readerSchema.parse({ chat: 1001 })).toEqual({
      chat: 1001,
      thread: null,
      lang: 'de',
      rhythm: 'daily',
      at: '07:30',
      weekday: 1,
      topics: null,
      cities: 'both',
      words: [],
      notWords: [],
      muted: {},
      quiet: ['21:00', '07:00'],
      watches: [],
      unreachable: null,
      lastDigest: null,
    })
  })

  it('gets nothing old on subscribing', () => {
    expect(subscribe(reader, { rhythm: 'daily', at: '18:00' }, NOW)).toMatchObject({
      rhythm: 'daily',
      at: '18:00',
      lastDigest: NOW.toISOString(),
    })
  })

  it('loses nothing by another rhythm', () => {
    const daily = { ...reader, rhythm: 'daily' as const, lastDigest: '2026-11-22T06:30:00.000Z' }
    expect(subscribe(daily, { rhythm: 'weekly', weekday: 3 }, NOW)).toMatchObject({
      weekday: 3,
      lastDigest: daily.lastDigest,
    })
    expect(subscribe(daily, { at: '08:00' }, NOW)).toMatchObject({ rhythm: 'daily', lastDigest: daily.lastDigest })
    const instant = { ...reader, rhythm: 'instant' as const, lastDigest: '2026-01-01T00:00:00.000Z' }
    expect(subscribe(instant, { rhythm: 'daily' }, NOW).lastDigest).toBe('2026-11-22T09:00:00.000Z')
  })

  it('who stops gets nothing of any kind any more', () => {
    expect(isSubscribed(stop({ ...reader, rhythm: 'instant', watches: ['Rad'] }))).toBe(false)
  })

  it('follows more and less', () => {
    expect(unfollow(reader, 'kultur').topics).toEqual(TOPICS.filter((topic) => topic !== 'kultur'))
    expect(follow(followOnly(reader, ['verkehr']), 'wirtschaft').topics).toEqual(['wirtschaft', 'verkehr'])
    expect(follow(unfollow(reader, 'kultur'), 'kultur').topics).toBeNull()
    const muted = mute(reader, 'kultur', new Date('2026-11-30T09:00:00Z'), NOW)
    expect(muted.muted).toEqual({ kultur: '2026-11-30T09:00:00.000Z' })
    expect(follow(muted, 'kultur').muted).toEqual({})
    expect(mute(muted, 'verkehr', NOW, new Date('2026-12-01T09:00:00Z')).muted).toEqual({ verkehr: NOW.toISOString() })
  })

  it('has a word on one list only', () => {
    const wanted = taken(addWord(reader, ' Museum '))
    expect(wanted.words).toEqual(['Museum'])
    const unwanted = taken(addWord(wanted, '- museum'))
    expect([unwanted.words, unwanted.notWords]).toEqual([[], ['museum']])
    expect(removeWord(unwanted, 'MUSEUM').notWords).toEqual([])
    expect(addWord(reader, ' - ')).toMatchObject({ refused: 'word-length' })
    const full = { ...reader, words: Array.from({ length: 20 }, (_, n) => `Wort${n}`) }
    expect(addWord(full, 'mehr')).toMatchObject({ refused: 'words-full' })
  })

  it('has at most 20 watches, each once', () => {
    let watching = reader
    for (let n = 0; n < 20; n++) watching = taken(addWatch(watching, `Frage ${n}`))
    expect(addWatch(watching, 'Noch eine')).toEqual({ refused: 'watches-full', args: { most: 20 } })
    expect(taken(addWatch(watching, 'frage 3')).watches).toHaveLength(20)
    expect(removeWatch(watching, 'Frage 3').watches).toHaveLength(19)
    expect(addWatch(reader, 'x'.repeat(301))).toMatchObject({ refused: 'watch-length' })
  })

  it('keeps everything while unreachable, and comes back to what is new then', () => {
    const instant = { ...reader, rhythm: 'instant' as const }
    const gone = markUnreachable(instant, NOW)
    expect(gone).toEqual({ ...instant, unreachable: NOW.toISOString() })
    const later = new Date('2026-12-01T09:00:00Z')
    expect(markUnreachable(gone, later)).toBe(gone)
    expect(comeBack(gone, later)).toEqual({ ...instant, lastDigest: later.toISOString() })
  })

  it('moves with all settings, unless somebody is at home there', () => {
    const group = { ...reader, chat: -5, rhythm: 'daily' as const }
    expect(moveTo(-1005, group, undefined)).toEqual({ ...group, chat: -1005 })
    const there = { ...group, chat: -1005, rhythm: 'weekly' as const }
    expect(moveTo(-1005, group, there)).toBe(there)
    expect(moveTo(-1005, group, stop(there))).toEqual({ ...group, chat: -1005 })
  })
})
