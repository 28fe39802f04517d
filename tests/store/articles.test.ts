import { link, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/domain/store.js'
import { openStore } from '../../src/store/open.js'
import { takeLock } from '../../src/store/lock.js'
import { aDataDir, anArticle, articlesText, NOW } from './sample.js'

describe('The articles in a file that people edit', () => {
  let store: Store | undefined
  let time = NOW.getTime()
  const opened = async (dataDir: string) => (store = await openStore({ dataDir, now: () => new Date(time) }))
  const aStore = async () => {
    const dataDir = await aDataDir()
    return { articles: (await opened(dataDir)).articles, dataDir, file: join(dataDir, 'articles.json') }
  }
  afterEach(async () => {
    await store?.close()
    store = undefined
  })

  it('notice an edit that keeps length and time', async () => {
    const { articles, file } = await aStore()
    expect(await articles.refresh()).toBeNull()
    const { atime, mtime } = await stat(file)
    await writeFile(file, articlesText([anArticle('eins', { title: 'Titel anders'.slice(0, 'Titel eins'.length) })]))
    await utimes(file, atime, mtime)
    expect(await articles.refresh()).toMatchObject({ kind: 'changed', put: [{ id: 'eins' }] })
  })

  it('notice every one of many edits in a row', async () => {
    const { articles, file } = await aStore()
    for (let number = 10; number < 60; number++) {
      await writeFile(file, articlesText([anArticle('eins', { title: `Titel ${number}` })]))
      expect(await articles.refresh()).toMatchObject({ put: [{ title: `Titel ${number}` }] })
    }
  })

  it('follow an editor that saves by renaming', async () => {
    const { articles, file } = await aStore()
    await writeFile(`${file}~`, articlesText([anArticle('zwei')]))
    await rm(file)
    expect(await articles.refresh()).toBeNull()
    await rename(`${file}~`, file)
    expect(await articles.refresh()).toMatchObject({ put: [{ id: 'zwei' }], removed: ['eins'] })
  })

  it('stay in use when the file is deleted', async () => {
    const { articles, file } = await aStore()
    await rm(file)
    expect(await articles.refresh()).toBeNull()
    time += 300
    const seen = await articles.refresh()
    expect(seen).toMatchObject({
      kind: 'refused',
      faults: [{ file, reason: expect.stringContaining('is missing') as string }],
    })
    expect(await articles.all()).toHaveLength(1)
    expect(await articles.put([anArticle('zwei')])).toMatchObject({ refused: 'articles-broken' })
  })

  it('report a broken file again after it was good in between', async () => {
    const { articles, file } = await aStore()
    const seen = async (text: string) => {
      await writeFile(file, text)
      await articles.refresh()
      time += 300
      return articles.refresh()
    }
    expect(await seen('[')).toMatchObject({ kind: 'refused' })
    expect(await seen('[')).toBeNull()
    expect(await seen(articlesText([anArticle('eins')]))).toBeNull()
    expect(await seen('[')).toMatchObject({ kind: 'refused' })
  })

  it('leave a link to the file a link, and its mode as it was', async () => {
    const dataDir = await aDataDir()
    const target = join(dirname(dataDir), 'elsewhere.json')
    await link(join(dataDir, 'articles.json'), target)
    await rm(join(dataDir, 'articles.json'))
    await symlink(target, join(dataDir, 'articles.json'))
    const { articles } = await opened(dataDir)
    expect(await articles.put([anArticle('zwei')])).toBeNull()
    expect((await lstat(join(dataDir, 'articles.json'))).isSymbolicLink()).toBe(true)
    expect(await readFile(target, 'utf8')).toContain('"zwei"')
    expect((await stat(target)).mode & 0o777).toBe(0o644)
  })

  it('wait while another process writes', async () => {
    const { articles, dataDir } = await aStore()
    const lock = await takeLock(join(dataDir, 'state', 'articles-lock'))
    let done = false
    const putting = articles.put([anArticle('zwei')]).then((outcome) => {
      done = true
      return outcome
    })
    await new Promise((next) => setTimeout(next, 50))
    expect(done).toBe(false)
    await lock.release()
    expect(await putting).toBeNull()
  })

  it('leave nothing behind when a write fails', async () => {
    const { articles, dataDir, file } = await aStore()
    await mkdir(`${file}.prev`)
    await expect(articles.put([anArticle('zwei')])).rejects.toThrow('articles.json: could not be written')
    expect((await readdir(dataDir)).sort()).toEqual(['articles.json', 'articles.json.prev', 'state'])
    expect(await articles.get('zwei')).toBeUndefined()
    await rm(`${file}.prev`, { recursive: true })
    expect(await articles.put([anArticle('zwei')])).toBeNull()
  })
})
