import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallTalkOf } from '../../src/search/small-talk.js'

describe('small talk', () => {
  it.each([
    ['Hallo', 'hello'],
    ['hallo bot!', 'hello'],
    ['Guten Morgen 😊', 'hello'],
    ["Wie geht's?", 'hello'],
    ['Danke!', 'thanks'],
    ['super, vielen Dank', 'thanks'],
    ['ok', 'thanks'],
    ['Tschüss', 'bye'],
    ['Hilfe', 'help'],
    ['Was kannst du?', 'help'],
    ['What can you do?', 'help'],
    ['Bist du ein Bot?', 'bot'],
    ['Wie heißt du?', 'bot'],
    ['Who are you', 'bot'],
  ])('%j is %s', (text, kind) => {
    expect(smallTalkOf(text)).toBe(kind)
  })

  it.each([
    'Hallo, wer ist OB von Halle?',
    'Halle',
    'Danke für die Museumsnacht, wie viele kamen?',
    'Wie heißt der Intendant?',
    'Wie geht es dem Flughafen?',
    'Gute Nacht der Museen',
    'Top Tagung',
    '',
    '👍',
  ])('%j is none', (text) => {
    expect(smallTalkOf(text)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        smallTalkOf(text)
      }),
    )
  })
})
