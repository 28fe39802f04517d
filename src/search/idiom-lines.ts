import type { Language } from '../domain/language.js'

/**
 * Turns of phrase whose words say nothing one by one („das Sagen haben“, "at the helm"), and what is meant. Reviewed by
 * hand. Only the fixed words stand here, so that what lies between them stays; the plain words are ones that kin knows.
 * In a pattern ~ stands for up to five words in between, and $1 in the plain words for what they were. The first that
 * fits is said plainly first, so a longer turn of phrase stands before a shorter one that it holds.
 */
export type IdiomLines = Readonly<Record<Language, readonly (readonly [idiom: string, plain: string])[]>>
