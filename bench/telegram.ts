import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A Bot API that costs next to nothing, so that what is measured is the bot. */
export interface QuietTelegram {
  /** As `client.fetch`, in process. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Hands these updates to the bot, up to 100 a poll. */
  feed(updates: readonly object[]): void
  /** Resolves with the time (performance.now) of the nth call of that method, counted from the start. */
  nth(method: string, count: number): Promise<number>
}

export const ME = { id: 42, is_bot: true, first_name: 'Bench', username: 'bench_bot' }

export function createQuietTelegram(latencyMs: number): QuietTelegram {
  const queue: object[] = []
  const calls = new Map<string, number>()
  const waiting: { method: string; count: number; resolve: (at: number) => void }[] = []
  let wakePoll = () => {}

  const note = (method: string) => {
    const count = (calls.get(method) ?? 0) + 1
    calls.set(method, count)
    for (const one of waiting) if (one.method === method && one.count === count) one.resolve(performance.now())
  }
  const answer = async (method: string, signal: AbortSignal | null | undefined): Promise<unknown> => {
    if (method === 'getMe') return ME
    if (method !== 'getUpdates') {
      if (latencyMs > 0) await pause(latencyMs)
      return { message_id: 1, date: 1, chat: { id: 1, type: 'private', first_name: '' }, text: '' }
    }
    if (queue.length === 0)
      await Promise.race([new Promise<void>((resolve) => (wakePoll = resolve)), pause(25_000), aborted(signal)])
    return queue.splice(0, 100)
  }
  return {
    fetch: async (url, init) => {
      const method = url.split('/').at(-1) ?? ''
      if (method === 'getUpdates') note(method)
      const result = await answer(method, init.signal)
      if (method !== 'getUpdates') note(method)
      return new Response(JSON.stringify({ ok: true, result }))
    },
    feed(updates) {
      queue.push(...updates)
      wakePoll()
    },
    nth: (method, count) => new Promise((resolve) => waiting.push({ method, count, resolve })),
  }
}

/** The same Bot API over HTTP on this machine, for bots in processes of their own. */
export async function serveTelegram(telegram: QuietTelegram): Promise<{ root: string; server: Server }> {
  const server = createServer((request, response) => {
    const controller = new AbortController()
    response.on('close', () => {
      controller.abort()
    })
    request.resume().on('end', () => {
      const url = request.url?.split('?')[0] ?? ''
      void telegram.fetch(url, { signal: controller.signal }).then(async (answer) => response.end(await answer.text()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** A question from one of `chats` readers. */
export function question(id: number, chat: number, text: string): object {
  const from = { id: chat, is_bot: false, first_name: 'R', language_code: 'de' }
  const message = { message_id: id, date: 1, from, chat: { id: chat, type: 'private', first_name: 'R' }, text }
  return { update_id: id, message }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

function aborted(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    signal?.addEventListener(
      'abort',
      () => {
        resolve()
      },
      { once: true },
    )
  })
}
