import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createBox, type Box } from '../../src/tryout/box.js'
import { startProgram } from '../support/program.js'
import { serveBox } from '../support/serve-box.js'

const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'schwesterstadt-live-'))
  cleanUps.push(() => {
    rmSync(path, { recursive: true, force: true })
  })
  return path
}

function store(): string {
  const path = folder()
  cpSync('data/articles.json', join(path, 'articles.json'))
  return path
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

async function run(args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Ended> {
  const program = startProgram(args, env, input)
  const code = await program.ended
  return { code, ...program.out }
}

async function live(box: Box, dataDir: string) {
  const served = await serveBox(box)
  cleanUps.push(() => served.close())
  const env = { BOT_TOKEN: box.token, TELEGRAM_API_ROOT: served.url, DATA_DIR: dataDir }
  return { env, begin: () => startProgram(['run'], env) }
}

const answersIn = (box: Box, chat: Parameters<Box['messages']>[0]) => box.messages(chat).filter(({ byBot }) => byBot)

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1500; tries++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It did not come to that')
}

describe('the program, started as an operator would', () => {
  it('without a token says how to get one and does not look alive', async () => {
    const { code, stdout, stderr } = await run(['run'], { DATA_DIR: store() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/BOT_TOKEN is not set.*@BotFather/)
  })

  it('names every wrong variable in one message', async () => {
    const { code, stderr } = await run(['run'], {
      BOT_TOKEN: '1:x',
      SEND_RATE: '99',
      EDITOR_IDS: 'me',
      STORE_KEY: 'abc',
    })
    expect(code).toBe(2)
    expect(stderr).toMatch(/SEND_RATE[\s\S]*/)
    for (const variable of ['SEND_RATE', 'EDITOR_IDS', 'STORE_KEY not|STORE_KEY is not available yet'])
      expect(stderr).toMatch(new RegExp(variable))
  })

  it('knows wrong usage from help', async () => {
    expect((await run(['--help'])).code).toBe(0)
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await run(['fly'])).code).toBe(2)
    expect((await run(['import'])).code).toBe(2)
    expect((await run(['ask', '--lang', 'fr', 'x'])).code).toBe(2)
  })

  it('refuses a broken store with every fault by file and path, and overwrites nothing', async () => {
    const dataDir = folder()
    const broken = {
      id: 'Ü',
      status: 'published',
      title: '',
      summary: 'x',
      facts: ['x'.repeat(5000)],
      topics: [],
      cities: ['halle'],
      sources: [{ name: 'x', url: 'javascript:1' }],
    }
    const text = JSON.stringify({ version: 1, articles: [broken] })
    writeFileSync(join(dataDir, 'articles.json'), text)
    for (const [args, code] of [
      [['run'], 1],
      [['check'], 1],
      [['ask', 'x'], 1],
    ] as const) {
      const ended = await run(args, { BOT_TOKEN: '1:x', DATA_DIR: dataDir })
      expect(ended.code).toBe(code)
      for (const path of ['id', 'title', 'facts[0]', 'sources[0].url'])
        expect(ended.stdout + ended.stderr).toContain(`articles[0].${path}`)
    }
  })

  it('finds no fault in what is shipped', async () => {
    const { code, stdout } = await run(['check'], { DATA_DIR: store() })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })

  it('answers one question per line, in order', async () => {
    const questions = ['Wie viele Menschen pendeln zwischen Halle und Leipzig?', '', 'Regnet es heute?']
    const { code, stdout } = await run(['ask', '--json', '--data', store()], {}, `${questions.join('\n')}\n`)
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(code).toBe(0)
    expect(answers.map(({ question }) => question)).toEqual(questions)
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual([
        'question',
        'answered',
        'article',
        'fact',
        'sources',
        'score',
        'known',
        'hits',
      ])
    }
  })

  it('moves readers as lines of JSON, as often as one likes', async () => {
    const [from, to] = [store(), store()]
    const lines = [
      '{"chat":1001}',
      '{"chat":-1002,"thread":7,"lang":"en","rhythm":"weekly","weekday":3,"at":"18:00","watches":["Radweg"]}',
    ].join('\n')
    expect((await run(['readers', 'import', '--data', from], {}, lines)).code).toBe(0)
    const first = await run(['readers', 'export', '--data', from])
    expect(
      first.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { chat: -1002, thread: 7, lang: 'en', rhythm: 'weekly', weekday: 3, at: '18:00', watches: ['Radweg'] },
      { chat: 1001, thread: null, lang: 'de', rhythm: 'daily', at: '07:30', quiet: ['21:00', '07:00'], watches: [] },
    ])
    for (let again = 0; again < 2; again++)
      expect((await run(['readers', 'import', '--data', to], {}, first.stdout)).code).toBe(0)
    expect((await run(['readers', 'export', '--data', to])).stdout).toBe(first.stdout)
    const wrong = await run(['readers', 'import', '--data', to], {}, '{"chat":"x"}\n{"chat":5,"at":"25:00"}')
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toMatch(/chat[\s\S]*at/)
  })

  it('is tried out from a pipe, without touching the store', async () => {
    const dataDir = store()
    const { code, stdout, stderr } = await run(['chat'], { DATA_DIR: dataDir }, '/hilfe\n/neu\n1\n')
    expect(code).toBe(0)
    expect(stdout).toMatch(/So fragst du[\s\S]*Neues aus Halle und Leipzig[\s\S]*\[1\]/)
    expect(stderr).toMatch(/BOT_TOKEN ist nicht gesetzt/)
    expect((await run(['check'], { DATA_DIR: dataDir })).code).toBe(0)
  })

  it('with a token that Telegram refuses says so without showing it', async () => {
    const box = createBox()
    box.revokeToken()
    const { env } = await live(box, store())
    const { code, stderr } = await run(['run'], env)
    expect(code).toBe(1)
    expect(stderr).toMatch(/Telegram refuses BOT_TOKEN/)
    expect(stderr).not.toContain(box.token)
  })

  it('runs once on a store: a second one names the first one’s pid', async () => {
    const box = createBox()
    const { env, begin } = await live(box, store())
    const first = begin()
    await until(() => first.out.stderr.includes('started'))
    const second = await run(['run'], env)
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(String(first.child.pid))
  })
})

describe('a stop', () => {
  it('by SIGTERM finishes what is in hand; the next start handles nothing twice', async () => {
    const box = createBox()
    const { begin } = await live(box, store())
    const people = Array.from({ length: 20 }, () => box.person())
    const first = begin()
    await until(() => first.out.stderr.includes('started'))
    box.delay((method) => (method === 'sendMessage' ? 300 : 0))
    for (const person of people) for (let count = 0; count < 3; count++) box.say(person, '/hilfe')
    await until(() => people.some(({ chat }) => answersIn(box, chat).length > 0))
    expect(await first.end('SIGTERM')).toBe(0)
    box.delay(0)
    const second = begin()
    await until(() => people.every(({ chat }) => answersIn(box, chat).length >= 3))
    expect(await second.end('SIGTERM')).toBe(0)
    expect(people.map(({ chat }) => answersIn(box, chat).length)).toEqual(people.map(() => 3))
  })

  it('by kill -9 loses nothing: every question is answered after the next start', async () => {
    const box = createBox()
    const { begin } = await live(box, store())
    const people = Array.from({ length: 20 }, () => box.person())
    box.delay((method) => (method === 'sendMessage' ? 100 : 0))
    for (let round = 0; round < 3; round++) {
      const running = begin()
      await until(() => running.out.stderr.includes('started'))
      for (const person of people) box.say(person, '/hilfe')
      await until(() => people.some(({ chat }) => answersIn(box, chat).length > round))
      await running.end('SIGKILL')
    }
    const last = begin()
    await until(() => last.out.stderr.includes('started'))
    await until(() => people.every(({ chat }) => answersIn(box, chat).length >= 3))
    expect(await last.end('SIGTERM')).toBe(0)
    // Twice only what was on its way to Telegram at a kill: at most one message a chat.
    for (const { chat } of people) expect(answersIn(box, chat).length).toBeLessThanOrEqual(6)
  })
})
