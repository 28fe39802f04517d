import { plainSpelling } from './spelling.js'

const MOST_REMEMBERED = 5000

/** Additions to links that say who came from where, not what is shown. */
const TRACKING =
  /^(utm_|at_|wt_|pk_|mtm_|mc_|ns_|ga_)|^(fbclid|gclid|dclid|msclkid|igshid|xtor|cmpid|wtrid|ref|referrer|source|from|share|amp|rss|feed)$/i

/** A link as it is compared: what leads to the same report is written in the same way. */
export const canonicalLink = remembered((link) => {
  if (!URL.canParse(link)) return link
  const url = new URL(link)
  const host = url.hostname.replace(/^(www|m|mobil|mobile|amp)\./, '')
  const path = url.pathname.replace(/\/(amp|index\.html?)?\/?$/i, '').replace(/\.amp(\.html?)?$/i, '$1')
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort()
  const query = new URLSearchParams(kept).toString()
  const port = url.port === '' ? '' : `:${url.port}`
  return `${host}${port}${path}${query === '' ? '' : `?${query}`}`
})

/** Words that say nothing about which story it is. */
const EMPTY = new Set(
  (
    'aber als am an auf aus bei bis da das dass dem den der des die doch durch ein eine einem einen einer es fuer gegen hat hatte ich ' +
    'ihr ihre im in ist kein keine mehr mit nach nicht noch nun nur ob oder ohne sein seine sich sie sind so soll sollen ueber um und ' +
    'unter vom von vor war was weg wegen weiter wenn wer werden wie will wird wo wollen zu zum zur zwischen jetzt neu neue neuen neuer neues ' +
    'a an and are as at be by for from has have in into is it its new of on or that the to was were will with ' +
    'halle halles saale leipzig leipzigs leipziger stadt staedte region liveticker ticker video news'
  ).split(' '),
)
const ALIKE = 0.6
const LEAST_COMMON = 3
/** Where there are fewer common words, they must be nearly all. */
const SHORT_ALIKE = 0.8

/**
 * Whether two titles tell the same story: 0.6 of their words are the same (Dice's measure, without endings, the cities'
 * names and small words), or 0.8 where fewer than three are; or the titles are the same but for case and signs. Numbers may not differ.
 */
export function areTitlesAlike(one: string, other: string): boolean {
  const [a, b] = [titleOf(one), titleOf(other)]
  if (a.isSeveral && a.text === b.text) return true
  let common = 0
  for (const word of a.words) if (b.words.has(word)) common += 1
  if (common < 2 || contradict(a.numbers, b.numbers)) return false
  const share = (2 * common) / (a.words.size + b.words.size)
  return common >= LEAST_COMMON ? share >= ALIKE : share >= SHORT_ALIKE
}

interface Title {
  readonly text: string
  readonly isSeveral: boolean
  /** Those that tell the story. */
  readonly words: ReadonlySet<string>
  readonly numbers: readonly string[]
}

const titleOf = remembered((title): Title => {
  const all = wordsOf(title)
  const words = new Set(carrying(all))
  return { text: all.join(' '), isSeveral: all.length >= 2, words, numbers: numbersIn(words) }
})

/** A new item is compared with every proposal of the last days: what was read of a text is read once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}

function wordsOf(title: string): string[] {
  return plainSpelling(title).match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? []
}

function carrying(words: readonly string[]): string[] {
  return words
    .filter((word) => !EMPTY.has(word))
    .map((word) => (word.length > 5 ? word.replace(/(?:e[mnrs]?|n|s)$/, '') : word))
}

function numbersIn(words: ReadonlySet<string>): string[] {
  return [...words].filter((word) => /^\d/.test(word))
}

function contradict(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((number) => other.includes(number))
}
