import { describe, expect, it } from 'vitest'
import type { Update } from 'grammy/types'
import type { Guest } from '../../src/bot/door.js'
import { createFleeting } from '../../src/bot/fleeting.js'
import { createLog } from '../../src/log.js'

const guest = (chat: number, id: number) =>
  ({ update: { update_id: id }, chat, press: false, fleeting: true }) as unknown as Guest

function open(handle: (update: Update) => Promise<void>, ready: Promise<unknown> = Promise.resolve()) {
  const lines: string[] = []
  const log = createLog('debug', [], (line) => lines.push(line))
  return { lines, fleeting: createFleeting({ ready, handle, log }) }
}

describe('passing updates', () => {
  it('are handled one at a time for each person; of those that come meanwhile only the newest', async () => {
    const handled: number[] = []
    let inHand = 0
    const { fleeting } = open(async ({ update_id: id }) => {
      if (id < 10) expect(++inHand).toBe(1)
      await new Promise((resolve) => setImmediate(resolve))
      if (id < 10) inHand -= 1
      handled.push(id)
    })
    fleeting.take(guest(1, 1))
    await new Promise((resolve) => setImmediate(resolve))
    for (const id of [2, 3, 4]) fleeting.take(guest(1, id))
    fleeting.take(guest(2, 10))
    await fleeting.idle()
    expect(handled.sort((a, b) => a - b)).toEqual([1, 4, 10])
  })

  it('wait for the bot to be ready, and a failed one does not stop the next', async () => {
    let letGo: () => void = () => undefined
    const ready = new Promise<void>((resolve) => (letGo = resolve))
    const handled: number[] = []
    const { fleeting, lines } = open(({ update_id: id }) => {
      handled.push(id)
      return id === 1 ? Promise.reject(new Error('broken')) : Promise.resolve()
    }, ready)
    fleeting.take(guest(1, 1))
    await new Promise((resolve) => setImmediate(resolve))
    expect(handled).toEqual([])
    letGo()
    await fleeting.idle()
    fleeting.take(guest(1, 2))
    await fleeting.idle()
    expect(handled).toEqual([1, 2])
    expect(lines.join()).toContain('broken')
  })

  it('are not begun any more once it closes', async () => {
    const handled: number[] = []
    const { fleeting } = open(({ update_id: id }) => {
      handled.push(id)
      return Promise.resolve()
    })
    await fleeting.close()
    fleeting.take(guest(1, 1))
    await fleeting.idle()
    expect(handled).toEqual([])
  })
})
