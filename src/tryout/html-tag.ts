import { isKnownTag } from './html-entity.js'

/** A start tag of Telegram's HTML, or what Telegram says against it. */
type StartTag =
  | { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly end: number }
  | { readonly error: string }

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
])

/** The character a reference at `at` stands for and where it ends; null: Telegram takes the `&` as it is. */
export function readReference(source: string, at: number): { readonly text: string; readonly end: number } | null {
  const match = /^&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));?/i.exec(source.slice(at, at + 12))
  if (!match) return null
  const [whole, hex, decimal, name] = match
  const end = at + whole.length
  if (name !== undefined) {
    const text = NAMED.get(name)
    return text === undefined ? null : { text, end }
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code === 0 || code >= 0x10ffff ? null : { text: String.fromCodePoint(code), end }
}

/** Reads the start tag whose `<` is at `at`. */
export function readStartTag(source: string, at: number): StartTag {
  const name = /^[^\s>]*/.exec(source.slice(at + 1))?.[0] ?? ''
  let position = at + 1 + name.length
  if (position >= source.length) return { error: `Unclosed start tag at byte offset ${bytesBefore(source, at)}` }
  const tag = name.toLowerCase()
  if (!isKnownTag(tag)) return { error: `Unsupported start tag "${tag}" at byte offset ${bytesBefore(source, at)}` }
  const attributes = new Map<string, string>()
  for (;;) {
    position = skipSpace(source, position)
    if (source[position] === '>') return { name: tag, attributes, end: position + 1 }
    if (position >= source.length) return { error: `Unclosed start tag at byte offset ${bytesBefore(source, at)}` }
    const attribute = readAttribute(source, position)
    if ('error' in attribute) return { error: `${attribute.error} "${tag}" at byte offset ${bytesBefore(source, at)}` }
    attributes.set(attribute.name, attribute.value)
    position = attribute.end
  }
}

type Attribute = { readonly name: string; readonly value: string; readonly end: number } | { readonly error: string }

function readAttribute(source: string, at: number): Attribute {
  const name = /^[^\s=>]*/.exec(source.slice(at))?.[0] ?? ''
  if (name === '') return { error: 'Empty attribute name in the tag' }
  const afterName = skipSpace(source, at + name.length)
  // Only newer servers know attributes without a value, such as `expandable`.
  if (source[afterName] !== '=') return { name: name.toLowerCase(), value: '', end: at + name.length }
  const start = skipSpace(source, afterName + 1)
  const quote = source[start]
  if (quote === '"' || quote === "'") return readQuoted(source, start, name.toLowerCase(), quote)
  const token = /^[A-Za-z0-9.-]*/.exec(source.slice(start))?.[0] ?? ''
  const end = start + token.length
  if (!/^[\s>]/.test(source.slice(end))) return { error: 'Unexpected end of name token in the tag' }
  return { name: name.toLowerCase(), value: token.toLowerCase(), end }
}

function readQuoted(source: string, start: number, name: string, quote: string): Attribute {
  let value = ''
  let position = start + 1
  while (position < source.length && source[position] !== quote) {
    const reference = source[position] === '&' ? readReference(source, position) : null
    value += reference?.text ?? source.charAt(position)
    position = reference?.end ?? position + 1
  }
  return position < source.length ? { name, value, end: position + 1 } : { error: 'Unclosed start tag' }
}

function skipSpace(source: string, at: number): number {
  let position = at
  while (position < source.length && /\s/.test(source.charAt(position))) position++
  return position
}

/** Telegram counts positions in its messages in bytes of UTF-8. */
export function bytesBefore(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at))
}
