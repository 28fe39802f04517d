import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { confidence } from '../../src/search/confidence.js'
import type { Evidence } from '../../src/search/evidence.js'
import { readPassages } from '../../src/search/passages.js'
import { createSearch } from '../../src/search/search.js'
import { WEIGHTS, type Weights } from '../../src/search/weights.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const FACTS = {
  pool: 'Das Becken im Stadtbad ist 50 Meter lang.',
  fee: 'Der Eintritt ins Stadtbad kostet 4 Euro.',
  sauna: 'Die Sauna im Stadtbad hat 90 Grad.',
} as const

function searching(words: Partial<Record<keyof typeof FACTS, string[]>>, weights: Weights = WEIGHTS) {
  const search = createSearch(weights)
  const asked: NonNullable<Article['asked']> = Object.entries(words).map(([key, lines]) => ({
    fact: FACTS[key as keyof typeof FACTS],
    words: lines,
  }))
  search.put(article('bad', { title: 'Das Stadtbad', facts: Object.values(FACTS), asked }))
  for (const [at, matter] of 'Zoo Hafen Markt Brücke Kino Schule Turm Museum'.split(' ').entries())
    search.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))
  return (question: string) => search.explain(question, { language: 'de', now })
}

const alike = (words: string[], question: string) =>
  searching({ sauna: words })(question).evidence.find(({ name }) => name === 'alike')?.value ?? 0

describe('Noted lines are read one by one', () => {
  it('so words that come from different lines do not make one question', () => {
    const one = alike(['Wie heiß schwitzt man im Dampfbad?'], 'Wie heiß schwitzt man im Dampfbad?')
    const torn = alike(
      ['Wie heiß ist es?', 'Wo schwitzt man?', 'Was ist im Dampfbad?'],
      'Wie heiß schwitzt man im Dampfbad?',
    )
    expect(one).toBeGreaterThan(0.95)
    expect(torn).toBeLessThan(one / 2)
  })

  it('and more lines on something else take nothing away', () => {
    const question = 'Wie heiß schwitzt man im Dampfbad?'
    const more = ['Hat der Ofen Holz?', 'Aufguss am Abend', 'Wie spät schließt die Schwitzstube?']
    expect(alike([question, ...more], question)).toBeCloseTo(alike([question], question), 1)
    expect(alike([...more, question], question)).toBe(alike([question, ...more], question))
  })

  it('and the fact beside the line that is most like the question is chosen', () => {
    const asked = searching({
      fee: ['Was muss man im Freizeitbecken am Tor hinlegen?'],
      pool: ['Wie viel schwimmt man im Freizeitbecken am Tor?', 'Wo ist im Freizeitbecken das Tor?'],
    })
    expect(asked('Was muss man am Tor vom Freizeitbecken hinlegen?').answer.fact).toContain('4 Euro')
    expect(asked('Wie viel schwimmt man am Tor vom Freizeitbecken?').answer.fact).toContain('50 Meter')
  })
})

describe('How much a question is like a noted one', () => {
  const LINE = 'Wie heiß schwitzt man im Dampfbad vor dem Ofen?'
  it.each([
    ['less with words that the line has not', 'Wie heiß schwitzt man im Dampfbad vor dem Ofen mit Zirbenholz?'],
    ['less without words that the line has', 'Wie heiß schwitzt man vor dem Ofen?'],
    ['less with other small words', 'Wie heiß schwitzt man im Dampfbad nach dem Ofen?'],
  ])('is %s', (_, question) => {
    const same = alike([LINE], LINE)
    expect(same).toBeGreaterThan(0.95)
    expect(alike([LINE], question)).toBeLessThan(same - 0.02)
    expect(alike([LINE], question)).toBeGreaterThan(0)
  })

  it('is much less if it asks for another kind of thing in the same words', () => {
    const question = 'Wann schwitzt man im Dampfbad?'
    expect(alike([question], question)).toBeGreaterThan(0.95)
    expect(alike(['Wo schwitzt man im Dampfbad?'], question)).toBeLessThan(0.7)
  })

  it('is nothing where no word is shared, or the line has none', () => {
    expect(alike(['Wer ist es?'], 'Wie warm ist die Sauna im Stadtbad?')).toBe(0)
    expect(alike(['Aufguss am Abend'], 'Wie warm ist die Sauna im Stadtbad?')).toBe(0)
  })

  it('speaks for the answer, and can be switched off', () => {
    const question = 'Wie heiß schwitzt man im Dampfbad?'
    const on = searching({ sauna: [question] })(question)
    expect(on.answer.fact).toBe(FACTS.sauna)
    const off = searching({ sauna: [question] }, { ...WEIGHTS, line: 0, asked: 0, alike: 0, alikeFact: 0 })(question)
    expect(off.answer.fact).toBeNull()
  })

  it('lets a fact answer that has not the kind of thing in so many words, unless a noun of the question is not there', () => {
    const line = 'Warum braucht man im Schwitzraum ein Handtuch?'
    const asked = searching({ sauna: [line] })
    expect(asked(line).refusedFor).toBeNull()
    expect(asked('Warum braucht man im Schwitzraum in Halle ein Handtuch?').refusedFor).not.toBeNull()
    expect(asked('Warum braucht man im Stadtbad eine Sauna?').refusedFor).toBe('kind')
  })
})

describe('The weights of the evidence', () => {
  const evidence: Evidence = {
    ...{
      article: 0.9,
      fact: 0.9,
      nouns: 0.9,
      others: 0.5,
      grams: 0.9,
      strength: 0.9,
      gap: 0.4,
      unknown: 0,
      pairs: 0.5,
    },
    ...{ kind: 1, year: 1, focus: 1, missing: 0, alike: 0 },
  }

  it('are others beside noted questions: there a question like none of them is rather not answered', () => {
    expect(confidence(evidence, true)).toBeLessThan(confidence(evidence, false))
    expect(confidence({ ...evidence, alike: 1 }, true)).toBeGreaterThan(confidence(evidence, true) + 0.1)
    expect(confidence({ ...evidence, alike: 1 }, false)).toBe(confidence(evidence, false))
  })

  it('are those of the fact that answers, not of its article', () => {
    const asked = searching({ fee: ['Was kostet der Spaß?'] })
    const biasOf = (question: string) => {
      const { evidence } = asked(question)
      return evidence.find(({ name }) => name === 'alike')?.adds
    }
    expect(biasOf('Was kostet der Eintritt ins Stadtbad?')).toBeGreaterThan(0)
    expect(biasOf('Wie lang ist das Becken im Stadtbad?')).toBe(0)
  })
})

describe('The row of words of an article', () => {
  it('holds each noted line apart, once each word, without small words, outside of what counts for its length', () => {
    const given = article('bad', {
      facts: ['Das Bad ist neu.'],
      asked: [{ fact: 'Das Bad ist neu.', words: ['Wann? Wann kam das Bad, das Bad?', 'vor der Pause'] }],
      open: ['Wo das Bad liegt, ist nicht gemeldet.', 'Es ist still.'],
    })
    const row = readPassages(given, 'de')
    const words = (range?: { from: number; to: number }) => row?.terms.slice(range?.from, range?.to)
    const lines = row?.passages.find(({ role }) => role === 'fact')?.asked ?? []
    expect(lines.map(words)).toEqual([['kam', 'bad'], ['pau']])
    expect(lines.map(({ kind }) => kind)).toEqual(['date', 'other'])
    expect([...(lines[1]?.small ?? [])]).toEqual(['vor', 'der'])
    const open = row?.passages.filter(({ role }) => role === 'open').map(({ asked }) => asked?.map(words))
    expect(open).toEqual([[['bad', 'lieg']], [['still']]])
    expect(row?.length).toBe(row?.terms.slice(row.countFrom).length)
    for (const { from, to } of lines) {
      expect(from).toBeGreaterThanOrEqual(row?.askedFrom ?? 0)
      expect(to).toBeLessThanOrEqual(row?.countFrom ?? 0)
    }
  })
})
