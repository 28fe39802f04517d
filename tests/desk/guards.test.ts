import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDraft } from '../../src/desk/book.js'
import { emptyContent } from '../../src/desk/content.js'
import { concernsOf } from '../../src/desk/guards.js'
import { beginningOf } from '../../src/desk/seeds.js'
import { twinsOf } from '../../src/desk/twins.js'
import type { Article } from '../../src/domain/article.js'
import { emptyDraftBook, type Content, type Draft } from '../../src/domain/draft.js'
import { wordRuns } from '../../src/domain/word-runs.js'

const shipped = (JSON.parse(readFileSync('data/articles.json', 'utf8')) as { articles: Article[] }).articles
const NOW = new Date('2026-11-23T08:00:00Z')

const whole: Content = {
  ...emptyContent,
  title: 'Halle und Leipzig eröffnen ein gemeinsames Fundbüro',
  summary: 'Verlorene Schirme liegen künftig an einem Ort.',
  facts: ['Das Fundbüro steht laut Stadt Halle in Schkeuditz.'],
  topics: ['verwaltung'],
  cities: ['halle'],
  sources: [{ name: 'Blatt', url: 'https://blatt.example/1' }],
  en: { title: 'A shared lost property office', summary: 'Umbrellas lie in one place.', facts: [] },
}

function draft(content: Partial<Content>, more: Partial<Draft> = {}): Draft {
  const beginning = {
    ...beginningOf({ kind: 'empty' }, { now: NOW, zone: 'Europe/Berlin' }),
    content: { ...whole, ...content },
  }
  return { ...addDraft(emptyDraftBook, beginning, { intent: 'new', base: null }, 77, NOW).draft, ...more }
}

const kinds = (one: Draft, articles: readonly Article[] = shipped) => concernsOf(one, articles).map(({ kind }) => kind)

describe('the guards before publishing', () => {
  it('have nothing against an article that is whole', () => {
    expect(kinds(draft({}))).toEqual([])
  })

  it('know an article that was only worded a little differently, and one that only repeats the summary', () => {
    for (const article of shipped.slice(0, 25)) {
      const words = article.summary.split(' ')
      const summary = [...words.slice(3), ...words.slice(0, 3)].join(' ')
      const near = twinsOf({ title: article.title.toUpperCase(), summary, facts: article.facts.slice(0, 2) }, shipped)
      expect(near[0]).toBe(article.id)
      expect(twinsOf({ title: 'Neues', summary: article.summary, facts: [] }, shipped)).toContain(article.id)
    }
  })

  it('take no two shipped articles for the same', () => {
    const pairs = shipped.flatMap((article) =>
      twinsOf(
        article,
        shipped.filter(({ id }) => id !== article.id),
      ).map((id) => [article.id, id].sort().join(' ')),
    )
    expect(pairs).toEqual([])
  })

  it('stop a passage of seven words from a source or a teaser until it is called a quote or reworded', () => {
    const runs = wordRuns('Das gemeinsame Fundbüro der beiden Städte öffnet im Mai seine Türen')
    const copied = { facts: ['Man liest: Fundbüro der beiden Städte öffnet im Mai.'] }
    const fromTeaser = draft(copied, { runs })
    const fromPage = draft(copied, {
      looks: {
        'https://blatt.example/1': {
          at: NOW.toISOString(),
          answers: true,
          title: null,
          publisher: null,
          date: null,
          runs,
        },
      },
    })
    for (const one of [fromTeaser, fromPage]) {
      const [concern] = concernsOf(one, shipped)
      expect(concern).toMatchObject({
        kind: 'copied',
        part: 'facts',
        stops: true,
        passage: 'Fundbüro der beiden Städte öffnet im Mai',
      })
      expect(kinds({ ...one, settled: [concern?.key ?? ''] })).toEqual([])
      expect(kinds({ ...one, content: whole })).toEqual([])
    }
  })

  it('ask again about another passage', () => {
    const runs = wordRuns('eins zwei drei vier fünf sechs sieben acht neun zehn')
    const first = draft({ facts: ['Also eins zwei drei vier fünf sechs sieben.'] }, { runs })
    const settled = { ...first, settled: concernsOf(first, []).map(({ key }) => key) }
    expect(
      kinds({ ...settled, content: { ...whole, facts: ['Also vier fünf sechs sieben acht neun zehn.'] } }, []),
    ).toEqual(['copied'])
  })

  it('only hint at a missing English part, a fact that leans on another, and a page that does not answer', () => {
    const one = draft(
      { en: { facts: ['He said so.'] }, facts: ['Sie öffnet im Mai.', 'Es gibt ein Fundbüro.', 'Dies gilt ab Mai.'] },
      {
        looks: {
          'https://blatt.example/1': { at: '', answers: false, title: null, publisher: null, date: null, runs: [] },
        },
      },
    )
    const concerns = concernsOf(one, [])
    expect(concerns.map(({ kind }) => kind)).toEqual(['pointing', 'pointing', 'pointing', 'no-english', 'dead-link'])
    expect(concerns.every(({ stops }) => !stops)).toBe(true)
    expect(concerns.map((concern) => ('word' in concern ? concern.word : ''))).toEqual(['Sie', 'Dies', 'He', '', ''])
  })
})
