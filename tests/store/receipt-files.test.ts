import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/domain/mailing.js'
import { newReader } from '../../src/domain/reader.js'
import type { Store } from '../../src/domain/store.js'
import { writeBackup } from '../../src/store/backup.js'
import { checkStore } from '../../src/store/check.js'
import { createKeySet } from '../../src/store/key-set.js'
import { openStore } from '../../src/store/open.js'
import { restoreBackup } from '../../src/store/restore.js'
import { aDataDir, aReceipt, NOW, now } from './sample.js'

const opened = async <R>(dataDir: string, work: (store: Store) => Promise<R>): Promise<R> => {
  const store = await openStore({ dataDir, now })
  return work(store).finally(() => store.close())
}
const added = (dataDir: string, ...receipts: Receipt[]) =>
  opened(dataDir, (store) => Promise.all(receipts.map((receipt) => store.receipts.add(receipt))))
const chatsWith = (dataDir: string, article: string) =>
  opened(dataDir, async (store) => {
    const chats: (number | string)[] = []
    for await (const { chat } of store.receipts.ofArticle(article)) chats.push(chat)
    return chats
  })
const sheetOf = async (dataDir: string) => {
  const folder = join(dataDir, 'state', 'receipts')
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.jsonl'))
  return join(folder, name)
}
const everythingUnder = async (folder: string) => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
}

describe('Receipts in files', () => {
  it('are lines of JSON under a version, for the bot’s own user only', async () => {
    const dataDir = await aDataDir()
    await added(dataDir, aReceipt(7, 'eins'))
    const sheet = await sheetOf(dataDir)
    expect(await readFile(sheet, 'utf8')).toBe(`{"version":1}\n${JSON.stringify(aReceipt(7, 'eins'))}\n`)
    expect((await stat(sheet)).mode & 0o777).toBe(0o600)
  })

  it('lose a last line that nobody finished, wherever it was cut, and nothing else', async () => {
    const dataDir = await aDataDir()
    await added(dataDir, aReceipt(7, 'eins'), aReceipt(8, 'eins'))
    const sheet = await sheetOf(dataDir)
    const { size } = await stat(sheet)
    for (const cut of [1, 2, 40]) {
      await truncate(sheet, size - cut)
      expect(await chatsWith(dataDir, 'eins')).toEqual([7])
      await added(dataDir, aReceipt(8, 'eins'))
      expect(await chatsWith(dataDir, 'eins')).toEqual([7, 8])
      expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
    }
  })

  it('that were lost are not taken for a first start, and a broken line is named', async () => {
    const dataDir = await aDataDir()
    await added(dataDir, aReceipt(7, 'eins'))
    const sheet = await sheetOf(dataDir)
    await appendFile(sheet, '{"chat":7,"geheim":1}\n')
    const { faults } = await checkStore(dataDir)
    expect(faults[0]).toMatchObject({ file: sheet, path: expect.stringContaining('line 3: ') as string })
    expect(JSON.stringify(faults)).not.toContain('geheim')
    await rm(sheet)
    await expect(openStore({ dataDir, now })).rejects.toThrow(`${sheet}: is missing, although this store had it.`)
    await writeFile(sheet, '{"version":2}\n')
    await expect(openStore({ dataDir, now })).rejects.toThrow('version: is 2, but this program knows version 1')
  })

  it('leave no byte of a chat that is removed, in no copy and nothing put aside', async () => {
    const dataDir = await aDataDir()
    const backup = join(dataDir, '..', 'backup.json')
    const fill = (store: Store) =>
      Promise.all([
        store.readers.change(70071, () => ({ ...newReader(70071, 'de'), watches: ['Geheimnis'] })),
        store.readers.change('70071/4', () => ({ ...newReader(70071, 'de'), thread: 4 })),
        store.receipts.add(aReceipt(70071, 'eins')),
        store.receipts.add(aReceipt(70071, 'eins', { thread: 4 })),
        store.receipts.add(aReceipt(8, 'eins')),
        store.parking.change((parking) => ({
          ...parking,
          chats: { 70071: { until: 1, troubledSince: null, tries: 0 } },
        })),
        store.dialogs.set('70071', 'Geheimnis'),
      ])
    await opened(dataDir, fill)
    await writeBackup(dataDir, backup)
    await opened(dataDir, fill)
    const { aside } = await restoreBackup(dataDir, backup, NOW)
    expect(await everythingUnder(aside)).toContain('70071')
    await opened(dataDir, (store) => store.readers.remove(70071))
    expect(await everythingUnder(dataDir)).not.toMatch(/70071|Geheimnis/)
    expect(await chatsWith(dataDir, 'eins')).toEqual([8])
    expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
  })

  it('come back with a backup', async () => {
    const dataDir = await aDataDir()
    const backup = join(dataDir, '..', 'backup.json')
    await added(dataDir, aReceipt(7, 'eins'))
    await writeBackup(dataDir, backup)
    await added(dataDir, aReceipt(8, 'eins'))
    await restoreBackup(dataDir, backup, NOW)
    expect(await chatsWith(dataDir, 'eins')).toEqual([7])
  })

  it('have a reserve for what is in flight, which counts for nothing', async () => {
    const dataDir = await aDataDir()
    await opened(dataDir, (store) => store.receipts.ready())
    expect((await stat(join(dataDir, 'state', 'receipts', '.reserve'))).size).toBe(1024 * 1024)
    expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
    await added(dataDir, aReceipt(7, 'eins'))
    expect(await chatsWith(dataDir, 'eins')).toEqual([7])
  })
})

describe('A set of readers', () => {
  it('forgets a chat with its threads and messages, and nobody else', () => {
    const chat = fc.integer({ min: -300, max: 300 })
    const texts = fc.constantFrom('5/4', '5#9', '50/4', '-5#1', '@kanal')
    fc.assert(
      fc.property(fc.array(fc.oneof(chat, texts), { maxLength: 300 }), fc.array(chat), (keys, gone) => {
        const [set, expected] = [createKeySet(), new Set(keys.filter((one) => one !== 0))]
        for (const one of expected) set.add(one)
        for (const one of [...gone, 5]) {
          set.forget(one)
          expected.delete(one)
          for (const text of expected)
            if (typeof text === 'string' && [`${one}`].includes(text.split(/[/#]/)[0] ?? '')) expected.delete(text)
        }
        for (const one of [...keys, ...gone, 5]) expect(set.has(one)).toBe(expected.has(one))
      }),
    )
  })

  it('knows who was added and nobody else', () => {
    const key = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -300, max: 300 }), fc.constantFrom('-100/4', '@kanal'))
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), fc.array(key), (keys, others) => {
        const [set, expected] = [createKeySet(), new Set(keys.filter((one) => one !== 0))]
        for (const one of expected) set.add(one)
        for (const one of [...keys, ...others, 0]) expect(set.has(one)).toBe(expected.has(one))
      }),
    )
  })
})
