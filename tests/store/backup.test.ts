import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { newReader } from '../../src/domain/reader.js'
import { closeReport, takeReport, type ErrorReport } from '../../src/domain/report.js'
import type { Store } from '../../src/domain/store.js'
import { writeBackup } from '../../src/store/backup.js'
import { checkStore } from '../../src/store/check.js'
import { importArticles } from '../../src/store/import.js'
import { openStore } from '../../src/store/open.js'
import { decideRestore } from '../../src/store/pending-restore.js'
import { readArticles } from '../../src/store/read-articles.js'
import { restoreBackup } from '../../src/store/restore.js'
import { startChild } from './child.js'
import { aDataDir, anArticle, articlesText, NOW, now } from './sample.js'

const REPORT: ErrorReport = {
  id: 'meldung',
  at: NOW.toISOString(),
  article: null,
  text: 'Das stimmt nicht.',
  language: 'de',
  chat: 70071,
  claim: null,
}

describe('Backup and restore', () => {
  const opened = async <R>(dataDir: string, work: (store: Store) => Promise<R>): Promise<R> => {
    const store = await openStore({ dataDir, now })
    return work(store).finally(() => store.close())
  }
  const fill = (dataDir: string, chats: readonly number[]) =>
    opened(dataDir, async (store) => {
      await Promise.all(chats.map((chat) => store.readers.change(chat, () => newReader(chat, 'en'))))
      await store.dialogs.set('7', { step: 1 })
      await store.reports.change((reports) => takeReport(reports, REPORT))
      await store.inbox.note([{ id: 5, body: { text: 'Frage' } }])
      await store.inbox.note([{ id: 6, body: {} }])
      await store.inbox.handled(6)
    })
  const contents = (dataDir: string) =>
    opened(dataDir, async (store) => {
      const chats: number[] = []
      for await (const { chat } of store.readers.all()) chats.push(chat)
      return {
        chats,
        dialog: await store.dialogs.get('7'),
        waiting: await store.inbox.waiting(),
        known: await store.inbox.note([{ id: 6, body: {} }]),
        articles: (await store.articles.all()).map(({ id }) => id),
        reports: (await store.reports.get()).open,
      }
    })
  const aBackup = async () => {
    const dataDir = await aDataDir()
    await fill(dataDir, [1, 2, -3, 130])
    const file = `${dataDir}.backup`
    await writeBackup(dataDir, file)
    return { dataDir, file, text: await readFile(file, 'utf8') }
  }

  it('bring everything back, on the same machine or a bare one', async () => {
    const { dataDir, file } = await aBackup()
    const before = await contents(dataDir)
    expect(before).toMatchObject({
      chats: [-3, 1, 2, 130],
      dialog: { step: 1 },
      waiting: [{ id: 5 }],
      known: [],
      reports: [REPORT],
    })
    const bare = `${dataDir}-bare`
    await restoreBackup(bare, file, NOW)
    expect(await contents(bare)).toEqual(before)
    await writeFile(join(dataDir, 'articles.json'), articlesText([anArticle('falsch')]))
    await fill(dataDir, [99, 64])
    await restoreBackup(dataDir, file, NOW)
    expect(await contents(dataDir)).toEqual(before)
    expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
  })

  it('bring the list of feeds back, and keep the other one aside', async () => {
    const dataDir = await aDataDir()
    const list = (...feeds: object[]) => JSON.stringify({ version: 1, feeds })
    await writeFile(join(dataDir, 'feeds.json'), list({ name: 'Haus', url: 'https://example.org/rss' }))
    const file = `${dataDir}.backup`
    await writeBackup(dataDir, file)
    await writeFile(join(dataDir, 'feeds.json'), list())
    const { aside } = await restoreBackup(dataDir, file, NOW)
    expect(await readFile(join(dataDir, 'feeds.json'), 'utf8')).toContain('Haus')
    expect(await readFile(join(aside, 'feeds.json'), 'utf8')).toBe(list())
  })

  it('never write over a file of the store', async () => {
    const dataDir = await aDataDir(articlesText([anArticle('a')]))
    const before = await readFile(join(dataDir, 'articles.json'), 'utf8')
    for (const place of ['articles.json', 'articles.json.prev', 'state/inbox.json', './state/../articles.json']) {
      await expect(writeBackup(dataDir, join(dataDir, place))).rejects.toThrow(/belongs to the store itself/)
    }
    expect(await readFile(join(dataDir, 'articles.json'), 'utf8')).toBe(before)
  })

  it('keep the old state aside, and say where', async () => {
    const { dataDir, file } = await aBackup()
    await fill(dataDir, [99])
    await writeFile(join(dataDir, 'articles.json'), 'broken')
    const { aside } = await restoreBackup(dataDir, file, NOW)
    expect(aside).toBe(join(dataDir, 'state/before-restore-2026-11-23T08-00-00'))
    expect(await readFile(join(aside, 'articles.json'), 'utf8')).toBe('broken')
    expect(await readFile(join(aside, 'state/readers/35.json'), 'utf8')).toContain('"chat":99')
    expect((await restoreBackup(dataDir, file, NOW)).aside).toBe(`${aside}-2`)
  })

  it('keep aside nothing of a reader who leaves later', async () => {
    const { dataDir, file } = await aBackup()
    const { aside } = await restoreBackup(dataDir, file, NOW)
    await opened(dataDir, (store) => store.readers.remove(130))
    expect(await readFile(join(aside, 'state/readers/02.json'), 'utf8')).toBe(
      `{"version":1,"readers":[${JSON.stringify(newReader(2, 'en'))}]}\n`,
    )
    expect(await readdir(join(aside, 'state'))).not.toContain('inbox.json')
  })

  it('keep aside no report that is closed later, nor who sent it', async () => {
    const { dataDir, file } = await aBackup()
    const { aside } = await restoreBackup(dataDir, file, NOW)
    expect(await readFile(join(aside, 'state/reports.json'), 'utf8')).toContain('70071')
    await opened(dataDir, (store) => store.reports.change((reports) => closeReport(reports, REPORT.id)))
    expect(await readdir(join(aside, 'state'))).not.toContain('reports.json')
    expect(await readFile(join(dataDir, 'state/reports.json'), 'utf8')).not.toContain('70071')
  })

  it('make a file that only its owner can read', async () => {
    const { file } = await aBackup()
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('make a whole file beside a bot that writes all the time', async () => {
    const { dataDir, file } = await aBackup()
    await opened(dataDir, async (store) => {
      let id = 100
      const writing = { on: true }
      const bot = (async () => {
        while (writing.on) {
          await store.readers.change(id, () => newReader(id, 'de'))
          await store.inbox.note([{ id: id++, body: {} }])
        }
      })()
      for (let round = 0; round < 5; round++) await writeBackup(dataDir, file)
      writing.on = false
      await bot
    })
    await restoreBackup(`${dataDir}-bare`, file, NOW)
  })

  it('leave the store to the bot that has it', async () => {
    const { dataDir, file } = await aBackup()
    await opened(dataDir, async () => {
      await expect(restoreBackup(dataDir, file, NOW)).rejects.toThrow(`process ${process.pid} is already at work`)
    })
    expect((await readdir(join(dataDir, 'state'))).filter((name) => name.startsWith('before'))).toEqual([])
  })

  it('do not back up a store that is not whole', async () => {
    const { dataDir, file, text } = await aBackup()
    await rm(join(dataDir, 'state/readers/02.json'))
    await expect(writeBackup(dataDir, file)).rejects.toThrow(/readers\/02.json: is missing, although this store had it/)
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -20), /is not JSON: line 1, column/],
    ['changed in one letter', (text: string) => text.replace('Frage', 'Fragf'), /sha256: does not fit its text/],
    [
      'of another version',
      (text: string) => text.replace('"version":1', '"version":2'),
      /version: is 2, but this program knows/,
    ],
    ['something else', () => '{"version":1}', /format: .*\n.*entries: is missing/],
    [
      'without a file it should have',
      (text: string) => without('state/dialogs.json', text),
      /state\/dialogs.json: is missing/,
    ],
    [
      'with a path that leads elsewhere',
      (text: string) => text.replace('state/inbox.json', '../inbox.json'),
      /inbox.json: is unknown/,
    ],
  ])('refuse a backup that is %s, and change nothing', async (_, spoil, message) => {
    const { dataDir, file, text } = await aBackup()
    const spoilt = spoil(text)
    expect(spoilt).not.toBe(text)
    await writeFile(file, spoilt)
    const before = await contents(dataDir)
    await expect(restoreBackup(dataDir, file, NOW)).rejects.toThrow(message)
    expect(await contents(dataDir)).toEqual(before)
    expect((await readdir(join(dataDir, 'state'))).filter((name) => name.startsWith('before'))).toEqual([])
  })

  it('finish at the next start what was cut off after it was decided', async () => {
    const { dataDir, file, text } = await aBackup()
    const before = await contents(dataDir)
    const other = await aDataDir()
    await fill(other, [64, 99])
    await decideRestore(other, text)
    expect(await checkStore(other)).toMatchObject({
      faults: [{ reason: expect.stringContaining('cut off half way') as string }],
    })
    await expect(writeBackup(other, `${file}-2`)).rejects.toThrow('cut off half way')
    await writeFile(`${file}-articles`, '[]')
    await expect(importArticles(other, `${file}-articles`, { publish: false, now: NOW })).rejects.toThrow('cut off')
    expect(await contents(other)).toEqual(before)
    expect(existsSync(join(other, 'state/restore.json'))).toBe(false)
  })

  it('leave the old store or the new one when the restore is killed', async () => {
    const { dataDir: other, file } = await aBackup()
    const after = await contents(other)
    for (let round = 0; round < 5; round++) {
      const dataDir = await aDataDir(articlesText([anArticle('vorher')]))
      await fill(dataDir, [64, 99, 5000])
      const before = await contents(dataDir)
      const child = startChild('restore', [dataDir, file])
      expect(await child.hear()).toBe('restoring')
      await pause(Math.random() * 60)
      await child.kill()
      expect([before, after]).toContainEqual(await contents(dataDir))
    }
  })

  it('need no state: a store that has only articles', async () => {
    const dataDir = await aDataDir()
    await writeBackup(dataDir, `${dataDir}.backup`)
    const bare = `${dataDir}-bare`
    await mkdir(bare)
    await restoreBackup(bare, `${dataDir}.backup`, NOW)
    expect(await readArticles(bare)).toEqual([anArticle('eins')])
  })
})

function without(path: string, text: string): string {
  const backup = JSON.parse(text) as { entries: { path: string }[] }
  return JSON.stringify({ ...backup, entries: backup.entries.filter((entry) => entry.path !== path) })
}
