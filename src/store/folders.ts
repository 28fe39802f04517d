import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from './disk.js'
import { errorCode, StoreFaults } from './faults.js'

/** Only the bot's own user may read what it knows of readers. */
export const STATE_FILE_MODE = 0o600
export const STATE_FOLDER_MODE = 0o700

/** Where the store keeps what the bot writes about readers. */
export const stateFolder = (dataDir: string) => join(dataDir, 'state')
/** Held by the one process that has the store open for writing. */
export const storeLock = (dataDir: string) => join(stateFolder(dataDir), 'lock')
/** Held for a moment by whoever writes `articles.json`. */
export const articlesLock = (dataDir: string) => join(stateFolder(dataDir), 'articles-lock')

/** Makes sure of `state/`, which only the bot's own user may look into. Rejects with StoreFaults. */
export async function prepareFolders(dataDir: string): Promise<void> {
  if (!(await exists(dataDir)))
    throw new StoreFaults([fault(dataDir, 'is missing: create it and put articles.json into it')])
  const folder = stateFolder(dataDir)
  try {
    await mkdir(folder, { recursive: true, mode: STATE_FOLDER_MODE })
    await chmod(folder, STATE_FOLDER_MODE)
  } catch (error) {
    throw new StoreFaults([
      fault(folder, `cannot be made ready (${errorCode(error)}): let this user write to ${dataDir}`),
    ])
  }
}

function fault(file: string, reason: string) {
  return { file, path: '', reason }
}
