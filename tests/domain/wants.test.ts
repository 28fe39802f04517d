import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { newReader, type Reader } from '../../src/domain/reader.js'
import { TOPICS } from '../../src/domain/topic.js'
import { comesAtOnce, wants } from '../../src/domain/wants.js'
import { anArticle } from '../store/sample.js'

const NOW = new Date('2026-11-23T09:00:00Z')
const LATER = '2026-11-30T09:00:00Z'
const aReader = (over: Partial<Reader> = {}): Reader => ({ ...newReader(1, 'de'), ...over })
const matches = (word: string, article: Article) => article.title.toLowerCase().includes(word.toLowerCase())
const why = (reader: Partial<Reader>, article: Partial<Article>) =>
  wants(aReader(reader), anArticle('eins', article), matches, NOW)

const readers = fc.record({
  topics: fc.option(fc.subarray([...TOPICS])),
  cities: fc.constantFrom('halle', 'leipzig', 'both'),
  words: fc.subarray(['Museum', 'Bahn', 'Fußball']),
  notWords: fc.subarray(['Oper', 'Steuer']),
  muted: fc.subarray([...TOPICS]).map((topics) => Object.fromEntries(topics.map((topic) => [topic, LATER]))),
})
const articles = fc.record({
  topics: fc.subarray([...TOPICS]),
  cities: fc.subarray(['halle' as const, 'leipzig' as const], { minLength: 1 }),
  title: fc
    .subarray(['Museumsnacht', 'Bahn', 'Fußball', 'Oper', 'Steuer', 'Rat'])
    .map((words) => words.join(' ') || 'Rat'),
})

describe('A reader wants an article', () => {
  it('of any kind, if nothing was chosen', () => {
    expect(why({}, {})).toEqual({ because: 'all' })
    expect(why({}, { topics: [] })).toEqual({ because: 'all' })
  })

  it('of a topic that they follow, and of no other', () => {
    expect(why({ topics: ['kultur', 'verkehr'] }, { topics: ['wirtschaft', 'verkehr'] })).toEqual({
      because: 'topic',
      topic: 'verkehr',
    })
    expect(why({ topics: ['kultur'] }, { topics: ['verkehr'] })).toBeNull()
  })

  it('of their city', () => {
    expect(why({ cities: 'halle' }, { cities: ['halle', 'leipzig'] })).toEqual({ because: 'city', city: 'halle' })
    expect(why({ cities: 'halle' }, { cities: ['leipzig'] })).toBeNull()
  })

  it('with a word that they want, beside the topics they follow', () => {
    const night = { title: 'Museumsnacht', topics: ['kultur' as const] }
    expect(why({ words: ['Museum'] }, night)).toEqual({ because: 'word', word: 'Museum' })
    expect(why({ words: ['Museum'] }, { topics: ['kultur'] })).toBeNull()
    expect(why({ topics: ['verkehr'], words: ['Museum'] }, night)).toEqual({ because: 'word', word: 'Museum' })
    expect(why({ topics: ['verkehr'], words: ['Museum'] }, { topics: ['verkehr'] })).toMatchObject({ because: 'topic' })
  })

  it('unless it has a word that they do not want', () => {
    expect(why({ notWords: ['Fußball'] }, { title: 'Fußballmuseum' })).toBeNull()
    expect(why({ notWords: ['Fußball'], words: ['Museum'] }, { title: 'Fußballmuseum' })).toBeNull()
  })

  it('not as long as its topic is muted, but by another topic or a word', () => {
    const muted = { kultur: LATER }
    expect(why({ muted }, { topics: ['kultur'] })).toBeNull()
    expect(why({ muted: { kultur: '2026-11-22T09:00:00Z' } }, { topics: ['kultur'] })).toEqual({ because: 'all' })
    expect(why({ muted }, { topics: ['kultur', 'verkehr'] })).toEqual({ because: 'all' })
    expect(why({ muted, topics: ['kultur', 'verkehr'] }, { topics: ['kultur', 'verkehr'] })).toMatchObject({
      topic: 'verkehr',
    })
    expect(why({ muted, words: ['Museum'] }, { topics: ['kultur'], title: 'Museum' })).toMatchObject({
      because: 'word',
    })
  })

  it('for a reason that is true', () => {
    fc.assert(
      fc.property(readers, articles, (over, parts) => {
        const [reader, article] = [aReader(over), anArticle('eins', parts)]
        const reason = wants(reader, article, matches, NOW)
        if (reason === null) return
        expect(reader.notWords.some((word) => matches(word, article))).toBe(false)
        expect(reader.cities === 'both' || article.cities.includes(reader.cities)).toBe(true)
        if (reason.because === 'word')
          expect(matches(reason.word, article) && reader.words.includes(reason.word)).toBe(true)
        if (reason.because === 'topic') {
          expect(reader.topics).toContain(reason.topic)
          expect(article.topics).toContain(reason.topic)
          expect(reader.muted[reason.topic]).toBeUndefined()
        }
        if (reason.because === 'all' || reason.because === 'city')
          expect([reader.topics, reader.words]).toEqual([null, []])
      }),
    )
  })

  it('no less by following more, and no more by muting or keeping out more', () => {
    fc.assert(
      fc.property(readers, articles, fc.constantFrom(...TOPICS), (over, parts, topic) => {
        const article = anArticle('eins', parts)
        const asks = (reader: Partial<Reader>) => wants(aReader(reader), article, matches, NOW) !== null
        if (over.topics !== null && asks(over)) expect(asks({ ...over, topics: [...over.topics, topic] })).toBe(true)
        if (!asks(over)) {
          expect(asks({ ...over, muted: { ...over.muted, [topic]: LATER } })).toBe(false)
          expect(asks({ ...over, notWords: [...over.notWords, 'Rat'] })).toBe(false)
        }
      }),
    )
  })
})

describe('Breaking news', () => {
  it('come to whoever has news at once, whatever topics and words they chose', () => {
    const over = { topics: ['kultur' as const], rhythm: 'instant' as const }
    expect(why(over, { topics: ['verkehr'] })).toBeNull()
    expect(why(over, { topics: ['verkehr'], breaking: true })).toEqual({ because: 'breaking' })
    expect(why({ words: ['Museum'], rhythm: 'instant' }, { breaking: true })).toEqual({ because: 'breaking' })
    expect(why({ ...over, rhythm: 'daily' }, { topics: ['verkehr'], breaking: true })).toBeNull()
  })

  it('keep to what a reader does not want to hear of', () => {
    const breaking = { topics: ['verkehr' as const], cities: ['halle' as const], breaking: true, title: 'Steuer' }
    const asks = (over: Partial<Reader>) => why({ rhythm: 'instant', topics: ['kultur'], ...over }, breaking)
    expect(asks({})).toEqual({ because: 'breaking' })
    expect(asks({ muted: { verkehr: LATER } })).toBeNull()
    expect(asks({ notWords: ['Steuer'] })).toBeNull()
    expect(asks({ cities: 'leipzig' })).toBeNull()
  })
})

describe('News come at once', () => {
  it('to who chose that, and breaking ones to every subscriber', () => {
    const [news, breaking] = [anArticle('eins'), anArticle('eins', { breaking: true })]
    const asked = (rhythm: Reader['rhythm'], article: Article) => comesAtOnce(aReader({ rhythm }), article)
    expect(asked('instant', news)).toBe(true)
    expect(asked('daily', news)).toBe(false)
    expect(asked('weekly', breaking)).toBe(true)
    expect(asked('off', breaking)).toBe(false)
  })
})
