import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { announceArticles, closeMailings, emptyOutbox, type Outbox } from '../../src/domain/outbox.js'
import { anArticle } from '../store/sample.js'

const NOW = new Date('2026-11-23T09:00:00Z')
const started = (...articles: Article[]) => announceArticles(emptyOutbox, articles, NOW)
const ids = ({ open }: Outbox) => open.map(({ id }) => id)
/** Looks at the articles, and everything that is opened gets through. */
const looked = (outbox: Outbox, ...articles: Article[]): Outbox => {
  const next = announceArticles(outbox, articles, NOW)
  return closeMailings(next, ids(next))
}
const note = (material: boolean) => ({ at: NOW.toISOString(), text: 'Falsch war die Zahl.', material })

describe('Announcing', () => {
  it('takes what is there at the very first look as old', () => {
    expect(ids(started(anArticle('alt')))).toEqual([])
    expect(ids(announceArticles(started(anArticle('alt')), [anArticle('alt'), anArticle('neu')], NOW))).toEqual([
      'news:neu',
    ])
  })

  it('announces a draft when it is published, and only once, whatever becomes of it', () => {
    const draft = anArticle('eins', { status: 'draft' })
    const outbox = looked(started(draft), draft)
    const published = announceArticles(outbox, [anArticle('eins')], NOW)
    expect(ids(published)).toEqual(['news:eins'])
    const again = looked(looked(looked(published, anArticle('eins')), draft))
    expect(announceArticles(again, [anArticle('eins')], NOW)).toBe(again)
  })

  it('changes nothing where there is nothing new', () => {
    const outbox = looked(started(), anArticle('eins'))
    expect(announceArticles(outbox, [anArticle('eins', { title: 'Schöner gesagt' })], NOW)).toBe(outbox)
  })

  it('opens a correction for a new note, material if one of the new notes is', () => {
    const outbox = looked(started(), anArticle('eins'))
    const once = announceArticles(outbox, [anArticle('eins', { corrections: [note(false)] })], NOW)
    expect(once.open).toMatchObject([{ id: 'correction:eins:1', material: false }, { id: 'watch:eins:1' }])
    const twice = looked(once, anArticle('eins', { corrections: [note(false), note(true)] }))
    expect(twice.announced['eins']).toMatchObject({ corrections: 2, edits: 2 })
    const back = announceArticles(twice, [anArticle('eins', { corrections: [] })], NOW)
    expect(back).toBe(twice)
  })

  it('opens a withdrawal, and puts the messages right again if the article comes back', () => {
    const outbox = looked(started(), anArticle('eins'))
    const gone = announceArticles(outbox, [anArticle('eins', { status: 'withdrawn' })], NOW)
    expect(ids(gone)).toEqual(['withdrawal:eins:1'])
    const back = announceArticles(closeMailings(gone, ids(gone)), [anArticle('eins')], NOW)
    expect(back.open).toMatchObject([{ id: 'correction:eins:2', material: false }, { id: 'watch:eins:2' }])
  })

  it('says nothing of an article that was withdrawn before anybody heard of it', () => {
    expect(ids(announceArticles(started(), [anArticle('eins', { status: 'withdrawn' })], NOW))).toEqual([])
  })
})
