import { describe, expect, it } from 'vitest'
import { newReader, type Reader } from '../../src/domain/reader.js'
import { openStore } from '../../src/store/open.js'
import { exportReaders, importReaders } from '../../src/store/readers-file.js'
import { aDataDir, now } from './sample.js'

const EXAMPLE =
  '{"chat":1001,"thread":null,"lang":"de","rhythm":"instant","at":"07:30","weekday":1,"topics":null,"cities":"both","words":[],"notWords":[],"muted":{},"quiet":["21:00","07:00"],"watches":["Radschnellweg"],"unreachable":null,"lastDigest":null}'
const faultsOf = (dataDir: string, text: string) =>
  importReaders(dataDir, 'leser.jsonl', text, now).then(
    () => 'no faults',
    (error: unknown) => String(error),
  )

describe('Readers', () => {
  it('can be moved from one store to another without losing anything', async () => {
    const [from, to] = [await aDataDir(), await aDataDir()]
    const readers: Reader[] = [
      { ...newReader(-100, 'en'), thread: 9, rhythm: 'weekly', weekday: 7, topics: ['kultur'], cities: 'halle' },
      { ...newReader(5, 'de'), words: ['Museum'], notWords: ['Fußball'], muted: { verkehr: '2026-12-01T08:00:00Z' } },
      { ...newReader(70, 'de'), quiet: null, unreachable: '2026-11-01T08:00:00.000Z', later: 'unknown to us' },
    ]
    const lines = readers.map((reader) => `${JSON.stringify(reader)}\n`).join('')
    expect(await importReaders(from, '', lines, now)).toEqual({ added: 3, updated: 0, unchanged: 0 })
    expect(await exportReaders(from)).toBe(lines)
    await importReaders(to, '', await exportReaders(from), now)
    expect(await exportReaders(to)).toBe(lines)
  })

  it('are exported in the format that others rely on', async () => {
    const dataDir = await aDataDir()
    await importReaders(dataDir, '', `${EXAMPLE}\r\n\n`, now)
    expect(await exportReaders(dataDir)).toBe(`${EXAMPLE}\n`)
  })

  it('need only their chat: the rest has defaults', async () => {
    const dataDir = await aDataDir()
    await importReaders(dataDir, '', '{"chat":7}', now)
    expect(JSON.parse(await exportReaders(dataDir))).toEqual({ ...newReader(7, 'de'), rhythm: 'daily' })
  })

  it('are the same after a second import, and others stay', async () => {
    const dataDir = await aDataDir()
    await importReaders(dataDir, '', '{"chat":7}\n{"chat":8}', now)
    expect(await importReaders(dataDir, '', '{"chat":7}\n{"chat":9,"lang":"en"}', now)).toEqual({
      added: 1,
      updated: 0,
      unchanged: 1,
    })
    expect(await importReaders(dataDir, '', '{"chat":7,"at":"08:00"}', now)).toMatchObject({ updated: 1 })
    expect((await exportReaders(dataDir)).match(/"chat":\d+/g)).toEqual(['"chat":7', '"chat":8', '"chat":9'])
  })

  it('are taken over all or none, and every fault is named without quoting anybody', async () => {
    const dataDir = await aDataDir()
    const text =
      '{"chat":7}\n{"chat":8,"lang":"geheim","at":"7:30"}\n{"chat":\n{"chat":7}\n{"chat":9,"topics":["sport"]}'
    const message = await faultsOf(dataDir, text)
    expect(message).toContain('leser.jsonl: line 2: lang: has a value that is not known here')
    expect(message).toContain('leser.jsonl: line 2: at: is not a time: write it like 07:30')
    expect(message).toMatch(/leser.jsonl: line 3: (is not JSON|ends)/)
    expect(message).toContain('leser.jsonl: line 4: chat: has a line further up already')
    expect(message).toContain('leser.jsonl: line 5: topics[0]: ')
    expect(message).not.toMatch(/geheim|sport/)
    expect(await exportReaders(dataDir)).toBe('')
  })

  it('are exported beside a running bot, but not imported', async () => {
    const dataDir = await aDataDir()
    const store = await openStore({ dataDir, now })
    await store.readers.change(7, () => newReader(7, 'de'))
    expect(await exportReaders(dataDir)).toContain('"chat":7,')
    expect(await faultsOf(dataDir, '{"chat":8}')).toContain('is already at work here')
    await store.close()
  })
})
