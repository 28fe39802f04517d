import { describe, expect, it } from 'vitest'
import { askOne, readReaderQuestions } from '../../bench/ask-all.js'
import { readArticles } from '../../bench/material.js'
import { createSearch } from '../../src/search/search.js'

const NOW = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const article of readArticles('data/articles.json')) search.put(article)
const outcomes = readReaderQuestions('tests/search/questions-by-others.json').map((q) => askOne(search, q, NOW))

// Some 1,800 questions by people who saw the facts and nothing else. What is right today stays right: a share of each
// kind, since single ones are a matter of luck.
describe('questions by others', () => {
  it.each([
    ['plain', 0.96],
    ['compound', 0.96],
    ['typo', 0.92],
    ['english', 0.95],
    ['paraphrase', 0.78],
    ['unanswerable', 0.92],
  ])('of the kind %s are right in at least %d of one', (kind, share) => {
    const mine = outcomes.filter(({ question }) => question.kind === kind)
    const right = mine.filter(({ verdict }) => verdict === 'right')
    expect(right.length / mine.length).toBeGreaterThanOrEqual(share)
  })

  it('are answered with what misleads in at most one of twenty', () => {
    const misled = outcomes.filter(({ verdict, answer }) => answer.answered && verdict !== 'right')
    expect(misled.length / outcomes.length).toBeLessThan(1 / 20)
  })
})
