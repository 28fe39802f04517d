import { fold } from './fold.js'

/**
 * The folded last name by which texts call somebody: „Burkhard Jung“ → jung, „Anna Muster (SPD)“ → muster. Letters, digits
 * and hyphens only, so that it may stand in a pattern; null if the name has none.
 */
export function lastNameOf(name: string): string | null {
  const words = fold(name)
    .replace(/\(.*/su, '')
    .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)
  return words?.at(-1) ?? null
}

/** The last names of several people, each once. */
export function lastNamesOf(people: readonly string[]): string[] {
  return [...new Set(people.flatMap((name) => lastNameOf(name) ?? []))]
}

/** Whether the folded text has the last name as a word, also in the genitive: „Jungs“, but not „Jungen“. */
export function saysLastName(folded: string, name: string): boolean {
  return folded.includes(name) && new RegExp(`(?<![\\p{L}\\p{N}])${name}s?(?![\\p{L}\\p{N}])`, 'u').test(folded)
}
