import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { newReader } from '../../src/domain/reader.js'
import type { Store } from '../../src/domain/store.js'
import { StoreFaults } from '../../src/store/faults.js'
import { openStore } from '../../src/store/open.js'
import { storeContract } from './contract.js'
import { aDataDir, anArticle, articlesText, NOW, now } from './sample.js'

storeContract('The store in files', async (articles) => {
  const dataDir = await aDataDir(articlesText(articles))
  let time = NOW.getTime()
  const options = { dataDir, now: () => new Date(time) }
  let store = await openStore(options)
  return {
    store,
    edit: (text) => writeFile(join(dataDir, 'articles.json'), text),
    editFeeds: (text) => writeFile(join(dataDir, 'feeds.json'), text),
    pass: (milliseconds) => {
      time += milliseconds
    },
    reopen: async () => {
      await store.close()
      store = await openStore(options)
      return store
    },
  }
})

describe('The store in files', () => {
  const opened = async <R>(dataDir: string, work: (store: Store) => Promise<R>): Promise<R> => {
    const store = await openStore({ dataDir, now })
    return work(store).finally(() => store.close())
  }
  const faultsOf = async (dataDir: string): Promise<string> =>
    openStore({ dataDir, now }).then(
      () => 'no faults',
      (error: unknown) => (error instanceof StoreFaults ? error.message : String(error)),
    )
  /** A store that has had a reader, a dialog and an update, twice changed each. */
  const aUsedStore = async () => {
    const dataDir = await aDataDir()
    await opened(dataDir, async (store) => {
      for (const lang of ['de', 'en'] as const) {
        await store.readers.change(7, () => newReader(7, lang))
        await store.dialogs.set('7', { lang })
        await store.inbox.note([{ id: lang.charCodeAt(0), body: {} }])
      }
    })
    return { dataDir, state: join(dataDir, 'state') }
  }
  const everythingUnder = async (folder: string) => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
  }

  it('lets nobody but its own user read what it knows', async () => {
    const { state } = await aUsedStore()
    expect((await stat(state)).mode & 0o777).toBe(0o700)
    expect((await stat(join(state, 'readers'))).mode & 0o777).toBe(0o700)
    for (const name of ['readers/07.json', 'inbox.json', 'dialogs.json', 'manifest.json'])
      expect((await stat(join(state, name))).mode & 0o777).toBe(0o600)
  })

  it('writes a version into every file', async () => {
    const { state } = await aUsedStore()
    for (const name of ['readers/07.json', 'inbox.json', 'dialogs.json', 'manifest.json'])
      expect(JSON.parse((await readFile(join(state, name), 'utf8')).split('\n')[0] ?? '')).toMatchObject({ version: 1 })
  })

  it('removes a reader from every file, previous copies included', async () => {
    const { dataDir, state } = await aUsedStore()
    await opened(dataDir, async (store) => {
      await store.readers.change(71, () => newReader(71, 'de'))
      await store.readers.remove(7)
    })
    expect(await readFile(join(state, 'readers/07.json.prev'), 'utf8')).toContain('"chat":71')
    expect(await readFile(join(state, 'readers/07.json.prev'), 'utf8')).not.toContain('"chat":7,')
    await opened(dataDir, (store) => store.readers.change(71, () => newReader(71, 'en')))
    expect(await readdir(join(state, 'readers'))).toEqual(['07.json', '07.json.prev'])
  })

  it('keeps no text of an update that was handled, nor of a dialog that ended', async () => {
    const dataDir = await aDataDir()
    await opened(dataDir, async (store) => {
      await store.inbox.note([{ id: 1, body: { text: 'Geheimnis' } }])
      await store.dialogs.set('7', 'Geheimnis')
      await store.dialogs.set('8', 'offen')
      await store.inbox.handled(1)
      await store.dialogs.remove('7')
    })
    expect(await everythingUnder(dataDir)).not.toContain('Geheimnis')
  })

  it('clears away what a killed process was just writing', async () => {
    const { dataDir, state } = await aUsedStore()
    await writeFile(join(state, 'readers', '.07.json.tmp'), '{"version":1,"readers":[{"chat":')
    await writeFile(join(state, 'readers', '.07.json.prev.tmp'), '{"version":1,"readers":[{"chat":7}]}')
    await opened(dataDir, () => Promise.resolve())
    expect(await readdir(join(state, 'readers'))).toEqual(['07.json', '07.json.prev'])
  })

  it.each(['readers/07.json', 'dialogs.json', 'manifest.json'])(
    'does not take a lost %s for a first start, and says how to take its copy',
    async (name) => {
      const { dataDir, state } = await aUsedStore()
      await rm(join(state, name))
      const message = await faultsOf(dataDir)
      expect(message).toContain(`${join(state, name)}: is missing, although this store had it.`)
      const command = /cp \S+ \S+/.exec(message)?.[0] ?? 'false'
      execFileSync('sh', ['-c', command])
      expect(await faultsOf(dataDir)).toBe('no faults')
    },
  )

  it.each(['readers/07.json', 'dialogs.json', 'manifest.json', 'inbox.json'])(
    'refuses a damaged %s and says how to go on, with or without a copy',
    async (name) => {
      const { dataDir, state } = await aUsedStore()
      await writeFile(join(state, name), '{"version":1,"readers":[{"chat":7,"la')
      if (name !== 'inbox.json') expect(await faultsOf(dataDir)).toMatch(/not JSON: line 1.*cp /)
      await rm(join(state, `${name}.prev`), { force: true })
      const message = await faultsOf(dataDir)
      const command = /mv .*$/.exec(message)?.[0] ?? 'false'
      execFileSync('sh', ['-c', command])
      expect(await faultsOf(dataDir)).toBe('no faults')
    },
  )

  it('names all faults at once, and quotes no reader', async () => {
    const { dataDir, state } = await aUsedStore()
    await writeFile(
      join(dataDir, 'articles.json'),
      articlesText([anArticle('Eins'), anArticle('zwei', { cities: [] })]),
    )
    await writeFile(join(state, 'readers/07.json'), '{"version":1,"readers":[{"chat":70071,"lang":"geheim"}]}')
    await writeFile(join(state, 'dialogs.json'), '{"version":2}')
    const message = await faultsOf(dataDir)
    expect(message).toContain('articles[0].id: is not an id')
    expect(message).toContain('articles[1].cities: names no city')
    expect(message).toContain('readers[0].lang: ')
    expect(message).toContain('version: is 2, but this program knows version 1')
    expect(message).not.toMatch(/70071|geheim/)
  })

  it('does not start without articles.json, and creates none', async () => {
    const dataDir = await aDataDir(null)
    expect(await faultsOf(dataDir)).toContain('articles.json: is missing')
    expect(existsSync(join(dataDir, 'articles.json'))).toBe(false)
  })

  it('changes nothing in memory when a write fails, and goes on afterwards', async () => {
    const { dataDir, state } = await aUsedStore()
    await opened(dataDir, async (store) => {
      await rm(join(state, 'dialogs.json'))
      await mkdir(join(state, 'dialogs.json', 'in-the-way'), { recursive: true })
      await expect(store.dialogs.set('7', 'neu')).rejects.toThrow(/could not be written .* nothing was changed/)
      expect(await store.dialogs.get('7')).toEqual({ lang: 'en' })
      await rm(join(state, 'dialogs.json'), { recursive: true })
      await store.dialogs.set('7', 'neu')
      expect(await store.dialogs.get('7')).toBe('neu')
    })
  })

  it('writes articles for people: two spaces, keys and unchanged articles as they stood, a line end', async () => {
    const byHand = { note: 'für später', ...anArticle('hand'), people: undefined }
    const text = articlesText([byHand])
    const dataDir = await aDataDir(text)
    await opened(dataDir, (store) => store.articles.put([anArticle('neu')]))
    const after = await readFile(join(dataDir, 'articles.json'), 'utf8')
    expect(after).toBe(articlesText([byHand, anArticle('neu')]))
    expect(await readFile(join(dataDir, 'articles.json.prev'), 'utf8')).toBe(text)
  })

  it('takes a file with a byte order mark', async () => {
    const dataDir = await aDataDir(`\uFEFF${articlesText([anArticle('eins')])}`)
    expect(await faultsOf(dataDir)).toBe('no faults')
  })
})
