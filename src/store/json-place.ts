/** Where a text stops being JSON; line and column count from 1. */
interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly expected: string
}

const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const STRING_PIECE = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SPACE = /[ \t\n\r]*/y

type Next = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end'

/**
 * Finds the first place where the text is not JSON, or null if it is. `JSON.parse` tells the place only sometimes,
 * and quotes the text when it does, which must not happen to a reader's data.
 */
export function whereJsonBreaks(text: string): JsonPlace | null {
  const open: Open = []
  let next: Next = 'value'
  let at = 0
  for (;;) {
    at = skip(SPACE, text, at)
    if (at === text.length)
      return next === 'end' ? null : place(text, at, `${wanted(next, open, '')}, but the file ends here`)
    const step: Step = isMark(next) ? afterMark(text, at, next, open) : afterToken(text, at, next, open)
    if ('expected' in step) return step
    ;({ at, next } = step)
  }
}

type Open = ('{' | '[')[]
type Step = { readonly at: number; readonly next: Next } | JsonPlace

function isMark(next: Next): next is 'colon' | 'comma' | 'end' {
  return next === 'colon' || next === 'comma' || next === 'end'
}

/** Takes the one mark that may stand here: a colon, or what follows a value. */
function afterMark(text: string, at: number, next: 'colon' | 'comma' | 'end', open: Open): Step {
  const char = text[at]
  const isObject = open.at(-1) === '{'
  if (next === 'colon' && char === ':') return { at: at + 1, next: 'value' }
  if (next === 'comma' && char === ',') return { at: at + 1, next: isObject ? 'key' : 'value' }
  if (next === 'comma' && char === (isObject ? '}' : ']')) return { at: at + 1, next: closed(open) }
  return place(text, at, wanted(next, open))
}

/** Takes a key, a value, the beginning of one, or the end of an empty object or list. */
function afterToken(text: string, at: number, next: Next, open: Open): Step {
  const char = text[at]
  const isKey = next === 'key' || next === 'key or }'
  if (next === 'key or }' && char === '}') return { at: at + 1, next: closed(open) }
  if (next === 'value or ]' && char === ']') return { at: at + 1, next: closed(open) }
  if (char === '"') return afterString(text, at, isKey ? 'colon' : afterValue(open))
  if (!isKey && (char === '{' || char === '[')) {
    open.push(char)
    return { at: at + 1, next: char === '{' ? 'key or }' : 'value or ]' }
  }
  const end = isKey ? at : skip(SCALAR, text, at)
  return end === at ? place(text, at, wanted(next, open)) : { at: end, next: afterValue(open) }
}

function afterString(text: string, at: number, next: Next): Step {
  const end = endOfString(text, at)
  if (text[end] === '"') return { at: end + 1, next }
  return place(text, end, 'the closing quotation mark of a text (line breaks are written \\n)')
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const end = skip(STRING_PIECE, text, at)
    if (end === at) return at
    at = end
  }
}

function closed(open: Open): Next {
  open.pop()
  return afterValue(open)
}

function afterValue(open: readonly string[]): Next {
  return open.length === 0 ? 'end' : 'comma'
}

function wanted(next: Next, open: readonly string[], hint = ' (is there a comma too many?)'): string {
  switch (next) {
    case 'value':
    case 'value or ]':
      return `a value${hint}`
    case 'key':
    case 'key or }':
      return `a key in quotation marks${hint}`
    case 'colon':
      return 'a colon'
    case 'comma':
      return open.at(-1) === '{' ? 'a comma or }' : 'a comma or ]'
    case 'end':
      return 'the end of the file'
  }
}

function place(text: string, at: number, expected: string): JsonPlace {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1, expected }
}
