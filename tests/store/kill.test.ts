import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Reader } from '../../src/domain/reader.js'
import type { Store } from '../../src/domain/store.js'
import { checkStore } from '../../src/store/check.js'
import { openStore } from '../../src/store/open.js'
import { startChild, type Child } from './child.js'
import { aDataDir, anArticle, articlesText, crowd, now } from './sample.js'

const canLimit = spawnSync('prlimit', ['--version']).status === 0

describe('A bot that is killed', () => {
  const started = async (dataDir: string) => {
    const child = startChild('store', [dataDir])
    return { child, said: await child.hear() }
  }

  /** Lets the child count until it has told so many numbers, kills it a moment later, and returns the last of each kind. */
  const killedWhileCounting = async (child: Child, lines: number) => {
    const last: Record<string, number> = { readers: 0, dialogs: 0, inbox: 0, articles: 0, receipts: 0 }
    const hear = (line: string) => (last[line.split(' ')[0] ?? ''] = Number(line.split(' ')[1]))
    child.say('count')
    for (let heard = 0; heard < lines; heard++) hear((await child.hear()) ?? '')
    await pause(Math.random() * 5)
    await child.kill()
    for (let line = await child.hear(); line !== null; line = await child.hear()) hear(line)
    return last
  }

  const fill = async (dataDir: string) => {
    const store = await openStore({ dataDir, now })
    await Promise.all(crowd(7).map((reader) => store.readers.change(reader.chat, () => reader)))
    await store.close()
  }

  const newestReceipt = async (store: Store) => {
    for await (const receipt of store.receipts.ofChat(7)) return receipt
    return undefined
  }

  it('leaves files that are whole and hold the last change it promised', async () => {
    for (const lines of [3, 20, 60, 61, 160, 161]) {
      const dataDir = await aDataDir(articlesText([anArticle('zaehler')]))
      // A large file of readers grows by lines, a small one is written anew.
      if (lines % 2 === 1) await fill(dataDir)
      const { child, said } = await started(dataDir)
      expect(said).toMatch(/^open /)
      const promised = await killedWhileCounting(child, lines)
      expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
      const store = await openStore({ dataDir, now })
      const reader = (await store.readers.get(7)) as (Reader & { count: number }) | undefined
      const waiting = (await store.inbox.waiting()).map(({ id }) => id)
      const found = {
        readers: reader?.count ?? 0,
        dialogs: Number((await store.dialogs.get('count')) ?? 0),
        inbox: waiting.at(-1) ?? 0,
        receipts: (await newestReceipt(store))?.message ?? 0,
        articles: Number((await store.articles.get('zaehler'))?.title) || 0,
      }
      await store.close()
      for (const [kind, number] of Object.entries(found)) {
        // What was on its way may have arrived without being promised.
        expect([promised[kind], (promised[kind] ?? 0) + 1]).toContain(number)
      }
    }
  })

  it('keeps a second one out while it lives, which names it and ends', async () => {
    const dataDir = await aDataDir()
    const first = await started(dataDir)
    const second = await started(dataDir)
    expect(second.said).toContain(`process ${first.child.process.pid ?? 0} is already at work here`)
    await second.child.kill()
    await first.child.kill()
    const third = await started(dataDir)
    expect(third.said).toMatch(/^open /)
    await third.child.kill()
  })
})

describe('A bot whose disk is full', () => {
  const limit = (child: Child, bytes: string) =>
    spawnSync('prlimit', ['--pid', String(child.process.pid), `--fsize=${bytes}:unlimited`])

  it.skipIf(!canLimit)('says so, keeps what it had, and goes on when there is room again', async () => {
    const dataDir = await aDataDir()
    const child = startChild('store', [dataDir])
    const told = async (line: string) => {
      child.say(line)
      return child.hear()
    }
    expect(await child.hear()).toMatch(/^open /)
    expect(await told('dialog 100')).toBe('done')
    limit(child, '4096')
    expect(await told('dialog 50000')).toMatch(
      /dialogs.json: could not be written \(EFBIG\); nothing was changed. Free some/,
    )
    expect(await told('length')).toBe('100')
    expect(await told('room')).toBe('false')
    expect(await checkStore(dataDir)).toMatchObject({ faults: [] })
    limit(child, 'unlimited')
    expect(await told('room')).toBe('true')
    expect(await told('dialog 50000')).toBe('done')
    expect(await told('length')).toBe('50000')
    await child.kill()
  })
})
