import type { ArticleIndex } from './article-index.js'
import { isCommon } from './common-words.js'
import { compoundsWith, splitCompound } from './compounds.js'
import { kinOf } from './kin-of.js'
import { ELSEWHERE, NO_COMPOUNDS, STRANGERS } from './region.js'
import { rarityOf } from './retrieve.js'
import { repairOf } from './repair.js'
import { type Term, termOf } from './terms.js'

/** A word of the store that stands for a word of the question, and how surely. */
export interface Variant {
  readonly word: number
  readonly weight: number
  readonly how: 'same' | 'kin' | 'compound' | 'repair' | 'part'
}

/** One word of a question as the store knows it. */
export interface Unit {
  readonly term: Term
  /** A name, noun or number as far as capitals show it; in a question without capitals every word may be one. */
  readonly noun: boolean
  /** An everyday word. */
  readonly common: boolean
  /** Stands beside another unit that means the same: not counted when it is asked how much of the question is covered. */
  readonly side: boolean
  /** How much the word matters beside the others. */
  readonly weight: number
  readonly variants: readonly Variant[]
  /** For each part of a compound word: the words that hold the part. */
  readonly parts: readonly (readonly Variant[])[]
  readonly splits: readonly string[]
  readonly repaired: string | null
  /** False: nothing in the store has this word in any form. */
  readonly known: boolean
  readonly elsewhere: boolean
}

/** What the parts of the ranking are worth; a bench sets single ones to nothing to see whether the number falls. */
export interface UnitWeights {
  readonly compound: number
  readonly part: number
  readonly repair: number
  readonly kin: number
  readonly small: number
  readonly common: number
}

/** Most words of a question that are looked up: what goes beyond says nothing more, and cost stays linear. */
const MOST_UNITS = 48

/** The question's words that say something, each with all the words of the store that may stand for it. */
export function unitsOf(terms: readonly Term[], index: ArticleIndex, weights: UnitWeights): Unit[] {
  const seen = new Set<string>()
  const capitals = hasCapitals(terms)
  const joints = jointsOf(terms, index)
  const units: Unit[] = []
  for (const term of [...terms.filter(({ extra }) => !extra), ...joints].sort((a, b) => a.start - b.start)) {
    if (term.stop || seen.has(term.term) || units.length >= MOST_UNITS) continue
    seen.add(term.term)
    const inJoint = !joints.includes(term) && joints.some((joint) => joint.kind === 'word' && isInside(term, joint))
    const inside = term.extra ? terms.filter((each) => !each.extra && isInside(each, term)) : []
    units.push(unitOf(term, inside, index, weights, isSmall(term, capitals), inJoint, followsPreposition(term, terms)))
  }
  return units
}

function isInside(term: Term, joint: Term): boolean {
  return joint.start <= term.start && term.end <= joint.end
}

/** „Gast-Land“, „Museums Nacht“: neighbours that the store knows as one word are meant as that word. */
function jointsOf(terms: readonly Term[], index: ArticleIndex): Term[] {
  // Only words of the articles themselves: in what readers ask, any two neighbours may have met.
  const known = (term: string) =>
    index.postings(index.vocabulary.idOf(term) ?? -1).length > 0 || kinOf(term, index.language).length > 0
  const hyphened = terms.filter(({ extra, term, kind }) => extra && (kind !== 'word' || known(term)))
  const plain = terms.filter(({ extra }) => !extra)
  const apart = plain.flatMap((left, at) => {
    const right = plain[at + 1]
    if (!right || left.stop || right.stop || left.kind !== 'word' || right.kind !== 'word') return []
    if (right.start - left.end !== 1 || left.folded.length < 3 || right.folded.length < 3) return []
    // Both known: what holds the two is found by either.
    if (isOurs(left.term, index) && isOurs(right.term, index)) return []
    const folded = left.folded + right.folded
    const term = termOf(folded, index.language)
    return known(term) ? [{ ...left, folded, term, end: right.end }] : []
  })
  return [
    ...hyphened,
    ...apart.filter(({ start }) => !hyphened.some((joint) => joint.start <= start && start < joint.end)),
  ]
}

function isOurs(term: string, index: ArticleIndex): boolean {
  return index.postings(index.vocabulary.idOf(term) ?? -1).length > 0
}

/** „in Dingolfing“: a name that the store does not know, where places stand. */
function followsPreposition(term: Term, terms: readonly Term[]): boolean {
  return /^(?:in|aus|nach)$/.test(terms[terms.indexOf(term) - 1]?.folded ?? '')
}

/** Whether capitals tell something: a question written in small letters has none behind its first word. */
export function hasCapitals(terms: readonly Term[]): boolean {
  return terms.some(({ capital }, at) => capital && at > 0)
}

/** Written small in a question that has capitals. */
function isSmall(term: Term, capitals: boolean): boolean {
  return capitals && term.kind === 'word' && !/\d/.test(term.term) && !term.capital
}

function unitOf(
  term: Term,
  inside: readonly Term[],
  index: ArticleIndex,
  weights: UnitWeights,
  small: boolean,
  inJoint: boolean,
  afterPreposition: boolean,
): Unit {
  const { vocabulary, language } = index
  const common = language === 'de' && isCommon(term.term)
  const variants = new Map<number, Variant>()
  const own = vocabulary.idOf(term.term)
  if (own !== undefined) variants.set(own, { word: own, weight: 1, how: 'same' })
  addCompounds(variants, term, index, weights.compound)
  addKin(variants, term, index, weights.kin)
  const splits = weights.part > 0 ? splitsOf(term, inside, index) : []
  const repaired = own === undefined && variants.size === 0 ? repair(variants, term, index, weights) : null
  const parts = splits.map((part) => partVariants(part, index, weights))
  return {
    term,
    noun: !small && !common,
    common,
    weight: (small ? weights.small : 1) * (common ? weights.common : 1),
    side: inJoint || (term.extra && term.kind !== 'word'),
    variants: [...variants.values()],
    parts,
    splits,
    repaired,
    known: variants.size > 0 || parts.length > 0,
    elsewhere:
      ELSEWHERE.has(term.folded) ||
      STRANGERS.has(term.folded) ||
      (afterPreposition && term.capital && variants.size === 0 && parts.length === 0),
  }
}

/** A hyphen shows the parts („BMW-Werk“); in a word written as one they are looked for. */
function splitsOf(term: Term, inside: readonly Term[], { vocabulary, language }: ArticleIndex): readonly string[] {
  const split = splitCompound(term.folded, vocabulary, language)
  if (split.length > 0 || inside.length < 2) return split
  return inside.filter(({ stop }) => !stop).map((part) => part.term)
}

function addKin(variants: Map<number, Variant>, term: Term, index: ArticleIndex, share: number): void {
  if (share === 0) return
  const own = variants.size > 0 ? rarityOfWords([...variants.keys()], index) : 0
  for (const [kin, weight] of kinOf(term.term, index.language)) {
    const word = index.vocabulary.idOf(kin)
    if (word === undefined || variants.has(word)) continue
    // A common word that stands for a rare one says as little as a common word does.
    const rarity = own > 0 ? Math.sqrt(Math.min(1, rarityOfWords([word], index) / own)) : 1
    variants.set(word, { word, weight: weight * share * rarity, how: 'kin' })
  }
}

function rarityOfWords(words: readonly number[], index: ArticleIndex): number {
  const most = Math.max(0, ...words.map((word) => index.postings(word).length))
  return rarityOf(most, index.size)
}

function addCompounds(variants: Map<number, Variant>, term: Term, index: ArticleIndex, weight: number): void {
  if (weight === 0 || index.language !== 'de' || term.kind !== 'word' || NO_COMPOUNDS.has(term.folded)) return
  // The dot of what is never stemmed is in no compound.
  for (const word of compoundsWith(term.term.replace('.', ''), index.vocabulary))
    if (!variants.has(word)) variants.set(word, { word, weight, how: 'compound' })
}

function repair(variants: Map<number, Variant>, term: Term, index: ArticleIndex, weights: UnitWeights): string | null {
  // A word with kin is a word, even if the store has none of them.
  if (weights.repair === 0 || term.kind !== 'word' || kinOf(term.term, index.language).length > 0) return null
  const found = repairOf(term.folded, term.term, index.vocabulary)
  const word = found && index.vocabulary.idOf(found.term)
  if (!found || word === null || word === undefined) return null
  variants.set(word, { word, weight: weights.repair, how: 'repair' })
  addKin(variants, { ...term, term: found.term }, index, weights.kin * weights.repair)
  return found.term
}

/** Another word for a part of a compound is not yet another word for the compound: „Nachtzug“ is no „Linie“. */
const PART_KIN = 0.6
const SURE = 0.85

function partVariants(part: string, index: ArticleIndex, weights: UnitWeights): Variant[] {
  const own = index.vocabulary.idOf(part)
  const variants: Variant[] = own === undefined ? [] : [{ word: own, weight: 1, how: 'part' }]
  if (weights.compound > 0)
    for (const word of compoundsWith(part, index.vocabulary))
      if (word !== own) variants.push({ word, weight: weights.compound, how: 'compound' })
  if (weights.kin === 0) return variants
  for (const [kin, weight] of kinOf(part, index.language)) {
    const word = index.vocabulary.idOf(kin)
    if (word !== undefined)
      variants.push({ word, weight: weight * weights.kin * (weight < SURE ? PART_KIN : 1), how: 'kin' })
  }
  return variants
}
