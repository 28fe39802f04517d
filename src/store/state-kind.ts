import type { z } from 'zod'
import { splitLines } from './growing-file.js'
import { faultsOf } from './reason.js'
import { broken, parseJson, type Read } from './text-file.js'
import { readVersion } from './version.js'

/** How one kind of file in `state/` is read and written. Values are held as JSON texts: small, and safe from callers. */
export interface StateKind<T> {
  /** Whether the previous copy is kept. Not where texts must be gone once they are handled. */
  readonly keepsPrevious: boolean
  /**
   * From this size on, in bytes, a change may be added to the file as lines below the whole, until the whole is written
   * anew; null: never. A last line that a killed process did not finish is dropped.
   */
  readonly growsFrom: number | null
  empty(): T
  copy(from: T): T
  parse(file: string, text: string): Read<T>
  format(state: T): string
}

/** The version of every file in `state/`. */
export const VERSION = 1

/** What a line below the whole means. */
interface Lines<T, L> {
  readonly schema: z.ZodType<L>
  readonly learn: (state: T, line: L) => unknown
}

/** Reads a versioned JSON file by its schema, with the lines below it where its kind knows such. */
export function parser<J, T, L = never>(
  schema: z.ZodType<J>,
  load: (json: J) => T,
  lines?: Lines<T, L>,
): StateKind<T>['parse'] {
  return (file, text) => {
    const { whole, added } = lines ? splitLines(text) : { whole: text, added: [] }
    const json = parseJson(file, whole)
    if (!json.ok) return json
    const version = readVersion(file, json.value, VERSION)
    if (!version.ok) return version
    const read = schema.safeParse(json.value)
    if (!read.success) return { ok: false, faults: faultsOf(file, read.error) }
    const state = load(read.data)
    const faults = lines ? added.flatMap((line, index) => learnLine(file, state, lines, line, index + 2)) : []
    return faults.length > 0 ? { ok: false, faults } : { ok: true, value: state }
  }
}

function learnLine<T, L>(file: string, state: T, { schema, learn }: Lines<T, L>, line: string, number: number) {
  const json = parseJson(file, line)
  if (!json.ok) return broken(file, 'is not JSON: remove the line, or restore a backup', `line ${number}`).faults
  const read = schema.safeParse(json.value)
  if (read.success) learn(state, read.data)
  else return faultsOf(file, read.error).map((fault) => ({ ...fault, path: `line ${number}: ${fault.path}` }))
  return []
}
