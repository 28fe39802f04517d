import { describe, expect, it } from 'vitest'
import { askOne, readReaderQuestions } from '../../bench/ask-all.js'
import { readArticles } from '../../bench/material.js'
import { createSearch } from '../../src/search/search.js'
import { KNOWN_WRONG } from './known-wrong.js'

const QUESTIONS = readReaderQuestions('tests/search/questions.json')
const NOW = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const article of readArticles('data/articles.json')) search.put(article)

// Written from the corpus by different readers before any tuning; what is still wrong stands in a list of its own.
describe.each([...new Set(QUESTIONS.map(({ kind }) => kind))])('questions of the kind %s', (kind) => {
  const rows = QUESTIONS.filter((question) => question.kind === kind && !KNOWN_WRONG.has(question.id))

  it.each(rows)('$id: $q', (question) => {
    const { verdict, answer } = askOne(search, question, NOW)
    expect({ verdict, article: answer.article, fact: answer.fact }).toMatchObject({ verdict: 'right' })
  })
})

describe('the list of what is still wrong', () => {
  it('names only questions there are, at most one in twenty', () => {
    const ids = new Set(QUESTIONS.map(({ id }) => id))
    expect([...KNOWN_WRONG].filter((id) => !ids.has(id))).toEqual([])
    expect(KNOWN_WRONG.size / QUESTIONS.length).toBeLessThan(1 / 20)
  })
})
