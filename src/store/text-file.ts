import { readFile } from 'node:fs/promises'
import type { Fault } from '../domain/store.js'
import { errorCode } from './faults.js'
import { whereJsonBreaks } from './json-place.js'

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

/** A file's text; a byte order mark is dropped. A file that cannot be read or is not UTF-8 is a fault, `missing` if it is not there. */
export async function readText(file: string): Promise<Read<string> & { missing?: true }> {
  try {
    return decode(file, await readFile(file))
  } catch (error) {
    return unreadable(file, errorCode(error))
  }
}

/** The fault of a file that the system does not give us. */
export function unreadable(file: string, code: string): Read<never> & { missing?: true } {
  if (code === 'ENOENT') return { ...broken(file, 'is missing'), missing: true }
  return broken(file, `cannot be read (${code}): look at the file and its permissions`)
}

/** Bytes as text; a byte order mark is dropped. */
export function decode(file: string, bytes: Uint8Array): Read<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return broken(file, 'is not UTF-8 text: save it again with the encoding UTF-8')
  }
}

/** A text as JSON value; a fault names line and column but never quotes the text. */
export function parseJson(file: string, text: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    if (text.trim() === '') return broken(file, 'is empty')
    const place = whereJsonBreaks(text)
    if (place === null) return broken(file, 'is not JSON')
    return broken(file, `is not JSON: line ${place.line}, column ${place.column}: expected ${place.expected}`)
  }
}

export function broken(
  file: string,
  reason: string,
  path = '',
): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ file, path, reason }] }
}
