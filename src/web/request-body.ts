import type { IncomingMessage, ServerResponse } from 'node:http'

/** The body of a request; null if it is longer than `most` bytes: then the rest of it was not read. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Says that the body is too long and ends the connection, on which the rest of it may still come. */
export function refuseBody(response: ServerResponse, most: number): void {
  response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(`At most ${most} bytes are taken here.\n`)
}
