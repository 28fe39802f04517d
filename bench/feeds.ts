import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createQuietTelegram, question, serveTelegram } from './telegram.js'

const FEEDS = 200
const ITEMS = 100
const QUESTION_EVERY_MS = 50
const SETTLE_MS = 3000
const MOST_MS = 120_000

/**
 * One round over 200 feeds of 100 items on 200 hosts (127.0.0.x), with the built program: how long until every item is
 * remembered, how much memory above idle, and how long replies to readers take meanwhile and before.
 */
export async function benchFeeds(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'schwesterstadt-bench-'))
  cpSync('data/articles.json', join(folder, 'articles.json'))
  const telegram = createQuietTelegram(0)
  const { root, server } = await serveTelegram(telegram)
  const site = await serveFeeds()
  const env = {
    ...process.env,
    BOT_TOKEN: '42:bench-token',
    TELEGRAM_API_ROOT: root,
    LOG_LEVEL: 'error',
    ALLOW_PRIVATE_FEEDS: '1',
  }
  const child = spawn(process.execPath, ['dist/main.js', 'run', '--data', folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const pid = child.pid ?? 0
    await telegram.nth('getUpdates', 1)
    await pause(SETTLE_MS)
    const replies = askAllTheTime(telegram)
    await pause(SETTLE_MS)
    const [idleMb, idle] = [residentMb(pid), replies.take()]
    writeFileSync(join(folder, 'feeds.json'), JSON.stringify({ version: 1, feeds: feedList(site.port) }))
    const begin = performance.now()
    const peakMb = await untilSeen(folder, pid, begin)
    const roundMs = Math.round(performance.now() - begin)
    const during = replies.take()
    replies.stop()
    return {
      feeds: FEEDS,
      items: FEEDS * ITEMS,
      roundSeconds: roundMs / 1000,
      idleMb,
      aboveIdleMb: Math.round((peakMb - idleMb) * 10) / 10,
      replyMsBefore: quantiles(idle),
      replyMsMeanwhile: quantiles(during),
    }
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
    site.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function feedList(port: number): object[] {
  return Array.from({ length: FEEDS }, (_, n) => ({ name: `Haus ${n}`, url: `http://127.0.0.${n + 1}:${port}/rss` }))
}

/** Listens on every 127.0.0.x. Every tenth item is relevant. */
async function serveFeeds() {
  const now = new Date().toUTCString()
  const feed = (host: string) => {
    const items = Array.from({ length: ITEMS }, (_, n) => {
      const title = n % 10 === 0 ? `Halle und Leipzig: Vorhaben ${n} von ${host}` : `Meldung ${n} von ${host}`
      const teaser =
        'Ein Anriss von einiger Länge, wie ihn Häuser in ihre Feeds schreiben, mit allerlei Wörtern. '.repeat(4)
      return `<item><title>${title}</title><link>http://${host}/${n}</link><guid>http://${host}/${n}</guid><pubDate>${now}</pubDate><description>${teaser}</description></item>`
    })
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title>${items.join('')}</channel></rss>`
  }
  const server = createServer((request, response) => {
    const isFeed = request.url === '/rss'
    response.writeHead(isFeed ? 200 : 404, { 'content-type': 'application/rss+xml' })
    response.end(isFeed ? feed(request.headers.host ?? '') : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

/** Asks a question at a steady pace, of another reader each time, and notes how long each reply took. */
function askAllTheTime(telegram: ReturnType<typeof createQuietTelegram>) {
  let [asked, took] = [0, [] as number[]]
  const timer = setInterval(() => {
    const begin = performance.now()
    asked += 1
    void telegram.nth('sendMessage', asked).then(() => took.push(performance.now() - begin))
    telegram.feed([question(asked, 5000 + asked, 'Wer ist Oberbürgermeister von Halle?')])
  }, QUESTION_EVERY_MS)
  return {
    take: () => {
      const taken = took
      took = []
      return taken
    },
    stop: () => {
      clearInterval(timer)
    },
  }
}

/** Resolves with the highest resident memory once every item of every feed is remembered. */
async function untilSeen(folder: string, pid: number, begin: number): Promise<number> {
  let peak = 0
  for (;;) {
    peak = Math.max(peak, residentMb(pid))
    if (seenIn(folder) >= FEEDS * ITEMS) return peak
    if (performance.now() - begin > MOST_MS) throw new Error(`only ${seenIn(folder)} items were seen in time`)
    await pause(100)
  }
}

function seenIn(folder: string): number {
  try {
    const { feeds } = JSON.parse(readFileSync(join(folder, 'state/feeds.json'), 'utf8')) as {
      feeds: Record<string, { seen: string[] }>
    }
    return Object.values(feeds).reduce((sum, { seen }) => sum + seen.length, 0)
  } catch {
    return 0
  }
}

function quantiles(values: readonly number[]): object {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { replies: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) }
}

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 102.4) / 10
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
