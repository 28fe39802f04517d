import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Fault } from '../domain/store.js'
import { parseArticleFile } from './article-file.js'
import { ARTICLES } from './article-source.js'
import { FEEDS, parseFeedFile } from './feed-list.js'
import { faultsOf, jsonPath } from './reason.js'
import { kindOf, MANIFEST, manifestKind } from './state-kinds.js'
import { parseJson, type Read } from './text-file.js'
import { readVersion } from './version.js'

/** One file of the store. `path` is relative to DATA_DIR, with slashes on every system. */
export interface BackupEntry {
  readonly path: string
  readonly text: string
}

const FORMAT = 'schwesterstadt-backup'
const VERSION = 1
const STATE = 'state/'

const backupSchema = z.object({
  format: z.literal(FORMAT),
  entries: z.array(z.object({ path: z.string(), sha256: z.string(), text: z.string() })),
})

/** The path of a file of `state/` in a backup. */
export const statePath = (name: string) => `${STATE}${name}`

/** The text of a backup: each file of the store as it stood, with its checksum. */
export function formatBackup(entries: readonly BackupEntry[]): string {
  const summed = entries.map(({ path, text }) => ({ path, sha256: checksum(text), text }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, entries: summed })}\n`
}

/** Checks a backup from its format down to the last article and reader. Quotes no reader. */
export function parseBackup(file: string, text: string): Read<readonly BackupEntry[]> {
  const json = parseJson(file, text)
  if (!json.ok) return json
  const version = readVersion(file, json.value, VERSION)
  if (!version.ok) return version
  const read = backupSchema.safeParse(json.value)
  if (!read.success) return { ok: false, faults: faultsOf(file, read.error) }
  const { entries } = read.data
  const faults = [
    ...entries.flatMap((entry, index) => faultsOfSum(file, entry, index)),
    ...entries.flatMap((entry) => faultsOfEntry(file, entry)),
    ...faultsOfWhole(file, entries),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: entries }
}

/** What is wrong with one file of the store, named by its path in the backup. */
function faultsOfEntry(file: string, { path, text }: BackupEntry): readonly Fault[] {
  const read = parseEntry(path, text)
  return read.ok
    ? []
    : read.faults.map((fault) => ({ file, path: [path, fault.path].filter(Boolean).join(': '), reason: fault.reason }))
}

function parseEntry(path: string, text: string): Read<unknown> {
  if (path === ARTICLES) return parseArticleFile(path, text)
  if (path === FEEDS) return parseFeedFile(path, text)
  const kind = path.startsWith(STATE) ? kindOf(path.slice(STATE.length)) : undefined
  const reason = 'is unknown to this program: a newer one wrote it, so use that one'
  return kind ? kind.parse(path, text) : { ok: false, faults: [{ file: path, path: '', reason }] }
}

function faultsOfSum(file: string, entry: BackupEntry & { sha256: string }, index: number): Fault[] {
  if (entry.sha256 === checksum(entry.text)) return []
  const reason = 'does not fit its text: the backup was damaged or changed, so take another one'
  return [{ file, path: jsonPath(['entries', index, 'sha256']), reason }]
}

/** Nothing twice, and nothing missing that the store had. */
function faultsOfWhole(file: string, entries: readonly BackupEntry[]): Fault[] {
  const paths = entries.map(({ path }) => path)
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index)
  const missing = [ARTICLES, ...expected(entries)].filter((path) => !paths.includes(path))
  return [
    ...twice.map((path) => ({ file, path, reason: 'is there twice: take another backup' })),
    ...missing.map((path) => ({ file, path, reason: 'is missing: take another backup' })),
  ]
}

function expected(entries: readonly BackupEntry[]): string[] {
  const manifest = entries.find(({ path }) => path === statePath(MANIFEST))
  if (manifest === undefined) return entries.some(({ path }) => path.startsWith(STATE)) ? [statePath(MANIFEST)] : []
  const read = manifestKind.parse(manifest.path, manifest.text)
  return read.ok ? Array.from(read.value.files, statePath) : []
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
