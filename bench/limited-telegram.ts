import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ME } from './telegram.js'

export interface LimitedTelegram {
  readonly root: string
  /** When each bulk message was taken (performance.now), in order. */
  readonly taken: readonly number[]
  /** How many bulk messages were refused with 429. */
  refused(): number
  /** Hands the bot this update with its next poll. */
  feed(update: object): void
  /** Told of every message that is no bulk message. */
  onReply: (chat: number, at: number) => void
  /** Resolves with the time of the next poll. */
  polled(): Promise<number>
  close(): void
}

interface Limits {
  readonly latencyMs: number
  /** Bulk messages in any second, over all chats. */
  readonly perSecond: number
  /** What every bulk message has in its text. */
  readonly bulk: string
}

const SECOND_MS = 1000

/** A Bot API over HTTP that refuses what is too much: so many a second over all chats, and one a second to a chat. */
export async function serveLimited({ latencyMs, perSecond, bulk }: Limits): Promise<LimitedTelegram> {
  const taken: number[] = []
  const lastTo = new Map<number, number>()
  const pollers: ((at: number) => void)[] = []
  let updates: object[] = []
  let wake = () => {}
  let refused = 0

  function take(chat: number, now: number): boolean {
    const isTooMany = (taken.at(-perSecond) ?? -Infinity) > now - SECOND_MS
    if (isTooMany || (lastTo.get(chat) ?? -Infinity) > now - SECOND_MS) return false
    taken.push(now)
    lastTo.set(chat, now)
    return true
  }

  async function poll(): Promise<object> {
    for (const told of pollers.splice(0)) told(performance.now())
    if (updates.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, 20_000).unref()
      })
    const result = updates.splice(0, 100)
    return { ok: true, result }
  }

  async function sendMessage(body: string): Promise<object> {
    const { chat_id: chat, text } = JSON.parse(body) as { chat_id: number; text: string }
    const now = performance.now()
    if (!text.includes(bulk)) served.onReply(chat, now)
    else if (!take(chat, now)) {
      refused++
      return { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } }
    }
    await new Promise((resolve) => setTimeout(resolve, latencyMs))
    const result = { message_id: taken.length, date: 1, chat: { id: chat, type: 'private', first_name: 'R' }, text }
    return { ok: true, result }
  }

  async function answer(method: string, body: string): Promise<object> {
    if (method === 'getUpdates') return poll()
    if (method === 'sendMessage') return sendMessage(body)
    return { ok: true, result: method === 'getMe' ? ME : true }
  }

  const server = createServer((request, response) => {
    void bodyOf(request)
      .then((body) => answer(request.url?.split('/').at(-1) ?? '', body))
      .then((json) => response.end(JSON.stringify(json)))
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const served: LimitedTelegram = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    refused: () => refused,
    feed: (update) => {
      updates = [...updates, update]
      wake()
    },
    onReply: () => {},
    polled: () => new Promise((resolve) => pollers.push(resolve)),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return served
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
