import { z } from 'zod'
import type { Receipt } from '../domain/mailing.js'
import type { ReaderKey } from '../domain/reader.js'
import { LANGUAGES } from '../domain/language.js'
import { faultsOf } from './reason.js'
import type { StateKind } from './state-kind.js'
import { broken, parseJson, type Read } from './text-file.js'
import { readVersion } from './version.js'

const VERSION = 1
/** The first line of every file of receipts. */
export const RECEIPTS_HEAD = `{"version":${VERSION}}\n`

const NEWLINE = 0x0a
const chat = z.union([z.int(), z.string().startsWith('@')])
const receiptSchema = z.looseObject({
  chat,
  thread: z.int().nullable(),
  message: z.int().nullable(),
  items: z.array(z.looseObject({ article: z.string(), why: z.looseObject({ because: z.string() }) })),
  language: z.enum(LANGUAGES),
  kind: z.enum(['news', 'digest', 'corrected', 'edit']),
  mailing: z.string().nullable(),
  outcome: z.enum(['sent', 'refused', 'abandoned', 'moved']),
  at: z.string(),
})

/** A receipt as one line. The chat comes first: lines are found by their bytes. */
export function receiptLine({ chat, thread, message, items, language, kind, mailing, outcome, at }: Receipt): string {
  return `${JSON.stringify({ chat, thread, message, items, language, kind, mailing, outcome, at })}\n`
}

/** What stands in every line with that article, chat or mailing, and hardly in any other. */
export const needles = {
  article: (id: string) => `"article":${JSON.stringify(id)}`,
  chat: (id: ReaderKey) => `{"chat":${JSON.stringify(id)},`,
  mailing: (id: string) => `"mailing":${JSON.stringify(id)}`,
}

/** The complete lines that hold the needle, in order. */
export function* linesWith(bytes: Buffer, needle: string): Generator<Receipt> {
  let at = bytes.indexOf(needle)
  while (at !== -1) {
    const start = bytes.lastIndexOf(NEWLINE, at) + 1
    const end = bytes.indexOf(NEWLINE, at)
    // A last line that nobody finished is no receipt.
    if (end === -1) return
    yield JSON.parse(bytes.toString('utf8', start, end)) as Receipt
    at = bytes.indexOf(needle, end)
  }
}

/** The bytes without the lines that hold the needle; null if there is none. */
export function withoutLines(bytes: Buffer, needle: string): Buffer | null {
  const kept: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, from)) {
    kept.push(bytes.subarray(from, bytes.lastIndexOf(NEWLINE, at) + 1))
    const end = bytes.indexOf(NEWLINE, at)
    from = end === -1 ? bytes.length : end + 1
  }
  return from === 0 ? null : Buffer.concat([...kept, bytes.subarray(from)])
}

/** How many bytes are complete lines. */
export function completeLength(bytes: Buffer): number {
  return bytes.lastIndexOf(NEWLINE) + 1
}

/** For looking through a store, and for backups: the complete lines of one file, without the first. */
export const receiptsKind: StateKind<string[]> = {
  keepsPrevious: false,
  growsFrom: null,
  empty: () => [],
  copy: (from) => [...from],
  parse: (file, text) => {
    const lines = text.split('\n').slice(0, -1)
    const head = parseJson(file, lines[0] ?? '')
    const version = head.ok ? readVersion(file, head.value, VERSION) : head
    if (!version.ok) return version
    const faults = lines.slice(1).flatMap((line, index) => faultsOfLine(file, line, index + 2))
    return faults.length > 0 ? { ok: false, faults } : { ok: true, value: lines.slice(1) }
  },
  format: (lines) => RECEIPTS_HEAD + lines.map((line) => `${line}\n`).join(''),
}

function faultsOfLine(file: string, line: string, number: number) {
  const read = readLine(file, line)
  return read.ok ? [] : read.faults.map((fault) => ({ ...fault, path: `line ${number}: ${fault.path}` }))
}

function readLine(file: string, line: string): Read<unknown> {
  const json = parseJson(file, line)
  if (!json.ok) return broken(file, 'is not JSON: remove the line, or restore a backup')
  const read = receiptSchema.safeParse(json.value)
  return read.success ? { ok: true, value: read.data } : { ok: false, faults: faultsOf(file, read.error) }
}
