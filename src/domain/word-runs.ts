import { fingerprint } from './fingerprint.js'

/** How many words in a row make a passage somebody else's. */
const RUN = 7
const WORD = /[\p{L}\p{N}]+/gu

/**
 * Every run of seven words in a row as a short hash (53 bits: a million runs meet by chance once in ten thousand times): enough to find out later whether a text repeats them, and nothing
 * of the text itself. Capital letters and punctuation do not count; a text of fewer words has no run.
 */
export function wordRuns(text: string): string[] {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(hashAt(words, at))
  return [...runs]
}

/** The passages of the text that stand in these runs, as they are written in it; each as long as it goes on. */
export function copiedRuns(text: string, runs: ReadonlySet<string>): string[] {
  const words = wordsOf(text)
  const passages: { from: number; to: number }[] = []
  for (let at = 0; at + RUN <= words.length; at++) {
    if (!runs.has(hashAt(words, at))) continue
    const last = passages.at(-1)
    if (last && at < last.to) last.to = at + RUN
    else passages.push({ from: at, to: at + RUN })
  }
  return passages.map(({ from, to }) => text.normalize('NFC').slice(words[from]?.start, words[to - 1]?.end))
}

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  const found = text.normalize('NFC').matchAll(WORD)
  return Array.from(found, ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

function hashAt(words: readonly Word[], at: number): string {
  const run = words
    .slice(at, at + RUN)
    .map(({ word }) => word)
    .join(' ')
  return fingerprint(run)
}
