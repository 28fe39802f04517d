import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { StoreLocked } from '../../src/store/faults.js'
import { takeLock } from '../../src/store/lock.js'
import { birthOf } from '../../src/store/process-birth.js'
import { startChild, type Child } from './child.js'
import { aDataDir } from './sample.js'

const NAMESPACE = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc']
const hasNamespaces = spawnSync(NAMESPACE[0] ?? '', [...NAMESPACE.slice(1), 'true']).status === 0
const isLinux = process.platform === 'linux'

describe('The lock', () => {
  const children: Child[] = []
  const child = async (folder: string, wrapper: string[] = []) => {
    const started = startChild('lock', [folder], wrapper)
    children.push(started)
    const pid = Number((await started.hear())?.split(' ')[1])
    return {
      ...started,
      pid,
      take: () => {
        started.say('take')
        return started.hear()
      },
    }
  }
  const aFolder = async () => join(await aDataDir(null), 'state', 'lock')
  const ticket = async (folder: string, content: object | string) => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, '4.json'), typeof content === 'string' ? content : JSON.stringify(content))
  }
  const aTicket = { version: 1, pid: process.pid, started: '2026-11-23T08:00:00.000Z', birth: null, socket: null }

  afterEach(async () => {
    for (const started of children.splice(0)) await started.kill()
  })

  it('is given to one at a time, and names the process that has it', async () => {
    const folder = await aFolder()
    const lock = await takeLock(folder)
    await expect(takeLock(folder)).rejects.toThrow(StoreLocked)
    await expect(takeLock(folder)).rejects.toThrow(`process ${process.pid} is already at work here`)
    await lock.release()
    await (await takeLock(folder)).release()
  })

  it('can be waited for', async () => {
    const folder = await aFolder()
    const first = await takeLock(folder)
    const second = takeLock(folder, 5000)
    await first.release()
    await (await second).release()
  })

  it('goes to exactly one of many who want it at the same moment, also after each kill -9', async () => {
    const folder = await aFolder()
    let waiting = await Promise.all(Array.from({ length: 6 }, () => child(folder)))
    while (waiting.length > 1) {
      const outcomes = await Promise.all(waiting.map((one) => one.take()))
      const winners = waiting.filter((_, index) => outcomes[index] === 'held')
      expect(winners).toHaveLength(1)
      const [winner] = winners
      expect(outcomes.filter((outcome) => outcome === `locked by ${winner?.pid ?? 0}`)).toHaveLength(waiting.length - 1)
      await winner?.kill()
      waiting = waiting.filter((one) => one !== winner)
    }
    expect(await waiting[0]?.take()).toBe('held')
  })

  it('never has two holders, however many take and release it', async () => {
    const folder = await aFolder()
    let holders = 0
    const turns = Array.from({ length: 40 }, async () => {
      const lock = await takeLock(folder, 30_000)
      holders += 1
      expect(holders).toBe(1)
      await new Promise((done) => setImmediate(done))
      holders -= 1
      await lock.release()
    })
    await Promise.all(turns)
    expect((await readdir(folder)).length).toBeLessThan(5)
  })

  it.skipIf(!isLinux)('stays with a process that is stopped or too busy to answer', async () => {
    const folder = await aFolder()
    const holder = await child(folder)
    expect(await holder.take()).toBe('held')
    holder.process.kill('SIGSTOP')
    await expect(takeLock(folder)).rejects.toThrow(`process ${holder.pid} `)
  })

  it.skipIf(!hasNamespaces)(
    'is kept between containers that share the volume, where every process is number 1',
    async () => {
      const folder = await aFolder()
      const first = await child(folder, NAMESPACE)
      const second = await child(folder, NAMESPACE)
      expect([first.pid, second.pid]).toEqual([1, 1])
      expect(await first.take()).toBe('held')
      expect(await second.take()).toBe('locked by 1')
      await expect(takeLock(folder)).rejects.toThrow('process 1 ')
      await first.kill()
      expect(await second.take()).toBe('held')
    },
  )

  it('works in a folder whose path is too long for a socket', async () => {
    const folder = join(await aDataDir(null), 'tief'.repeat(20), 'tiefer'.repeat(20), 'lock')
    const lock = await takeLock(folder)
    if (isLinux) expect((await readdir(folder)).filter((name) => name.endsWith('.sock'))).toHaveLength(1)
    await expect(takeLock(folder)).rejects.toThrow(StoreLocked)
    await lock.release()
    expect((await readdir(folder)).filter((name) => name.endsWith('.sock'))).toEqual([])
    await (await takeLock(folder)).release()
  })

  it.skipIf(!isLinux)('is not taken along with a copy of the folder', async () => {
    const folder = await aFolder()
    const lock = await takeLock(folder)
    spawnSync('cp', ['-a', folder, `${folder}-copy`])
    expect(await readdir(`${folder}-copy`)).toHaveLength(2)
    await (await takeLock(`${folder}-copy`)).release()
    await lock.release()
  })

  it.skipIf(!isLinux)('is told by the process start where the file system knows no sockets', async () => {
    const folder = await aFolder()
    await ticket(folder, { ...aTicket, birth: await birthOf(process.pid) })
    await expect(takeLock(folder)).rejects.toThrow(StoreLocked)
    await ticket(folder, { ...aTicket, birth: 'another boot:1' })
    await (await takeLock(folder)).release()
  })

  it.each([
    ['empty', ''],
    ['torn', '{"version":1,"pi'],
    ['of a later version', { ...aTicket, version: 9 }],
  ])('is not blocked by a ticket that is %s', async (_, content) => {
    const folder = await aFolder()
    await ticket(folder, content)
    const lock = await takeLock(folder)
    expect(JSON.parse(await readFile(join(folder, '5.json'), 'utf8'))).toMatchObject({ pid: process.pid })
    await lock.release()
  })
})
