import type { Entry } from './article-index.js'
import type { Found, Scales } from './hits.js'
import { foundIn, matchesOf } from './hits.js'
import type { AskedLine } from './passages.js'
import type { Weights } from './weights.js'

/**
 * Reads the lines in which readers ask for the fact. The one most like the question counts fully beside the fact's own
 * words; what only the others have counts less, for words from different lines need not make one question.
 */
export function weighNoted(
  entry: Entry,
  lines: readonly AskedLine[],
  own: readonly number[],
  scales: Scales,
  weights: Weights,
): { matches: readonly number[]; alike: number } | null {
  let best: readonly number[] | null = null
  let alike = 0
  const names = namesOf(entry)
  const any = [...scales.none]
  for (const line of lines) {
    const found = foundIn(entry, line, scales.hits)
    if (found.length === 0) continue
    const here = matchesOf(found, scales)
    for (let unit = 0; unit < any.length; unit++) any[unit] = Math.max(any[unit] ?? 0, here[unit] ?? 0)
    const likeness = likenessOf(entry, line, found, here, own, names, scales)
    if (best !== null && likeness <= alike) continue
    best = here
    alike = likeness
  }
  if (best === null) return null
  const line = best
  const matches = own.map((match, unit) =>
    Math.max(match, weights.line * (line[unit] ?? 0), weights.asked * (any[unit] ?? 0)),
  )
  return { matches, alike }
}

/** How much of a line a name of the article is that the question leaves out: „die beiden OBs“ are Vogt and Jung. */
const NAME_SHARE = 0.3

/** The words of the people and places of the article. */
function namesOf({ passages, words }: Entry): ReadonlySet<number> {
  const names = passages.find(({ role }) => role === 'names')
  return new Set(names ? words.subarray(names.from, names.to) : [])
}

/** How much less a line says that asks for another kind of thing (who, when, how many) than the question. */
const OTHER_KIND = 0.6
const SOME_KIND = 0.85

/** The share of the question that the line and its fact have, times the share of the line that the question has. */
function likenessOf(
  entry: Entry,
  line: AskedLine,
  found: readonly Found[],
  here: readonly number[],
  own: readonly number[],
  names: ReadonlySet<number>,
  { worth, total, rarity, kind, small, hits }: Scales,
): number {
  let all = 0
  for (let at = line.from; at < line.to; at++) {
    const word = entry.words[at] ?? -1
    all += rarity(word) * (names.has(word) && !hits.of(word) ? NAME_SHARE : 1)
  }
  let said = 0
  for (const { at, hits } of found) said += rarity(entry.words[at] ?? -1) * surest(hits)
  if (all === 0 || total === 0) return 0
  let covered = 0
  for (let unit = 0; unit < worth.length; unit++)
    covered += (worth[unit] ?? 0) * Math.max(here[unit] ?? 0, own[unit] ?? 0)
  const same = line.kind === kind ? 1 : kind === 'other' ? SOME_KIND : OTHER_KIND
  return (covered / total) * (said / all) * same * (1 - SMALL_SHARE + SMALL_SHARE * shared(line.small, small))
}

/** How surely a word is one of the question's. */
function surest(hits: Found['hits']): number {
  let most = 0
  for (const { weight } of hits) if (weight > most) most = weight
  return Math.min(1, most)
}

/** How much of a line's likeness hangs on the small words. */
const SMALL_SHARE = 0.25

/** The share of two short lists that is in both. */
function shared(one: readonly string[], other: readonly string[]): number {
  let both = 0
  for (const word of one) if (other.includes(word)) both++
  const all = one.length + other.length - both
  return all === 0 ? 1 : both / all
}
