const LATIN_EXTRAS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }
const EXTRA = /[ßæœøłđı]/g
const MARKS = /\p{M}+/gu
const PLAIN = /^[\x20-\x7e]*$/

/**
 * Lower case without umlauts and accents, ss for ß; any Unicode in, no throw. „ae“ for „ä“ is left to `foldDigraphs`,
 * which may only see a stem: in „neuer“ the ue is none.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return lower
  // Compatibility forms may hide capitals (𝗔), and lowering may bring new marks (İ): so both before marks are dropped.
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(EXTRA, (letter) => LATIN_EXTRAS[letter] ?? letter)
}

/** ae, oe, ue → a, o, u, on both sides alike: „Haendel“ and „Händel“ meet whatever the store holds. */
export function foldDigraphs(stem: string): string {
  return stem
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(?<![aeq])ue/g, 'u')
}
