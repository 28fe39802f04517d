import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readArticles } from '../store/read-articles.js'
import { TryoutRefused } from './fault.js'
import { isBoxMemory, type BoxMemory } from '../tryout/memory.js'

/** The place where a try-out lives: never the store itself. */
export interface TryoutFolder {
  readonly dataDir: string
  /** What an earlier try-out left here; null: this is the first one. */
  readonly left: TryoutMemory | null
  /** Keeps Telegram's side for the next time; null in a folder that goes away anyway. */
  readonly save: ((memory: TryoutMemory) => void) | null
}

/** Telegram's side of a try-out, and how far its clock was moved ahead, in milliseconds. */
export interface TryoutMemory {
  readonly ahead: number
  readonly telegram: BoxMemory
}

const MEMORY = 'telegram.json'

/** A folder with a copy of the articles: one that is gone at exit, or `keep`. Rejects with the faults of the articles. */
export async function openTryoutFolder(dataDir: string, keep: string | undefined): Promise<TryoutFolder> {
  // Faults are named by the operator's own file.
  await readArticles(dataDir)
  return keep === undefined ? openPassing(dataDir) : openKept(dataDir, resolve(keep))
}

function openPassing(articles: string): TryoutFolder {
  const folder = mkdtempSync(join(tmpdir(), 'schwesterstadt-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  cpSync(join(articles, 'articles.json'), join(folder, 'articles.json'))
  return { dataDir: folder, left: null, save: null }
}

function openKept(articles: string, folder: string): TryoutFolder {
  if (folder === resolve(articles)) {
    throw new TryoutRefused(
      `${folder} is the store itself, which a try-out never touches: name another folder with --keep.`,
    )
  }
  const left = readMemory(folder)
  if (left === null && existsSync(join(folder, 'state'))) {
    throw new TryoutRefused(`${folder} holds a bot's store and no try-out: name another folder with --keep.`)
  }
  makeFolder(folder)
  const own = join(folder, 'articles.json')
  if (!existsSync(own)) cpSync(join(articles, 'articles.json'), own)
  const save = (memory: TryoutMemory) => {
    const draft = join(folder, `${MEMORY}.tmp`)
    writeFileSync(draft, JSON.stringify(memory), { mode: 0o600 })
    renameSync(draft, join(folder, MEMORY))
  }
  return { dataDir: folder, left, save }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new TryoutRefused(`${folder} cannot be made a folder: name another one with --keep.`, { cause })
  }
}

function readMemory(folder: string): TryoutMemory | null {
  const file = join(folder, MEMORY)
  if (!existsSync(file)) return null
  const memory = parse(readFileSync(file, 'utf8')) as Partial<TryoutMemory> | null
  if (typeof memory?.ahead === 'number' && isBoxMemory(memory.telegram)) {
    return { ahead: memory.ahead, telegram: memory.telegram }
  }
  throw new TryoutRefused(`${file} is damaged: remove the folder to begin anew, or name another one with --keep.`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
