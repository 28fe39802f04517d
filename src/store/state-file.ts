import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CollectionFile } from './collection.js'
import { exists, previousCopy, replaceFile } from './disk.js'
import { StoreFaults } from './faults.js'
import { STATE_FILE_MODE, STATE_FOLDER_MODE } from './folders.js'
import { createTail } from './growing-file.js'
import type { StateKind } from './state-kind.js'
import { readText, type Read } from './text-file.js'

/**
 * Reads a file of `state/`. One that is missing is empty if this store never had it, and a fault if it had: it is
 * never taken for a first start. A fault says which copy can be restored, and how.
 */
export async function readState<T>(
  folder: string,
  name: string,
  kind: StateKind<T>,
  { known, fresh = kind.empty() }: { known: boolean; fresh?: T },
): Promise<Read<T>> {
  const file = join(folder, name)
  const read = await parseStateFile(file, kind)
  if (read.ok) return read
  if (read.missing && !known) return { ok: true, value: fresh }
  const [fault, ...more] = read.faults
  if (fault === undefined) return read
  const reason = `${fault.reason}${read.missing ? ', although this store had it' : ''}. ${await wayBack(file, kind, fresh)}`
  return { ok: false, faults: [...more, { ...fault, reason }] }
}

/** The file of a collection, under lowdb. `onWritten` is told after each write, before the change counts as done. */
export function stateFile<T>(
  folder: string,
  name: string,
  kind: StateKind<T>,
  manifest: { known: boolean; fresh?: T; onWritten?: () => Promise<void> },
): CollectionFile<T> {
  const file = join(folder, name)
  const tail = createTail(file, kind.growsFrom)
  let isThere = false
  return {
    async read() {
      const read = await readState(folder, name, kind, manifest)
      if (!read.ok) throw new StoreFaults(read.faults)
      return read.value
    },
    async write(data, how) {
      if (!isThere) await mkdir(dirname(file), { recursive: true, mode: STATE_FOLDER_MODE })
      const previous = !kind.keepsPrevious ? 'none' : how?.scrub ? 'scrub' : 'keep'
      await tail.letGo()
      const text = kind.format(data)
      await replaceFile(file, text, { mode: STATE_FILE_MODE, previous })
      isThere = true
      // After scrubbing both names stand for one file: what is added would get into the previous copy as well.
      if (previous !== 'scrub') tail.begin(Buffer.byteLength(text))
      await manifest.onWritten?.()
    },
    append: (lines) => tail.append(lines),
    close: () => tail.letGo(),
  }
}

async function parseStateFile<T>(file: string, kind: StateKind<T>): Promise<Read<T> & { missing?: true }> {
  const text = await readText(file)
  return text.ok ? kind.parse(file, text.value) : text
}

async function wayBack<T>(file: string, kind: StateKind<T>, fresh: T): Promise<string> {
  const copy = previousCopy(file)
  if ((await parseStateFile(copy, kind)).ok) {
    return `Its previous copy is good; stop the bot and take that one: cp ${quoted(copy)} ${quoted(file)}`
  }
  const aside = (await exists(file)) ? `mv ${quoted(file)} ${quoted(`${file}.broken`)} && ` : ''
  const empty = `${aside}printf %s ${quoted(kind.format(fresh).trimEnd())} > ${quoted(file)}`
  return `There is no good previous copy: restore a backup (schwesterstadt restore FILE), or give up what it held: ${empty}`
}

/** A text as one word of a shell command. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
}
