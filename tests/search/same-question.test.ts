import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { article } from '../support/bot.js'

const search = createSearch()
search.put(
  article('radweg', {
    title: 'Radschnellweg zwischen Halle und Leipzig',
    summary: 'Die Oberbürgermeister planen einen Radschnellweg.',
    facts: ['Der Radschnellweg wird 37 Kilometer lang.', 'Die Konferenz der Beigeordneten tagt im Herbst.'],
  }),
)

const same = (one: string, other: string, language: 'de' | 'en' = 'de') => search.same(one, [other], language) === 0

describe('two questions', () => {
  it.each([
    ['Wann kommt die Fähre nach Halle?', 'wann kommt die faehre nach halle'],
    ['Wann kommt die Fähre nach Halle?', 'Wann kommt denn endlich die neue Fähre nach Halle (Saale)?'],
    ['Wann kommt die Fähre nach Halle?', 'Hallo, ab wann fährt die Fähre nach Halle?'],
    ['Wer leitet das Krankenhaus in Leipzig?', 'Wer ist Chef vom Krankenhaus in Leipzig?'],
    ['Gibt es einen Nachtbus zwischen Halle und Leipzig?', 'Gibt es zwischen den beiden Städten einen Nachtbus?'],
    ['Wie teuer ist das Schwimmbad?', 'Wie teuer ist das Schwimbad?'],
    ['Wann tagt die Beigeordnetenkonferenz?', 'Wann tagt die Konferenz der Beigeordneten?'],
    ['Wann fährt die S-Bahn nach Zwenkau?', 'Wann fährt die SBahn nach Zwenkau'],
    ['🚲??', '🚲??'],
  ])('that ask the same are one: %s – %s', (one, other) => {
    expect(same(one, other)).toBe(true)
    expect(same(other, one)).toBe(true)
  })

  it.each([
    ['Wann kommt die Fähre nach Halle?', 'Wann kommt die Fähre nach Leipzig?'],
    ['Wann kommt die Fähre nach Halle?', 'Was kostet die Fähre nach Halle?'],
    ['Wann kommt die Fähre nach Halle?', 'Wann kommt die Fähre nach Halle 2027?'],
    ['Wie viele Züge fahren 2026?', 'Wie viele Züge fahren 2025?'],
    ['Wann wird die Brücke gebaut?', 'Wann wird die Brücke gesperrt?'],
    ['Wann hält der Zug in Essen?', 'Wann hält der Zug in Hessen?'],
    ['Was ist das?', 'Wer war da?'],
    ['', 'Wann kommt die Fähre?'],
  ])('that ask for something else are two: %s – %s', (one, other) => {
    expect(same(one, other)).toBe(false)
    expect(same(other, one)).toBe(false)
  })

  it('are told apart in English, too', () => {
    expect(same('When does the new ferry to Halle come?', 'when does the ferry to halle start', 'en')).toBe(false)
    expect(same('When does the new ferry to Halle come?', 'When will the ferry to Halle finally come', 'en')).toBe(true)
    expect(same('When does the ferry come?', 'How much is the ferry?', 'en')).toBe(false)
  })

  it('are looked for among many', () => {
    const others = ['Wann kommt der Zoo?', 'Wer baut die Brücke?', 'Wann kommt die Fähre?']
    expect(search.same('Wann kommt die Faehre', others, 'de')).toBe(2)
    expect(search.same('Wann kommt die Seilbahn', others, 'de')).toBe(-1)
  })
})
