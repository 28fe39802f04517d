import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Outbox } from '../../src/domain/outbox.js'
import type { Receipt } from '../../src/domain/mailing.js'
import { importReaders, exportReaders } from '../../src/store/readers-file.js'
import { createBox, type Box } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import { article, writeArticles } from '../support/bot.js'
import { startProgram, type Program } from '../support/program.js'
import { serveBox } from '../support/serve-box.js'

const READERS = 500
const KILLS = 5
const RATE = 200
/** In flight at a kill at most: what starts in the time of the slowest call, twice, and what waits for its receipt. */
const IN_FLIGHT = 2 * RATE * 0.06 + RATE / 32
const PATIENCE_MS = 120_000
const old = article('alt')
const news = article('neu', { title: 'Neue Nachricht' })

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

/** A store with that many readers of instant news, in a Telegram behind a port; every 33rd has blocked the bot. */
async function aTown(readers: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'schwesterstadt-faults-'))
  writeArticles(dataDir, [old])
  const box = createBox()
  const served = await serveBox(box)
  const people = Array.from({ length: readers }, () => box.person())
  const hasBlocked = (person: Person) => people.indexOf(person) % 33 === 5
  for (const person of people) box.placeBot(person.chat, person, hasBlocked(person) ? 'kicked' : 'member')
  const env = {
    BOT_TOKEN: box.token,
    TELEGRAM_API_ROOT: served.url,
    DATA_DIR: dataDir,
    PAID_BROADCAST: '1',
    SEND_RATE: `${RATE}`,
  }
  onTestFinished(async () => {
    await served.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const start = async () => {
    const program = startProgram(['run'], env)
    await until(() => program.out.stderr.includes('"started"') || program.child.exitCode !== null)
    return program
  }
  // The first start takes what is there as old.
  const first = await start()
  await until(() => outboxOf(dataDir) !== null)
  await first.end('SIGTERM')
  const lines = people.map(({ chat }) => JSON.stringify({ chat: chat.id, rhythm: 'instant', quiet: null }))
  await importReaders(dataDir, 'readers', lines.join('\n'), () => new Date())
  return { dataDir, box, people, reachable: people.filter((person) => !hasBlocked(person)), start }
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come to that')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

function outboxOf(dataDir: string): Outbox | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'state', 'mailings.json'), 'utf8')) as Outbox
  } catch {
    return null
  }
}

const isThrough = (dataDir: string) => {
  const outbox = outboxOf(dataDir)
  return outbox?.announced['neu'] !== undefined && outbox.open.length === 0
}

/** The chats that have a receipt on disk; a last line that nobody finished is none. */
function chatsWithReceipt(dataDir: string): Set<unknown> {
  const folder = join(dataDir, 'state', 'receipts')
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').slice(1, -1))
  return new Set(lines.map((line) => (JSON.parse(line) as Receipt).chat))
}

/** How often each chat has the news. */
function copies(box: Box, { chat }: Person): number {
  return box.messages(chat).filter(({ text }) => text.startsWith('Neue Nachricht')).length
}

const total = (box: Box, people: readonly Person[]) => people.reduce((sum, person) => sum + copies(box, person), 0)

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
    const { dataDir, box, people, reachable, start } = await aTown(READERS)
    const cut = orderTrouble(box, random)
    box.delay((method) => (method === 'sendMessage' ? 20 + Math.floor(random() * 40) : 0))
    const moments = Array.from({ length: KILLS }, () => Math.floor(random() * 0.9 * READERS)).sort((a, b) => a - b)
    const inFlight: unknown[] = []
    const seen = new Map<Person, number>()
    writeArticles(dataDir, [old, news])
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
    const { dataDir, box, people, reachable, start } = await aTown(READERS)
    box.delay((method) => (method === 'sendMessage' ? 20 + Math.floor(random() * 40) : 0))
    writeArticles(dataDir, [old, news])
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
