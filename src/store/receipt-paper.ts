import { completeLength, RECEIPTS_HEAD } from './receipt-lines.js'

/**
 * Where receipts are written: sheets named by when they were begun (milliseconds since 1970), the last of which grows.
 * One caller at a time writes.
 */
export interface ReceiptPaper {
  /** Oldest first. */
  sheets(): readonly number[]
  /** What stands on the sheet now. */
  read(sheet: number): Promise<Buffer>
  /** Adds to the last sheet, all or nothing, durably. Resolves with how long it is then, in bytes. */
  append(lines: string): Promise<number>
  /** Begins a new last sheet. */
  begin(sheet: number): Promise<void>
  replace(sheet: number, bytes: Buffer): Promise<void>
  remove(sheet: number): Promise<void>
  /** Makes sure that a few hundred more receipts can be written, whatever happens to the disk. */
  reserve(): Promise<void>
  close(): Promise<void>
}

/** Paper that is gone with the process. */
export function memoryPaper(): ReceiptPaper {
  const sheets = new Map<number, Buffer>()
  const last = () => [...sheets.keys()].at(-1) ?? 0
  return {
    sheets: () => [...sheets.keys()],
    read: (sheet) => Promise.resolve(sheets.get(sheet) ?? Buffer.alloc(0)),
    append: (lines) => {
      const bytes = Buffer.concat([sheets.get(last()) ?? Buffer.alloc(0), Buffer.from(lines)])
      sheets.set(last(), bytes)
      return Promise.resolve(completeLength(bytes))
    },
    begin: (sheet) => {
      sheets.set(sheet, Buffer.from(RECEIPTS_HEAD))
      return Promise.resolve()
    },
    replace: (sheet, bytes) => {
      sheets.set(sheet, bytes)
      return Promise.resolve()
    },
    remove: (sheet) => {
      sheets.delete(sheet)
      return Promise.resolve()
    },
    reserve: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}
