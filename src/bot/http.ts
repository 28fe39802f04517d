import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import type { Fetch } from './wire.js'

/** Enough for a mailing at its highest rate beside the replies to readers. */
const MOST_SOCKETS = 512

/**
 * The way to Telegram: a `fetch` for what grammY sends, on connections that are kept. The platform's own fetch costs
 * several times as much for each call, which a mailing to many pays at every message.
 */
export function createFetch(): Fetch {
  const plain = new HttpAgent({ keepAlive: true, maxSockets: MOST_SOCKETS })
  const secure = new HttpsAgent({ keepAlive: true, maxSockets: MOST_SOCKETS })
  return (url, { method = 'GET', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const isSecure = url.startsWith('https:')
      const options = {
        method,
        headers: headersOf(headers, body),
        agent: isSecure ? secure : plain,
        ...(signal && { signal }),
      }
      const request = (isSecure ? httpsRequest : httpRequest)(url, options, (response) => {
        readBody(response).then((text) => {
          resolve({ status: response.statusCode ?? 0, text: () => Promise.resolve(text) })
        }, reject)
      })
      request.on('error', reject)
      if (typeof body === 'string') request.end(body)
      else if (body) (body as unknown as Readable).on('error', reject).pipe(request)
      else request.end()
    })
}

function headersOf(headers: unknown, body: unknown): Record<string, string | number> {
  const given = { ...(headers as Record<string, string> | undefined) }
  return typeof body === 'string' ? { ...given, 'content-length': Buffer.byteLength(body) } : given
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
