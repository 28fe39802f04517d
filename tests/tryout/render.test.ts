import type { Message } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/tryout/html.js'
import { render } from '../../src/tryout/render.js'
import { showMessage, type Manner } from '../../src/tryout/shown.js'

function shown(html: string, more: Partial<Message> = {}, manner: Partial<Manner> = {}) {
  const parsed = parseHtml(html)
  if (!parsed.ok) throw new Error(parsed.error)
  const { text, entities } = parsed
  const stamp = { message_id: 1, date: 0, chat: { id: 1, type: 'private' as const, first_name: 'Anna' } }
  return showMessage({ ...stamp, text, entities, ...more }, { byBot: true, ...manner })
}

describe('a message in the terminal', () => {
  it('is its text, with the target after the name of a link', () => {
    const html = '<b>Neu</b> &amp; gut: <a href="https://halle.de">Stadt Halle</a>.'
    expect(render(shown(html))).toBe('Neu & gut: Stadt Halle – https://halle.de.')
  })

  it('shows a link that is its own name once', () => {
    expect(render(shown('<a href="https://halle.de">https://halle.de</a>'))).toBe('https://halle.de')
  })

  it('is bold and the like on a terminal only, inner parts closed first', () => {
    const message = shown('<b>a <i>b</i></b>')
    expect(render(message)).toBe('a b')
    expect(render(message, { ansi: true })).toBe('\x1b[1ma \x1b[3mb\x1b[23m\x1b[22m')
    expect(render(shown('<u>a</u><s>b</s>'), { ansi: true })).toBe('\x1b[4ma\x1b[24m\x1b[9mb\x1b[29m')
  })

  it('marks the lines of a quote', () => {
    expect(render(shown('a\n<blockquote expandable>b\nc</blockquote>\nd'))).toBe('a\n│ b\n│ c\nd')
  })

  it('numbers its buttons row by row, from where it is told', () => {
    const inline_keyboard = [
      [
        { text: 'Mehr', callback_data: 'a' },
        { text: '›', callback_data: 'b' },
      ],
      [{ text: 'Quelle', url: 'https://halle.de' }],
    ]
    const message = shown('x', { reply_markup: { inline_keyboard } })
    expect(render(message)).toBe('x\n[1] Mehr  [2] ›\n[3] Quelle – https://halle.de')
    expect(render(message, { firstNumber: 8 })).toContain('[8] Mehr  [9] ›\n[10] Quelle')
  })

  it('numbers choices below the input, too', () => {
    expect(render(shown('x', {}, { choices: [['Ja', 'Nein']] }))).toBe('x\n[1] Ja  [2] Nein')
  })

  it('names a file', () => {
    const document = { file_id: 'f', file_unique_id: 'f', file_name: 'Termine.ics' }
    expect(render(shown('', { document, caption: 'Juni', text: undefined as never }))).toBe('Juni\n📎 Termine.ics')
  })
})
