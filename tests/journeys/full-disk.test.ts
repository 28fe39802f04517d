import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aTown, copies, isThrough, total, until } from '../support/town.js'
import { fromBox } from '../support/chatting.js'

const READERS = 60
/** What may be under way when the first receipt finds no room. */
const IN_FLIGHT = 8
const canLimit = spawnSync('prlimit', ['--version']).status === 0

/** No file of the program may become longer than that, as on a disk without room. */
const limit = (pid: number | undefined, bytes: number | 'unlimited') =>
  spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`])

function receiptBytes(dataDir: string): number {
  const folder = join(dataDir, 'state', 'receipts')
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return Math.max(...names.map((name) => statSync(join(folder, name)).size))
}

describe.skipIf(!canLimit)('a mailing on a disk that is full', () => {
  it('pauses, says so to the editors, and goes on when there is room: nobody gets it twice or not at all', async () => {
    const { dataDir, box, reachable, editor, start, publish } = await aTown(READERS, 30)
    const told = (text: string) => fromBox(box, editor.chat).some((message) => message.text.startsWith(text))
    const program = await start()
    publish()
    await until(() => total(box, reachable) >= 10)
    limit(program.child.pid, receiptBytes(dataDir))
    await until(() => told('Auf der Platte ist kein Platz mehr'))
    const sent = total(box, reachable)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(total(box, reachable) - sent).toBeLessThanOrEqual(IN_FLIGHT)
    expect(total(box, reachable)).toBeLessThan(reachable.length)
    limit(program.child.pid, 'unlimited')
    await until(() => isThrough(dataDir))
    expect(reachable.filter((person) => copies(box, person) !== 1)).toEqual([])
    expect(told('Auf der Platte ist wieder Platz')).toBe(true)
    expect(await program.end('SIGTERM')).toBe(0)
    expect(box.violations).toEqual([])
  }, 120_000)

  it('does not begin without room for its receipts', async () => {
    const { dataDir, box, reachable, editor, start, publish } = await aTown(5, 30)
    const told = (text: string) => fromBox(box, editor.chat).some((message) => message.text.startsWith(text))
    const program = await start()
    limit(program.child.pid, 64 * 1024)
    publish()
    await until(() => told('Auf der Platte ist kein Platz mehr'))
    expect(total(box, reachable)).toBe(0)
    limit(program.child.pid, 'unlimited')
    await until(() => isThrough(dataDir))
    expect(reachable.filter((person) => copies(box, person) !== 1)).toEqual([])
    expect(await program.end('SIGTERM')).toBe(0)
  }, 120_000)
})
