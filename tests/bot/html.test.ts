import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, escapeHtml, shorten } from '../../src/bot/html.js'

describe('words on their way into Telegram HTML', () => {
  it('are escaped', () => {
    expect(escapeHtml('<b>Halle & "Leipzig"</b>')).toBe('&lt;b&gt;Halle &amp; &quot;Leipzig&quot;&lt;/b&gt;')
  })

  it('lose what would turn the line around or cannot be seen', () => {
    expect(clean('a\u202Eb\u0000c\nd')).toBe('abc\nd')
  })

  it('never keep half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const short = shorten(text, most)
        expect(short.length).toBeLessThanOrEqual(Math.max(most, 1))
        expect(escapeHtml(short).isWellFormed()).toBe(true)
      }),
    )
  })

  it('are cut at a word', () => {
    expect(shorten('Halle und Leipzig arbeiten zusammen', 20)).toBe('Halle und Leipzig…')
  })
})
