import type { z } from 'zod'
import { METHODS, type MethodName, type Parameters } from './methods.js'

interface Checked<M extends MethodName> {
  /** null: Telegram cannot make sense of the call. */
  readonly parameters: Parameters<M> | null
  /** Everything that is wrong, as `method: parameter: what`. */
  readonly violations: readonly string[]
}

/** Checks a call's parameters: known names, required ones, types, limits. Names Telegram ignores are left out. */
export function checkCall<M extends MethodName>(method: M, given: Readonly<Record<string, unknown>>): Checked<M> {
  // One cast for the table: zod cannot follow a method name through an index.
  const shape = METHODS[method] as unknown as z.ZodType<Parameters<M>>
  const result = shape.safeParse(given)
  if (result.success) return { parameters: result.data, violations: [] }
  const violations = result.error.issues.flatMap(explain).map((words) => `${method}: ${words}`)
  const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
  if (unknown.length < result.error.issues.length) return { parameters: null, violations }
  return { parameters: shape.parse(without(given, unknown)), violations }
}

/**
 * A form carries text only: values that the method wants as numbers, flags, lists or objects are read as JSON,
 * as Telegram does.
 */
export function readForm(method: MethodName, fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const result = METHODS[method].safeParse(fields)
  const values: Record<string, unknown> = { ...fields }
  for (const issue of result.error?.issues ?? []) {
    const [name, ...rest] = issue.path
    if (typeof name !== 'string' || rest.length > 0) continue
    values[name] = readJson(fields[name])
  }
  return values
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return text
  }
}

function explain(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${[path, key].filter(Boolean).join('.')}: unknown parameter`)
  }
  if (issue.code === 'invalid_union') {
    const nearest = nearestBranch(issue)
    if (nearest.length > 0)
      return nearest.flatMap((inner) => explain({ ...inner, path: [...issue.path, ...inner.path] }))
  }
  return [`${path}: ${issue.message}`]
}

/** Of several allowed shapes, the one that the value comes nearest to. */
function nearestBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const [nearest] = [...issue.errors].sort((a, b) => weigh(a) - weigh(b))
  return nearest ?? []
}

/** A fault deep inside means that the shape was the right one; a missing or unknown name at its top that it was not. */
function weigh(issues: readonly z.core.$ZodIssue[]): number {
  return issues.filter((issue) => issue.path.length <= 1).length
}

function without(
  given: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssueUnrecognizedKeys[],
): Record<string, unknown> {
  const copy = structuredClone(given) as Record<string, unknown>
  for (const issue of issues) {
    let target: unknown = copy
    for (const step of issue.path) target = Reflect.get(Object(target) as object, step)
    for (const key of issue.keys) Reflect.deleteProperty(target as object, key)
  }
  return copy
}
