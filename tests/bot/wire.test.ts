import { Api, GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { createWire, withinUpdate, type Fetch } from '../../src/bot/wire.js'

const ok = () => new Response(JSON.stringify({ ok: true, result: true }))
const refuse = (code: number, parameters = {}) =>
  new Response(JSON.stringify({ ok: false, error_code: code, description: 'no', parameters }), { status: code })

/** An Api whose calls get these answers in turn, and the pauses that were made. */
function apiWith(answers: (() => Response)[], retries = true) {
  const pauses: number[] = []
  let calls = 0
  const fetch: Fetch = (_url, init) => {
    calls += 1
    if (init.signal?.aborted) return Promise.reject(new Error('aborted'))
    const answer = answers.shift()
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('connection reset'))
  }
  const sleep = (milliseconds: number) => {
    pauses.push(milliseconds)
    return Promise.resolve()
  }
  const api = new Api('1:x', { fetch: createWire({ fetch, retries, sleep }) })
  return { api, pauses, calls: () => calls }
}

describe('the wire to Telegram', () => {
  it('waits as long as Telegram asks, while that is under a minute', async () => {
    const { api, pauses } = apiWith([() => refuse(429, { retry_after: 59 }), ok])
    await expect(api.sendChatAction(1, 'typing')).resolves.toBe(true)
    expect(pauses).toEqual([59_000])
  })

  it('does not wait a minute or more', async () => {
    const { api, calls } = apiWith([() => refuse(429, { retry_after: 60 }), ok])
    await expect(api.sendChatAction(1, 'typing')).rejects.toMatchObject({ error_code: 429 })
    expect(calls()).toBe(1)
  })

  it('leaves a chat alone that must wait for long, and no other', async () => {
    const { api, calls } = apiWith([() => refuse(429, { retry_after: 600 }), ok])
    await expect(api.sendChatAction(1, 'typing')).rejects.toMatchObject({ error_code: 429 })
    await expect(api.sendChatAction(1, 'typing')).rejects.toMatchObject({
      error_code: 429,
      parameters: { retry_after: 600 },
    })
    expect(calls()).toBe(1)
    await expect(api.sendChatAction(2, 'typing')).resolves.toBe(true)
  })

  it('tries five times at most, with growing pauses', async () => {
    const { api, pauses, calls } = apiWith([() => refuse(502), () => refuse(500)])
    await expect(api.sendChatAction(1, 'typing')).rejects.toBeInstanceOf(HttpError)
    expect(calls()).toBe(5)
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(new Set(pauses).size).toBe(4)
  })

  it('does not repeat what Telegram refuses', async () => {
    const { api, calls } = apiWith([() => refuse(400), ok])
    await expect(api.sendChatAction(1, 'typing')).rejects.toBeInstanceOf(GrammyError)
    expect(calls()).toBe(1)
  })

  it('shows every answer at once to those who want no retries', async () => {
    const { api, calls } = apiWith([() => refuse(429, { retry_after: 1 }), ok], false)
    await expect(api.sendChatAction(1, 'typing')).rejects.toMatchObject({ error_code: 429 })
    expect(calls()).toBe(1)
  })

  it('ends calls when the work on their update ends', async () => {
    const { api, calls } = apiWith([() => refuse(500), ok])
    const controller = new AbortController()
    controller.abort()
    const scope = { signal: controller.signal, holdWhile: <T>(wait: Promise<T>) => wait }
    await expect(withinUpdate(scope, () => api.sendChatAction(1, 'typing'))).rejects.toBeInstanceOf(HttpError)
    expect(calls()).toBe(1)
  })

  it('does not count Telegram’s own pauses as work on an update', async () => {
    const held: unknown[] = []
    const { api } = apiWith([() => refuse(429, { retry_after: 40 }), () => refuse(500), ok])
    const scope = {
      signal: new AbortController().signal,
      holdWhile: <T>(wait: Promise<T>) => {
        held.push(wait)
        return wait
      },
    }
    await withinUpdate(scope, () => api.sendChatAction(1, 'typing'))
    expect(held).toHaveLength(1)
  })
})
