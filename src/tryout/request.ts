import { readMultipart } from './multipart.js'
import type { SentFile } from './world.js'

/** A call as it came over the wire, not checked yet. */
export interface RawCall {
  readonly token: string
  readonly method: string
  readonly fields: Readonly<Record<string, unknown>>
  /** The fields came as a form, where every value is text. */
  readonly isForm: boolean
  readonly files: ReadonlyMap<string, SentFile>
}

/** The parts of `fetch`'s second argument that matter; its body may be grammY's stream. */
export interface RequestLike {
  readonly method?: string | undefined
  readonly headers?: unknown
  readonly body?: unknown
  readonly signal?: AbortSignal | null | undefined
}

/** Where a bot downloads a file. */
export interface FilePath {
  readonly token: string
  readonly path: string
}

/** Reads `…/file/bot<TOKEN>/<file_path>`; null if it is no such address. */
export function readFilePath(url: string): FilePath | null {
  const [, token, path] = /\/file\/bot([^/]+)\/([^?]+)$/.exec(url) ?? []
  return token === undefined || path === undefined ? null : { token: decodeURIComponent(token), path }
}

/** Reads `…/bot<TOKEN>/<method>` and its JSON or form body; null if no Bot API server would know what to do with it. */
export async function readCall(url: string, init: RequestLike): Promise<RawCall | null> {
  const [, token, method] = /\/bot([^/]+)\/([^/?]+)$/.exec(url) ?? []
  if (token === undefined || method === undefined) return null
  const contentType = new Headers(init.headers as ConstructorParameters<typeof Headers>[0]).get('content-type') ?? ''
  const body = await readBody(init.body)
  const call = { token: decodeURIComponent(token), method, files: new Map<string, SentFile>() }
  if (body.length === 0) return { ...call, fields: {}, isForm: false }
  if (/^multipart\/form-data/i.test(contentType)) {
    const form = readMultipart(contentType, body)
    return form && { ...call, ...form, isForm: true }
  }
  const fields = readJsonObject(body)
  return fields && { ...call, fields, isForm: false }
}

async function readBody(body: unknown): Promise<Buffer> {
  if (body === undefined || body === null) return Buffer.alloc(0)
  if (typeof body === 'string') return Buffer.from(body)
  const chunks: Uint8Array[] = []
  const parts = body instanceof Uint8Array ? [body] : (body as AsyncIterable<Uint8Array>)
  for await (const chunk of parts) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function readJsonObject(body: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
