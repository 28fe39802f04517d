import { describe, expect, it } from 'vitest'
import { createBox, type Box } from '../../src/tryout/box.js'
import { tooManyRequests } from '../../src/tryout/fault.js'
import { callBox } from '../support/call-box.js'

function openBox() {
  const box = createBox()
  const anna = box.person()
  box.say(anna, 'Hallo')
  return { box, anna, hello: { chat_id: anna.chat.id, text: 'Hallo' } }
}

async function statusOf(box: Box, path: string, init: object = {}): Promise<number> {
  return (await box.fetch(`https://api.telegram.org/${path}`, { method: 'POST', ...init })).status
}

describe('the Bot API in the box', () => {
  it('answers with the HTTP status of the error', async () => {
    const { box } = openBox()
    expect(await statusOf(box, `bot${box.token}/getMe`)).toBe(200)
    expect(await statusOf(box, `bot${box.token}/getYou`)).toBe(404)
    expect(await statusOf(box, 'bot1:wrong/getMe')).toBe(401)
    expect(await statusOf(box, 'elsewhere')).toBe(404)
    expect(await statusOf(box, `bot${box.token}/getMe`, { body: '[1' })).toBe(404)
  })

  it('knows the methods in use and no others, and notes the attempt', async () => {
    const { box } = openBox()
    expect(await callBox(box, 'sendPhoto')).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
    expect(box.violations).toEqual(['sendPhoto: unknown method'])
  })

  it('refuses calls that it cannot make sense of, with a note', async () => {
    const { box } = openBox()
    expect(await callBox(box, 'sendMessage', { text: 'x' })).toMatchObject({ ok: false, error_code: 400 })
    expect(box.violations.join()).toMatch(/^sendMessage: chat_id/)
  })

  it('refuses everything after the token was revoked', async () => {
    const { box } = openBox()
    box.revokeToken()
    expect(await callBox(box, 'getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  })

  it('keeps a record of finished calls', async () => {
    const { box, hello } = openBox()
    await callBox(box, 'sendMessage', hello)
    await callBox(box, 'sendMessage', { ...hello, chat_id: 1 })
    expect(box.calls).toMatchObject([
      { method: 'sendMessage', parameters: hello, answer: { ok: true, result: { text: 'Hallo' } } },
      { method: 'sendMessage', answer: { ok: false, error_code: 400 } },
    ])
  })

  it('hands out copies that change nothing in the box', async () => {
    const { box, anna } = openBox()
    const [message] = box.messages(anna.chat)
    const { result } = await callBox(box, 'getUpdates')
    ;(result as { message: { text: string } }[]).forEach((update) => (update.message.text = 'changed'))
    expect(message?.text).toBe('Hallo')
    expect(await callBox(box, 'getUpdates')).toMatchObject({ result: [{ message: { text: 'Hallo' } }] })
  })

  it('takes its time when told to', async () => {
    const { box, hello } = openBox()
    box.delay(60)
    const began = performance.now()
    await Promise.all([callBox(box, 'sendMessage', hello), callBox(box, 'sendMessage', hello)])
    expect(performance.now() - began).toBeGreaterThan(55)
    expect(performance.now() - began).toBeLessThan(1000)
    box.delay((method) => (method === 'getMe' ? 10_000 : 0))
    await callBox(box, 'sendMessage', hello)
  })

  it('does nothing for a caller who has left already', async () => {
    const { box, anna, hello } = openBox()
    box.delay(20)
    const controller = new AbortController()
    const call = callBox(box, 'sendMessage', hello, controller.signal)
    controller.abort()
    await expect(call).rejects.toThrow('aborted')
    expect(box.messages(anna.chat)).toHaveLength(1)
  })
})

describe('ordered trouble', () => {
  it('refuses as often as ordered, then works', async () => {
    const { box, hello } = openBox()
    box.trouble('sendMessage', tooManyRequests(7), { times: 2 })
    const refused = {
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    }
    expect(await callBox(box, 'sendMessage', hello)).toEqual(refused)
    expect(await callBox(box, 'getMe')).toMatchObject({ ok: true })
    expect(await callBox(box, 'sendMessage', hello)).toEqual(refused)
    expect(await callBox(box, 'sendMessage', hello)).toMatchObject({ ok: true })
  })

  it('meets only the calls it is meant for', async () => {
    const { box, hello } = openBox()
    const other = box.person()
    box.say(other, 'x')
    const refused = { error_code: 500, description: 'Internal Server Error' }
    box.trouble('*', refused, { when: ({ chat_id }) => chat_id === other.chat.id })
    expect(await callBox(box, 'sendMessage', hello)).toMatchObject({ ok: true })
    expect(await callBox(box, 'sendChatAction', { chat_id: other.chat.id, action: 'typing' })).toMatchObject(refused)
  })

  it('loses a call before anything was done', async () => {
    const { box, anna, hello } = openBox()
    box.trouble('sendMessage', 'network')
    await expect(callBox(box, 'sendMessage', hello)).rejects.toThrow('fetch failed')
    expect(box.messages(anna.chat)).toHaveLength(1)
    expect(box.calls[0]?.answer).toEqual({ ok: false, lost: 'network' })
  })

  it('loses only the answer when the connection is cut', async () => {
    const { box, anna, hello } = openBox()
    box.trouble('sendMessage', 'cut')
    await expect(callBox(box, 'sendMessage', hello)).rejects.toThrow('fetch failed')
    expect(box.messages(anna.chat)).toHaveLength(2)
    expect(box.calls[0]?.answer).toEqual({ ok: false, lost: 'cut' })
  })

  it('hangs until the caller gives up', async () => {
    const { box, anna, hello } = openBox()
    box.trouble('sendMessage', 'hang')
    const controller = new AbortController()
    const call = callBox(box, 'sendMessage', hello, controller.signal)
    setTimeout(() => {
      controller.abort()
    }, 20)
    await expect(call).rejects.toThrow('aborted')
    expect(box.messages(anna.chat)).toHaveLength(1)
    expect(box.calls[0]?.answer).toEqual({ ok: false, lost: 'aborted' })
  })
})
