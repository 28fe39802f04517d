import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { createLog } from '../../src/log.js'
import { createBox } from '../../src/tryout/box.js'
import { createCast } from '../../src/tryout/cast.js'
import type { Assets } from '../../src/web/assets.js'
import { servePage } from '../../src/web/server.js'
import type { Act, ActReply, WireEvent } from '../../src/web/wire-format.js'

/** What the page's files are, where a test does not look at the page itself. */
const ASSETS: Assets = (path) => (path === '/' ? { type: 'text/html; charset=utf-8', bytes: Buffer.from('<p>') } : null)

/** The page's server on a box without a bot: the test calls the Bot API itself. */
export async function openPage({ assets = ASSETS, digest = null as Date | null } = {}) {
  let moment = new Date('2026-06-01T12:00:00+02:00')
  let ahead = 0
  const clock = {
    now: () => moment,
    ahead: () => ahead,
    moveTo: (to: Date) => {
      ahead += to.getTime() - moment.getTime()
      moment = to
    },
  }
  const box = createBox({ now: () => moment, bot: { supports_inline_queries: true } })
  const cast = createCast(box, { group: 'Runde', channel: 'Kanal' })
  const lines: string[] = []
  const server = await servePage({
    stage: {
      box,
      cast,
      clock,
      language: null,
      zone: 'Europe/Berlin',
      texts: { de: { 'page-send': 'Senden' }, en: { 'page-send': 'Send' } },
      nextDigest: () => Promise.resolve(digest),
    },
    host: '127.0.0.1',
    port: 0,
    log: createLog('debug', [], (line) => lines.push(line)),
    assets,
  })
  onTestFinished(() => server.close())
  const port = Number(new URL(server.address).port)
  return { box, cast, clock, port, log: lines, server }
}

export type Page = Awaited<ReturnType<typeof openPage>>

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** One request with exactly these headers: fetch would not let a test set all of them. */
export function ask({ port }: { port: number }, path: string, { method = 'GET', headers, body }: Asking = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export async function act(page: { port: number }, what: Act): Promise<ActReply> {
  const headers = { 'content-type': 'application/json' }
  const { body } = await ask(page, '/api/act', { method: 'POST', headers, body: JSON.stringify(what) })
  return JSON.parse(body.toString()) as ActReply
}

/** A tab: everything it was told, as it comes. */
export function openTab({ port }: { port: number }) {
  const told: WireEvent[] = []
  const waiting = new Set<() => void>()
  const stream = request({ host: '127.0.0.1', port, path: '/api/events' }, (response) => {
    let rest = ''
    response.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const data = part.split('\n').find((line) => line.startsWith('data: '))
        if (data) told.push(JSON.parse(data.slice('data: '.length)) as WireEvent)
      }
      for (const look of waiting) look()
    })
  })
  stream.on('error', () => undefined)
  stream.end()
  onTestFinished(() => void stream.destroy())
  return {
    told,
    close: () => void stream.destroy(),
    /** The first event of the kind that fits, come or still to come. */
    seen: <K extends WireEvent['kind']>(kind: K, fits: (event: WireEvent & { kind: K }) => boolean = () => true) =>
      new Promise<WireEvent & { kind: K }>((resolve) => {
        const look = () => {
          const found = told.find(
            (event): event is WireEvent & { kind: K } => event.kind === kind && fits(event as never),
          )
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
  }
}
