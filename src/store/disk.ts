import { constants } from 'node:fs'
import { copyFile, link, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorCode, WriteFailed } from './faults.js'

interface Replacing {
  /** File mode of the new file. */
  readonly mode: number
  /**
   * What becomes of `<file>.prev`: `keep` makes it the copy of what stood here until now; `scrub` makes it the same as
   * the new text, so that what was removed is in neither; `none` makes no such copy.
   */
  readonly previous: 'keep' | 'scrub' | 'none'
  /** Asked at the last moment; if it says no, the old text stays and the promise resolves with false. */
  readonly stillWanted?: () => Promise<boolean>
}

/** The name of the previous good copy of a file. */
export const previousCopy = (file: string) => `${file}.prev`

/** The name under which a file is written before it takes its place; what a killed process leaves there is worthless. */
export const unfinished = (file: string) => join(dirname(file), `.${basename(file)}.tmp`)

/**
 * Replaces a file's text durably: at any moment, also after a power cut, the name holds the old text or the new one.
 * Only one writer a file. Rejects with WriteFailed and leaves the old text in place.
 */
export async function replaceFile(file: string, text: string | Uint8Array, how: Replacing): Promise<boolean> {
  const fresh = unfinished(file)
  try {
    await writeDurably(fresh, text, how.mode)
    if (how.stillWanted && !(await how.stillWanted())) {
      await rm(fresh, { force: true })
      return false
    }
    if (how.previous === 'keep') await copyAside(file)
    await rename(fresh, file)
    if (how.previous === 'scrub') await copyAside(file)
    await syncFolder(dirname(file))
    return true
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined)
    throw new WriteFailed(file, error)
  }
}

/** Windows has no such flag: there each addition is flushed by a call of its own. */
const FLUSHING = process.platform === 'win32' ? 0 : constants.O_DSYNC

/** Opens a file that is there for `addDurably`. */
export function openForAdding(file: string): Promise<FileHandle> {
  return open(file, constants.O_RDWR | FLUSHING)
}

/**
 * Writes the bytes where the file ends, durably: as a rule one single call of the system. If it fails the file is cut
 * off there again, and what cannot be cut off is overwritten by the next addition.
 */
export async function addDurably(handle: FileHandle, bytes: Buffer, end: number): Promise<void> {
  try {
    await writeAll(handle, bytes, end)
    if (FLUSHING === 0) await handle.datasync()
  } catch (error) {
    await handle.truncate(end).catch(() => undefined)
    throw error
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing could be written'), { code: 'ENOSPC' })
    written += bytesWritten
  }
}

async function writeDurably(file: string, text: string | Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'w', mode)
  try {
    await handle.chmod(mode)
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes `<file>.prev` what stands in `file` now. The file itself never lacks its name meanwhile. */
async function copyAside(file: string): Promise<void> {
  const copy = previousCopy(file)
  const fresh = unfinished(copy)
  await rm(fresh, { force: true })
  try {
    if (await linked(file, fresh)) await rename(fresh, copy)
  } finally {
    // A rename between two names of one file does nothing and leaves both.
    await rm(fresh, { force: true })
  }
}

/** False if there is no such file. */
async function linked(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    // Some file systems know no hard links.
    await copyFile(file, name)
  }
  return true
}

/** Makes renames in the folder durable. Windows cannot open folders and needs no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
