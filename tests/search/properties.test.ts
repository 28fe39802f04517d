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

/** What an article holds besides its id: facts, questions noted beside them and beside none, what is open, people. */
function content(text: fc.Arbitrary<string>): fc.Arbitrary<Pick<Article, 'facts' | 'asked' | 'open' | 'people'>> {
  const texts = fc.array(text, { minLength: 1, maxLength: 4 })
  return fc
    .record({
      facts: texts,
      words: fc.array(texts, { maxLength: 5 }),
      open: fc.array(text, { maxLength: 2 }),
      people: fc.array(text, { maxLength: 2 }),
    })
    .map(({ facts, words, ...rest }) => ({
      ...rest,
      facts,
      asked: words.map((lines, at) => ({ fact: facts[at] ?? 'gone', words: lines })),
    }))
}

describe('any text', () => {
  it('may stand in facts, in what readers ask, in what is open and among people, and may be asked', () => {
    fc.assert(
      fc.property(content(anyText), content(anyText), fc.array(anyText, { maxLength: 3 }), (de, en, questions) => {
        const search = createSearch()
        const odd = article('odd', { ...de, en: { title: 'odd', summary: 'odd', ...en } })
        for (const each of [...ARTICLES, odd]) search.put(each)
        const texts = [...de.facts, ...de.people, ...(de.open ?? []), ...(de.asked ?? []).flatMap(({ words }) => words)]
        for (const question of [...questions, ...texts.slice(0, 6), `Seit wann ist ${texts.join(' ')} Halles OB?`]) {
          for (const language of ['de', 'en'] as const) {
            const { answer, evidence } = search.explain(question, { language, now, previous: 'odd' })
            expect(answer.score).toBeGreaterThanOrEqual(0)
            expect(answer.score).toBeLessThanOrEqual(1)
            for (const { value } of evidence) expect(value).toSatisfy((each: number) => each >= 0 && each <= 1 + 1e-9)
          }
          search.find(question, { language: 'de', limit: 3 })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('in a noted question is found again by that question, as far as it has words', () => {
    fc.assert(
      fc.property(sentence, (line) => {
        const search = createSearch()
        const fact = 'Der Brunnen plätschert.'
        search.put(article('brunnen', { facts: [fact, 'Die Laube ist grün.'], asked: [{ fact, words: [line] }] }))
        const { facts, evidence } = search.explain(line, { language: 'de', now })
        expect(facts[0]?.fact).toBe(fact)
        expect(evidence.find(({ name }) => name === 'alike')?.value).toBeGreaterThan(0.7)
      }),
    )
  })
})

describe('a changing store', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const articles = fc
    .uniqueArray(fc.tuple(ids, content(sentence)), { selector: ([id]) => id, maxLength: 6 })
    .map((list) => list.map(([id, given]) => article(id, given)))
  const steps = fc.array(fc.tuple(ids, fc.option(content(sentence))), { maxLength: 20 })

  it('answers after any puts and removes as a fresh one does', () => {
    fc.assert(
      fc.property(articles, steps, fc.array(sentence, { minLength: 1, maxLength: 4 }), (first, changes, questions) => {
        const changed = createSearch()
        const state = new Map<string, Article>()
        for (const each of first) put(each)
        for (const [id, given] of changes) {
          if (given) put(article(id, given))
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
