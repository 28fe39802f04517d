import { describe, expect, it } from 'vitest'
import { createCensus } from '../../src/desk/census.js'
import { newReader, type Reader } from '../../src/domain/reader.js'

async function* walk(readers: readonly Reader[], counted: { walks: number }, takes: () => void = () => undefined) {
  counted.walks += 1
  for (const reader of readers) yield await Promise.resolve(reader)
  takes()
}

const readers: Reader[] = [
  { ...newReader(1, 'de'), rhythm: 'instant' },
  { ...newReader(2, 'de'), rhythm: 'daily', topics: ['verkehr'] },
  { ...newReader(3, 'en'), rhythm: 'weekly', topics: ['kultur', 'verkehr'], unreachable: '2026-11-01T08:00:00Z' },
  { ...newReader(6, 'de'), rhythm: 'daily', topics: [], unreachable: '2026-11-22T09:00:00Z' },
  { ...newReader(4, 'de'), watches: ['Radschnellweg', 'Fähre'] },
  newReader(5, 'de'),
]

const clock = { now: () => new Date('2026-11-23T08:00:00Z') }

describe('the census', () => {
  it('counts by rhythm and topic whoever gets anything by themselves', async () => {
    const census = createCensus({ all: () => walk(readers, { walks: 0 }) }, clock, () => 0)
    expect(await census.count()).toEqual({
      subscribed: 5,
      rhythms: { off: 1, instant: 1, daily: 2, weekly: 1 },
      unreachable: 2,
      lost: 1,
      topics: { verwaltung: 1, wirtschaft: 1, kultur: 2, verkehr: 3, wissenschaft: 1, strukturwandel: 1 },
      watches: 2,
    })
  })

  it('is one walk for all who ask at a time, and again only when it is old for what it cost', async () => {
    const counted = { walks: 0 }
    let time = 0
    const all = () =>
      walk(readers, counted, () => {
        time += 20
      })
    const census = createCensus({ all }, clock, () => time)
    await Promise.all([census.count(), census.count()])
    time += 1900
    await census.count()
    expect(counted.walks).toBe(1)
    time += 200
    await census.count()
    expect(counted.walks).toBe(2)
  })
})
