import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { startApp, type App } from '../../src/app.js'
import { parseConfig } from '../../src/config.js'
import type { Article } from '../../src/domain/article.js'
import { createLog } from '../../src/log.js'
import { createBox, type Box } from '../../src/tryout/box.js'

export interface Running {
  readonly box: Box
  readonly app: App
  readonly dataDir: string
  /** Every line the bot logged. */
  readonly log: readonly string[]
  /** Lets that much time pass on the bot's clock, in milliseconds. */
  pass(milliseconds: number): void
  /** What the bot's clock shows. */
  now(): Date
  /** Stops the bot and starts another one on the same store and the same Telegram; `between` finds no bot running. */
  restart(between?: () => void): Promise<void>
}

export interface RunOptions {
  readonly articles?: readonly Partial<Article>[]
  readonly env?: Readonly<Record<string, string>>
  readonly box?: Box
}

const running: (() => Promise<void>)[] = []
const boxes: Box[] = []

/** The whole bot on a store of its own, with the shipped articles unless others are given, in an in-process Telegram. */
export async function runBot({ articles, env = {}, box = createBox() }: RunOptions = {}): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'schwesterstadt-test-'))
  if (articles) writeArticles(dataDir, articles)
  else cpSync('data/articles.json', join(dataDir, 'articles.json'))
  const settings = parseConfig({ BOT_TOKEN: box.token, DATA_DIR: dataDir, ...env })
  if (!settings.ok) throw new Error(JSON.stringify(settings.faults))
  const lines: string[] = []
  let passed = 0
  const log = createLog('debug', [box.token], (line) => lines.push(line))
  const start = () =>
    startApp({
      config: settings.config,
      token: box.token,
      log,
      clock: { now: () => new Date(Date.now() + passed) },
      fetch: box.fetch,
    })
  const state = { app: await start() }
  boxes.push(box)
  running.push(async () => {
    await state.app.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return {
    box,
    get app() {
      return state.app
    },
    dataDir,
    log: lines,
    pass: (milliseconds) => {
      passed += milliseconds
    },
    now: () => new Date(Date.now() + passed),
    restart: async (between) => {
      await state.app.stop()
      between?.()
      state.app = await start()
    },
  }
}

export function writeArticles(dataDir: string, articles: readonly Partial<Article>[]): void {
  writeFileSync(join(dataDir, 'articles.json'), JSON.stringify({ version: 1, articles }))
}

/** Stops what a test started. Every journey also fails on any call that breaks the Bot API's rules. */
export function stopAfterEach(): void {
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop()
    for (const box of boxes.splice(0)) expectNoViolations(box)
  })
}

export function expectNoViolations(box: Box): void {
  expect(box.violations).toEqual([])
}

/** A small article that is valid; everything can be overridden. */
export function article(id: string, more: Partial<Article> = {}): Article {
  return {
    id,
    status: 'published',
    title: `Titel von ${id}`,
    summary: `Zusammenfassung von ${id}.`,
    facts: [`Eine Tatsache über ${id}.`],
    topics: ['verkehr'],
    cities: ['halle', 'leipzig'],
    people: [],
    places: [],
    date: '2025-06-16',
    sources: [{ name: 'Quelle', url: 'https://example.org/1' }],
    ...more,
  }
}
