import { z } from 'zod'
import { chatOf, keyOf, readerSchema, RHYTHMS, type ReaderKey } from '../domain/reader.js'
import { HELD_BY_FILE } from './held-kinds.js'
import { receiptsKind } from './receipt-lines.js'
import { parser, VERSION, type StateKind } from './state-kind.js'

/** Updates by id, and when those handled lately were handled (seconds since 1970), oldest first. */
export interface InboxState {
  readonly waiting: Map<number, string>
  readonly handled: Map<number, number>
}

/** Which files this store has, since its first start: one that is missing later was lost. */
export interface ManifestState {
  readonly since: string
  readonly files: Set<string>
}

const SHARDS = 64

export const MANIFEST = 'manifest.json'
export const INBOX = 'inbox.json'
export const DIALOGS = 'dialogs.json'
/** Receipts lie in files named by when they were begun. */
export const RECEIPTS_NAME = /^receipts\/(\d{1,16})\.jsonl$/
export const receiptsName = (sheet: number) => `receipts/${sheet}.jsonl`

/** Names of the files that the readers are spread over. */
export const READERS: readonly string[] = Array.from(
  { length: SHARDS },
  (_, shard) => `readers/${String(shard).padStart(2, '0')}.json`,
)

/** Which of `READERS` a reader belongs to, a chat's threads all together; groups have negative ids. */
export function shardOf(key: ReaderKey): number {
  const chat = Number(chatOf(key))
  return ((chat % SHARDS) + SHARDS) % SHARDS
}

const noted = z.object({ id: z.int(), body: z.unknown() })

/** Updates are noted by a line each: readers wait for it. What is handled is gone as the whole is written anew. */
export const inboxKind: StateKind<InboxState> = {
  keepsPrevious: false,
  growsFrom: 0,
  empty: () => ({ waiting: new Map(), handled: new Map() }),
  copy: ({ waiting, handled }) => ({ waiting: new Map(waiting), handled: new Map(handled) }),
  parse: parser(
    z.object({
      waiting: z.array(noted),
      handled: z.array(z.tuple([z.int(), z.int()])),
    }),
    ({ waiting, handled }) => ({
      waiting: new Map(waiting.map(({ id, body }) => [id, JSON.stringify(body ?? null)])),
      handled: new Map(handled),
    }),
    {
      schema: noted,
      learn: ({ waiting }, { id, body }) => waiting.set(id, JSON.stringify(body ?? null)),
    },
  ),
  format: ({ waiting, handled }) =>
    `{"version":${VERSION},"waiting":[${mapped(waiting, ([id, body]) => notedText(id, body))}],` +
    `"handled":[${mapped(handled, ([id, at]) => `[${id},${at}]`)}]}\n`,
}

/** The line that notes an update; `body` is JSON. */
export const notedLine = (id: number, body: string) => `${notedText(id, body)}\n`

function notedText(id: number, body: string): string {
  return `{"id":${id},"body":${body}}`
}

/** An open dialog: its value as JSON, and when it was last touched, in seconds since 1970. */
export interface DialogState {
  readonly value: string
  readonly at: number
}

export const dialogsKind: StateKind<Map<string, DialogState>> = {
  keepsPrevious: true,
  growsFrom: null,
  empty: () => new Map(),
  copy: (from) => new Map(from),
  parse: parser(
    z.object({ dialogs: z.array(z.object({ key: z.string(), at: z.number().default(0), value: z.unknown() })) }),
    ({ dialogs }) => new Map(dialogs.map(({ key, at, value }) => [key, { at, value: JSON.stringify(value ?? null) }])),
  ),
  format: (dialogs) =>
    `{"version":${VERSION},"dialogs":[${mapped(dialogs, ([key, { at, value }]) => `{"key":${JSON.stringify(key)},"at":${at},"value":${value}}`)}]}`,
}

/** What earlier versions wrote has no rhythm: a language and nothing more. */
const storedReader = readerSchema.extend({ rhythm: z.enum(RHYTHMS).default('off') })

/** A changed reader is a line; with a few readers the whole is as quickly written. */
export const readersKind: StateKind<Map<ReaderKey, string>> = {
  keepsPrevious: true,
  growsFrom: 64 * 1024,
  empty: () => new Map(),
  copy: (from) => new Map(from),
  parse: parser(
    z.object({ readers: z.array(storedReader) }),
    ({ readers }) => new Map(readers.map((reader) => [keyOf(reader), JSON.stringify(reader)])),
    { schema: storedReader, learn: (readers, reader) => readers.set(keyOf(reader), JSON.stringify(reader)) },
  ),
  format: (readers) => `{"version":${VERSION},"readers":[${[...readers.values()].join(',')}]}\n`,
}

export const manifestKind: StateKind<ManifestState> = {
  keepsPrevious: true,
  growsFrom: null,
  empty: () => ({ since: '', files: new Set() }),
  copy: ({ since, files }) => ({ since, files: new Set(files) }),
  parse: parser(z.object({ since: z.string(), files: z.array(z.string()) }), ({ since, files }) => ({
    since,
    files: new Set(files),
  })),
  format: ({ since, files }) => JSON.stringify({ version: VERSION, since, files: [...files].sort() }),
}

/** The kind of a file in `state/` by its name there; undefined for a name this program does not know. */
export function kindOf(name: string): StateKind<unknown> | undefined {
  if (READERS.includes(name)) return readersKind
  if (RECEIPTS_NAME.test(name)) return receiptsKind
  return {
    [INBOX]: inboxKind,
    [DIALOGS]: dialogsKind,
    [MANIFEST]: manifestKind,
    ...HELD_BY_FILE,
  }[name]
}

function mapped<K, V>(entries: Map<K, V>, write: (entry: [K, V]) => string): string {
  return Array.from(entries, write).join(',')
}
