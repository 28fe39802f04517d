import { readFile, stat, type FileHandle } from 'node:fs/promises'
import { addDurably, openForAdding } from './disk.js'
import { WriteFailed } from './faults.js'

/** The lines below a whole may take this share of it, or so many bytes, before all is written anew. */
const SHARE = 1 / 4
const AT_LEAST_BYTES = 64 * 1024
const NEWLINE = 0x0a
const BEGINNING = '{"version":'

/** The end of a file that changes are added to. */
export interface Tail {
  /** Adds the lines, durably. False, and nothing was done, where the file is better written anew. */
  append(lines: string): Promise<boolean>
  /** The file was just written as a whole of that many bytes. */
  begin(length: number): void
  /** The file is about to be replaced, or nobody needs it any more. Until it begins again nothing is added. */
  letGo(): Promise<void>
}

interface End {
  readonly handle: FileHandle | null
  readonly length: number
  /** The file is not to become longer than that. */
  readonly most: number
}

/** The tail of a file that grows from that size on; null: it never does. */
export function createTail(file: string, growsFrom: number | null): Tail {
  let end: End | 'unknown' | null = growsFrom === null ? null : 'unknown'

  const endOf = (whole: number, length: number, handle: FileHandle | null): End | null =>
    whole < (growsFrom ?? Infinity) ? null : { handle, length, most: whole + Math.max(whole * SHARE, AT_LEAST_BYTES) }

  /** What an earlier process left. */
  async function look(): Promise<End | null> {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    // Two names for one file: what is added would get into the previous copy as well.
    const isAlone = isGrowing(bytes) && (await stat(file)).nlink === 1
    return isAlone ? endOf(bytes.indexOf(NEWLINE) + 1, bytes.length, null) : null
  }

  async function add(bytes: Buffer, { handle, length, most }: End): Promise<void> {
    const open = handle ?? (await openForAdding(file))
    end = { handle: open, length, most }
    await addDurably(open, bytes, length)
    end = { handle: open, length: length + bytes.length, most }
  }

  return {
    async append(lines) {
      if (end === 'unknown') end = await look()
      const bytes = Buffer.from(lines)
      if (end === null || end.length + bytes.length > end.most) return false
      await add(bytes, end).catch((error: unknown) => {
        throw new WriteFailed(file, error)
      })
      return true
    },
    begin: (length) => {
      end = endOf(length, length, null)
    },
    async letGo() {
      if (end !== null && end !== 'unknown') await end.handle?.close()
      end = null
    },
  }
}

/** A text as the whole and the complete lines below it. What was written by hand, over several lines, is all whole. */
export function splitLines(text: string): { readonly whole: string; readonly added: readonly string[] } {
  const newline = text.indexOf('\n')
  if (newline === -1 || !text.startsWith(BEGINNING) || text[newline - 1] !== '}') return { whole: text, added: [] }
  return {
    whole: text.slice(0, newline),
    added: text
      .slice(newline + 1)
      .split('\n')
      .slice(0, -1),
  }
}

/** Whether lines may follow: as `splitLines` would see it, and without a last line that nobody finished. */
function isGrowing(bytes: Buffer): boolean {
  const newline = bytes.indexOf(NEWLINE)
  return newline > 0 && bytes[newline - 1] === 0x7d && bytes.at(-1) === NEWLINE && bytes.indexOf(BEGINNING) === 0
}
