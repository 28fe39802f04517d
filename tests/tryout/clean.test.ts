import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, countCharacters, isBlank } from '../../src/tryout/clean.js'

describe('what Telegram does to a text', () => {
  it('turns control characters into spaces, drops carriage returns and direction marks, cuts blank ends', () => {
    expect(cleanText({ text: '\n \na\tb\r\nc\u202ed\0e \n', entities: [] }).text).toBe('a b\ncd e')
  })

  it('keeps entities on their words', () => {
    const text = '\n\ra\u202e<b>'
    expect(cleanText({ text, entities: [{ type: 'bold', offset: 4, length: 3 }] })).toEqual({
      text: 'a<b>',
      entities: [{ type: 'bold', offset: 1, length: 3 }],
    })
  })

  it('drops entities on what it cut off', () => {
    expect(cleanText({ text: 'a \n', entities: [{ type: 'bold', offset: 1, length: 2 }] }).entities).toEqual([])
  })

  it('never leaves an entity beyond the end', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', ' ', '\r', '\u202e', '👍') }),
        span,
        (text, [from, size]) => {
          const offset = Math.min(from, text.length)
          const length = Math.min(size, text.length - offset)
          const cleaned = cleanText({ text, entities: [{ type: 'bold', offset, length }] })
          for (const entity of cleaned.entities) {
            expect(entity.offset + entity.length).toBeLessThanOrEqual(cleaned.text.length)
          }
        },
      ),
    )
  })

  it.each(['', ' \n ', '\u200b\u200d', '\0', '\u202e', '\u2800'])('sees nothing in %j', (text) => {
    expect(isBlank(text)).toBe(true)
  })

  it('sees something in a single emoji, and counts it as one', () => {
    expect(isBlank('👍')).toBe(false)
    expect(countCharacters('👍ä')).toBe(2)
  })
})
