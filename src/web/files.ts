import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { SentFile } from '../tryout/world.js'
import type { Play } from './play.js'
import { readBody } from './request-body.js'
import { typeOf } from './wire-message.js'
import type { ActReply } from './wire-format.js'

const MOST_FILE_BYTES = 25 * 1024 * 1024

const parametersSchema = z.strictObject({
  person: z.coerce.number().int(),
  chat: z.coerce.number().int(),
  name: z.string().trim().min(1).max(255),
  as: z.enum(['document', 'photo', 'voice']).default('document'),
  caption: z.string().default(''),
})

/** Whose file it is, where it goes, and how. */
export type FileParameters = z.output<typeof parametersSchema>

/** Takes a file that a person sends; see wire-format.ts. */
export async function takeFile(play: Play, request: IncomingMessage, query: URLSearchParams): Promise<ActReply> {
  const parsed = parametersSchema.safeParse(Object.fromEntries(query))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { ok: false, refused: 'malformed', description: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }
  }
  const bytes = await readBody(request, MOST_FILE_BYTES)
  if (bytes === null) return { ok: false, refused: 'file-too-large', description: 'at most 25 MiB are taken' }
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(request.headers['content-type'] ?? '')?.[0]
  return play.sendFile(parsed.data, { name: parsed.data.name, bytes, ...(type !== undefined && { type }) })
}

/** What a browser may show in place without running anything of it. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
const READABLE = /^(?:text\/(?!html)|application\/jsonl?$)/

/** Hands out a file: to save, or with `open` to look at where that is safe. Nothing in it can run here. */
export function handFile(response: ServerResponse, file: SentFile, open: boolean): void {
  const type = file.type ?? typeOf(file.name)
  const isPicture = PICTURES.includes(type)
  const isShown = open && (isPicture || READABLE.test(type))
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.setHeader(
    'content-disposition',
    `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encode(file.name)}`,
  )
  response.setHeader(
    'content-type',
    isPicture ? type : isShown ? 'text/plain; charset=utf-8' : 'application/octet-stream',
  )
  response.end(file.bytes)
}

/** As RFC 5987 wants it: also what encodeURIComponent leaves alone. */
function encode(name: string): string {
  const whole = name.toWellFormed()
  return encodeURIComponent(whole).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
