import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault, Store } from '../domain/store.js'
import { forgetAside, forgetReportsAside } from './aside.js'
import { articleSource } from './article-source.js'
import { openArticles } from './articles.js'
import { checkStore } from './check.js'
import { openCollection, type Collection } from './collection.js'
import { assemble } from './assemble.js'
import { previousCopy, unfinished } from './disk.js'
import { faultLine, StoreFaults } from './faults.js'
import { prepareFolders, stateFolder, storeLock } from './folders.js'
import { HELD_FILES, openHeld } from './held-kinds.js'
import { createInbox } from './inbox.js'
import { takeLock, type Lock } from './lock.js'
import { openManifest, stateFilesOnDisk, type Manifest } from './manifest.js'
import { FEEDS, fileFeeds, openFeedList } from './feed-list.js'
import { finishRestore } from './pending-restore.js'
import { receiptFiles } from './receipt-files.js'
import { createReceipts } from './receipts.js'
import { createRoom } from './room.js'
import { stateFile } from './state-file.js'
import { DIALOGS, dialogsKind, INBOX, inboxKind, MANIFEST, READERS, RECEIPTS_NAME, readersKind } from './state-kinds.js'
import type { StateKind } from './state-kind.js'

interface StoreOptions {
  readonly dataDir: string
  readonly now: () => Date
}

/**
 * Opens the store for writing and holds its lock until it is closed. Rejects with StoreLocked if another process has
 * it, and with StoreFaults, which names every fault at once, if it is not whole; nothing was changed then.
 */
export async function openStore({ dataDir, now }: StoreOptions): Promise<Store> {
  await prepareFolders(dataDir)
  const folder = stateFolder(dataDir)
  const lock = await takeLock(storeLock(dataDir))
  try {
    await finishRestore(dataDir)
    await sweep(folder)
    const manifest = await openManifest(folder, now())
    return await openAll(dataDir, folder, manifest, lock, now)
  } catch (error) {
    await lock.release()
    // The first fault stopped us; the operator wants to know them all.
    throw error instanceof StoreFaults ? new StoreFaults(await allFaults(dataDir, error.faults)) : error
  }
}

async function openAll(
  dataDir: string,
  folder: string,
  manifest: Manifest,
  lock: Lock,
  now: () => Date,
): Promise<Store> {
  const room = createRoom(folder)
  const opening = <T>(name: string, kind: StateKind<T>): Promise<Collection<T>> => {
    const known = manifest.has(name)
    const file = stateFile(folder, name, kind, { known, onWritten: () => manifest.add(name) })
    return openCollection(room.watched(file), kind)
  }
  const [articles, feedList, inbox, dialogs, held, paper, readers] = await Promise.all([
    openArticles(articleSource(dataDir), now),
    openFeedList(join(dataDir, FEEDS), fileFeeds(dataDir), now),
    opening(INBOX, inboxKind),
    opening(DIALOGS, dialogsKind),
    openHeld(opening),
    receiptFiles(folder, manifest),
    openShards((name) => opening(name, readersKind)),
  ])
  return assemble({
    now,
    articles,
    feedList,
    inbox: createInbox(inbox, now),
    dialogs,
    held,
    receipts: createReceipts(paper, now),
    readers,
    forget: (chat) => forgetAside(dataDir, chat),
    forgetReports: () => forgetReportsAside(dataDir),
    hasRoom: () => room.hasRoom(),
    close: async () => {
      await inbox.close()
      await lock.release()
    },
  })
}

/** A few at a time: while they are read, shards take several times the memory that they take afterwards. */
async function openShards<T>(open: (name: string) => Promise<T>): Promise<T[]> {
  const shards: T[] = []
  for (let from = 0; from < READERS.length; from += SHARDS_AT_ONCE)
    shards.push(...(await Promise.all(READERS.slice(from, from + SHARDS_AT_ONCE).map(open))))
  return shards
}

const SHARDS_AT_ONCE = 4

async function allFaults(dataDir: string, found: readonly Fault[]): Promise<readonly Fault[]> {
  const { faults } = await checkStore(dataDir)
  const lines = new Set(found.map(faultLine))
  return [...found, ...faults.filter((fault) => !lines.has(faultLine(fault)))]
}

/** Removes what a killed process was just writing: it may hold what was removed since. */
async function sweep(folder: string): Promise<void> {
  const receipts = (await stateFilesOnDisk(folder)).filter((name) => RECEIPTS_NAME.test(name))
  const names = [MANIFEST, INBOX, DIALOGS, ...HELD_FILES, ...READERS, ...receipts]
  const files = names.map((name) => join(folder, name))
  const left = files.flatMap((file) => [unfinished(file), unfinished(previousCopy(file))])
  await Promise.all(left.map((file) => rm(file, { force: true })))
}
