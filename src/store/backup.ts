import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ARTICLES, lookTwice, articleSource } from './article-source.js'
import { formatBackup, parseBackup, statePath, type BackupEntry } from './backup-file.js'
import { checkStore } from './check.js'
import { replaceFile } from './disk.js'
import { errorCode, StoreFaults } from './faults.js'
import { FEEDS } from './feed-list.js'
import { STATE_FILE_MODE, stateFolder } from './folders.js'
import { readManifest, stateFilesOnDisk } from './manifest.js'
import { pendingRestore } from './pending-restore.js'
import { MANIFEST } from './state-kinds.js'

/** A backup written over a file of the store would destroy what it is to save. */
function refuseOwnFiles(dataDir: string, file: string): void {
  const inside = relative(realPath(resolve(dataDir)), join(realPath(dirname(resolve(file))), basename(file)))
  const [first = ''] = inside.split(sep)
  if (first !== 'state' && ![ARTICLES, FEEDS].some((own) => first.startsWith(own))) return
  throw new StoreFaults([{ file, path: '', reason: 'belongs to the store itself: write the backup somewhere else' }])
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** A bot that writes all the time leaves a gap within a few tries. */
const TRIES = 500

/**
 * Writes the whole store into one file that only this user may read, also beside a running bot: all parts are from
 * one moment. Rejects with StoreFaults if the store is not whole, with WriteFailed if the file cannot be written.
 */
export async function writeBackup(dataDir: string, file: string): Promise<void> {
  refuseOwnFiles(dataDir, file)
  const pending = await pendingRestore(dataDir)
  if (pending.length > 0) throw new StoreFaults(pending)
  // Somebody may be saving the articles just now.
  await lookTwice(articleSource(dataDir))
  const text = formatBackup(await snapshot(dataDir))
  const read = parseBackup(dataDir, text)
  if (!read.ok) {
    const { faults } = await checkStore(dataDir)
    throw new StoreFaults(faults.length > 0 ? faults : read.faults)
  }
  await replaceFile(file, text, { mode: STATE_FILE_MODE, previous: 'none' })
}

/** All files as they stood at one moment: read until none has changed since the first was read. */
async function snapshot(dataDir: string): Promise<BackupEntry[]> {
  /** What has not changed since an earlier try is not read again: receipts grow all the time during a mailing. */
  const known = new Map<string, { stamp: string; text: string | null }>()
  for (let tries = 0; tries < TRIES; tries++) {
    const paths = await pathsOf(dataDir)
    // Without a pause between them, so that a busy bot has little time to come between.
    const stamps = paths.map((path) => stampOf(join(dataDir, path)))
    const entries = paths.map((path, index) => {
      const [stamp = '', before] = [stamps[index], known.get(path)]
      const text = before?.stamp === stamp ? before.text : textOf(join(dataDir, path))
      known.set(path, { stamp, text })
      return { path, text }
    })
    const isOneMoment = paths.every((path, index) => stampOf(join(dataDir, path)) === stamps[index])
    if (isOneMoment && (await pathsOf(dataDir)).length === paths.length)
      return entries.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]))
    await pause(Math.random() * 10)
  }
  const reason = 'changes too fast to be taken at one moment; nothing was written. Try again, or stop the bot first'
  throw new StoreFaults([{ file: dataDir, path: '', reason }])
}

/** What there should be and what there is; what is missing shows when the backup is checked. */
async function pathsOf(dataDir: string): Promise<string[]> {
  const folder = stateFolder(dataDir)
  const manifest = await readManifest(folder)
  if (!manifest.ok) throw new StoreFaults(manifest.faults)
  if (manifest.value === null) return [ARTICLES, FEEDS]
  const names = new Set([MANIFEST, ...manifest.value.files, ...(await stateFilesOnDisk(folder))])
  return [ARTICLES, FEEDS, ...Array.from(names, statePath)]
}

function stampOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found === undefined ? 'missing' : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':')
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    const reason = `cannot be read (${errorCode(error)}): look at the file and its permissions`
    throw new StoreFaults([{ file, path: '', reason }])
  }
}
