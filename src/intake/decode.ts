/** Bytes from elsewhere as text, by byte order mark, header, what the document says of itself, and what fits. */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const marked = markOf(bytes)
  if (marked !== null) return decodeAs(marked, bytes, false) ?? ''
  const said = [charsetOf(contentType), declaredIn(bytes)].flatMap((name) => name ?? [])
  // What reads as UTF-8 with more than ASCII in it is UTF-8, whatever it says of itself.
  const utf8 = decodeAs('utf-8', bytes, true)
  if (utf8 !== null && (said.length === 0 || utf8.length < bytes.length || said.every(isAsciiAlike))) return utf8
  for (const name of said) {
    const text = decodeAs(name, bytes, true)
    if (text !== null) return text
  }
  return decodeAs('windows-1252', bytes, false) ?? ''
}

const UTF_32LE = 'utf-32le'
const UTF_32BE = 'utf-32be'
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  [UTF_32LE, [0xff, 0xfe, 0, 0]],
  [UTF_32BE, [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // No mark, but a document begins with "<" or "{".
  [UTF_32LE, [0x3c, 0, 0, 0]],
  [UTF_32BE, [0, 0, 0, 0x3c]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
  ['utf-16le', [0x7b, 0]],
  ['utf-16be', [0, 0x7b]],
]

function markOf(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null
}

const HEAD_BYTES = 2048

/** `<?xml … encoding="…"?>` or `<meta charset=…>`. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const declared =
    /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ?? /<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(head)
  return declared?.[1] ?? null
}

/** Encodings in which ASCII bytes mean ASCII; the rest (UTF-16, shifted ones) must be asked first. */
function isAsciiAlike(name: string): boolean {
  return !/^(utf-?(16|32|7)|iso-2022|hz|ucs)/i.test(name)
}

/** Null if there is no such encoding, or if `strict` and the bytes are not of it. */
function decodeAs(name: string, bytes: Uint8Array, strict: boolean): string | null {
  if (/^utf-?32/i.test(name)) return fromUtf32(bytes, name.toLowerCase().endsWith('be'))
  try {
    const decoder = new TextDecoder(name, { fatal: strict })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text
  } catch {
    return null
  }
}

function fromUtf32(bytes: Uint8Array, isBig: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, !isBig)
    if (code !== 0xfeff) parts.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code))
  }
  return parts.join('').toWellFormed()
}

/** What stands from 0x80 to 0x9F in Windows' Latin; Node 20 leaves control characters there. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
}
