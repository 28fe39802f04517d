import type { IncomingMessage } from 'node:http'

/** So much of what is too long is read and thrown away, so that the sender gets to read the answer. */
const PATIENCE = 8

/** The body of a request; null if it is longer than `most` bytes. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most * PATIENCE) return null
    if (length <= most) chunks.push(chunk)
    else chunks.length = 0
  }
  return length > most ? null : Buffer.concat(chunks)
}
