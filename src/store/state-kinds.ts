import { z } from 'zod'
import { LANGUAGES } from '../domain/language.js'
import { faultsOf } from './reason.js'
import { parseJson, type Read } from './text-file.js'
import { readVersion } from './version.js'

/** How one kind of file in `state/` is read and written. Values are held as JSON texts: small, and safe from callers. */
export interface StateKind<T> {
  /** Whether the previous copy is kept. Not where texts must be gone once they are handled. */
  readonly keepsPrevious: boolean
  empty(): T
  copy(from: T): T
  parse(file: string, text: string): Read<T>
  format(state: T): string
}

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

const VERSION = 1
const SHARDS = 64

export const MANIFEST = 'manifest.json'
export const INBOX = 'inbox.json'
export const DIALOGS = 'dialogs.json'

/** Names of the files that the readers are spread over. */
export const READERS: readonly string[] = Array.from(
  { length: SHARDS },
  (_, shard) => `readers/${String(shard).padStart(2, '0')}.json`,
)

/** Which of `READERS` a chat belongs to; groups have negative ids. */
export function shardOf(chat: number): number {
  return ((chat % SHARDS) + SHARDS) % SHARDS
}

export const inboxKind: StateKind<InboxState> = {
  keepsPrevious: false,
  empty: () => ({ waiting: new Map(), handled: new Map() }),
  copy: ({ waiting, handled }) => ({ waiting: new Map(waiting), handled: new Map(handled) }),
  parse: parser(
    z.object({
      waiting: z.array(z.object({ id: z.int(), body: z.unknown() })),
      handled: z.array(z.tuple([z.int(), z.int()])),
    }),
    ({ waiting, handled }) => ({
      waiting: new Map(waiting.map(({ id, body }) => [id, JSON.stringify(body ?? null)])),
      handled: new Map(handled),
    }),
  ),
  format: ({ waiting, handled }) =>
    `{"version":${VERSION},"waiting":[${mapped(waiting, ([id, body]) => `{"id":${id},"body":${body}}`)}],` +
    `"handled":[${mapped(handled, ([id, at]) => `[${id},${at}]`)}]}`,
}

export const dialogsKind: StateKind<Map<string, string>> = {
  keepsPrevious: true,
  empty: () => new Map(),
  copy: (from) => new Map(from),
  parse: parser(
    z.object({ dialogs: z.array(z.object({ key: z.string(), value: z.unknown() })) }),
    ({ dialogs }) => new Map(dialogs.map(({ key, value }) => [key, JSON.stringify(value ?? null)])),
  ),
  format: (dialogs) =>
    `{"version":${VERSION},"dialogs":[${mapped(dialogs, ([key, value]) => `{"key":${JSON.stringify(key)},"value":${value}}`)}]}`,
}

/** Unknown keys are kept, so that a newer version's readers survive an older bot. */
const readerSchema = z.looseObject({ chat: z.int(), lang: z.enum(LANGUAGES) })

export const readersKind: StateKind<Map<number, string>> = {
  keepsPrevious: true,
  empty: () => new Map(),
  copy: (from) => new Map(from),
  parse: parser(
    z.object({ readers: z.array(readerSchema) }),
    ({ readers }) => new Map(readers.map((reader) => [reader.chat, JSON.stringify(reader)])),
  ),
  format: (readers) => `{"version":${VERSION},"readers":[${[...readers.values()].join(',')}]}`,
}

export const manifestKind: StateKind<ManifestState> = {
  keepsPrevious: true,
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
  return { [INBOX]: inboxKind, [DIALOGS]: dialogsKind, [MANIFEST]: manifestKind }[name]
}

function parser<J, T>(schema: z.ZodType<J>, load: (json: J) => T): StateKind<T>['parse'] {
  return (file, text) => {
    const json = parseJson(file, text)
    if (!json.ok) return json
    const version = readVersion(file, json.value, VERSION)
    if (!version.ok) return version
    const read = schema.safeParse(json.value)
    return read.success ? { ok: true, value: load(read.data) } : { ok: false, faults: faultsOf(file, read.error) }
  }
}

function mapped<K, V>(entries: Map<K, V>, write: (entry: [K, V]) => string): string {
  return Array.from(entries, write).join(',')
}
