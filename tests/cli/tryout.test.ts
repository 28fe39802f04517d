import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { article } from '../support/bot.js'
import { act, openTab } from '../support/page.js'
import { startProgram } from '../support/program.js'

const DATA_DIR = resolve('data')

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schwesterstadt-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** The try-out page in a process of its own, once it has said where it is. */
async function open(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const program = startProgram(args, { DATA_DIR, PORT: '0', ...env })
  await expect.poll(() => program.out.stdout, { timeout: 25_000 }).toMatch(/http:\/\/localhost:\d+/)
  return { program, port: Number(/localhost:(\d+)/.exec(program.out.stdout)?.[1]) }
}

it('without a token the program prints where the page is, and leaves nothing behind when it is told to stop', async () => {
  const [TMPDIR, store] = [makeFolder(), readFileSync(join(DATA_DIR, 'articles.json'), 'utf8')]
  const { program, port } = await open([], { TMPDIR })
  const tab = openTab({ port })
  const { snapshot } = await tab.seen('snapshot')
  const [anna, , clara] = snapshot.people.map(({ id }) => id)
  if (anna === undefined || clara === undefined) throw new Error('nobody is there')
  expect(await act({ port }, { kind: 'say', person: anna, chat: anna, text: 'Wer ist OB von Leipzig?' })).toMatchObject(
    {
      ok: true,
    },
  )
  const byBot = (chat: number) => tab.seen('message', ({ message }) => message.chat === chat && message.from.isBot)
  expect((await byBot(anna)).message.text).toContain('Burkhard Jung')
  await act({ port }, { kind: 'say', person: clara, chat: clara, text: '/redaktion' })
  expect((await byBot(clara)).message.text).toContain('Redaktion')
  expect(readdirSync(TMPDIR).some((name) => name.startsWith('schwesterstadt-'))).toBe(true)
  expect(await program.end('SIGTERM')).toBe(0)
  expect(program.out.stderr).toBe('')
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith('schwesterstadt-'))).toEqual([])
  expect(readFileSync(join(DATA_DIR, 'articles.json'), 'utf8')).toBe(store)
  expect(await tab.seen('farewell')).toEqual({ kind: 'farewell' })
})

it('what is published comes with the next digest, as soon as the clock is moved on to it', async () => {
  const keep = join(makeFolder(), 'kept')
  const { port } = await open(['--keep', keep])
  const tab = openTab({ port })
  const anna = (await tab.seen('snapshot')).snapshot.people[0]?.id ?? 0
  const nextDigest = { kind: 'clock', move: 'next-digest', person: anna } as const
  expect(await act({ port }, nextDigest)).toMatchObject({ refused: 'no-digest' })
  await act({ port }, { kind: 'say', person: anna, chat: anna, text: '/abo täglich 07:30' })
  await tab.seen('message', ({ message }) => message.from.isBot)
  const file = join(keep, 'articles.json')
  const { articles } = JSON.parse(readFileSync(file, 'utf8')) as { articles: unknown[] }
  writeFileSync(file, JSON.stringify({ version: 1, articles: [...articles, article('neu', { title: 'Ganz neu' })] }))
  // The channel hears of it at once.
  await tab.seen('message', ({ message }) => message.text.includes('Ganz neu'))
  expect(await act({ port }, nextDigest)).toEqual({ ok: true })
  const { clock } = await tab.seen('clock')
  const time = new Intl.DateTimeFormat('de', { timeStyle: 'short', timeZone: 'Europe/Berlin' })
  expect(time.format(clock.now)).toBe('07:30')
  const digest = await tab.seen('message', ({ message }) => message.chat === anna && message.text.includes('Ganz neu'))
  expect(digest.message.at).toBeGreaterThanOrEqual(Math.floor(clock.now / 1000) * 1000)
})

it('what is kept goes on the next time: the conversation, the reader, the clock', async () => {
  const keep = join(makeFolder(), 'kept')
  const first = await open(['--keep', keep])
  const tab = openTab(first)
  const anna = (await tab.seen('snapshot')).snapshot.people[0]?.id ?? 0
  await act(first, { kind: 'say', person: anna, chat: anna, text: '/merken Radschnellweg' })
  await tab.seen('message', ({ message }) => message.from.isBot)
  await act(first, { kind: 'clock', move: 'tomorrow', person: anna })
  expect(await first.program.end('SIGINT')).toBe(0)

  const second = await open(['--keep', keep])
  const later = openTab(second)
  const { snapshot } = await later.seen('snapshot')
  expect(snapshot.clock.ahead).toBeGreaterThan(0)
  const messages = snapshot.chats[0]?.messages ?? []
  expect(messages.map(({ text }) => text)).toEqual(['/merken Radschnellweg', expect.stringContaining('Radschnellweg')])
  await act(second, { kind: 'say', person: anna, chat: anna, text: '/merken' })
  const { message } = await later.seen('message', (event) => event.message.from.isBot)
  expect(message.text + JSON.stringify(message.buttons)).toContain('Radschnellweg')
  expect(message.id).toBe(4)
  await second.program.end('SIGTERM')
})

it('a port that is taken: says by whom and what to do', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const program = startProgram([], { DATA_DIR, PORT: String(port) })
  expect(await program.ended).toBe(1)
  expect(program.out.stdout).toBe('')
  expect(program.out.stderr).toMatch(
    /^Port \d+ is taken by .+: stop it, or choose another port, for example PORT=\d+\.\n$/,
  )
  if (existsSync('/proc/net/tcp')) expect(program.out.stderr).toContain(`(process ${process.pid})`)
})

it('an address that this machine does not have is named', async () => {
  const program = startProgram([], { DATA_DIR, PORT: '0', HOST: '192.0.2.1' })
  expect(await program.ended).toBe(1)
  expect(program.out.stderr).toMatch(/^HOST=192\.0\.2\.1 is no address of this machine: .+\n$/)
})

it('--keep never touches a store that is none of a try-out', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'state'))
  const [store, state] = [
    ['--keep', DATA_DIR],
    ['--keep', folder],
  ].map((args) => startProgram(args, { DATA_DIR, PORT: '0' }))
  expect([await store?.ended, await state?.ended]).toEqual([1, 1])
  expect(store?.out.stderr).toMatch(/is the store itself/)
  expect(state?.out.stderr).toMatch(/holds a bot's store/)
  expect(readdirSync(folder)).toEqual(['state'])
})

it('--keep does not guess at what is damaged', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'telegram.json'), '{"ahead":0,"telegram":{"version":2}}')
  const program = startProgram(['--terminal', '--keep', folder], { DATA_DIR })
  expect(await program.ended).toBe(1)
  expect(program.out.stderr).toContain('telegram.json is damaged')
})

it('--terminal chats in the terminal, also from a pipe', async () => {
  const program = startProgram(['--terminal'], { DATA_DIR }, 'Wer ist OB von Leipzig?\n')
  expect(await program.ended).toBe(0)
  expect(program.out.stdout).toContain('Burkhard Jung')
})

it('who asks for the try-out does not start the real bot', async () => {
  const program = startProgram(['--terminal'], { DATA_DIR, BOT_TOKEN: '1:x', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
  expect(await program.ended).toBe(2)
  expect(program.out.stderr).toContain('schwesterstadt chat')
})
