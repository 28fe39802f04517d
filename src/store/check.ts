import { join } from 'node:path'
import type { Fault } from '../domain/store.js'
import { ARTICLES, articleSource, lookTwice } from './article-source.js'
import { warningsOf } from './article-warnings.js'
import { StoreFaults } from './faults.js'
import { readFeeds } from './feed-list.js'
import { stateFolder } from './folders.js'
import { readManifest, stateFilesOnDisk } from './manifest.js'
import { pendingRestore } from './pending-restore.js'
import { readState } from './state-file.js'
import { kindOf } from './state-kinds.js'
import { broken } from './text-file.js'

interface Checked {
  /** What keeps the store from being used. */
  readonly faults: readonly Fault[]
  /** What is merely ugly. */
  readonly warnings: readonly Fault[]
}

/** Looks through every file of a store, without its lock and without changing anything. Never rejects for a fault. */
export async function checkStore(dataDir: string): Promise<Checked> {
  const articles = await checkArticles(dataDir)
  const feeds = await readFeeds(dataDir)
  const faults = [
    ...articles.faults,
    ...(feeds.ok ? [] : feeds.faults),
    ...(await checkState(stateFolder(dataDir))),
    ...(await pendingRestore(dataDir)),
  ]
  return { faults, warnings: articles.warnings }
}

async function checkArticles(dataDir: string): Promise<Checked> {
  try {
    const { read } = await lookTwice(articleSource(dataDir))
    return { faults: [], warnings: warningsOf(join(dataDir, ARTICLES), read.value) }
  } catch (error) {
    if (error instanceof StoreFaults) return { faults: error.faults, warnings: [] }
    throw error
  }
}

async function checkState(folder: string): Promise<Fault[]> {
  const manifest = await readManifest(folder)
  const expected = manifest.ok ? (manifest.value?.files ?? []) : []
  const names = new Set([...expected, ...(await stateFilesOnDisk(folder))])
  const found = await Promise.all(Array.from(names, (name) => checkFile(folder, name)))
  return [...(manifest.ok ? [] : manifest.faults), ...found.flat()]
}

async function checkFile(folder: string, name: string): Promise<readonly Fault[]> {
  const kind = kindOf(name)
  const read = kind ? await readState(folder, name, kind, { known: true }) : unknown(folder, name)
  return read.ok ? [] : read.faults
}

function unknown(folder: string, name: string) {
  return broken(join(folder, name), 'is unknown to this program: a newer one wrote it, so use that one')
}
