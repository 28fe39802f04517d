import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../log.js'
import { createAssets, type Assets } from './assets.js'
import { keepOut } from './door.js'
import { createPlay, type Play } from './play.js'
import { readBody, refuseBody } from './request-body.js'
import { actSchema } from './act-schema.js'
import type { Stage } from './stage.js'
import type { ActReply } from './wire-format.js'

export interface PageServer {
  /** Where the page is, such as http://localhost:8080. */
  readonly address: string
  close(): Promise<void>
}

export interface PageServerOptions {
  readonly stage: Stage
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly log: Log
  readonly assets?: Assets
}

const MOST_ACT_BYTES = 64 * 1024

/** Nothing but this server's own files may be loaded, and nothing may be done by a script or style within the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const EVERYWHERE = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** The try-out page and its API; rejects if the port cannot be opened. */
export async function servePage(options: PageServerOptions): Promise<PageServer> {
  const { stage, host, port, log, assets = createAssets() } = options
  const play = createPlay(stage)
  const server = createServer((request, response) => {
    answer({ play, assets, host }, request, response).catch((err: unknown) => {
      log.error({ err }, 'a request of the page failed')
      if (response.headersSent) response.destroy()
      else say(response, 500, 'Something went wrong here; the log says what.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    address: addressOf(server.address() as AddressInfo),
    close: () => {
      play.close()
      return new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeIdleConnections()
        setTimeout(() => {
          server.closeAllConnections()
        }, 500).unref()
      })
    },
  }
}

/** Every machine knows itself by localhost; other addresses are shown as they are. */
function addressOf({ address, port, family }: AddressInfo): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address)) return `http://localhost:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

interface Serving {
  readonly play: Play
  readonly assets: Assets
  readonly host: string
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value)
  const kept = keepOut(request, serving.host)
  if (kept !== null) {
    say(response, 403, `Not let in: ${kept}.`)
    return
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const routes = routesOf(serving, pathname)
  if (routes === null) {
    say(response, 404, 'There is nothing here.')
    return
  }
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
  const route = routes[method]
  if (route) {
    await route(request, response)
    return
  }
  response.setHeader('allow', Object.keys(routes).join(', '))
  say(response, 405, 'This cannot be done here.')
}

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** What can be done at a path; null: nothing is there. */
function routesOf({ play, assets }: Serving, path: string): Readonly<Record<string, Route>> | null {
  if (path === '/api/events') {
    return {
      GET: (_request, response) => {
        play.listen(response)
      },
    }
  }
  if (path === '/api/act') return { POST: (request, response) => act(play, request, response) }
  const asset = assets(path)
  if (!asset) return null
  return {
    GET: (_request, response) => {
      response.setHeader('content-type', asset.type)
      response.end(asset.bytes)
    },
  }
}

async function act(play: Play, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    say(response, 415, 'Send application/json.')
    return
  }
  const body = await readBody(request, MOST_ACT_BYTES)
  if (body === null) {
    refuseBody(response, MOST_ACT_BYTES)
    return
  }
  reply(response, await actIn(play, body))
}

async function actIn(play: Play, body: Buffer): Promise<ActReply> {
  const parsed = actSchema.safeParse(readJson(body))
  if (parsed.success) return play.perform(parsed.data)
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') ?? ''
  return { ok: false, refused: 'malformed', description: `${where || 'the act'}: ${issue?.message ?? 'is wrong'}` }
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function reply(response: ServerResponse, words: ActReply): void {
  response.writeHead(words.ok ? 200 : 400, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(words))
}

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${words}\n`)
}
