import { describe, expect, it } from 'vitest'
import { detectEntities } from '../../src/tryout/detect.js'

function found(text: string): string[] {
  return detectEntities(text).map(
    (entity) => `${entity.type}: ${text.slice(entity.offset, entity.offset + entity.length)}`,
  )
}

describe('what Telegram finds in a text by itself', () => {
  it.each([
    ['/start', ['bot_command: /start']],
    ['/frage wer ist OB?', ['bot_command: /frage']],
    ['sag /hilfe@schwesterstadt_bot bitte', ['bot_command: /hilfe@schwesterstadt_bot']],
    ['👍 /neu', ['bot_command: /neu']],
    // A letter beyond a-z makes it no command at all, not a shorter one.
    ['/täglich', []],
    ['und/oder', []],
    ['a//b', []],
    ['hallo @schwesterstadt_bot!', ['mention: @schwesterstadt_bot']],
    ['mail@example.org', ['email: mail@example.org']],
    ['siehe https://halle.de/neu.', ['url: https://halle.de/neu']],
    ['siehe halle.de, leipzig.de/x', ['url: halle.de', 'url: leipzig.de/x']],
    ['z.B. am 3.4. um 8.30', []],
    ['#Halle und #1', ['hashtag: #Halle']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('counts in UTF-16 units', () => {
    expect(detectEntities('👍👍 /neu')).toEqual([{ type: 'bot_command', offset: 5, length: 4 }])
  })

  it('looks for nothing inside of code and links', () => {
    const text = 'halle.de /neu'
    expect(detectEntities(text, [{ type: 'code', offset: 0, length: 8 }])).toEqual([
      { type: 'bot_command', offset: 9, length: 4 },
    ])
  })
})
