import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { createSearch } from '../../src/search/search.js'
import { article, ARTICLES } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const FACTS = [
  'Das Schwimmbad am Stadtrand hat von Mai bis September geöffnet.',
  'Im Schwimmbad am Stadtrand kostet eine Karte 4,50 Euro.',
]
const ASKED: Article['asked'] = [{ fact: FACTS[1] ?? '', words: ['Was blecht man im Planschbecken?'] }]

function searching(pool: Article) {
  const search = createSearch()
  for (const one of [...ARTICLES, pool]) search.put(one)
  return search
}

const ask = (pool: Article, question: string) => searching(pool).ask(question, { language: 'de', now })

describe('words in which readers ask', () => {
  it('find the fact that has none of them', () => {
    const question = 'Was blecht man fürs Planschbecken?'
    expect(ask(article('bad', { facts: FACTS }), question)).toMatchObject({ answered: false })
    expect(ask(article('bad', { facts: FACTS, asked: ASKED }), question)).toMatchObject({
      answered: true,
      article: 'bad',
      fact: FACTS[1],
    })
  })

  it('belong to that fact only', () => {
    const answer = ask(article('bad', { facts: FACTS, asked: ASKED }), 'Wann hat das Schwimmbad geöffnet?')
    expect(answer.fact).toBe(FACTS[0])
  })

  it('are without effect once the fact has changed', () => {
    const changed = article('bad', { facts: ['Das Schwimmbad am Stadtrand ist neu.'], asked: ASKED })
    expect(ask(changed, 'Was blecht man fürs Planschbecken?')).toMatchObject({ answered: false })
  })

  it('work in English for the English facts', () => {
    const en = {
      title: 'The pool',
      summary: 'A pool.',
      facts: ['A ticket for the pool at the edge of town costs 4.50 euros.'],
      asked: [
        {
          fact: 'A ticket for the pool at the edge of town costs 4.50 euros.',
          words: ['entrance fee of the lido'],
        },
      ],
    }
    const answer = ask(article('bad', { facts: FACTS, en }), 'What is the entrance fee of the lido?')
    expect(answer).toMatchObject({ answered: true, language: 'en', fact: en.facts[0] })
  })

  it('do not make a word common: who has it in the fact itself comes first', () => {
    const pool = article('bad', { facts: FACTS, asked: ASKED })
    const others = Array.from({ length: 8 }, (_, at) => article(`bad-${at}`, { facts: [`Bad ${at} liegt hier.`] }))
    const lido = article('freibad', { facts: ['Das Freibad am See verlangt seit Mai Eintritt.'] })
    const search = createSearch()
    for (const one of [...others, lido, pool]) search.put(one)
    expect(search.find('Freibad Eintritt', { language: 'de', limit: 2 }).hits.map((hit) => hit.article)).toEqual([
      'freibad',
      'bad',
    ])
    search.remove('bad')
    const left = search.find('Freibad Eintritt', { language: 'de', limit: 20 }).hits.map((hit) => hit.article)
    expect(left).toContain('freibad')
    expect(left).not.toContain('bad')
  })

  it('are never shown or marked', () => {
    const { hits } = searching(article('bad', { facts: FACTS, asked: ASKED })).find('Planschbecken', {
      language: 'de',
      limit: 3,
    })
    expect(hits[0]).toMatchObject({ article: 'bad', marks: [] })
    expect(FACTS).toContain(hits[0]?.excerpt)
  })
})
