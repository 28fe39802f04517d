import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const each of [
  article('faehre', {
    title: 'Eine Fähre für Halle',
    facts: [
      'Mara Muster ist Leiterin der Fährgesellschaft in Halle (Saale).',
      'Beim Treffen mit Jens Probe stellte Mara Muster im Mai 2025 in Halle (Saale) die Fähre vor.',
      'Die erste Wahl des Fahrgastrats der Fähre in Halle (Saale) war am 3. Mai 2025.',
      'Über die Fähre in Halle (Saale) erschien am 5. Mai 2025 ein Artikel im Saaleblatt.',
    ],
    people: ['Mara Muster', 'Jens Probe'],
    sources: [{ name: 'Saaleblatt', url: 'https://www.saaleblatt.example/faehre' }],
  }),
  article('bericht', {
    title: 'Jahresbericht des Hafens',
    facts: ['Der Hafen in Halle (Saale) hat im April 2025 seinen Bericht veröffentlicht.'],
  }),
])
  search.put(each)
const ask = (question: string) => search.ask(question, { language: 'de', now })

describe('Who somebody is', () => {
  it.each(['Wer ist Mara Muster?', 'Wer ist Muster?'])(
    '%s: begins with what she is, not with whom she met',
    (question) => {
      expect(ask(question).fact).toMatch(/^Mara Muster ist Leiterin/)
    },
  )

  it('is not asked where something else is', () => {
    expect(ask('Wer stellte im Mai 2025 die Fähre vor?').fact).toMatch(/^Beim Treffen/)
  })
})

describe('An article of which nothing else is said', () => {
  it.each(['Wer hat den Artikel veröffentlicht?', 'Auf welcher Internetseite stand der Artikel?'])(
    '%s: is the one that tells of itself',
    (question) => {
      expect(ask(question)).toMatchObject({ answered: true, article: 'faehre' })
      expect(ask(question).fact).toMatch(/Saaleblatt/)
    },
  )
})

describe('The next of its kind', () => {
  it('is not one of years ago', () => {
    expect(ask('Wann ist die nächste Wahl des Fahrgastrats der Fähre?').answered).toBe(false)
    expect(ask('Wann war die erste Wahl des Fahrgastrats der Fähre?').fact).toMatch(/3\. Mai 2025/)
  })
})

describe('A typing error that changes the stem', () => {
  it('is still repaired', () => {
    expect(ask('Fahrgesellschafft Halle Leiterin').fact).toMatch(/Fährgesellschaft/)
  })
})
