import { describe, expect, it } from 'vitest'
import { createLanes, type Ending } from '../../src/bot/lanes.js'
import type { NotedUpdate } from '../../src/domain/store.js'

const update = (id: number): NotedUpdate => ({ id, body: null })
const tick = () => new Promise((resolve) => setImmediate(resolve))

/** Work that ends when it is told to. */
function byHand(patienceMs = 60_000) {
  const begun: number[] = []
  const ended: [number, Ending['kind']][] = []
  const finish = new Map<number, (error?: Error) => void>()
  const lanes = createLanes({
    ready: Promise.resolve(),
    patienceMs,
    handle: ({ id }) => {
      begun.push(id)
      return new Promise((resolve, reject) =>
        finish.set(id, (error) => {
          if (error) reject(error)
          else resolve()
        }),
      )
    },
    ended: (_chat, { id }, ending) => {
      ended.push([id, ending.kind])
      return Promise.resolve()
    },
  })
  return { lanes, begun, ended, finish: (id: number, error?: Error) => finish.get(id)?.(error) }
}

describe('lanes', () => {
  it('run side by side, one update at a time in each', async () => {
    const { lanes, begun, finish } = byHand()
    lanes.enter(1, update(10))
    lanes.enter(1, update(11))
    lanes.enter(2, update(20))
    await tick()
    expect(begun).toEqual([10, 20])
    finish(10)
    await tick()
    expect(begun).toEqual([10, 20, 11])
  })

  it('go on after a fault', async () => {
    const { lanes, ended, finish } = byHand()
    lanes.enter(1, update(10))
    lanes.enter(1, update(11))
    await tick()
    finish(10, new Error('broken'))
    await tick()
    finish(11)
    await lanes.idle()
    expect(ended).toEqual([
      [10, 'failed'],
      [11, 'done'],
    ])
    expect(lanes.size).toBe(0)
  })

  it('give up work that takes too long and free the chat', async () => {
    const { lanes, begun, ended } = byHand(20)
    lanes.enter(1, update(10))
    lanes.enter(1, update(11))
    await lanes.idle()
    expect(begun).toEqual([10, 11])
    expect(ended).toEqual([
      [10, 'late'],
      [11, 'late'],
    ])
  })

  it('begin nothing new once they close, but finish what is in hand', async () => {
    const { lanes, begun, ended, finish } = byHand()
    lanes.enter(1, update(10))
    lanes.enter(1, update(11))
    await tick()
    const closed = lanes.close(60_000)
    lanes.enter(2, update(20))
    finish(10)
    await closed
    expect(begun).toEqual([10])
    expect(ended).toEqual([[10, 'done']])
  })

  it('give up what is in hand when the time to close is over', async () => {
    const { lanes, ended } = byHand()
    lanes.enter(1, update(10))
    await tick()
    await lanes.close(10)
    expect(ended).toEqual([[10, 'late']])
  })
})
