import { z } from 'zod'
import { faultsOf } from './reason.js'
import { broken, type Read } from './text-file.js'

const headSchema = z.looseObject({ version: z.unknown().optional() })

/** Whether a file's value is an object of the version this program knows. */
export function readVersion(file: string, value: unknown, known: number): Read<number> {
  const head = headSchema.safeParse(value)
  if (!head.success) return { ok: false, faults: faultsOf(file, head.error) }
  return head.data.version === known
    ? { ok: true, value: known }
    : broken(file, reason(head.data.version, known), 'version')
}

function reason(version: unknown, known: number): string {
  if (version === undefined) return `is missing: write "version": ${known}`
  if (typeof version !== 'number') return `is not a number: this program knows version ${known}`
  return `is ${version}, but this program knows version ${known}: update the program, or take a file of version ${known}`
}
