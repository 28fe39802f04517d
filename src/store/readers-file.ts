import { keyOf, readerSchema, type Reader, type ReaderKey } from '../domain/reader.js'
import type { Fault } from '../domain/store.js'
import { StoreFaults } from './faults.js'
import { stateFolder } from './folders.js'
import { readManifest } from './manifest.js'
import { openStore } from './open.js'
import { pendingRestore } from './pending-restore.js'
import { faultsOf } from './reason.js'
import { readState } from './state-file.js'
import { READERS, readersKind } from './state-kinds.js'
import { parseJson, readText, type Read } from './text-file.js'

interface Imported {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

/**
 * All readers, one JSON object per line in chat order, also beside a running bot. Rejects with StoreFaults if the store
 * is not whole.
 */
export async function exportReaders(dataDir: string): Promise<string> {
  const folder = stateFolder(dataDir)
  const manifest = await readManifest(folder)
  const faults = [...(await pendingRestore(dataDir)), ...(manifest.ok ? [] : manifest.faults)]
  if (!manifest.ok || faults.length > 0) throw new StoreFaults(faults)
  const readers: Reader[] = []
  for (const name of READERS) {
    const shard = await readState(folder, name, readersKind, { known: manifest.value?.files.has(name) ?? false })
    if (shard.ok) for (const text of shard.value.values()) readers.push(JSON.parse(text) as Reader)
    else faults.push(...shard.faults)
  }
  if (faults.length > 0) throw new StoreFaults(faults)
  readers.sort((a, b) => a.chat - b.chat || (a.thread ?? 0) - (b.thread ?? 0))
  return readers.map((reader) => `${JSON.stringify(reader)}\n`).join('')
}

/**
 * Takes readers over from lines of JSON: each one is then as its line says, others stay as they are. Doing it twice is
 * doing it once. The bot must be stopped: rejects with StoreLocked if it is not, and with StoreFaults, which names every
 * fault, before anything was changed. `file` is only named in faults.
 */
export async function importReaders(dataDir: string, file: string, text: string, now: () => Date): Promise<Imported> {
  const readers = readLines(file, text)
  const store = await openStore({ dataDir, now })
  try {
    const changes = Array.from(readers, async ([key, reader]) => {
      const before = await store.readers.get(key)
      await store.readers.change(key, () => reader)
      return before === undefined
        ? 'added'
        : JSON.stringify(before) === JSON.stringify(reader)
          ? 'unchanged'
          : 'updated'
    })
    return count(await Promise.all(changes))
  } finally {
    await store.close()
  }
}

/** As `importReaders`, from a file. */
export async function importReadersFile(dataDir: string, file: string, now: () => Date): Promise<Imported> {
  const text = await readText(file)
  if (!text.ok) throw new StoreFaults(text.faults)
  return importReaders(dataDir, file, text.value, now)
}

function readLines(file: string, text: string): Map<ReaderKey, Reader> {
  const readers = new Map<ReaderKey, Reader>()
  const faults: Fault[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(file, line)
    if (!read.ok) faults.push(...read.faults.map((fault) => at(index, fault)))
    else if (readers.has(keyOf(read.value)))
      faults.push(at(index, { file, path: 'chat', reason: 'has a line further up already: remove one of the two' }))
    else readers.set(keyOf(read.value), read.value)
  }
  if (faults.length > 0) throw new StoreFaults(faults)
  return readers
}

function readLine(file: string, line: string): Read<Reader> {
  const json = parseJson(file, line)
  if (!json.ok) return json
  const read = readerSchema.safeParse(json.value)
  return read.success ? { ok: true, value: read.data } : { ok: false, faults: faultsOf(file, read.error) }
}

function at(index: number, fault: Fault): Fault {
  const line = `line ${index + 1}`
  return { ...fault, path: fault.path === '' ? line : `${line}: ${fault.path}` }
}

function count(changes: readonly ('added' | 'updated' | 'unchanged')[]): Imported {
  const of = (kind: string) => changes.filter((change) => change === kind).length
  return { added: of('added'), updated: of('updated'), unchanged: of('unchanged') }
}
