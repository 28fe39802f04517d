import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ARTICLES } from './article-source.js'
import { exists, previousCopy, replaceFile, syncFolder } from './disk.js'
import { STATE_FILE_MODE, STATE_FOLDER_MODE, stateFolder } from './folders.js'
import { FEEDS } from './feed-list.js'
import { NAMES_READERS, REPORTS } from './held-kinds.js'
import { stateFilesOnDisk } from './manifest.js'
import { needles, withoutLines } from './receipt-lines.js'
import { forgetChat } from './readers.js'
import { DIALOGS, INBOX, MANIFEST, READERS, RECEIPTS_NAME, readersKind, shardOf } from './state-kinds.js'
import { readText } from './text-file.js'

const ASIDE = 'before-restore-'

/** Copies the store's files, good or not, into a dated folder in `state/`, where git does not look, and says where. */
export async function putAside(dataDir: string, now: Date): Promise<string> {
  const folder = await freeName(
    join(stateFolder(dataDir), `${ASIDE}${now.toISOString().slice(0, 19).replaceAll(':', '-')}`),
  )
  const fresh = `${folder}.tmp`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: STATE_FOLDER_MODE })
  for (const path of await pathsOf(dataDir)) await copyDurably(join(dataDir, path), join(fresh, path))
  await rename(fresh, folder)
  await syncFolder(stateFolder(dataDir))
  return folder
}

/**
 * Removes a reader from what earlier restores put aside. What was waiting or being talked about then is removed
 * altogether: it is worth nothing by now, and may be the reader's.
 */
export async function forgetAside(dataDir: string, chat: number): Promise<void> {
  for (const folder of await foldersAside(dataDir)) {
    const shard = join(folder, READERS[shardOf(chat)] ?? '')
    for (const file of [INBOX, DIALOGS, ...NAMES_READERS].map((gone) => join(folder, gone))) await removeWithCopy(file)
    for (const file of [shard, previousCopy(shard)]) await forgetIn(file, chat)
    for (const file of await receiptsIn(folder)) await forgetReceipts(file, chat)
  }
}

/** A report that is closed is in no copy any more. Which of those aside it was is not worth telling apart. */
export async function forgetReportsAside(dataDir: string): Promise<void> {
  for (const folder of await foldersAside(dataDir)) await removeWithCopy(join(folder, REPORTS))
}

/** The state folders of what earlier restores put aside. */
async function foldersAside(dataDir: string): Promise<string[]> {
  const names = await readdir(stateFolder(dataDir))
  return names.filter((name) => name.startsWith(ASIDE)).map((name) => stateFolder(join(stateFolder(dataDir), name)))
}

async function receiptsIn(folder: string): Promise<string[]> {
  const names = await stateFilesOnDisk(folder)
  return names.filter((name) => RECEIPTS_NAME.test(name)).map((name) => join(folder, name))
}

async function forgetReceipts(file: string, chat: number): Promise<void> {
  const rest = withoutLines(await readFile(file), needles.chat(chat))
  if (rest !== null) await replaceFile(file, rest, { mode: STATE_FILE_MODE, previous: 'none' })
}

async function forgetIn(file: string, chat: number): Promise<void> {
  const text = await readText(file)
  if (!text.ok && text.missing) return
  const readers = text.ok ? readersKind.parse(file, text.value) : text
  if (!readers.ok) await rm(file, { force: true })
  else if (forgetChat(readers.value, chat))
    await replaceFile(file, readersKind.format(readers.value), { mode: STATE_FILE_MODE, previous: 'none' })
}

async function removeWithCopy(file: string): Promise<void> {
  await rm(file, { force: true })
  await rm(previousCopy(file), { force: true })
}

async function pathsOf(dataDir: string): Promise<string[]> {
  const names = [MANIFEST, ...(await stateFilesOnDisk(stateFolder(dataDir)))]
  const paths = [ARTICLES, FEEDS, ...names.map((name) => join('state', name))].flatMap((path) => [
    path,
    previousCopy(path),
  ])
  const there = await Promise.all(paths.map((path) => exists(join(dataDir, path))))
  return paths.filter((_, index) => there[index])
}

async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: STATE_FOLDER_MODE })
  await replaceFile(to, await readFile(from), { mode: STATE_FILE_MODE, previous: 'none' })
}

async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await exists(name))) return name
  }
}
