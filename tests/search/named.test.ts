import { describe, expect, it } from 'vitest'
import { factText } from '../../src/search/fact-text.js'
import { asksWhoElse, namesOtherNumber } from '../../src/search/named.js'
import { readQuestion } from '../../src/search/question.js'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const each of [
  article('faehre', {
    title: 'Die Fähre am Kanal',
    facts: [
      'Eine Fahrt mit der Fähre am Kanal kostet 3,40 Euro, weil der Strom teuer ist.',
      'Die Fähre am Kanal ist sehr pünktlich.',
      'Der Anleger am Kanal ist von 2023.',
      'Der Chefposten der Fähre am Kanal ist frei.',
    ],
    people: ['Ina Muster'],
  }),
  article('chor', {
    title: 'Der Chor am Markt',
    facts: ['Der Leiter vom Chor am Markt ist Jan Probe.'],
    people: ['Jan Probe'],
  }),
])
  search.put(each)
// Words are only rare beside others.
for (const [at, matter] of 'Zoo Hafen Markt Brücke Kino Schule Turm Museum'.split(' ').entries())
  search.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))

const asked = (question: string) => {
  const { answer, refusedFor } = search.explain(question, { language: 'de', now })
  return { fact: answer.fact, refusedFor }
}

describe('A number that the question gives as known', () => {
  const isOther = (question: string, fact: string) =>
    namesOtherNumber(readQuestion(question, 'de'), factText(fact, 'de'))

  it.each([
    ['Warum kostet die Fahrt 14,20 Euro?', 'Die Fahrt kostet 3,40 Euro.'],
    ['Wer zählte die 350 Gäste?', 'Jan Probe zählte 210 Gäste.'],
    ['Warum kamen 20.000 Gäste?', 'Es kamen 30.000 Gäste, weil es warm war.'],
    ['Wo steht der 40 Meter hohe Turm?', 'Der Turm am Markt ist 60 Meter hoch.'],
  ])('is not the fact’s: %s', (question, fact) => {
    expect(isOther(question, fact)).toBe(true)
  })

  it.each([
    ['it is', 'Warum kostet die Fahrt 3,40 Euro?', 'Die Fahrt kostet 3,40 Euro, weil der Strom teuer ist.'],
    ['it is, written with dots', 'Warum kamen 20000 Gäste?', 'Es kamen 20.000 Gäste, weil es warm war.'],
    ['it is, with the same dots', 'Warum kamen 20.000 Gäste?', 'Es kamen 20.000 Gäste, weil es warm war.'],
    ['it is, as a word', 'Warum fahren 12 Busse?', 'Es fahren zwölf Busse, weil es warm ist.'],
    ['it is, without dots', 'Warum kamen 20.000 Gäste?', 'Es kamen 20000 Gäste, weil es warm war.'],
    ['that is what is asked', 'Hat die Fahrt 14,20 Euro gekostet?', 'Die Fahrt kostet 3,40 Euro.'],
    ['it is a year', 'Warum wurde 2024 die Fahrt teurer?', 'Die Fahrt wurde teurer.'],
    ['it is small', 'Wer sind die 2 Leiter?', 'Jan Probe und Ina Muster leiten es.'],
    ['it is a day', 'Wer sprach am 13. Mai?', 'Jan Probe sprach im Mai.'],
    ['there is none', 'Warum kostet die Fahrt so viel?', 'Die Fahrt kostet 3,40 Euro.'],
  ])('stands in nobody’s way where %s: %s', (_, question, fact) => {
    expect(isOther(question, fact)).toBe(false)
  })

  it('is a premise of the question', () => {
    expect(asked('Warum kostet eine Fahrt mit der Fähre am Kanal 14,20 Euro?')).toEqual({
      fact: null,
      refusedFor: 'premise',
    })
    expect(asked('Warum kostet eine Fahrt mit der Fähre am Kanal 3,40 Euro?').fact).toContain('Strom')
  })
})

describe('Who leads', () => {
  const asks = (question: string, language: 'de' | 'en' = 'de') => asksWhoElse(readQuestion(question, language), [])

  it.each(['Wer ist der neue Chef der Fähre?', 'Wer war die Leiterin der Fähre?', 'Wer ist Direktor des Zoos?'])(
    'wants a name: %s',
    (question) => {
      expect(asks(question)).toBe(true)
    },
  )

  it.each(['Wer ist Jan Probe?', 'Wer fährt mit der Fähre?', 'Wer ist für die Leitung?', 'Seit wann ist er Chef?'])(
    'is not asked: %s',
    (question) => {
      expect(asks(question)).toBe(false)
    },
  )

  it('is asked in English too', () => {
    expect(asks('Who is the head of the ferry?', 'en')).toBe(true)
    expect(asks('Who is on the ferry?', 'en')).toBe(false)
  })

  it('is not told by a fact that names nobody', () => {
    expect(asked('Wer ist Chef der Fähre am Kanal?')).toEqual({ fact: null, refusedFor: 'kind' })
    expect(asked('Wer ist Leiter vom Chor am Markt?').fact).toContain('Jan Probe')
  })
})

describe('How something is', () => {
  it.each(['Wie sauber ist die Fähre am Kanal?', 'Wie beliebt ist die Fähre am Kanal?'])(
    'is not told by a fact that says nothing of that: %s',
    (question) => {
      expect(asked(question).refusedFor).toBe('focus')
    },
  )

  it.each([
    ['Wie pünktlich ist die Fähre am Kanal?', 'sehr pünktlich'],
    ['Wie heißt der Leiter vom Chor am Markt?', 'Jan Probe'],
  ])('is told by one that does, or is not asked: %s', (question, expected) => {
    expect(asked(question).fact).toContain(expected)
  })
})
