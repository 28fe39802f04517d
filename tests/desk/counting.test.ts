import { describe, expect, it } from 'vitest'
import { createCounting } from '../../src/desk/counting.js'
import { addCounts, emptyTally, nothingCounted, type Tally } from '../../src/domain/tally.js'

function begin(now: string) {
  const state = { now: new Date(now), tally: emptyTally, writes: 0, isFull: false }
  const counting = createCounting({
    tally: {
      get: () => Promise.resolve(state.tally),
      change: (next: (current: Tally) => Tally) => {
        if (state.isFull) return Promise.reject(new Error('no room'))
        state.writes += 1
        state.tally = next(state.tally)
        return Promise.resolve(state.tally)
      },
    },
    clock: { now: () => state.now },
    timeZone: 'Europe/Berlin',
  })
  return { state, counting }
}

describe('what is counted', () => {
  it('belongs to the week that the readers are in', async () => {
    const { state, counting } = begin('2026-11-22T22:30:00Z')
    counting.count('answered')
    state.now = new Date('2026-11-22T23:30:00Z')
    counting.count('answered')
    counting.count('unanswered')
    expect(await counting.weeks(3)).toEqual([
      { monday: '2026-11-23', answered: 1, unanswered: 1, delivered: 0 },
      { monday: '2026-11-16', answered: 1, unanswered: 0, delivered: 0 },
      { monday: '2026-11-09', answered: 0, unanswered: 0, delivered: 0 },
    ])
  })

  it('is written once a round, and only if there is something', async () => {
    const { state, counting } = begin('2026-11-23T08:00:00Z')
    await counting.write()
    for (let n = 0; n < 1000; n++) counting.count('delivered')
    expect(state.writes).toBe(0)
    await counting.write()
    await counting.write()
    expect(state.writes).toBe(1)
    expect(state.tally.weeks['2026-11-23']).toMatchObject({ delivered: 1000 })
  })

  it('is not lost when it cannot be written', async () => {
    const { state, counting } = begin('2026-11-23T08:00:00Z')
    counting.count('answered')
    state.isFull = true
    await expect(counting.write()).rejects.toThrow('no room')
    counting.count('answered')
    state.isFull = false
    await counting.write()
    expect(state.tally.weeks['2026-11-23']).toMatchObject({ answered: 2 })
  })

  it('is kept for sixty weeks', () => {
    const weeks = Array.from({ length: 70 }, (_, n) =>
      new Date(Date.UTC(2025, 0, 6 + 7 * n)).toISOString().slice(0, 10),
    )
    const tally = weeks.reduce((all, week) => addCounts(all, week, nothingCounted), emptyTally)
    expect(Object.keys(tally.weeks)).toEqual(weeks.slice(-60))
  })
})
