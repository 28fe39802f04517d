import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPace } from '../../src/mailing/pace.js'

interface Start {
  readonly chat: number | string
  readonly at: number
}

/** Sends to the chats in turn, each as early as the pace allows; a timer is late by what `lateness` says. */
function send(rate: number, chats: readonly (number | string)[], lateness: readonly number[] = [0]): Start[] {
  const pace = createPace({ rate })
  let now = 1_000_000
  return chats.map((chat, index) => {
    const early = Math.max(pace.next(), pace.nextTo(chat)) - now
    if (early > 0) now += early + (lateness[index % lateness.length] ?? 0)
    pace.started(chat, now)
    return { chat, at: now }
  })
}

function most(starts: readonly Start[], span: number): number {
  let first = 0
  let found = 0
  for (const [index, { at }] of starts.entries()) {
    while (at - (starts[first]?.at ?? 0) >= span) first++
    found = Math.max(found, index - first + 1)
  }
  return found
}

const lateness = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 20 })

describe('The pace', () => {
  it('has never more messages in a second than it may', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), lateness, (rate, late) => {
        const starts = send(
          rate,
          Array.from({ length: rate * 3 }, (_, n) => n + 1),
          late,
        )
        expect(most(starts, 1000)).toBeLessThanOrEqual(rate)
      }),
    )
  })

  it('reaches its rate, also with timers that come late', () => {
    fc.assert(
      fc.property(fc.constantFrom(10, 25, 30, 100, 1000), lateness, (rate, late) => {
        const starts = send(
          rate,
          Array.from({ length: rate * 10 }, (_, n) => n + 1),
          late,
        )
        const took = (starts.at(-1)?.at ?? 0) - (starts[0]?.at ?? 0)
        expect(took).toBeLessThan(10_000 * 1.05 + 100)
      }),
      { numRuns: 30 },
    )
  })

  it('spreads messages evenly instead of sending them in heaps', () => {
    const starts = send(
      30,
      Array.from({ length: 90 }, (_, n) => n + 1),
    )
    expect(most(starts, 100)).toBeLessThanOrEqual(5)
  })

  it('has one message a second for a chat and twenty a minute for a group, whatever the order', () => {
    const chats = fc.array(fc.constantFrom(1, 2, 3, -7, '@kanal'), { minLength: 1, maxLength: 150 })
    fc.assert(
      fc.property(chats, (order) => {
        const starts = send(25, order)
        for (const chat of new Set(order)) {
          const own = starts.filter((start) => start.chat === chat)
          expect(most(own, 1000)).toBe(1)
          if (typeof chat === 'string' || chat < 0) expect(most(own, 60_000)).toBeLessThanOrEqual(20)
        }
      }),
    )
  })
})
