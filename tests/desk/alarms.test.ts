import { describe, expect, it } from 'vitest'
import { createAlarms } from '../../src/desk/alarms.js'
import { createLookout } from '../../src/desk/lookout.js'
import { noAlarms, type KnownAlarms } from '../../src/domain/alarm.js'
import type { AlarmNotice } from '../../src/domain/ports.js'

const NOW = new Date('2026-11-23T08:00:00Z')
const REFUSED = {
  kind: 'articles-refused' as const,
  faults: [{ file: 'articles.json', path: '', reason: 'is broken' }],
}

function begin(hasEditors = true) {
  const state = { known: noAlarms, told: [] as AlarmNotice[], reaches: 1, isFull: false, now: NOW, faults: 0 }
  const kept = {
    get: () => Promise.resolve(state.known),
    change: (next: (current: KnownAlarms) => KnownAlarms) => {
      if (state.isFull) return Promise.reject(new Error('no room'))
      state.known = next(state.known)
      return Promise.resolve(state.known)
    },
  }
  const start = () =>
    createAlarms({
      kept,
      hasEditors,
      tell: (notice) => {
        if (state.reaches > 0) state.told.push(notice)
        return Promise.resolve(state.reaches)
      },
      clock: { now: () => state.now },
      onFault: () => {
        state.faults += 1
      },
    })
  return { state, start, alarms: start() }
}

describe('what editors are told', () => {
  it('is told once, also across restarts, and once when it is over', async () => {
    const { state, start, alarms } = begin()
    await Promise.all([alarms.raise({ kind: 'no-room' }), alarms.raise({ kind: 'no-room' })])
    await start().raise({ kind: 'no-room' })
    expect(state.told).toEqual([{ begun: { kind: 'no-room' } }])
    const later = start()
    await later.over('no-room')
    await later.over('no-room')
    await start().over('no-room')
    expect(state.told.slice(1)).toEqual([{ over: 'no-room' }])
    await later.raise({ kind: 'no-room' })
    expect(state.told).toHaveLength(3)
  })

  it('is nothing while all is well', async () => {
    const { state, alarms } = begin()
    await alarms.over('no-room')
    await alarms.round()
    expect(state.told).toEqual([])
  })

  it('of an invalid file is told anew when it is another fault', async () => {
    const { state, alarms } = begin()
    await alarms.raise(REFUSED)
    await alarms.raise(REFUSED)
    await alarms.raise({ ...REFUSED, faults: [{ file: 'articles.json', path: 'version', reason: 'is missing' }] })
    await alarms.over('articles-refused')
    expect(state.told.map((notice) => ('begun' in notice ? 'begun' : 'over'))).toEqual(['begun', 'begun', 'over'])
  })

  it('is told later if nobody could be reached, and not at all if it is over by then', async () => {
    const { state, alarms } = begin()
    state.reaches = 0
    await alarms.raise({ kind: 'no-room' })
    await alarms.raise({ kind: 'channel-unreachable', why: 'x' })
    await alarms.over('no-room')
    state.reaches = 2
    await alarms.round()
    await alarms.round()
    expect(state.told).toEqual([{ begun: { kind: 'channel-unreachable', why: 'x' } }])
  })

  it('is told once although it cannot be written down', async () => {
    const { state, alarms } = begin()
    state.isFull = true
    await alarms.raise({ kind: 'no-room' })
    await alarms.raise({ kind: 'no-room' })
    expect(state.told).toHaveLength(1)
    expect(state.faults).toBe(1)
  })

  it('about letters is forgotten with their mailing, without a word', async () => {
    const { state, alarms } = begin()
    await alarms.raise({ kind: 'letter-refused', mailing: 'news:a', why: 'x' })
    await alarms.raise({ kind: 'letter-refused', mailing: 'news:b', why: 'x' })
    await alarms.forgetLetters((mailing) => mailing === 'news:a')
    expect(Object.keys(state.known.open)).toEqual(['letter-refused:news:b'])
    expect(state.told).toHaveLength(2)
  })

  it('is nothing where there are no editors', async () => {
    const { state, alarms } = begin(false)
    await alarms.raise({ kind: 'no-room' })
    expect(state.told).toEqual([])
  })
})

describe('the lookout', () => {
  function lookingOut() {
    const { state, alarms } = begin()
    const world = {
      hasRoom: true,
      noRoom: false,
      parkedUntil: null as Date | null,
      lost: 0,
      subscribed: 100,
      counts: 0,
    }
    const lookout = createLookout({
      alarms,
      store: {
        hasRoom: () => Promise.resolve(world.hasRoom),
        mailings: { open: () => Promise.resolve([]) } as never,
      },
      census: {
        count: () => {
          world.counts += 1
          return Promise.resolve({ lost: world.lost, subscribed: world.subscribed } as never)
        },
      },
      clock: { now: () => state.now },
      holding: () => world,
    })
    const kinds = () => state.told.map((notice) => ('begun' in notice ? notice.begun.kind : `over ${notice.over}`))
    return { state, world, lookout, kinds }
  }

  it('sees that there is no room, and that there is room again', async () => {
    const { world, lookout, kinds } = lookingOut()
    await lookout.look()
    world.noRoom = true
    await lookout.look()
    Object.assign(world, { noRoom: false, hasRoom: false })
    await lookout.look()
    world.hasRoom = true
    await lookout.look()
    expect(kinds()).toEqual(['no-room', 'over no-room'])
  })

  it('sees that Telegram holds everything back for long', async () => {
    const { world, lookout, kinds } = lookingOut()
    world.parkedUntil = new Date(NOW.getTime() + 60_000)
    await lookout.look()
    expect(kinds()).toEqual([])
    world.parkedUntil = new Date(NOW.getTime() + 3_600_000)
    await lookout.look()
    world.parkedUntil = null
    await lookout.look()
    expect(kinds()).toEqual(['sending-parked', 'over sending-parked'])
  })

  it('counts readers only while some are being lost, and until it is half as bad', async () => {
    const { state, world, lookout, kinds } = lookingOut()
    world.lost = 10
    await lookout.look()
    expect(world.counts).toBe(0)
    lookout.lost()
    await lookout.look()
    world.lost = 5
    state.now = new Date(NOW.getTime() + 3_600_000)
    await lookout.look()
    expect(kinds()).toEqual(['readers-unreachable'])
    world.lost = 4
    await lookout.look()
    expect(kinds()).toEqual(['readers-unreachable', 'over readers-unreachable'])
    const counts = world.counts
    await lookout.look()
    expect(world.counts).toBe(counts)
  })
})
