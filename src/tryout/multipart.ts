import type { SentFile } from './world.js'

interface Form {
  readonly fields: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, SentFile>
}

/** Reads a multipart/form-data body; null if it is none. File names may stand without quotes, as grammY sends them. */
export function readMultipart(contentType: string, body: Buffer): Form | null {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) return null
  const fields: Record<string, string> = {}
  const files = new Map<string, SentFile>()
  for (const part of splitParts(body, boundary)) {
    const end = part.indexOf('\r\n\r\n')
    if (end < 0) return null
    const head = part.subarray(0, end).toString('utf8')
    const content = part.subarray(end + 4)
    const name = readParameter(head, 'name')
    if (name === undefined) return null
    const fileName = readParameter(head, 'filename')
    if (fileName === undefined) fields[name] = content.toString('utf8')
    else files.set(name, { name: fileName, bytes: new Uint8Array(content) })
  }
  return { fields, files }
}

function splitParts(body: Buffer, boundary: string): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: Buffer[] = []
  let start = body.indexOf(delimiter)
  while (start >= 0) {
    const from = start + delimiter.length
    const next = body.indexOf(delimiter, from)
    // After the delimiter a line break, before the next one another.
    if (next >= 0) parts.push(body.subarray(from + 2, next - 2))
    start = next
  }
  return parts
}

function readParameter(head: string, name: string): string | undefined {
  const match = new RegExp(`content-disposition:[^\\r\\n]*[;\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]+))`, 'i').exec(head)
  return match?.[1] ?? match?.[2]
}
