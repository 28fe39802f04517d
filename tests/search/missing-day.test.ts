import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { createSearch } from '../../src/search/search.js'

const { articles } = JSON.parse(readFileSync('data/articles.json', 'utf8')) as { articles: Article[] }
const search = createSearch()
for (const article of articles) search.put(article)
const ask = (question: string) => search.ask(question, { language: 'de', now: new Date('2026-11-23T08:00:00Z') })

describe('a day that is not reported', () => {
  it.each(['An welchem Tag findet die gemeinsame Beigeordnetenkonferenz statt?', 'An welchem Tag ist die Konferenz?'])(
    '%s: is refused, with what is known and that it is open',
    (question) => {
      const { answered, known, open } = ask(question)
      expect(answered).toBe(false)
      expect(known?.fact).toMatch(/Sommerpause/)
      expect(open.join()).toMatch(/nicht gemeldet/)
    },
  )

  it('is not answered with one of years ago', () => {
    expect(ask('An welchem Tag genau findet die Beigeordnetenkonferenz statt?').answered).toBe(false)
  })

  it('that was asked for by its year is answered', () => {
    expect(ask('An welchem Tag war die Museumsnacht 2025?').fact).toMatch(/10\. Mai 2025/)
  })
})
