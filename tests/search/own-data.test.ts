import { describe, expect, it } from 'vitest'
import { asksOwnData, sentenceOn } from '../../src/search/own-data.js'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

describe('A question on the article itself', () => {
  it.each([
    ['Von wann ist der Artikel?', 'date'],
    ['Wo stand der Bericht über die Museumsnacht?', 'sources'],
    ['Wo erschien der Artikel?', 'sources'],
    ['Auf welcher Internetseite steht der Beitrag?', 'sources'],
    ['Aus welcher Quelle ist das?', 'sources'],
    ['Where did the article appear?', 'sources'],
    ['When was the report published?', 'date'],
  ] as const)('asks for its data: %s → %s', (question, data) => {
    expect(asksOwnData(question)).toBe(data)
  })

  it.each([
    'Wo wurde der Bericht über die Pendler vorgestellt?',
    'Wo liegt das Stadion?',
    'Auf welcher Seite der Saale liegt die Burg?',
    'Wer schrieb den Artikel?',
    'Where was the report on commuters presented?',
  ])('is on the matter: %s', (question) => {
    expect(asksOwnData(question)).toBeNull()
  })
})

describe('The sources of an article', () => {
  const sources = (...list: [string, string][]) =>
    sentenceOn(
      article('a', { facts: ['Etwas geschah.'], sources: list.map(([name, url]) => ({ name, url })) }),
      'sources',
      'de',
    )

  it('come with their address, but not twice', () => {
    expect(
      sources(['Du bist Halle', 'https://www.dubisthalle.de/a'], ['mein-leipzig.net', 'https://mein-leipzig.net']),
    ).toBe('Der Artikel „a“ erschien bei: Du bist Halle (dubisthalle.de), mein-leipzig.net.')
    expect(sources(['Stadt Halle', 'https://halle.de/a'], ['Stadt Halle', 'https://halle.de/b'])).toBe(
      'Der Artikel „a“ erschien bei: Stadt Halle (halle.de).',
    )
  })

  it('answer such a question, and a fact the one on the matter', () => {
    const search = createSearch()
    search.put(article('pendler', { facts: ['Der Bericht über die Pendler wurde im Stadthaus in Halle vorgestellt.'] }))
    const asked = (question: string) => search.ask(question, { language: 'de', now: new Date('2026-11-20') }).fact
    expect(asked('Wo erschien der Artikel über die Pendler?')).toContain('Quelle (example.org)')
    expect(asked('Wo wurde der Bericht über die Pendler vorgestellt?')).toContain('Stadthaus')
  })
})
