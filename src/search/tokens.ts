/** A piece of a text as it was written, with its place in UTF-16 units. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'date'
  /** Joined to the token before it by a hyphen: „S-Bahn“. */
  readonly hyphened: boolean
}

// Groups: date, number, dotted abbreviation; without names, for named ones cost more than the match.
// Each branch eats what it matched and none can be matched in two ways, so the scan is linear in the text.
const TOKEN =
  /(\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}(?!\d)|\d{2}(?!\d))?)|(\d+(?:[.,:]\d+)*)|((?:\p{L}\.){2,})|\p{L}[\p{L}\p{M}\p{N}]*|[€%]/gu
const GENITIVE = /^['’](?:s|t|re|ll|ve|d)(?![\p{L}\p{N}])/u
// Soft hyphens, zero-width and direction marks stand inside of words without being seen.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** The words, numbers and dates of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let skipTo = 0
  // Replaced by a letter-like filler of equal length, so that places in the text stay true.
  for (const match of joinInvisible(text).matchAll(TOKEN)) {
    const start = match.index
    if (start < skipTo) continue
    const end = start + match[0].length
    tokens.push({
      text: tidy(match),
      start,
      end,
      kind: kindOf(match),
      hyphened: isHyphened(text, tokens.at(-1), start),
    })
    skipTo = end + genitiveAt(text, end)
  }
  return tokens
}

function genitiveAt(text: string, at: number): number {
  if (text[at] !== "'" && text[at] !== '’') return 0
  return GENITIVE.exec(text.slice(at, at + 4))?.[0].length ?? 0
}

// U+034F (combining grapheme joiner) is a mark: it keeps a word together and is dropped when folding.
function joinInvisible(text: string): string {
  return text.replace(INVISIBLE, '\u034f')
}

function tidy(match: RegExpMatchArray): string {
  return match[3] === undefined ? match[0] : match[0].replaceAll('.', '')
}

function kindOf(match: RegExpMatchArray): Token['kind'] {
  if (match[1] !== undefined) return 'date'
  return match[2] === undefined ? 'word' : 'number'
}

function isHyphened(text: string, previous: Token | undefined, start: number): boolean {
  return previous !== undefined && previous.end === start - 1 && (text[start - 1] === '-' || text[start - 1] === '‑')
}
