import { describe, expect, it } from 'vitest'
import { createInboundLimit } from '../../src/bot/inbound.js'

const at = (seconds: number) => new Date(1_750_000_000_000 + seconds * 1000)

describe('the inbound limit of a chat', () => {
  it('takes a burst of 30, says one sentence, then is silent for half a minute', () => {
    const admit = createInboundLimit()
    const burst = Array.from({ length: 35 }, () => admit(1, at(0)))
    expect(burst.filter((one) => one === 'answer')).toHaveLength(30)
    expect(burst.slice(30)).toEqual(['tell', 'drop', 'drop', 'drop', 'drop'])
    expect(admit(1, at(29))).toBe('drop')
    expect(admit(1, at(31))).toBe('answer')
  })

  it('takes two a second for as long as one likes', () => {
    const admit = createInboundLimit()
    for (let half = 0; half < 400; half++) expect(admit(1, at(half / 2))).toBe('answer')
  })

  it('is each chat’s own', () => {
    const admit = createInboundLimit()
    for (let count = 0; count < 40; count++) admit(1, at(0))
    expect(admit(2, at(0))).toBe('answer')
  })
})
