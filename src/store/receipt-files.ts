import { mkdir, open, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addDurably, exists, openForAdding, replaceFile, syncFolder } from './disk.js'
import { StoreFaults, WriteFailed } from './faults.js'
import { STATE_FILE_MODE, STATE_FOLDER_MODE } from './folders.js'
import type { Manifest } from './manifest.js'
import { completeLength, RECEIPTS_HEAD } from './receipt-lines.js'
import type { ReceiptPaper } from './receipt-paper.js'
import { RECEIPTS_NAME, receiptsName } from './state-kinds.js'
import { parseJson } from './text-file.js'
import { readVersion } from './version.js'

/** Room laid by for the receipts of what is in flight when the disk is full. */
const RESERVE_BYTES = 1024 * 1024
const RESERVE = '.reserve'

/**
 * Receipts in files of `state/receipts/`. A last line that a killed process did not finish is dropped. Rejects with
 * StoreFaults if a file is lost or of another version.
 */
export async function receiptFiles(folder: string, manifest: Manifest): Promise<ReceiptPaper> {
  const fileOf = (sheet: number) => join(folder, receiptsName(sheet))
  const sheets = await findSheets(folder, manifest)
  let last: { handle: FileHandle; length: number } | null = null
  let hasReserve = false
  const reserve = join(folder, 'receipts', RESERVE)

  async function openLast(): Promise<{ handle: FileHandle; length: number }> {
    if (last !== null) return last
    const file = fileOf(sheets.at(-1) ?? 0)
    const handle = await openForAdding(file)
    const length = completeLength(await readFile(file))
    await handle.truncate(length)
    return (last = { handle, length })
  }

  async function letGo(): Promise<void> {
    await last?.handle.close()
    last = null
  }

  async function appendOnce(lines: Buffer): Promise<number> {
    const { handle, length } = await openLast()
    await addDurably(handle, lines, length)
    last = { handle, length: length + lines.length }
    return last.length
  }

  return {
    sheets: () => [...sheets],
    read: (sheet) => readFile(fileOf(sheet)),
    append: async (text) => {
      const lines = Buffer.from(text)
      try {
        return await appendOnce(lines)
      } catch (error) {
        await rm(reserve, { force: true })
        const hadReserve = hasReserve
        hasReserve = false
        if (!hadReserve) throw new WriteFailed(fileOf(sheets.at(-1) ?? 0), error)
        return appendOnce(lines).catch((again: unknown) => {
          throw new WriteFailed(fileOf(sheets.at(-1) ?? 0), again)
        })
      }
    },
    begin: async (sheet) => {
      await letGo()
      await mkdir(dirname(fileOf(sheet)), { recursive: true, mode: STATE_FOLDER_MODE })
      await replaceFile(fileOf(sheet), RECEIPTS_HEAD, { mode: STATE_FILE_MODE, previous: 'none' })
      await manifest.add(receiptsName(sheet))
      sheets.push(sheet)
    },
    replace: async (sheet, bytes) => {
      if (sheet === sheets.at(-1)) await letGo()
      await replaceFile(fileOf(sheet), bytes, { mode: STATE_FILE_MODE, previous: 'none' })
    },
    remove: async (sheet) => {
      await manifest.drop(receiptsName(sheet))
      await rm(fileOf(sheet), { force: true })
      sheets.splice(sheets.indexOf(sheet), 1)
    },
    reserve: async () => {
      if (hasReserve) return
      await layBy(reserve)
      hasReserve = true
    },
    close: letGo,
  }
}

async function findSheets(folder: string, manifest: Manifest): Promise<number[]> {
  const names = manifest.names().filter((name) => RECEIPTS_NAME.test(name))
  const faults = (await Promise.all(names.map((name) => faultsOf(join(folder, name))))).flat()
  if (faults.length > 0) throw new StoreFaults(faults)
  return names.map((name) => Number(RECEIPTS_NAME.exec(name)?.[1])).sort((a, b) => a - b)
}

/** Only the head is looked at: there may be a year of receipts. */
async function faultsOf(file: string) {
  if (!(await exists(file))) {
    const reason = `is missing, although this store had it. Restore a backup (schwesterstadt restore FILE), or give up what it held: printf '{"version":1}\\n' > ${file}`
    return [{ file, path: '', reason }]
  }
  const head = await readHead(file)
  const json = parseJson(file, head)
  const version = json.ok ? readVersion(file, json.value, 1) : json
  return version.ok ? [] : version.faults
}

async function readHead(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0)
    return buffer.toString('utf8', 0, bytesRead).split('\n')[0] ?? ''
  } finally {
    await handle.close()
  }
}

async function layBy(file: string): Promise<void> {
  try {
    const there = await stat(file).catch(() => null)
    if (there?.size === RESERVE_BYTES) return
    await mkdir(dirname(file), { recursive: true, mode: STATE_FOLDER_MODE })
    const handle = await open(file, 'w', STATE_FILE_MODE)
    try {
      // Not zeros, which some file systems store without taking room.
      await handle.writeFile(Buffer.alloc(RESERVE_BYTES, 'schwesterstadt '))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await syncFolder(dirname(file))
  } catch (error) {
    await rm(file, { force: true }).catch(() => undefined)
    throw new WriteFailed(file, error)
  }
}
