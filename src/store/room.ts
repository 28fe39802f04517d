import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionFile } from './collection.js'
import { replaceFile } from './disk.js'
import { WriteFailed } from './faults.js'
import { STATE_FILE_MODE, STATE_FOLDER_MODE } from './folders.js'

/** Less than this is as good as nothing: files are written anew beside the old ones. */
const LEAST_BYTES = 1024 * 1024
const PROBE = '.room'

/** Whether there is room for what is to be written. */
export interface Room {
  /** The same file; what cannot be written is noticed. */
  watched<T>(file: CollectionFile<T>): CollectionFile<T>
  hasRoom(): Promise<boolean>
}

export function createRoom(folder: string): Room {
  let hasFailed = false
  const noticing = async <R>(writing: Promise<R>): Promise<R> => {
    try {
      return await writing
    } catch (error) {
      hasFailed ||= error instanceof WriteFailed
      throw error
    }
  }
  return {
    watched: (file) => ({
      ...file,
      write: (data, how) => noticing(file.write(data, how)),
      append: (lines) => noticing(file.append(lines)),
    }),
    async hasRoom() {
      if ((await freeBytes(folder)) < LEAST_BYTES) return false
      // A quota or a limit of its own shows only when it is tried.
      if (hasFailed) hasFailed = !(await canWrite(folder))
      return !hasFailed
    },
  }
}

/** What this user may still write there; without end where the system does not say. */
async function freeBytes(folder: string): Promise<number> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Infinity,
  )
}

async function canWrite(folder: string): Promise<boolean> {
  const probe = join(folder, PROBE)
  try {
    await mkdir(folder, { recursive: true, mode: STATE_FOLDER_MODE })
    await replaceFile(probe, new Uint8Array(LEAST_BYTES), { mode: STATE_FILE_MODE, previous: 'none' })
    return true
  } catch {
    return false
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}
