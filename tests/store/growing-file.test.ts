import { spawnSync } from 'node:child_process'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newReader, type Reader } from '../../src/domain/reader.js'
import type { Store } from '../../src/domain/store.js'
import { writeBackup } from '../../src/store/backup.js'
import { checkStore } from '../../src/store/check.js'
import { openStore } from '../../src/store/open.js'
import { exportReaders } from '../../src/store/readers-file.js'
import { restoreBackup } from '../../src/store/restore.js'
import { startChild } from './child.js'
import { aDataDir, crowd, now, NOW } from './sample.js'

const SHARD = 'state/readers/07.json'

describe('A large file of readers', () => {
  const opened = async <R>(dataDir: string, work: (store: Store) => Promise<R>): Promise<R> => {
    const store = await openStore({ dataDir, now })
    return work(store).finally(() => store.close())
  }
  const keep = (store: Store, reader: Reader) => store.readers.change(reader.chat, () => reader)
  const textOf = (dataDir: string, name = SHARD) => readFile(join(dataDir, name), 'utf8')
  /** A store whose readers of one file are too many to be written anew for each change. */
  const aCrowdedStore = async () => {
    const dataDir = await aDataDir()
    await opened(dataDir, (store) => Promise.all(crowd(7).map((reader) => keep(store, reader))))
    return dataDir
  }

  it('grows by a line for each change, and holds what the last one said', async () => {
    const dataDir = await aCrowdedStore()
    const before = await textOf(dataDir)
    await opened(dataDir, async (store) => {
      await keep(store, newReader(7, 'de'))
      await keep(store, newReader(7, 'en'))
      expect((await store.readers.get(7))?.lang).toBe('en')
    })
    const added = [newReader(7, 'de'), newReader(7, 'en')].map((reader) => `${JSON.stringify(reader)}\n`)
    expect(await textOf(dataDir)).toBe(before + added.join(''))
    await opened(dataDir, async (store) => {
      expect((await store.readers.get(7))?.lang).toBe('en')
    })
    expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
    expect(await exportReaders(dataDir)).toContain('"chat":7,"thread":null,"lang":"en"')
  })

  it('is written anew when the lines have become many, and keeps its previous copy', async () => {
    const dataDir = await aCrowdedStore()
    const [first] = crowd(7)
    await opened(dataDir, async (store) => {
      for (let round = 0; round < 30; round++) await keep(store, { ...(first as Reader), round })
    })
    const lines = (await textOf(dataDir)).trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.length).toBeLessThan(30)
    expect((await textOf(dataDir, `${SHARD}.prev`)).length).toBeGreaterThan(100_000)
    expect((await stat(join(dataDir, SHARD))).nlink).toBe(1)
    await opened(dataDir, async (store) => {
      expect(await store.readers.get(7)).toMatchObject({ round: 29 })
    })
  })

  it('loses a last line that a killed process did not finish, and nothing else', async () => {
    const dataDir = await aCrowdedStore()
    await opened(dataDir, (store) => keep(store, newReader(7, 'en')))
    await appendFile(join(dataDir, SHARD), '{"chat":7,"lang":"de"')
    expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
    await opened(dataDir, async (store) => {
      expect((await store.readers.get(7))?.lang).toBe('en')
      await keep(store, newReader(71, 'de'))
    })
    await opened(dataDir, async (store) => {
      expect((await store.readers.get(7))?.lang).toBe('en')
      expect((await store.readers.get(71))?.lang).toBe('de')
    })
  })

  it('names a line that is damaged, and quotes nobody', async () => {
    const dataDir = await aCrowdedStore()
    await appendFile(join(dataDir, SHARD), '{"chat":7,"lang":"geheim"}\n{"chat":\n')
    const faults = JSON.stringify((await checkStore(dataDir)).faults)
    for (const place of ['line 2: lang', 'line 3']) expect(faults).toContain(place)
    expect(faults).not.toContain('geheim')
  })

  it('may be written by hand over several lines, or without an end of line', async () => {
    for (const spaces of [2, 0]) {
      const dataDir = await aCrowdedStore()
      const byHand = { version: 1, readers: crowd(7) }
      await writeFile(join(dataDir, SHARD), `${JSON.stringify(byHand, null, spaces)}${spaces > 0 ? '\n' : ''}`)
      await opened(dataDir, (store) => keep(store, newReader(7, 'en')))
      await opened(dataDir, async (store) => {
        expect((await store.readers.get(7))?.lang).toBe('en')
      })
    }
  })

  it('forgets a reader in every line and copy, also one who changes something else meanwhile', async () => {
    const dataDir = await aCrowdedStore()
    await opened(dataDir, async (store) => {
      await keep(store, { ...newReader(7, 'de'), words: ['Geheimnis'] })
      await Promise.all([store.readers.remove(7), keep(store, newReader(71, 'de'))])
      await keep(store, newReader(135, 'de'))
    })
    for (const name of [SHARD, `${SHARD}.prev`]) {
      expect(await textOf(dataDir, name)).not.toMatch(/Geheimnis|"chat":7,/)
      expect(await textOf(dataDir, name)).toContain('"chat":71,')
    }
  })

  it('does not let what is added get into its previous copy', async () => {
    const dataDir = await aCrowdedStore()
    await opened(dataDir, async (store) => {
      await store.readers.remove(7)
      await keep(store, newReader(135, 'de'))
      await keep(store, newReader(199, 'en'))
    })
    expect(await textOf(dataDir, `${SHARD}.prev`)).not.toContain('"lang":"en"')
    await opened(dataDir, async (store) => {
      expect(await store.readers.get(199)).toMatchObject({ lang: 'en' })
    })
  })

  it('is backed up and restored with its lines', async () => {
    const dataDir = await aCrowdedStore()
    await opened(dataDir, (store) => keep(store, newReader(7, 'en')))
    const file = join(dataDir, '..', 'backup')
    await writeBackup(dataDir, file)
    await opened(dataDir, (store) => keep(store, newReader(7, 'de')))
    const { aside } = await restoreBackup(dataDir, file, NOW)
    await opened(dataDir, async (store) => {
      expect((await store.readers.get(7))?.lang).toBe('en')
      await store.readers.remove(7)
    })
    expect(await readFile(join(aside, SHARD), 'utf8')).not.toContain('"chat":7,')
  })

  const canLimit = spawnSync('prlimit', ['--version']).status === 0
  it.skipIf(!canLimit)('says so when the disk is full, keeps what it had, and goes on', async () => {
    const dataDir = await aCrowdedStore()
    const before = await textOf(dataDir)
    const child = startChild('store', [dataDir])
    const told = async (line: string) => {
      child.say(line)
      return child.hear()
    }
    const limit = (bytes: string) =>
      spawnSync('prlimit', ['--pid', String(child.process.pid), `--fsize=${bytes}:unlimited`])
    expect(await child.hear()).toMatch(/^open /)
    limit(String(before.length + 20))
    expect(await told('reader 7')).toMatch(/07.json: could not be written \(EFBIG\); nothing was changed. Free some/)
    expect(await textOf(dataDir)).toBe(before)
    limit('unlimited')
    expect(await told('reader 7')).toBe('done')
    await child.kill()
    await opened(dataDir, async (store) => {
      expect(await store.readers.get(7)).toMatchObject({ words: [] })
    })
  })
})

describe('The inbox', () => {
  it('notes by a line, and holds no text of what was handled when that is promised', async () => {
    const dataDir = await aDataDir()
    const store = await openStore({ dataDir, now })
    const text = () => readFile(join(dataDir, 'state/inbox.json'), 'utf8')
    await store.inbox.note([{ id: 1, body: { text: 'eins' } }])
    await store.inbox.note([{ id: 2, body: { text: 'zwei' } }])
    expect((await text()).split('\n')).toHaveLength(3)
    const all = Promise.all([1, 2].map((id) => store.inbox.handled(id)))
    await store.inbox.note([{ id: 3, body: { text: 'drei' } }])
    await all
    expect(await text()).not.toMatch(/eins|zwei/)
    await store.inbox.note([{ id: 4, body: { text: 'vier' } }])
    await store.close()
    const again = await openStore({ dataDir, now })
    expect((await again.inbox.waiting()).map(({ id }) => id)).toEqual([3, 4])
    expect(await again.inbox.note([{ id: 1, body: {} }])).toEqual([])
    await again.close()
  })
})
