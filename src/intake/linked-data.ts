/** What a page's JSON-LD (schema.org) says of the report on it. */
export interface LinkedData {
  readonly title: string | null
  readonly publisher: string | null
  readonly date: string | null
}

const DEEPEST = 4

export function linkedDataOf(blocks: readonly string[]): LinkedData {
  const things = blocks.flatMap((block) => thingsIn(parsed(block), DEEPEST))
  const first = (key: string, read: (value: unknown) => string | null) =>
    things.map((thing) => read(thing[key])).find((value) => value !== null) ?? null
  return { title: first('headline', text), publisher: first('publisher', nameOf), date: first('datePublished', text) }
}

type Thing = Readonly<Record<string, unknown>>

function parsed(block: string): unknown {
  try {
    return JSON.parse(block)
  } catch {
    return null
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (typeof value !== 'object' || value === null || depth === 0) return []
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth - 1))
  const thing = value as Thing
  return [thing, ...thingsIn(thing['@graph'], depth - 1), ...thingsIn(thing['mainEntity'], depth - 1)]
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0])
  return typeof value === 'object' && value !== null && 'name' in value ? text(value.name) : text(value)
}
