import { absolute } from './xml-tree.js'

/** A link that a browser could open, relative to `base` if there is one; null for everything else. */
export function webLink(text: string | undefined, base?: string): string | null {
  if (base === undefined && !/^\s*https?:/i.test(text ?? '')) return null
  const link = absolute(text, base ?? 'http://nowhere.invalid/')
  return link !== null && /^https?:/.test(link) ? link : null
}
