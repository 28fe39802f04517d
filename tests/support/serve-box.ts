import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Box } from '../../src/tryout/box.js'

export interface ServedBox {
  /** For `TELEGRAM_API_ROOT`. */
  readonly url: string
  /** Ends open calls, too. */
  close(): Promise<void>
}

/** The box behind a port on this machine, for a bot in a process of its own. */
export async function serveBox(box: Box, { port = 0 }: { port?: number } = {}): Promise<ServedBox> {
  const server = createServer((request, response) => void answer(box, request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function answer(box: Box, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const controller = new AbortController()
  response.on('close', () => {
    controller.abort()
  })
  try {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const init = { method: request.method, headers, body: Buffer.concat(chunks), signal: controller.signal }
    const answered = await box.fetch(request.url ?? '/', init)
    response.writeHead(answered.status, { 'content-type': 'application/json' })
    response.end(Buffer.from(await answered.arrayBuffer()))
  } catch {
    // A lost call looks like a broken connection to the one who made it.
    request.socket.destroy()
  }
}
