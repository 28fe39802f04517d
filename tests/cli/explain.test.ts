import { describe, expect, it } from 'vitest'
import { article, ARTICLES } from '../search/articles.js'
import { loadTexts } from '../../src/bot/texts.js'
import { describeExplanation } from '../../src/cli/explain.js'
import { createSearch } from '../../src/search/search.js'

const now = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const each of [
  ...ARTICLES,
  article('fair', { facts: ['Die Messe in Leipzig wurde 1996 von Roman Herzog eröffnet.'] }),
])
  search.put(each)

const explain = (question: string, language: 'de' | 'en') =>
  describeExplanation(search.explain(question, { language, now }), loadTexts()[language])

describe('an explanation', () => {
  it.each([
    ['Wann hat Angela Merkel die Messe in Leipzig eröffnet?', 'was die Frage voraussetzt, ist nicht gemeldet'],
    ['In welchem Gebäude ist die Messe?', 'ein Haus oder Saal'],
    ['Was ist eine Messe?', 'was etwas ist'],
    ['Wann wurde die Messe in Halle eröffnet?', 'die andere Stadt'],
  ])('%s: %s', (question, says) => {
    expect(explain(question, 'de')).toContain(says)
  })
})
