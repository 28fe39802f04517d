import { Bot, InputFile } from 'grammy'
import { afterEach, describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { serveBox, type ServedBox } from '../support/serve-box.js'

describe('the box behind a port', () => {
  let served: ServedBox | undefined
  afterEach(() => served?.close())

  it('serves a bot with grammY’s own way to the web, files included', async () => {
    const box = createBox()
    served = await serveBox(box)
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const bot = new Bot(box.token, { client: { apiRoot: served.url } })
    bot.on('message:text', (ctx) => ctx.replyWithDocument(new InputFile(Buffer.from('ä'), 'a b.txt')))
    const finished = bot.start()
    const anna = box.person()
    box.say(anna, 'x')
    await box.settled()
    const sent = box.messages(anna.chat)[1]
    expect(sent?.message.document?.file_name).toBe('a b.txt')
    expect(Buffer.from(box.file(sent?.message.document?.file_id ?? '')?.bytes ?? []).toString()).toBe('ä')
    await bot.stop()
    await finished
    expect(box.violations).toEqual([])
  })

  it('cuts the connection where trouble was ordered, and leaves a poll whose caller is gone', async () => {
    const box = createBox()
    served = await serveBox(box)
    const call = (method: string, init = {}) => fetch(`${served?.url ?? ''}/bot${box.token}/${method}`, init)
    box.trouble('getMe', 'cut')
    await expect(call('getMe')).rejects.toThrow()
    expect((await call('getMe')).status).toBe(200)
    const controller = new AbortController()
    const headers = { 'content-type': 'application/json' }
    const poll = call('getUpdates', { method: 'POST', headers, body: '{"timeout":30}', signal: controller.signal })
    const left = box.waitFor((event) => event.kind === 'call' && 'lost' in event.call.answer)
    setTimeout(() => {
      controller.abort()
    }, 50)
    await expect(poll).rejects.toThrow()
    expect(await left).toMatchObject({ call: { method: 'getUpdates', answer: { lost: 'aborted' } } })
  })
})
