import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArticleFile, type ArticleFile } from './article-file.js'
import { replaceFile } from './disk.js'
import { errorCode, StoreFaults, StoreLocked } from './faults.js'
import { articlesLock } from './folders.js'
import { takeLock } from './lock.js'
import { decode, unreadable, type Read } from './text-file.js'

/** Where `articles.json` comes from and goes to. People, git and other processes write there too. */
export interface ArticleSource {
  /** What is there now. Without `afresh` the file's stamp is trusted where it can be. */
  look(options?: { afresh?: boolean }): Promise<Look>
  /** Writes and gives the new mark; rejects with Overtaken, and writes nothing, if what is there is no longer `read`. */
  write(text: string, read: Mark): Promise<Mark>
  /** Runs the work while no other process of ours writes. */
  exclusively<R>(work: () => Promise<R>): Promise<R>
}

/** Tells one state of the file from every other one. */
export type Mark = string

export interface Look {
  readonly mark: Mark
  readonly read: Read<ArticleFile>
}

/** Somebody else wrote between our look and our write. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

export const ARTICLES = 'articles.json'

/** How long a broken file must stay as it is before it counts as broken, not as just being saved. In milliseconds. */
export const SAVING_MS = 300

/** Stamps move in ticks: an edit right after another one may leave the same stamp. In milliseconds. */
const SETTLED_MS = 2000
const LOCK_PATIENCE_MS = 5000

export function articleSource(dataDir: string): ArticleSource {
  const file = join(dataDir, ARTICLES)
  let last: { stamp: string | null; look: Look } | undefined
  return {
    async look({ afresh = false } = {}) {
      const stamp = await stampOf(file)
      if (!afresh && last && stamp !== null && stamp === last.stamp) return last.look
      const { mark, text } = await readMarked(file)
      const look =
        last?.look.mark === mark ? last.look : { mark, read: text.ok ? parseArticleFile(file, text.value) : text }
      last = { stamp, look }
      return look
    },
    async write(text, read) {
      const stillWanted = async () => (await readMarked(file)).mark === read
      if (!(await replaceArticles(file, text, stillWanted))) throw new Overtaken()
      return markOf(text)
    },
    exclusively: async (work) => {
      const lock = await takeLock(articlesLock(dataDir), LOCK_PATIENCE_MS).catch((error: unknown) => {
        if (!(error instanceof StoreLocked)) throw error
        const reason = `process ${error.pid} has been writing it for seconds; nothing was changed: try again, or stop that one`
        throw new StoreFaults([{ file, path: '', reason }])
      })
      return work().finally(() => lock.release())
    },
  }
}

/** Writes `articles.json` with the mode it had; a link to it stays a link. False if it is no longer wanted. */
export async function replaceArticles(
  file: string,
  text: string,
  stillWanted?: () => Promise<boolean>,
): Promise<boolean> {
  const target = await realpath(file).catch(() => file)
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => 0o644,
  )
  return replaceFile(target, text, { mode, previous: 'keep', ...(stillWanted && { stillWanted }) })
}

/** What is there, or StoreFaults. A broken file gets a second look, as somebody may be saving it. */
export async function lookTwice(source: ArticleSource): Promise<Look & { read: { ok: true } }> {
  const first = await source.look({ afresh: true })
  if (isGood(first)) return first
  await pause(SAVING_MS)
  const second = await source.look({ afresh: true })
  if (isGood(second)) return second
  throw new StoreFaults(second.read.ok ? [] : second.read.faults)
}

/** The mark of a text, as `look` would give it. */
export function markOf(bytes: Uint8Array | string): Mark {
  return createHash('sha256').update(bytes).digest('hex')
}

function isGood(look: Look): look is Look & { read: { ok: true } } {
  return look.read.ok
}

/** Null while an edit could still leave the same stamp. */
async function stampOf(file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs, ctimeNs, ctimeMs } = await stat(file, { bigint: true })
    const settled = Date.now() - Number(ctimeMs) > SETTLED_MS
    return settled ? [ino, size, mtimeNs, ctimeNs].join(':') : null
  } catch {
    return null
  }
}

async function readMarked(file: string): Promise<{ mark: Mark; text: Read<string> }> {
  try {
    const bytes = await readFile(file)
    return { mark: markOf(bytes), text: decode(file, bytes) }
  } catch (error) {
    return { mark: errorCode(error), text: unreadable(file, errorCode(error)) }
  }
}
