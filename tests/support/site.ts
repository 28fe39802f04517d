import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a path of the site answers. */
export type Answer =
  | string
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
    }
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** A web site on this machine that notes what it is asked for. */
export interface Site {
  /** `http://127.0.0.1:port` */
  readonly root: string
  readonly port: number
  /** Requests in order; robots.txt is not among them unless it is a page of the site. */
  readonly asked: IncomingMessage[]
  readonly pages: Map<string, Answer>
}

/** Serves these pages until the test is over; every other path is not found. */
export async function serveSite(pages: Readonly<Record<string, Answer>> = {}, host = '127.0.0.1'): Promise<Site> {
  const answers = new Map<string, Answer>(Object.entries(pages))
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path !== '/robots.txt' || answers.has(path)) asked.push(request)
    reply(answers.get(path) ?? { status: 404 }, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { root: `http://${host}:${port}`, port, asked, pages: answers }
}

function reply(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answer === 'function') {
    answer(request, response)
    return
  }
  const { status = 200, headers = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
  response.end(body)
}
