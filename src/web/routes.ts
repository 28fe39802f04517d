import type { IncomingMessage, ServerResponse } from 'node:http'
import { actSchema } from './act-schema.js'
import type { Assets } from './assets.js'
import { keepOut } from './door.js'
import { handFile, takeFile } from './files.js'
import type { Play } from './play.js'
import { readBody } from './request-body.js'
import type { ActReply } from './wire-format.js'

/** More than Telegram takes of anything, so that what is too long is refused in its words. */
const MOST_ACT_BYTES = 1024 * 1024

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

interface Serving {
  readonly play: Play
  readonly assets: Assets
  readonly host: string
}

/** Answers one request of a page, or says why not. */
export async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value)
  const kept = keepOut(request, serving.host)
  if (kept !== null) {
    say(response, 403, `Not let in: ${kept}.`)
    return
  }
  const address = request.url ?? '/'
  const base = 'http://localhost'
  const routes = URL.canParse(address, base) ? routesOf(serving, new URL(address, base)) : null
  if (routes === null) {
    say(response, 404, 'There is nothing here.')
    return
  }
  const route = routes[request.method ?? '']
  if (route) {
    await route(request, response)
    return
  }
  response.setHeader('allow', Object.keys(routes).join(', '))
  say(response, 405, 'This cannot be done here.')
}

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** What can be done at a path; null: nothing is there. */
function routesOf(
  { play, assets }: Serving,
  { pathname: path, searchParams }: URL,
): Readonly<Record<string, Route>> | null {
  if (path === '/api/events') {
    return {
      GET: (_request, response) => {
        play.listen(response)
      },
    }
  }
  if (path === '/api/act') return { POST: (request, response) => act(play, request, response) }
  if (path === '/api/file') {
    return {
      POST: async (request, response) => {
        reply(response, await takeFile(play, request, searchParams))
      },
    }
  }
  const file = path.startsWith('/api/file/') ? play.file(path.slice('/api/file/'.length)) : undefined
  if (file) {
    return toGet((response) => {
      handFile(response, file, searchParams.has('open'))
    })
  }
  const asset = assets(path)
  if (!asset && path === '/') return toGet(sayUnbuilt)
  if (!asset) return null
  return toGet((response) => {
    response.setHeader('content-type', asset.type)
    response.end(asset.bytes)
  })
}

/** Node leaves out the body where only the head was asked for. */
function toGet(hand: (response: ServerResponse) => void): Readonly<Record<string, Route>> {
  const route: Route = (_request, response) => {
    hand(response)
  }
  return { GET: route, HEAD: route }
}

function sayUnbuilt(response: ServerResponse): void {
  say(response, 503, 'The page is not built: run npm run build, then reload.')
}

async function act(play: Play, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    say(response, 415, 'Send application/json.')
    return
  }
  const body = await readBody(request, MOST_ACT_BYTES)
  if (body === null) {
    say(response, 413, `At most ${MOST_ACT_BYTES} bytes are taken here.`)
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
  response.writeHead(statusOf(words), { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(words))
}

/** What Telegram refuses was asked for rightly: only a request that makes no sense is a fault of the page. */
function statusOf(words: ActReply): number {
  if (words.ok) return 200
  return { malformed: 400, 'file-too-large': 413 }[words.refused as string] ?? 200
}

export function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${words}\n`)
}
