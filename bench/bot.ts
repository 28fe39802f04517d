import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bot } from 'grammy'
import { startApp } from '../src/app.js'
import { parseConfig } from '../src/config.js'
import { createLog } from '../src/log.js'
import { createQuietTelegram, ME, question, serveTelegram } from './telegram.js'

const STARTS = 5
const UPDATES = 3000
const READERS = 300
const LATENCY_MS = 100
const QUESTIONS = [
  'Wer ist Oberbürgermeister von Halle?',
  'Wie viele Menschen pendeln zwischen Halle und Leipzig?',
  'Ab wann fahren die neuen Züge?',
  'Regnet es heute in Halle?',
]

/** Start, memory, updates a second and 300 readers at once; each beside the framework's bare limit in the same run. */
export async function benchBot(): Promise<object> {
  return {
    start: await measureStarts(),
    updatesPerSecond: await measureThroughput(),
    burst: await measureBurst(),
  }
}

async function measureStarts(): Promise<object> {
  const ours: { ms: number; rssMb: number }[] = []
  const bare: { ms: number; rssMb: number }[] = []
  // In turn, so that both see the same moods of the machine.
  for (let round = 0; round < STARTS; round++) {
    ours.push(await startOnce(['dist/main.js', 'run', '--data', copyStore()]))
    bare.push(await startOnce(['bench/bare-bot.mjs']))
  }
  const [oursMs, bareMs] = [median(ours.map(({ ms }) => ms)), median(bare.map(({ ms }) => ms))]
  return {
    oursMs,
    bareMs,
    ratio: round(oursMs / bareMs),
    oursIdleMb: median(ours.map(({ rssMb }) => rssMb)),
    bareIdleMb: median(bare.map(({ rssMb }) => rssMb)),
  }
}

/** Milliseconds from spawn to the first getUpdates, and the resident memory two seconds later. */
async function startOnce(args: readonly string[]): Promise<{ ms: number; rssMb: number }> {
  const telegram = createQuietTelegram(0)
  const { root, server } = await serveTelegram(telegram)
  const first = telegram.nth('getUpdates', 1)
  const env = { ...process.env, BOT_TOKEN: '42:bench-token', TELEGRAM_API_ROOT: root, LOG_LEVEL: 'silent' }
  const begin = performance.now()
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const ms = (await first) - begin
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const rssMb = residentMb(child.pid ?? 0)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
  server.closeAllConnections()
  server.close()
  return { ms: round(ms), rssMb }
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

async function measureThroughput(): Promise<object> {
  const ours = await oursPerSecond()
  const bare = await barePerSecond()
  return { ours, bare, share: round(ours / bare, 3) }
}

async function oursPerSecond(): Promise<number> {
  const { telegram, app } = await startInProcess(0)
  const seconds = await feedAndWait(telegram, UPDATES, 500)
  await app.stop()
  return Math.round(UPDATES / seconds)
}

async function barePerSecond(): Promise<number> {
  const telegram = createQuietTelegram(0)
  const bot = new Bot('42:bench', { botInfo: ME as never, client: { fetch: telegram.fetch as never } })
  bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text))
  void bot.start()
  const seconds = await feedAndWait(telegram, UPDATES, 500)
  await bot.stop()
  return Math.round(UPDATES / seconds)
}

async function measureBurst(): Promise<object> {
  const { telegram, app } = await startInProcess(LATENCY_MS)
  const seconds = await feedAndWait(telegram, READERS, READERS)
  await app.stop()
  return {
    readers: READERS,
    apiLatencyMs: LATENCY_MS,
    lastAnswerMs: Math.round(seconds * 1000),
    oneAfterAnotherMs: READERS * LATENCY_MS,
  }
}

/** Feeds that many questions of that many chats at once; seconds until the last one is answered. */
async function feedAndWait(
  telegram: ReturnType<typeof createQuietTelegram>,
  updates: number,
  chats: number,
): Promise<number> {
  const last = telegram.nth('sendMessage', updates)
  const begin = performance.now()
  telegram.feed(
    Array.from({ length: updates }, (_, id) =>
      question(id + 1, 1000 + (id % chats), QUESTIONS[id % QUESTIONS.length] ?? ''),
    ),
  )
  return ((await last) - begin) / 1000
}

async function startInProcess(latencyMs: number) {
  const telegram = createQuietTelegram(latencyMs)
  const settings = parseConfig({ BOT_TOKEN: '42:bench-token', DATA_DIR: copyStore() })
  if (!settings.ok) throw new Error('the bench has a wrong configuration')
  const log = createLog('error', [])
  const clock = { now: () => new Date() }
  const app = await startApp({ config: settings.config, token: '42:bench-token', log, clock, fetch: telegram.fetch })
  return { telegram, app }
}

/** The shipped articles in a folder of their own, gone when the bench ends. */
function copyStore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schwesterstadt-bench-'))
  cpSync('data/articles.json', join(folder, 'articles.json'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
