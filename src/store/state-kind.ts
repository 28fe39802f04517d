import type { z } from 'zod'
import { faultsOf } from './reason.js'
import { parseJson, type Read } from './text-file.js'
import { readVersion } from './version.js'

/** How one kind of file in `state/` is read and written. Values are held as JSON texts: small, and safe from callers. */
export interface StateKind<T> {
  /** Whether the previous copy is kept. Not where texts must be gone once they are handled. */
  readonly keepsPrevious: boolean
  empty(): T
  copy(from: T): T
  parse(file: string, text: string): Read<T>
  format(state: T): string
}

/** The version of every file in `state/`. */
export const VERSION = 1

/** Reads a versioned JSON file by its schema. */
export function parser<J, T>(schema: z.ZodType<J>, load: (json: J) => T): StateKind<T>['parse'] {
  return (file, text) => {
    const json = parseJson(file, text)
    if (!json.ok) return json
    const version = readVersion(file, json.value, VERSION)
    if (!version.ok) return version
    const read = schema.safeParse(json.value)
    return read.success ? { ok: true, value: load(read.data) } : { ok: false, faults: faultsOf(file, read.error) }
  }
}
