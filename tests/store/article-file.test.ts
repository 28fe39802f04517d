import { describe, expect, it } from 'vitest'
import { faultLine } from '../../src/store/faults.js'
import { parseArticleFile } from '../../src/store/article-file.js'
import { anArticle, articlesText } from './sample.js'

const faultsIn = (text: string): string[] => {
  const read = parseArticleFile('articles.json', text)
  return read.ok ? [] : read.faults.map(faultLine)
}

describe('The faults of articles.json', () => {
  it('are all named at once, each with its place and what to do', () => {
    const text = articlesText([
      anArticle('x'.repeat(41)),
      anArticle('a', { sources: [{ name: 'Böse', url: 'javascript:alert(1)' }] }),
      anArticle('b', { facts: ['gut', 'x'.repeat(5000)], date: '2025-02-30' }),
      { ...anArticle('c'), title: 7, status: 'fertig', topics: 'verkehr', sources: [], cities: undefined },
      anArticle('a'),
      Object('kein Artikel') as object,
    ])
    expect(faultsIn(text)).toEqual([
      'articles.json: articles[0].id: has 41 bytes: an id has at most 40',
      'articles.json: articles[1].sources[0].url: is not a web address: only http:// and https:// links are taken',
      'articles.json: articles[2].facts[1]: has 5000 characters: shorten it to at most 600',
      'articles.json: articles[2].date: is not a date: write YYYY, YYYY-MM or YYYY-MM-DD of a day that exists',
      'articles.json: articles[3].status: has a value that is not known here: write "draft" or "published" or "withdrawn"',
      'articles.json: articles[3].title: is a number: write a text in quotation marks',
      'articles.json: articles[3].topics: is a text in quotation marks: write a list in [ ]',
      'articles.json: articles[3].cities: is missing: write a list in [ ]',
      'articles.json: articles[3].sources: has no source: every article needs at least one',
      'articles.json: articles[5]: is a text in quotation marks: write an object in { }',
      'articles.json: articles[4].id: is the id of articles[1] too: give one of the two another id, or remove it',
    ])
  })

  it.each([
    ['', 'articles.json: is empty'],
    [
      '{ "version": 1,\n "articles": [ }',
      'articles.json: is not JSON: line 2, column 16: expected a value (is there a comma too many?)',
    ],
    ['[]', 'articles.json: is a list in [ ]: write an object in { }'],
    ['{ "articles": [] }', 'articles.json: version: is missing: write "version": 1'],
    [
      '{ "version": 2, "articles": {} }',
      'articles.json: version: is 2, but this program knows version 1: update the program, or take a file of version 1',
    ],
    ['{ "version": "1", "articles": [] }', 'articles.json: version: is not a number: this program knows version 1'],
    ['{ "version": 1 }', 'articles.json: articles: is missing: write a list in [ ]'],
  ])('in %j are told plainly', (text, line) => {
    expect(faultsIn(text)).toEqual([line])
  })

  it('are none where the file is merely ugly', () => {
    const ugly = {
      ...anArticle('a'),
      en: undefined,
      facts: ['Er kommt.', 'Er kommt.'],
      summary: 'Eins. Zwei. Drei. Vier. Fünf.',
      nots: 1,
    }
    expect(faultsIn(articlesText([ugly, anArticle('b', { facts: [] })]))).toEqual([])
  })
})
