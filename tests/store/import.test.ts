import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { importArticles } from '../../src/store/import.js'
import { openStore } from '../../src/store/open.js'
import { readArticles } from '../../src/store/read-articles.js'
import { aDataDir, anArticle, articlesText, NOW, now } from './sample.js'

describe('Importing articles', () => {
  const imported = async (dataDir: string, content: unknown, publish = false) => {
    const file = `${dataDir}-import.json`
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
    return importArticles(dataDir, file, { publish, now: NOW })
  }
  const article = async (dataDir: string, id: string): Promise<Article | undefined> =>
    (await readArticles(dataDir)).find((one) => one.id === id)
  const withoutStatus = { ...anArticle('neu'), status: undefined }

  it.each([
    ['a whole file', { version: 1, articles: [withoutStatus] }],
    ['a list', [withoutStatus]],
    ['one article', withoutStatus],
  ])('takes %s', async (_, content) => {
    const dataDir = await aDataDir()
    expect(await imported(dataDir, content)).toEqual({ added: 1, updated: 0, unchanged: 0 })
    expect(await article(dataDir, 'neu')).toMatchObject({ status: 'draft', title: 'Titel neu' })
  })

  it('brings articles as drafts, or publishes them from now on', async () => {
    const dataDir = await aDataDir()
    await imported(dataDir, [anArticle('entwurf')])
    expect(await article(dataDir, 'entwurf')).toMatchObject({ status: 'draft' })
    const before = { publishedAt: '2025-01-01T00:00:00Z' }
    expect(await imported(dataDir, [anArticle('entwurf'), anArticle('alt', before), anArticle('eins')], true)).toEqual({
      added: 1,
      updated: 1,
      unchanged: 1,
    })
    expect(await article(dataDir, 'entwurf')).toMatchObject({ status: 'published', publishedAt: NOW.toISOString() })
    expect(await article(dataDir, 'alt')).toMatchObject({ status: 'published', ...before })
    expect(await article(dataDir, 'eins')).not.toHaveProperty('publishedAt')
  })

  it('changes a published article only when told to publish, and keeps what the store knows of it', async () => {
    const corrections = [{ at: '2026-01-01T00:00:00Z', text: 'Es waren drei.', material: true }]
    const dataDir = await aDataDir(
      articlesText([anArticle('eins', { corrections, publishedAt: '2025-01-01T00:00:00Z' })]),
    )
    const changed = { ...anArticle('eins', { title: 'Anders' }), status: 'draft' }
    await expect(imported(dataDir, [anArticle('neu'), changed])).rejects.toThrow(
      /\[1\]: would change eins, which is published.*--publish/,
    )
    expect(await readArticles(dataDir)).toHaveLength(1)
    await imported(dataDir, [changed], true)
    expect(await article(dataDir, 'eins')).toMatchObject({
      status: 'published',
      title: 'Anders',
      corrections,
      publishedAt: '2025-01-01T00:00:00Z',
    })
  })

  it('does not bring back what was withdrawn', async () => {
    const withdrawn = { at: '2026-01-01T00:00:00Z', reason: 'Falsch.' }
    const dataDir = await aDataDir(articlesText([anArticle('weg', { status: 'withdrawn', withdrawn })]))
    await expect(imported(dataDir, [anArticle('weg', { title: 'Anders' })], true)).rejects.toThrow(
      /withdrawn and stays so/,
    )
    await imported(dataDir, [anArticle('weg', { title: 'Anders' })])
    expect(await article(dataDir, 'weg')).toMatchObject({ status: 'withdrawn', withdrawn, title: 'Anders' })
  })

  it('does nothing twice', async () => {
    const dataDir = await aDataDir()
    await imported(dataDir, [anArticle('neu')], true)
    const text = await readFile(join(dataDir, 'articles.json'), 'utf8')
    expect(await imported(dataDir, [anArticle('neu')], true)).toEqual({ added: 0, updated: 0, unchanged: 1 })
    expect(await readFile(join(dataDir, 'articles.json'), 'utf8')).toBe(text)
  })

  it('imports nothing where anything is wrong, and names it all', async () => {
    const dataDir = await aDataDir()
    const wrong = {
      version: 1,
      articles: [anArticle('gut'), anArticle('A'), anArticle('b', { title: ' ' }), anArticle('gut')],
    }
    await expect(imported(dataDir, wrong)).rejects.toThrow(
      /articles\[1\]\.id.*\n.*articles\[2\]\.title.*\n.*articles\[3\]\.id: is the id of articles\[0\] too/,
    )
    await expect(imported(dataDir, '[{')).rejects.toThrow(/import\.json: is not JSON: line 1, column 3/)
    await expect(imported(dataDir, { version: 2, articles: [] })).rejects.toThrow(/version: is 2/)
    expect(await readArticles(dataDir)).toHaveLength(1)
  })

  it('works beside a running bot, which tells of it', async () => {
    const dataDir = await aDataDir()
    const store = await openStore({ dataDir, now })
    const [, refusal] = await Promise.all([
      imported(dataDir, [anArticle('neu')], true),
      store.articles.put([anArticle('bot')]),
    ])
    expect(refusal).toBeNull()
    const ids = (await readArticles(dataDir)).map(({ id }) => id).sort()
    expect(ids).toEqual(['bot', 'eins', 'neu'])
    expect(await store.articles.refresh()).toMatchObject({ kind: 'changed', put: [{ id: 'neu' }] })
    await store.close()
  })

  it('begins a store, but does not hide that one was lost', async () => {
    const dataDir = await aDataDir(null)
    await imported(dataDir, [anArticle('eins')], true)
    await (await openStore({ dataDir, now })).close()
    await rm(join(dataDir, 'articles.json'))
    await expect(imported(dataDir, [anArticle('zwei')])).rejects.toThrow('articles.json: is missing')
  })
})
