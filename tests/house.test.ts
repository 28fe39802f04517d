import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = new URL('../src/', import.meta.url).pathname

/** Which rooms a room may import from; its own it always may. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  store: ['domain'],
  search: ['domain'],
  desk: ['domain'],
  mailing: ['domain', 'log'],
  intake: ['domain'],
  tryout: ['domain'],
  bot: ['domain', 'log', 'config'],
  web: ['domain', 'log', 'tryout'],
  log: [],
  config: [],
  rounds: ['log'],
  app: ['domain', 'store', 'bot', 'log', 'config', 'rounds', 'answering'],
  editing: ['domain', 'desk', 'config', 'log', 'rounds'],
  publishing: ['domain', 'desk', 'bot', 'log', 'config', 'rounds'],
  answering: ['domain', 'search', 'editing', 'publishing', 'bot', 'log', 'config', 'sending', 'taking-in'],
  sending: ['domain', 'bot', 'mailing', 'log', 'config', 'rounds'],
  cli: ['domain', 'store', 'search', 'intake', 'bot', 'tryout', 'web', 'log', 'config', 'app'],
  'taking-in': ['domain', 'intake', 'bot', 'log', 'config', 'rounds'],
  main: ['cli'],
}

/** The only rooms that may use these libraries. */
const MAY_USE: Record<string, readonly string[]> = {
  grammy: ['bot', 'tryout', 'app', 'answering', 'sending', 'publishing'],
  '@grammyjs/conversations': ['bot'],
  '@grammyjs/types': ['bot', 'tryout'],
  '@fluent/bundle': ['bot'],
  lowdb: ['store'],
  htmlparser2: ['intake'],
  entities: ['intake'],
  pino: ['log', 'config'],
  commander: ['cli'],
  zod: ['domain', 'store', 'tryout', 'web'],
  'date-fns': ['domain', 'desk', 'bot', 'search'],
  '@date-fns/tz': ['domain', 'desk', 'bot', 'search'],
}
const MAY_USE_FILES = ['store', 'cli', 'bot/texts', 'web/assets']

interface Import {
  readonly file: string
  readonly room: string
  readonly from: string
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = files.flatMap((file): Import[] => {
  const source = readFileSync(join(SRC, file), 'utf8')
  const found = [...source.matchAll(/^\s*(?:import|export)[^'"]*?from '([^']+)'|import\('([^']+)'\)/gms)]
  return found.map((match) => ({ file, room: roomOf(file), from: match[1] ?? match[2] ?? '' }))
})

function roomOf(file: string): string {
  return (file.split(sep)[0] ?? '').replace(/\.ts$/, '')
}

function libraryOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

describe('the house', () => {
  it('has imports that point one way only', () => {
    const wrong = imports.filter(({ file, room, from }) => {
      if (!from.startsWith('.')) return false
      const target = roomOf(relative(SRC, join(SRC, file, '..', from.replace(/\.js$/, '.ts'))))
      return target !== room && !MAY_IMPORT[room]?.includes(target)
    })
    expect(wrong).toEqual([])
  })

  it('keeps each library in its rooms', () => {
    const wrong = imports.filter(({ room, from }) => {
      if (from.startsWith('.') || from.startsWith('node:')) return false
      return !MAY_USE[libraryOf(from)]?.includes(room)
    })
    expect(wrong).toEqual([])
  })

  it('opens files in few rooms', () => {
    const wrong = imports.filter(
      ({ file, from }) => /^node:fs/.test(from) && !MAY_USE_FILES.some((place) => file.startsWith(place)),
    )
    expect(wrong).toEqual([])
  })

  it('sends a browser nothing but the page: it imports itself, and of the wire format only types', () => {
    const page = imports.filter(({ file }) => file.startsWith(join('web', 'page')))
    expect(page.length).toBeGreaterThan(10)
    expect(page.filter(({ from }) => !from.startsWith('./') && from !== '../wire-format.js')).toEqual([])
    const values = page.filter(({ file, from }) => {
      const source = readFileSync(join(SRC, file), 'utf8')
      return from === '../wire-format.js' && /^import \{.*'\.\.\/wire-format\.js'/m.test(source)
    })
    expect(values).toEqual([])
  })

  it('was read at all', () => {
    expect(imports.length).toBeGreaterThan(50)
  })
})
