import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openCollection } from './collection.js'
import { exists, previousCopy } from './disk.js'
import { StoreFaults } from './faults.js'
import { readState, stateFile } from './state-file.js'
import { kindOf, MANIFEST, manifestKind, type ManifestState } from './state-kinds.js'
import type { Read } from './text-file.js'

/** What this store ever had, so that a lost file is not taken for a first start. */
export interface Manifest {
  has(name: string): boolean
  /** Remembers that there is such a file from now on. */
  add(name: string): Promise<void>
  /** There is no such file any more, and that is right. */
  drop(name: string): Promise<void>
  names(): readonly string[]
}

/** Opens the manifest; a first start writes one. Rejects with StoreFaults if it was lost. */
export async function openManifest(folder: string, now: Date): Promise<Manifest> {
  const read = await readManifest(folder)
  if (!read.ok) throw new StoreFaults(read.faults)
  const fresh = { since: now.toISOString(), files: new Set<string>() }
  const collection = await openCollection(
    stateFile(folder, MANIFEST, manifestKind, { known: false, fresh }),
    manifestKind,
  )
  const isFirst = read.value === null
  const add = (names: readonly string[], always = false) =>
    collection.change(({ files }) => {
      const unknown = names.filter((name) => !files.has(name))
      for (const name of unknown) files.add(name)
      return { result: undefined, did: always || unknown.length > 0 ? 'changed' : 'nothing' }
    })
  // A process that was killed may have left a file that it had not come to note.
  await add(await stateFilesOnDisk(folder), isFirst)
  return {
    has: (name) => collection.current.files.has(name),
    add: (name) => add([name]),
    drop: (name) =>
      collection.change(({ files }) => ({ result: undefined, did: files.delete(name) ? 'removed' : 'nothing' })),
    names: () => [...collection.current.files],
  }
}

/** Reads the manifest without changing anything; null before the first start. */
export async function readManifest(folder: string): Promise<Read<ManifestState | null>> {
  const found = await stateFilesOnDisk(folder)
  const file = join(folder, MANIFEST)
  const started = found.length > 0 || (await exists(file)) || (await exists(previousCopy(file)))
  if (!started) return { ok: true, value: null }
  const fresh = { since: '1970-01-01T00:00:00.000Z', files: new Set(found) }
  return readState(folder, MANIFEST, manifestKind, { known: true, fresh })
}

/** The names of all files of a known kind in `state/`, without the manifest. */
export async function stateFilesOnDisk(folder: string): Promise<string[]> {
  const inside = ['readers', 'receipts'].map(async (place) =>
    (await list(join(folder, place))).map((name) => `${place}/${name}`),
  )
  const names = [...(await list(folder)), ...(await Promise.all(inside)).flat()]
  return names.filter((name) => name !== MANIFEST && kindOf(name) !== undefined).sort()
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
