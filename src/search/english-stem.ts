const VOWEL = /[aeiouy]/

/**
 * A light stem of an English word: plural, -ed, -ing, -ly and a final e go, doubled consonants are undone.
 * Lighter than Porter on purpose: the English texts are short and their names must stay apart.
 */
export function englishStem(word: string): string {
  if (word.length < 4) return word
  const singular = stripPlural(word)
  return stripFinal(stripVerb(singular))
}

function stripPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y'
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

function stripVerb(word: string): string {
  for (const ending of ['ing', 'ed', 'ly']) {
    const rest = word.slice(0, -ending.length)
    if (word.endsWith(ending) && rest.length >= 3 && VOWEL.test(rest)) return undouble(rest)
  }
  return word
}

function undouble(word: string): string {
  return /([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word
}

function stripFinal(word: string): string {
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1)
  if (word.length > 4 && word.endsWith('y')) return word.slice(0, -1) + 'i'
  return word
}
