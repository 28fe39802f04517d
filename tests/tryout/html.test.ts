import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/tryout/html.js'

function textAndEntities(source: string) {
  const parsed = parseHtml(source)
  if (!parsed.ok) throw new Error(parsed.error)
  return { text: parsed.text, entities: parsed.entities }
}

function errorOf(source: string): string {
  const parsed = parseHtml(source)
  return parsed.ok ? 'no error' : parsed.error
}

function odditiesOf(source: string): readonly string[] {
  const parsed = parseHtml(source)
  return parsed.ok ? parsed.oddities : [parsed.error]
}

describe('what Telegram makes of HTML', () => {
  it.each([
    ['b', 'bold'],
    ['strong', 'bold'],
    ['i', 'italic'],
    ['em', 'italic'],
    ['u', 'underline'],
    ['ins', 'underline'],
    ['s', 'strikethrough'],
    ['strike', 'strikethrough'],
    ['del', 'strikethrough'],
    ['code', 'code'],
    ['pre', 'pre'],
    ['tg-spoiler', 'spoiler'],
    ['blockquote', 'blockquote'],
    ['B', 'bold'],
  ])('<%s> is %s', (tag, type) => {
    expect(textAndEntities(`a <${tag}>bc</${tag}> d`)).toEqual({
      text: 'a bc d',
      entities: [{ type, offset: 2, length: 2 }],
    })
  })

  it('knows spoilers as span, expandable quotes, custom emoji and code with a language', () => {
    expect(textAndEntities('<span class="tg-spoiler">x</span>').entities).toEqual([
      { type: 'spoiler', offset: 0, length: 1 },
    ])
    expect(textAndEntities('<blockquote expandable>x</blockquote>').entities).toEqual([
      { type: 'expandable_blockquote', offset: 0, length: 1 },
    ])
    expect(textAndEntities('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>').entities).toEqual([
      { type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5368324170671202286' },
    ])
    expect(textAndEntities('<pre><code class="language-json">{}</code></pre>').entities).toEqual([
      { type: 'pre', offset: 0, length: 2, language: 'json' },
    ])
    expect(textAndEntities('<pre><code>{}</code></pre>').entities).toStrictEqual([
      { type: 'pre', offset: 0, length: 2 },
    ])
  })

  it('keeps a link with its target, references in it decoded', () => {
    expect(textAndEntities('<a href="https://a.de/?b=1&amp;c=2">hier</a>').entities).toEqual([
      { type: 'text_link', offset: 0, length: 4, url: 'https://a.de/?b=1&c=2' },
    ])
    expect(textAndEntities("<a href='tg://user?id=42'>Kim</a>").entities).toEqual([
      { type: 'text_mention', offset: 0, length: 3, user: { id: 42, is_bot: false, first_name: 'Kim' } },
    ])
    expect(textAndEntities('<a>https://a.de</a>').entities).toMatchObject([{ type: 'text_link', url: 'https://a.de' }])
  })

  it('counts in UTF-16 units and puts outer parts before inner ones', () => {
    expect(textAndEntities('👍🏽 <b>ä <i>ö</i></b>')).toEqual({
      text: '👍🏽 ä ö',
      entities: [
        { type: 'bold', offset: 5, length: 3 },
        { type: 'italic', offset: 7, length: 1 },
      ],
    })
  })

  it('decodes the four named references and all numeric ones, with or without semicolon', () => {
    expect(textAndEntities('&lt;&gt;&amp;&quot;&#228;&#xe4;&#x1F44D;&lt').text).toBe('<>&"ää👍<')
  })

  it('forgets tags around nothing', () => {
    expect(textAndEntities('a<b></b>c')).toEqual({ text: 'ac', entities: [] })
  })

  it.each([
    ['3 < 4', 'Unsupported start tag "" at byte offset 2'],
    ['ich <3', 'Unclosed start tag at byte offset 4'],
    ['ä < b>', 'Unsupported start tag "" at byte offset 3'],
    ['<br>', 'Unsupported start tag "br" at byte offset 0'],
    ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji>x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['<a href=https://a.de>x</a>', 'Unexpected end of name token in the tag "a" at byte offset 0'],
    ['<a href="https://a.de>x</a>', 'Unclosed start tag "a" at byte offset 0'],
    ['<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ])('refuses %s', (source, error) => {
    expect(errorOf(source)).toBe(error)
  })

  it('refuses half characters from references', () => {
    expect(errorOf('&#xd83d;')).toMatch(/invalid Unicode characters after decoding HTML entities/)
  })

  it.each([
    ['a & b', 'unescaped & at byte offset 2'],
    ['a&nbsp;b', 'unescaped & at byte offset 1'],
    ['<a href="javascript:alert(1)">x</a>', 'a link that Telegram drops: javascript:alert(1)'],
    ['<a href="">x</a>', 'a link that Telegram drops: '],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', 'a blockquote in a blockquote'],
    ['<code>a<b>b</b></code>', '<b> has no effect in <code>'],
  ])('takes %s, but notes it', (source, oddity) => {
    expect(odditiesOf(source)).toEqual([oddity])
  })

  it('notes nothing about clean HTML', () => {
    expect(
      odditiesOf('<b>a</b> &amp; <a href="https://a.de">b</a> <pre><code class="language-x">c</code></pre>'),
    ).toEqual([])
  })
})

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

describe('any text', () => {
  it('comes back unchanged when it is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textAndEntities(escape(text))).toEqual({ text, entities: [] })
      }),
    )
  })

  it('comes back unchanged within a tag that marks all of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const entities = [{ type: 'bold', offset: 0, length: text.length }]
        expect(textAndEntities(`<b>${escape(text)}</b>`)).toEqual({ text, entities })
      }),
    )
  })

  it('never throws and marks nothing beyond its end, escaped or not', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</',
      '<b>',
      '</b>',
      '<a href="',
      '"',
      '&',
      '&lt;',
      '&#',
      '=',
      ' ',
      'ä',
      '👍',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
        const parsed = parseHtml(parts.join(''))
        if (!parsed.ok) return
        for (const { offset, length } of parsed.entities) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(length).toBeGreaterThan(0)
          expect(offset + length).toBeLessThanOrEqual(parsed.text.length)
        }
      }),
    )
  })
})
