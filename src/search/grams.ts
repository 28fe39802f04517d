const LENGTH = 4
const EDGE = '_'

/**
 * The distinct runs of four characters of a word, its ends marked, each as one number of 24 bits.
 * Six bits a character keep a-z, digits and the mark apart; rarer characters share a number, which only adds a little noise.
 */
export function gramsOf(word: string): number[] {
  const marked = EDGE + word + EDGE
  if (marked.length <= LENGTH) return [code(marked, 0)]
  const grams: number[] = []
  for (let at = 0; at + LENGTH <= marked.length; at++) {
    const gram = code(marked, at)
    if (!grams.includes(gram)) grams.push(gram)
  }
  return grams
}

/** The runs of four characters within the word: every word that holds it has them too. */
export function innerGramsOf(word: string): number[] {
  const grams: number[] = []
  for (let at = 0; at + LENGTH <= word.length; at++) grams.push(code(word, at))
  return grams
}

function code(text: string, from: number): number {
  let number = 0
  for (let at = from; at < from + LENGTH; at++) number = (number << 6) | (text.charCodeAt(at) & 63)
  return number
}
