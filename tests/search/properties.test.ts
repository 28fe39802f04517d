import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { edits } from '../../src/search/edits.js'
import { fold } from '../../src/search/fold.js'
import { createSearch } from '../../src/search/search.js'
import { termsOf } from '../../src/search/terms.js'
import { ARTICLES, article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const anyText = fc.string({ unit: 'binary', maxLength: 300 })
const WORDS =
  'Halle Leipzig Museumsnacht Nacht Museum S-Bahn 20.000 13.06.2025 Oberbürgermeister OB Straße Bahn 2025 kamen'.split(
    ' ',
  )
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))

describe('reading a text', () => {
  it('folds once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('never throws, and every term lies where it says', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('de' as const, 'en' as const), (text, language) => {
        for (const { start, end } of termsOf(text, language)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('gives the same terms whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), sentence, (before, text) => {
        const fresh = termsOf(text, 'de')
        for (const other of before) termsOf(other, 'de')
        expect(termsOf(text, 'de')).toEqual(fresh)
      }),
    )
  })

  it('counts typing errors the same in both directions', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(edits(a, b, 2)).toBe(edits(b, a, 2))
      }),
    )
  })
})

describe('asking', () => {
  const search = createSearch()
  for (const each of ARTICLES) search.put(each)

  it('takes any text of any length and gives scores from 0 to 1', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, sentence), (question) => {
        const answer = search.ask(question, { language: 'de', now, previous: 'museumsnacht' })
        expect(answer.score).toBeGreaterThanOrEqual(0)
        expect(answer.score).toBeLessThanOrEqual(1)
        expect(answer.answered).toBe(answer.fact !== null)
      }),
    )
  })

  it.each([
    '🎉'.repeat(2048),
    '‮'.repeat(4096),
    'a'.repeat(4096),
    'Halle '.repeat(682),
    '<b>&amp;',
    '\u0000\u0007',
    '1.'.repeat(2000),
    'toString valueOf constructor',
    '𝗔𝗕 İ',
  ])('takes ugly text %#', (text) => {
    expect(() => search.ask(text, { language: 'de', now })).not.toThrow()
    expect(() => search.find(text, { language: 'en', limit: 5 })).not.toThrow()
  })

  it('marks only places inside of the excerpt, in order and apart', () => {
    fc.assert(
      fc.property(sentence, (query) => {
        for (const { excerpt, marks } of search.find(query, { language: 'de', limit: 5 }).hits) {
          let last = 0
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeLessThanOrEqual(excerpt.length)
            last = end
          }
        }
      }),
    )
  })
})

describe('a changing store', () => {
  const articles = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        facts: fc.array(sentence, { minLength: 1, maxLength: 4 }),
      }),
      {
        selector: ({ id }) => id,
        maxLength: 6,
      },
    )
    .map((list) => list.map(({ id, facts }) => article(id, { facts })))
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.option(fc.array(sentence, { minLength: 1, maxLength: 3 })),
    ),
    {
      maxLength: 20,
    },
  )

  it('answers after any puts and removes as a fresh one does', () => {
    fc.assert(
      fc.property(articles, steps, fc.array(sentence, { minLength: 1, maxLength: 4 }), (first, changes, questions) => {
        const changed = createSearch()
        const state = new Map<string, Article>()
        for (const each of first) put(each)
        for (const [id, facts] of changes) {
          if (facts) put(article(id, { facts }))
          else {
            changed.remove(id)
            state.delete(id)
          }
        }
        const fresh = createSearch()
        for (const each of [...state.values()].sort((a, b) => (a.id < b.id ? 1 : -1))) fresh.put(each)
        for (const question of questions) {
          expect(changed.ask(question, { language: 'de', now })).toEqual(fresh.ask(question, { language: 'de', now }))
          expect(changed.find(question, { language: 'de', limit: 5 })).toEqual(
            fresh.find(question, { language: 'de', limit: 5 }),
          )
        }
        for (const id of state.keys()) expect(changed.similar(id, 3)).toEqual(fresh.similar(id, 3))

        function put(each: Article): void {
          changed.put(each)
          state.set(each.id, each)
        }
      }),
    )
  })
})
