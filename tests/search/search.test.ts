import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { ARTICLES } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')

function searching() {
  const search = createSearch()
  for (const article of ARTICLES) search.put(article)
  return search
}

function ask(question: string, language: 'de' | 'en' = 'de') {
  return searching().ask(question, { language, now })
}

describe('asking', () => {
  it.each([
    ['Wie viele Menschen kamen zur Museumsnacht?', '20.000'],
    ['Warum fiel die Museumsnacht 2020 aus?', 'Corona'],
    ['Wer ist OB von Leipzig?', 'Burkhard Jung'],
    ['wann ist die konferenz der beigeordneten', 'Sommerpause'],
    ['Wie lange braucht die S5X?', '23 Minuten'],
  ])('answers %s', (question, expected) => {
    const answer = ask(question)
    expect(answer).toMatchObject({ answered: true })
    expect(answer.fact).toContain(expected)
  })

  it.each(['Wer ist Oberbürgermeister von Dresden?', 'Regnet es heute in Halle?', 'xkcd qwrtz', '🎉🎉', ''])(
    'refuses %s',
    (question) => {
      expect(ask(question)).toMatchObject({ answered: false, article: null, fact: null, sources: [] })
    },
  )

  it('answers English questions from the English block', () => {
    const answer = ask('How many people came to the museum night?', 'de')
    expect(answer).toMatchObject({ answered: true, language: 'en', article: 'museumsnacht' })
    expect(answer.fact).toContain('20,000')
  })
})
