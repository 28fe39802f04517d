import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/domain/mailing.js'
import { exportReaders } from '../../src/store/readers-file.js'
import type { Box } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import type { Program } from '../support/program.js'
import { aTown, copies, isThrough, total, until } from '../support/town.js'

const READERS = 500
const KILLS = 5
const RATE = 200
/** In flight at a kill at most: what starts in the time of the slowest call, twice, and what waits for its receipt. */
const IN_FLIGHT = 2 * RATE * 0.06 + RATE / 32

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The chats that have a receipt on disk; a last line that nobody finished is none. */
function chatsWithReceipt(dataDir: string): Set<unknown> {
  const folder = join(dataDir, 'state', 'receipts')
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').slice(1, -1))
  return new Set(lines.map((line) => (JSON.parse(line) as Receipt).chat))
}

/** 2 % answers of 5xx, 1 % lost before and 1 % after the message was taken, and bursts of 429. */
function orderTrouble(box: Box, random: () => number) {
  const [cut, times] = [new Set<unknown>(), Number.MAX_SAFE_INTEGER]
  let calls = 0
  const inBurst = () => ++calls % 160 < 3 && calls > 40
  const tooMany = { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } }
  box.trouble('sendMessage', tooMany, { times, when: inBurst })
  box.trouble('sendMessage', { error_code: 502, description: 'Bad Gateway' }, { times, when: () => random() < 0.02 })
  box.trouble('sendMessage', 'network', { times, when: () => random() < 0.01 })
  box.trouble('sendMessage', 'cut', { times, when: ({ chat_id }) => random() < 0.01 && cut.add(chat_id).size > 0 })
  return cut
}

describe('a mailing to 500 readers', () => {
  it('killed five times, on a bad line, reaches everyone, and twice only those who were in flight', async () => {
    const random = seeded(2026)
    const { dataDir, box, people, reachable, start, publish } = await aTown(READERS, RATE)
    const cut = orderTrouble(box, random)
    box.delay((method) => (method === 'sendMessage' ? 20 + Math.floor(random() * 40) : 0))
    const moments = Array.from({ length: KILLS }, () => Math.floor(random() * 0.9 * READERS)).sort((a, b) => a - b)
    const inFlight: unknown[] = []
    const seen = new Map<Person, number>()
    publish()
    for (const moment of moments) {
      const program = await start()
      await until(() => total(box, people) > moment)
      await program.end('SIGKILL')
      const noted = chatsWithReceipt(dataDir)
      // Those of earlier kills whose turn has not come again were counted then.
      const arrived = people.filter((person) => copies(box, person) > (seen.get(person) ?? 0))
      const lost = arrived.filter((person) => !noted.has(person.chat.id)).map(idOf)
      expect(lost.filter((id) => !cut.has(id)).length).toBeLessThanOrEqual(IN_FLIGHT)
      inFlight.push(...lost)
      for (const person of arrived) seen.set(person, copies(box, person))
    }
    const last = await start()
    await until(() => isThrough(dataDir))
    expect(await last.end('SIGTERM')).toBe(0)

    expect(reachable.filter((person) => copies(box, person) === 0)).toEqual([])
    expect(total(box, people) - reachable.length).toBeLessThanOrEqual(inFlight.length + cut.size)
    const twice = reachable.filter((person) => copies(box, person) > 1).map(idOf)
    expect(twice.filter((id) => !inFlight.includes(id) && !cut.has(id))).toEqual([])
    const lines = (await exportReaders(dataDir)).trimEnd().split('\n')
    const unreachable = lines.filter((line) => !line.includes('"unreachable":null'))
    expect(unreachable).toHaveLength(READERS - reachable.length)
    expect(box.violations).toEqual([])
  }, 240_000)

  it('stopped again and again by SIGTERM reaches everyone exactly once', async () => {
    const random = seeded(7)
    const { dataDir, box, people, reachable, start, publish } = await aTown(READERS, RATE)
    box.delay((method) => (method === 'sendMessage' ? 20 + Math.floor(random() * 40) : 0))
    publish()
    for (const moment of [60, 200, 390]) {
      const program: Program = await start()
      await until(() => total(box, people) > moment)
      expect(await program.end('SIGTERM')).toBe(0)
    }
    const last = await start()
    await until(() => isThrough(dataDir))
    expect(await last.end('SIGTERM')).toBe(0)
    expect(reachable.filter((person) => copies(box, person) !== 1)).toEqual([])
    expect(box.violations).toEqual([])
  }, 240_000)
})

function idOf({ chat }: Person): number {
  return chat.id
}
