import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importReaders } from '../src/store/readers-file.js'
import { serveLimited, type LimitedTelegram } from './limited-telegram.js'
import { question } from './telegram.js'

const TITLE = 'Nachricht für die Messung'
const LATENCY_MS = 50
const PAID_RATE = 1000
const CHANGES_A_SECOND = 50
/** A message costs what it costs after so many. */
const MESSAGES = 10_000
const IDEAL = { readers: 2000, rate: 30 }
const SIZES = [1000, 10_000, 100_000]

interface Inside {
  readonly cpuMs: number
  readonly p999Ms: number
  readonly maxMs: number
}

interface Bot {
  readonly startMs: number
  residentMb(): number
  /** CPU time and event loop delay since the last time. */
  inside(): Promise<Inside>
  publish(): number
  end(): Promise<void>
}

/** `npm run build` first. `--short`: a tenth of the readers. */
export async function benchMailing(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({ args: [...args], options: { short: { type: 'boolean', default: false } } })
  const share = values.short ? 0.1 : 1
  const load = loadavg()[0]
  const paced = await measurePace(IDEAL.readers * share)
  const sizes: object[] = []
  for (const readers of SIZES) sizes.push(await measurePaid(Math.round(readers * share)))
  return { load, paced, paid: sizes }
}

/** How near to the ideal time a mailing comes, and how often it is told that it was too fast. */
async function measurePace(readers: number): Promise<object> {
  const telegram = await serveLimited({ latencyMs: LATENCY_MS, perSecond: IDEAL.rate, bulk: TITLE })
  const bot = await startBot(telegram, readers, { SEND_RATE: String(IDEAL.rate) })
  const begin = bot.publish()
  await until(() => telegram.taken.length >= readers)
  const seconds = ((telegram.taken.at(-1) ?? 0) - (telegram.taken[0] ?? 0)) / 1000
  const ideal = (readers - 1) / IDEAL.rate
  const firstMs = round((telegram.taken[0] ?? 0) - begin)
  const refusedPerThousand = round((telegram.refused() * 1000) / readers)
  await bot.end()
  return { readers, seconds: round(seconds), idealRatio: round(seconds / ideal, 3), firstMs, refusedPerThousand }
}

/** As fast as it may for money: first without anything else, then with readers who change something. */
async function measurePaid(readers: number): Promise<object> {
  const telegram = await serveLimited({ latencyMs: LATENCY_MS, perSecond: PAID_RATE, bulk: TITLE })
  const bot = await startBot(telegram, readers, { SEND_RATE: String(PAID_RATE), PAID_BROADCAST: '1' })
  await bot.inside()
  const begin = bot.publish()
  const plain = Math.min(MESSAGES, readers)
  await until(() => telegram.taken.length >= plain)
  const alone = await bot.inside()
  const { taken } = telegram
  const speed = (from: number, to: number) => round(((to - from) * 1000) / ((taken[to] ?? 0) - (taken[from] ?? 0)))
  const result = {
    readers,
    startMs: round(bot.startMs),
    firstMs: round((taken[0] ?? 0) - begin),
    cpuMsPerMessage: round(alone.cpuMs / plain, 3),
    perSecond: speed(0, plain - 1),
    loopDelay: alone,
    refused: telegram.refused(),
  }
  if (readers < 2 * MESSAGES) {
    await bot.end()
    return result
  }
  const from = taken.length
  const changes = await measureChanges(telegram, readers)
  const busy = await bot.inside()
  const whileChanging = { ...changes, perSecond: speed(from, taken.length - 1), loopDelay: busy }
  const residentMb = bot.residentMb()
  await bot.end()
  return { ...result, residentMb, whileChanging }
}

/** Milliseconds from a reader's wish to the answer, which is sent when it is saved. */
async function measureChanges(telegram: LimitedTelegram, readers: number): Promise<object> {
  const count = CHANGES_A_SECOND * 10
  const asked = new Map<number, number>()
  const times: number[] = []
  telegram.onReply = (chat, at) => {
    times.push(at - (asked.get(chat) ?? at))
  }
  for (let change = 0; change < count; change++) {
    // Far behind the mailing, so that no chat gets two messages at once.
    const chat = readers - change
    asked.set(chat, performance.now())
    telegram.feed(question(change + 1, chat, `/subscribe täglich 8:${String(10 + (change % 50))}`))
    await pause(1000 / CHANGES_A_SECOND)
  }
  await until(() => times.length >= count)
  times.sort((a, b) => a - b)
  return { changes: count, p50Ms: round(times[count >> 1] ?? 0), p99Ms: round(times[Math.floor(count * 0.99)] ?? 0) }
}

/** The bot in a process of its own over that many readers of instant news, with its first round behind it. */
async function startBot(telegram: LimitedTelegram, readers: number, over: Record<string, string>): Promise<Bot> {
  const dataDir = mkdtempSync(join(tmpdir(), 'schwesterstadt-bench-'))
  const articles = join(dataDir, 'articles.json')
  cpSync('data/articles.json', articles)
  const lines = Array.from({ length: readers }, (_, index) =>
    JSON.stringify({ chat: index + 1, rhythm: 'instant', quiet: null }),
  )
  await importReaders(dataDir, 'readers', lines.join('\n'), () => new Date())
  const env = { ...process.env, BOT_TOKEN: '42:bench-token', TELEGRAM_API_ROOT: telegram.root, LOG_LEVEL: 'error' }
  const run = ['--import', new URL('inside.mjs', import.meta.url).href, 'dist/main.js', 'run', '--data', dataDir]
  const first = telegram.polled()
  const begin = performance.now()
  const child = spawn(process.execPath, run, {
    env: { ...env, ...over },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const startMs = (await first) - begin
  await until(() => isAnnounced(dataDir))
  await pause(1000)
  return {
    startMs,
    residentMb: () => residentMb(child),
    inside: async () => {
      child.send('now')
      const [inside] = (await once(child, 'message')) as [Inside]
      return { cpuMs: round(inside.cpuMs), p999Ms: round(inside.p999Ms), maxMs: round(inside.maxMs) }
    },
    publish: () => {
      publishIn(articles)
      return performance.now()
    },
    end: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      telegram.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function isAnnounced(dataDir: string): boolean {
  try {
    return readFileSync(join(dataDir, 'state', 'mailings.json'), 'utf8') !== ''
  } catch {
    return false
  }
}

function publishIn(file: string): void {
  const store = JSON.parse(readFileSync(file, 'utf8')) as { articles: object[] }
  const article = { ...store.articles[0], id: 'messung', title: TITLE }
  writeFileSync(`${file}.new`, JSON.stringify({ ...store, articles: [...store.articles, article] }, null, 2))
  renameSync(`${file}.new`, file)
}

function residentMb({ pid = 0 }: ChildProcess): number {
  return round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
