import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const each of [
  article('rathaus', {
    title: 'Der Stadtschreiber von Halle',
    facts: [
      'Ein Stadtschreiber ist ein Schriftsteller, der ein Jahr lang in einer Stadt lebt und über sie schreibt.',
      'Stadtschreiberin von Halle (Saale) ist seit April 2024 Mara Muster.',
      'Vor Mara Muster war Jens Probe Stadtschreiber von Halle (Saale).',
      'Mara Muster las zum Auftakt im Stadthaus und eine Woche später traf sie in Leipzig Verlage.',
    ],
    people: ['Mara Muster', 'Jens Probe'],
    open: ['Wo die Abschlusslesung der Stadtschreiberin Mara Muster stattfindet, ist nicht gemeldet.'],
  }),
  article('lesung', {
    title: 'Lesungen im Herbst',
    facts: [
      'Zur langen Lesenacht in Leipzig kamen am 12. September 2024 insgesamt rund 3.000 Gäste.',
      'Die meisten Gäste der Lesenacht in Leipzig zählte 2024 die Stadtbibliothek mit 800.',
      'Die Lesenacht in Leipzig 2024 hatte das Motto „Zwischen den Zeilen“.',
    ],
    open: ['Wie viele Gäste zur Lesenacht 2025 kamen, ist nicht gemeldet.'],
  }),
  article('bad', {
    title: 'Das Stadtbad in Halle',
    facts: [
      'Das Stadtbad in Halle (Saale) wurde 1916 eröffnet und wird seit 2021 saniert.',
      'Das Stadtbad in Halle (Saale) hat zwei Schwimmhallen.',
    ],
  }),
])
  search.put(each)
// Words are only rare beside others.
for (const [at, matter] of 'Zoo Hafen Markt Brücke Kino Garten Schule Turm'.split(' ').entries())
  search.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))

const ask = (question: string) => search.ask(question, { language: 'de', now })

describe('Of several facts the one is chosen', () => {
  it.each([
    ['that explains the word: Was ist ein Stadtschreiber?', 'Schriftsteller'],
    ['that has the turn of the question: Wer war vor Mara Muster Stadtschreiber in Halle?', 'Jens Probe'],
    ['that counts all: Wie viele Gäste kamen zur Lesenacht?', '3.000'],
    ['that has the most, if that is asked: Wo waren die meisten Gäste der Lesenacht?', 'Stadtbibliothek'],
    ['although a letter is doubled: Wie war das Moto der Lesenacht 2024?', 'Zwischen den Zeilen'],
    ['although one is missing twice: Wie hiess das Motto der Lesennacht 2024?', 'Zwischen den Zeilen'],
    ['although the question word is misspelt: seit wan wird das Stadtbad saniert', '2021'],
    ['in a question that only looks like an opinion: Wird das Stadtbad in Halle schon saniert?', '2021'],
    ['past what only joins: Welches Motto gab es in Bezug auf die Lesenacht 2024?', 'Zwischen den Zeilen'],
  ])('%s', (line, expected) => {
    expect(ask(line.slice(line.indexOf(': ') + 2)).fact).toContain(expected)
  })
})

describe('No fact is chosen', () => {
  it.each([
    ['of the other city', 'Wie viele Schwimmhallen hat das Stadtbad in Leipzig?'],
    ['of the other city, misspelt', 'Wie viele Schwimmhallen hat das Stadtbad in Leipizg?'],
    ['whose only number is a day', 'Wie viele Verlage waren bei der Lesenacht in Leipzig?'],
    ['whose place belongs to another thing', 'Wo findet die Abschlusslesung der Stadtschreiberin statt?'],
    ['without a building, if a building is asked for', 'In welchem Gebäude schreibt der Stadtschreiber von Halle?'],
    ['on another year, whatever its second half says', 'Wie viele Gäste kamen 2025 zur Lesenacht in Leipzig?'],
  ])('%s', (_, question) => {
    expect(ask(question)).toMatchObject({ answered: false, fact: null })
  })

  it.each([
    'Wo findet die Abschlusslesung der Stadtschreiberin Mara Muster statt?',
    'In welchem Gebäude ist die Abschlusslesung der Stadtschreiberin Mara Muster?',
  ])('where the article says that just this is not known, and that is told: %s', (question) => {
    const { answered, open } = ask(question)
    expect(answered).toBe(false)
    expect(open).toEqual(['Wo die Abschlusslesung der Stadtschreiberin Mara Muster stattfindet, ist nicht gemeldet.'])
  })
})

describe('A fact that says itself what it is about', () => {
  const edited = createSearch()
  for (const each of [
    article('zoo', {
      facts: [
        'Im Bergzoo Halle wurden 2024 rund 350.000 Gäste gezählt.',
        'Direktor des Bergzoos Halle ist Paul Anders, der 2023 in Leuna einen Vortrag hielt.',
        'Zum Bergzoo Halle gehören 1.700 Tiere.',
      ],
      people: ['Paul Anders'],
      places: ['Halle (Saale)', 'Leuna'],
    }),
    article('hafen', {
      facts: ['Im Hafen Trotha in Halle wurden 2023 rund 200.000 Tonnen umgeschlagen.'],
      places: ['Halle (Saale)'],
    }),
  ])
    edited.put(each)

  it.each([
    ['Wie viele Gäste hatte der Bergzoo 2024?', '350.000'],
    ['Wie viele Tonnen waren es 2023 im Hafen Trotha?', '200.000'],
    ['Wer ist Direktor des Bergzoos in Halle?', 'Paul Anders'],
    ['Wie viele Tiere hat der Bergzoo?', '1.700'],
  ])('answers to its own nouns: %s', (question, expected) => {
    expect(edited.ask(question, { language: 'de', now }).fact).toContain(expected)
  })

  it.each([
    'Wie viele Gäste hatte der Hafen Trotha 2023?',
    'Wie viele Tonnen Tiere hat der Bergzoo 2024 umgeschlagen?',
    'Wer ist Direktor des Bergzoos in Leuna?',
  ])('does not answer to another’s: %s', (question) => {
    expect(edited.ask(question, { language: 'de', now }).answered).toBe(false)
  })
})

describe('What is not known, in English', () => {
  it('is told from the English sentences', () => {
    const english = createSearch()
    english.put(
      article('night', {
        facts: ['Die Lesenacht begann um 19 Uhr.'],
        en: {
          title: 'Reading night',
          summary: 'The reading night began at 19:00.',
          facts: ['The reading night in Leipzig began at 19:00 in September.'],
          open: ['How many guests came to the reading night has not been reported.'],
        },
      }),
    )
    const { answered, open } = english.ask('How many guests came to the reading night?', { language: 'en', now })
    expect({ answered, open }).toEqual({
      answered: false,
      open: ['How many guests came to the reading night has not been reported.'],
    })
  })
})

describe('numbers of several years', () => {
  const boats = createSearch()
  boats.put(
    article('boote', {
      title: 'Boote auf der Saale in Halle',
      facts: [
        'Auf der Saale in Halle zählte der Hafenmeister 2019 rund 140 Boote.',
        'Auf der Saale in Halle zählte der Hafenmeister 2024 rund 210 Boote.',
      ],
    }),
  )

  it.each([
    ['Wie viele Boote zählte der Hafenmeister auf der Saale in Halle?', '210'],
    ['Wie viele Boote zählte der Hafenmeister 2019 auf der Saale in Halle?', '140'],
  ])('%s: begins with %s', (question, number) => {
    const { fact } = boats.ask(question, { language: 'de', now })
    expect(/\d{3}(?= Boote)/.exec(fact ?? '')?.[0]).toBe(number)
  })
})
