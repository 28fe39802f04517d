import { createHash } from 'node:crypto'

const LENGTH = 12

/** A short name for a reader's own words, for buttons: they hold 64 bytes, and a list's numbers change. */
export function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, LENGTH)
}

/** Which of the texts the tag stands for. */
export function byTag(texts: readonly string[], tag: string): string | undefined {
  return texts.find((text) => tagOf(text) === tag)
}
