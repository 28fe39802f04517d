import type { IncomingMessage } from 'node:http'
import { pipeline, type Duplex, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/** More came than we take; the rest was not read. */
export class TooBig extends Error {
  override readonly name = 'TooBig'
}

const MOST_CODINGS = 3

/** A response's body, unpacked. Rejects with TooBig as soon as either form is larger than `most` bytes. */
export async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const stages = unpackers(response.headers['content-encoding'])
  if (Number(response.headers['content-length'] ?? 0) > most) throw dropped(response, new TooBig())
  let packed = 0
  response.on('data', (chunk: Buffer) => {
    packed += chunk.byteLength
    if (packed > most) response.destroy(new TooBig())
  })
  return collect(stages.length === 0 ? response : unpacked(response, stages), most)
}

async function collect(source: Readable, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    size += (chunk as Buffer).byteLength
    if (size > most) throw new TooBig()
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

function unpacked(response: IncomingMessage, stages: readonly Duplex[]): Readable {
  const last = stages.at(-1) as Duplex
  // What goes wrong on the way ends the last stage, too, which is where it is met.
  pipeline([response, ...stages], () => undefined)
  return last
}

/** In the order in which they must be undone (RFC 9110, 8.4). */
function unpackers(coding = ''): Duplex[] {
  const codings = coding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity')
  if (codings.length > MOST_CODINGS) throw new Error('packed too often')
  return codings.reverse().map(unpacker)
}

function unpacker(coding: string): Duplex {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip()
  if (coding === 'deflate') return createInflate()
  if (coding === 'br') return createBrotliDecompress()
  throw new Error('packed in an unknown way')
}

function dropped(response: IncomingMessage, reason: Error): Error {
  response.destroy()
  return reason
}
