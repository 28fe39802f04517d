import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Outbox } from '../../src/domain/outbox.js'
import { importReaders } from '../../src/store/readers-file.js'
import { createBox, type Box } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import { article, writeArticles } from './bot.js'
import { startProgram } from './program.js'
import { serveBox } from './serve-box.js'

const PATIENCE_MS = 120_000
const old = article('alt')
const news = article('neu', { title: 'Neue Nachricht' })

/**
 * A store with that many readers of instant news, in a Telegram behind a port, for the program in a process of its own;
 * every 33rd has blocked the bot. Person 4711 is the editor.
 */
export async function aTown(readers: number, rate: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'schwesterstadt-town-'))
  writeArticles(dataDir, [old])
  const box = createBox()
  const served = await serveBox(box)
  const editor = box.person({ id: 4711 })
  box.placeBot(editor.chat, editor, 'member')
  const people = Array.from({ length: readers }, () => box.person())
  const hasBlocked = (person: Person) => people.indexOf(person) % 33 === 5
  for (const person of people) box.placeBot(person.chat, person, hasBlocked(person) ? 'kicked' : 'member')
  const env = {
    BOT_TOKEN: box.token,
    TELEGRAM_API_ROOT: served.url,
    DATA_DIR: dataDir,
    EDITOR_IDS: String(editor.chat.id),
    PAID_BROADCAST: '1',
    SEND_RATE: String(rate),
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
  const reachable = people.filter((person) => !hasBlocked(person))
  /** Somebody publishes „Neue Nachricht“. */
  const publish = () => {
    writeArticles(dataDir, [old, news])
  }
  return { dataDir, box, people, reachable, editor, start, publish }
}

export async function until(holds: () => boolean): Promise<void> {
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

/** Whether the news were announced and nothing is on its way any more. */
export function isThrough(dataDir: string): boolean {
  const outbox = outboxOf(dataDir)
  return outbox?.announced['neu'] !== undefined && outbox.open.length === 0
}

/** How often the person has the news. */
export function copies(box: Box, { chat }: Person): number {
  return box.messages(chat).filter(({ text }) => text.startsWith('Neue Nachricht')).length
}

export function total(box: Box, people: readonly Person[]): number {
  return people.reduce((sum, person) => sum + copies(box, person), 0)
}
