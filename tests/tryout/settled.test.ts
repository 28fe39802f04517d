import { describe, expect, it } from 'vitest'
import { createBox, type Box } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function confirm(box: Box): Promise<void> {
  await callBox(box, 'getUpdates', { offset: 2 ** 40 })
}

describe('waiting until the bot is done', () => {
  it('ends at once where nothing happens, an open poll included', async () => {
    const box = createBox()
    const controller = new AbortController()
    const poll = callBox(box, 'getUpdates', { timeout: 30 }, controller.signal)
    await box.settled()
    controller.abort()
    await expect(poll).rejects.toThrow()
  })

  it('waits for updates to be confirmed', async () => {
    const box = createBox()
    box.say(box.person(), 'x')
    await expect(box.settled({ within: 60 })).rejects.toThrow('1 updates not confirmed, 0 calls under way')
    await confirm(box)
    await box.settled()
  })

  it('waits for calls under way, and names those that never end', async () => {
    const box = createBox()
    box.delay(100)
    let done = false
    void callBox(box, 'getMe').then(() => (done = true))
    await box.settled()
    expect(done).toBe(true)
    box.trouble('getMe', 'hang')
    void callBox(box, 'getMe')
    await expect(box.settled({ within: 200 })).rejects.toThrow('1 calls under way getMe')
  })

  it('waits for a bot that needs a moment between two calls', async () => {
    const box = createBox()
    const twice = callBox(box, 'getMe')
      .then(() => pause(15))
      .then(() => callBox(box, 'getMe'))
    await box.settled({ quiet: 60 })
    expect(box.calls).toHaveLength(2)
    await twice
  })

  it('waits for what the bot itself says it waits for, and for what that leads to', async () => {
    const box = createBox()
    let asked = 0
    const also = async () => {
      asked++
      if (asked > 1) return
      await pause(100)
      await callBox(box, 'getMe')
    }
    await box.settled({ also })
    expect(box.calls).toHaveLength(1)
    expect(asked).toBe(2)
  })
})
