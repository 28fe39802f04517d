import type { z } from 'zod'
import type { Fault } from '../domain/store.js'

type Issue = z.core.$ZodIssue

/** What a schema found, as faults: where, what is wrong and what to do. Never quotes a value. */
export function faultsOf(file: string, error: z.ZodError, at: readonly PropertyKey[] = []): Fault[] {
  return error.issues.map((issue) => ({ file, path: jsonPath([...at, ...issue.path]), reason: reasonOf(issue) }))
}

/** `['articles', 3, 'sources', 0, 'url']` as `articles[3].sources[0].url`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')
}

function reasonOf(issue: Issue): string {
  if (!isBuiltIn(issue)) return issue.message
  if (issue.code === 'invalid_value')
    return `has a value that is not known here: write ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
  const received = / received (\w+)$/.exec(issue.message)?.[1] ?? 'something else'
  const expected = issue.code === 'invalid_type' ? issue.expected : 'another kind of value'
  if (received === 'undefined') return `is missing: write ${KINDS[expected] ?? expected}`
  return `is ${KINDS[received] ?? received}: write ${KINDS[expected] ?? expected}`
}

/** Messages of our own schemas stay as they are; the library's own ones are put into our words. */
function isBuiltIn(issue: Issue): boolean {
  return issue.message.startsWith('Invalid ')
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  null: 'null',
}
