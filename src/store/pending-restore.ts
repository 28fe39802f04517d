import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Fault } from '../domain/store.js'
import { ARTICLES, replaceArticles } from './article-source.js'
import { parseBackup, statePath, type BackupEntry } from './backup-file.js'
import { exists, previousCopy, replaceFile, syncFolder } from './disk.js'
import { StoreFaults } from './faults.js'
import { FEEDS } from './feed-list.js'
import { STATE_FILE_MODE, STATE_FOLDER_MODE, stateFolder } from './folders.js'
import { stateFilesOnDisk } from './manifest.js'
import { MANIFEST } from './state-kinds.js'
import { readText } from './text-file.js'

/**
 * A restore is decided in one step: the checked backup takes its place as `state/restore.json`. Before that nothing
 * has changed. After it, whoever has the store's lock next puts every file in place and then removes it; being killed
 * in between only means that the next one starts over.
 */
const pendingFile = (dataDir: string) => join(stateFolder(dataDir), 'restore.json')

/** A fault if a restore was cut off half way; else none. */
export async function pendingRestore(dataDir: string): Promise<Fault[]> {
  const file = pendingFile(dataDir)
  const reason = 'a restore was cut off half way: start the bot, which finishes it, or repeat the restore'
  return (await exists(file)) ? [{ file, path: '', reason }] : []
}

/** Decides on a restore. `text` is a backup that was checked. */
export async function decideRestore(dataDir: string, text: string): Promise<void> {
  await replaceFile(pendingFile(dataDir), text, { mode: STATE_FILE_MODE, previous: 'none' })
}

/** Does what was decided, if anything was. Needs the store's lock. */
export async function finishRestore(dataDir: string): Promise<void> {
  const file = pendingFile(dataDir)
  const text = await readText(file)
  if (!text.ok && text.missing) return
  const backup = text.ok ? parseBackup(file, text.value) : text
  if (!backup.ok) throw new StoreFaults(backup.faults)
  for (const entry of backup.value) await putInPlace(dataDir, entry)
  await removeOthers(dataDir, backup.value)
  await rm(file)
  await syncFolder(dirname(file))
}

async function putInPlace(dataDir: string, { path, text }: BackupEntry): Promise<void> {
  const file = join(dataDir, path)
  await mkdir(dirname(file), { recursive: true, mode: STATE_FOLDER_MODE })
  if (path === ARTICLES || path === FEEDS) {
    await replaceArticles(file, text)
  } else {
    await replaceFile(file, text, { mode: STATE_FILE_MODE, previous: 'none' })
    await rm(previousCopy(file), { force: true })
  }
}

/** Removes what the store had and the backup has not. */
async function removeOthers(dataDir: string, entries: readonly BackupEntry[]): Promise<void> {
  const kept = new Set(entries.map(({ path }) => path))
  const folder = stateFolder(dataDir)
  for (const name of [MANIFEST, ...(await stateFilesOnDisk(folder))]) {
    if (kept.has(statePath(name))) continue
    await rm(join(folder, name), { force: true })
    await rm(previousCopy(join(folder, name)), { force: true })
  }
}
