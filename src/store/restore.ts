import { mkdir } from 'node:fs/promises'
import { articleSource } from './article-source.js'
import { putAside } from './aside.js'
import { parseBackup } from './backup-file.js'
import { StoreFaults, WriteFailed } from './faults.js'
import { prepareFolders, storeLock } from './folders.js'
import { takeLock } from './lock.js'
import { decideRestore, finishRestore } from './pending-restore.js'
import { readText } from './text-file.js'

interface Restored {
  /** Where the store's files from before the restore lie now. */
  readonly aside: string
}

/**
 * Makes the store what it was when the backup was written. The bot must be stopped: rejects with StoreLocked if it is
 * not, and with StoreFaults if anything in the backup is wrong; nothing was changed then. All or nothing, also if the
 * process is killed: see `pending-restore.ts`.
 */
export async function restoreBackup(dataDir: string, file: string, now: Date): Promise<Restored> {
  const text = await checkedText(file)
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => {
    throw new WriteFailed(dataDir, error)
  })
  await prepareFolders(dataDir)
  const lock = await takeLock(storeLock(dataDir))
  try {
    return await articleSource(dataDir).exclusively(async () => {
      await finishRestore(dataDir)
      const aside = await putAside(dataDir, now)
      await decideRestore(dataDir, text)
      await finishRestore(dataDir)
      return { aside }
    })
  } finally {
    await lock.release()
  }
}

async function checkedText(file: string): Promise<string> {
  const text = await readText(file)
  if (!text.ok) throw new StoreFaults(text.faults)
  const backup = parseBackup(file, text.value)
  if (!backup.ok) throw new StoreFaults(backup.faults)
  return text.value
}
