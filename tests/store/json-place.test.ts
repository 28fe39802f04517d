import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whereJsonBreaks } from '../../src/store/json-place.js'

describe('Where a file stops being JSON', () => {
  it.each([
    ['{ "a": 1,\n  "b": 2,\n}', 3, 1, 'a key in quotation marks (is there a comma too many?)'],
    ['{ "a": 1\n  "b": 2 }', 2, 3, 'a comma or }'],
    ['[1 2]', 1, 4, 'a comma or ]'],
    ['[1,]', 1, 4, 'a value (is there a comma too many?)'],
    ['{ a: 1 }', 1, 3, 'a key in quotation marks'],
    ['{ "a" 1 }', 1, 7, 'a colon'],
    ['{ "a": "zwei\nZeilen" }', 1, 13, 'the closing quotation mark'],
    ['{ "a": [1, 2', 1, 13, 'but the file ends here'],
    ['[1,\n', 2, 1, 'a value, but the file ends here'],
    ['{}\n}', 2, 1, 'the end of the file'],
    ['<<<<<<< HEAD', 1, 1, 'a value'],
    ['01', 1, 1, 'a value'],
    ['', 1, 1, 'a value'],
  ])('finds the place in %j', (text, line, column, expected) => {
    const place = whereJsonBreaks(text)
    expect(place).toMatchObject({ line, column })
    expect(place?.expected).toContain(expected)
  })

  it('agrees with the parser on every text', () => {
    const almostJson = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '\\', '0', '-', 'e', '.', '\n', 'ä'),
      )
      .map(
        ([json, at, change]) =>
          json.slice(0, at % (json.length + 1)) + change + json.slice((at % (json.length + 1)) + (at % 2)),
      )
    fc.assert(
      fc.property(fc.oneof(almostJson, fc.json(), fc.string()), (text) => {
        expect(whereJsonBreaks(text) === null).toBe(isJson(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not lose its way in a very deep file', () => {
    expect(whereJsonBreaks('['.repeat(200_000))).toMatchObject({ line: 1, column: 200_001 })
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
