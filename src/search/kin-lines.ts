import type { Language } from '../domain/language.js'

/** Lines of words that stand for one another, with how surely; what a line may hold stands in kin.ts. */
export type KinLines = Readonly<Record<Language, readonly (readonly [weight: number, words: string])[]>>
