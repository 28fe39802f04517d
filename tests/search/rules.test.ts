import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { termsOf } from '../../src/search/terms.js'
import { ARTICLES, article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')

function searching(...more: Parameters<typeof article>[]) {
  const search = createSearch()
  for (const each of [...ARTICLES, ...more.map((given) => article(...given))]) search.put(each)
  return search
}

const terms = (text: string) => termsOf(text, 'de').map(({ term }) => term)

describe('reading German', () => {
  it.each([
    ['Händel', 'Haendel'],
    ['Straße', 'Strasse'],
    ['MÜHLE', 'muehle'],
    ['20.000', '20000'],
    ['am 13.06.', 'am 13. Juni'],
    ['1,3 Mio.', '1,3 Millionen'],
    ['3,60 €', '3,60 Euro'],
    ['zwölf Häuser', '12 Häuser'],
    ['OB Jung', 'Oberbürgermeister Jung'],
    ['in L.E.', 'in Leipzig'],
    ['Hallenser', 'Halle'],
    ['S Bahn', 'S-Bahn'],
    ['A14', 'A 14'],
  ])('%s is %s', (left, right) => {
    expect(terms(left).filter((term) => terms(right).includes(term))).not.toEqual([])
    expect(terms(left).some((term) => terms(right).includes(term) && term.length > 1)).toBe(true)
  })

  it('reads a hyphened word in parts and as one', () => {
    expect(terms('Kohle-Ausstieg')).toEqual(
      expect.arrayContaining([...terms('Kohle'), ...terms('Ausstieg'), ...terms('Kohleausstieg')]),
    )
  })
})

describe('places', () => {
  it.each([
    'Wer ist Oberbürgermeister von Halle (Westfalen)?',
    'Wer ist Oberbürgermeister in Köln?',
    'Museumsnacht Halberstadt',
  ])('is not answered with ours: %s', (question) => {
    expect(searching().ask(question, { language: 'de', now }).answered).toBe(false)
  })

  it('never makes Essen of Hessen', () => {
    const search = searching(['essen', { facts: ['Die Messe in Hessen findet im Mai statt.'] }])
    expect(
      search.explain('Messe in Essen', { language: 'de', now }).terms.map(({ repaired }) => repaired),
    ).not.toContain('hessen')
  })
})

describe('a detail that is missing', () => {
  it('tells what is known, and what is open', () => {
    const answer = searching().ask('An welchem Tag ist die gemeinsame Beigeordnetenkonferenz von Halle und Leipzig?', {
      language: 'de',
      now,
    })
    expect(answer).toMatchObject({ answered: false, article: null })
    expect(answer.known?.fact).toContain('Sommerpause')
    expect(answer.open).toEqual([
      'Ob die gemeinsame Beigeordnetenkonferenz von Halle und Leipzig stattgefunden hat, ist nicht gemeldet.',
    ])
  })

  it('does not give another year’s number', () => {
    expect(searching().ask('Wie viele Menschen kamen zur Museumsnacht 2019?', { language: 'de', now }).answered).toBe(
      false,
    )
  })
})

describe('a follow-up', () => {
  it.each(['und wann begann sie?', 'Und wie viele kamen?'])('is on the article before: %s', (question) => {
    expect(searching().ask(question, { language: 'de', now, previous: 'museumsnacht' }).article).toBe('museumsnacht')
  })

  it('does not capture a full new question', () => {
    const answer = searching().ask('Wer ist Oberbürgermeister von Leipzig?', {
      language: 'de',
      now,
      previous: 'museumsnacht',
    })
    expect(answer.article).toBe('buergermeister')
  })
})

describe('the article itself', () => {
  it('tells its date and its sources', () => {
    const search = searching()
    expect(search.ask('Von wann ist der Artikel über die Museumsnacht?', { language: 'de', now }).fact).toContain(
      '10. Mai 2025',
    )
    expect(
      search.ask('Aus welcher Quelle stammt der Artikel über die Museumsnacht?', { language: 'de', now }).fact,
    ).toContain('Quelle')
  })
})

describe('English', () => {
  it('finds a German fact where an article has no English block, and says that it is German', () => {
    const answer = searching().ask('Who is the mayor of Leipzig?', { language: 'en', now })
    expect(answer).toMatchObject({ answered: true, language: 'de', article: 'buergermeister' })
    expect(answer.fact).toContain('Burkhard Jung')
  })
})

describe('a list', () => {
  it('marks what matches and asks whether another word was meant', () => {
    const { hits, didYouMean } = searching().find('Museumsnahct', { language: 'de', limit: 3 })
    expect(hits[0]?.article).toBe('museumsnacht')
    const { excerpt = '', marks = [] } = hits[0] ?? {}
    expect(marks.map(([start, end]) => excerpt.slice(start, end))).toContain('Museumsnacht')
    expect(didYouMean).toBe('Museumsnacht')
  })

  it('finds the other half of a compound', () => {
    const found = searching().find('Konferenz Beigeordnete', { language: 'de', limit: 3 })
    expect(found.hits[0]?.article).toBe('konferenz')
    expect(found.didYouMean).toBeNull()
  })
})
