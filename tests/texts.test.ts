import { readdirSync, readFileSync } from 'node:fs'
import { FluentParser, Message, type Entry } from '@fluent/syntax'
import { describe, expect, it } from 'vitest'
import { COMMAND_IDS } from '../src/bot/command.js'
import { DESK_DEEDS } from '../src/domain/desk-log.js'
import { PARTS, STEPS } from '../src/domain/draft.js'
import { LANGUAGES, type Language } from '../src/domain/language.js'
import { RHYTHMS } from '../src/domain/reader.js'
import { TOPICS } from '../src/domain/topic.js'

const SRC = new URL('../src/', import.meta.url)

const filesOf = (language: Language) => readdirSync(new URL(`locales/${language}/`, SRC)).sort()

function entriesOf(language: Language): Entry[] {
  return filesOf(language).flatMap((file) => {
    const source = readFileSync(new URL(`locales/${language}/${file}`, SRC), 'utf8')
    return new FluentParser({ withSpans: false }).parse(source).body
  })
}

function keysOf(language: Language): string[] {
  return entriesOf(language).flatMap((entry) => (entry instanceof Message ? [entry.id.name] : []))
}

/** The names of what a text is given, such as { $title }. */
function variablesOf(language: Language): Record<string, string[]> {
  const messages = entriesOf(language).filter((entry) => entry instanceof Message)
  return Object.fromEntries(
    messages.map((message) => [
      message.id.name,
      [
        ...new Set(
          [...JSON.stringify(message).matchAll(/"VariableReference","id":\{"type":"Identifier","name":"(\w+)"/g)].map(
            (match) => match[1] ?? '',
          ),
        ),
      ].sort(),
    ]),
  )
}

/** Keys that are put together in the code, written out. */
const PUT_TOGETHER = [
  ...TOPICS.map((topic) => `topic-${topic}`),
  ...COMMAND_IDS.map((id) => `command-${id}`),
  ...['de', 'en', 'auto'].map((choice) => `settings-lang-${choice}`),
  ...STEPS.map((step) => `part-${step}`),
  ...PARTS.filter((part) => part !== 'topics' && part !== 'date' && !part.startsWith('en-')).map(
    (part) => `draft-needs-${part}`,
  ),
  ...['new', 'correct', 'withdraw', 'going'].map((state) => `draft-state-${state}`),
  ...['facts', 'en-title', 'en-summary', 'en-facts'].map((part) => `ask-${part}`),
  ...DESK_DEEDS.map((deed) => `deed-${deed}`),
  ...keysOf('de').filter((key) => key.startsWith('alarm-over-')),
  ...RHYTHMS.map((rhythm) => `rhythm-${rhythm}`),
  ...['instant', 'daily', 'weekly'].map((rhythm) => `subscribe-${rhythm}`),
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((day) => [`weekday-${day}`, `weekday-name-${day}`]),
  ...['halle', 'leipzig', 'both'].map((city) => `city-${city}`),
  ...['much', 'irrelevant', 'other'].map((reason) => `stop-${reason}`),
  ...['mute', 'unmute'].map((move) => `settings-${move}`),
  ...['hear', 'week', 'never'].map((move) => `less-${move}`),
  ...['words', 'quiet'].flatMap((what) => [`settings-write-${what}`, `settings-command-${what}`]),
  ...['dismissed', 'later'].map((state) => `proposal-${state}`),
  ...keysOf('de').filter((key) => key.startsWith('feed-fault-')),
  ...['hello', 'thanks', 'bye', 'bot'].map((talk) => `small-talk-${talk}`),
  ...keysOf('de').filter((key) =>
    /^page-(?:refused|event|role|language|kind|empty|line|tomorrow|next-digest)/.test(key),
  ),
  ...keysOf('de').filter((key) => /^explain-(?:kind|refused|evidence)-/.test(key)),
]

function usedKeys(): Set<string> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const sources = files.map((file) => readFileSync(new URL(file, SRC), 'utf8')).join('\n')
  const known = new Set(keysOf('de'))
  const named = [...sources.matchAll(/'([a-z][a-z0-9]*(?:-[a-z0-9]+)*)'/g)].map((match) => match[1] ?? '')
  return new Set([...named.filter((name) => known.has(name)), ...askedFor(sources), ...PUT_TOGETHER])
}

/** Keys handed to a text function as a plain string: they must exist. */
function askedFor(sources: string): string[] {
  const calls = sources.matchAll(/(?:texts|\.(?:html|plain))[^;\n]{0,40}?\.?(?:html|plain)\(\s*'([^']+)'/g)
  return [...calls].map((match) => match[1] ?? '')
}

describe('the texts', () => {
  it.each(LANGUAGES)('of %s all parse', (language) => {
    expect(entriesOf(language).filter((entry) => entry.type === 'Junk')).toEqual([])
  })

  it.each(LANGUAGES)('of %s have each key once', (language) => {
    const keys = keysOf(language)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('are the same in both languages, file for file and key for key', () => {
    expect(filesOf('en')).toEqual(filesOf('de'))
    expect(keysOf('en')).toEqual(keysOf('de'))
  })

  it('are given the same in both languages', () => {
    expect(variablesOf('en')).toEqual(variablesOf('de'))
  })

  it('are all used, and all that is used exists', () => {
    expect([...usedKeys()].sort()).toEqual(keysOf('de').sort())
  })

  it('speak like a newsroom: no shouting, no formal address, German quotes in German', () => {
    const german = entriesOf('de')
      .map((entry) => JSON.stringify(entry))
      .join('\n')
    expect(german).not.toMatch(/!!|\b(?:Ihre?[mnrs]?|Ihnen)\b/)
    expect(german).not.toContain('“.”')
    expect(german.split('„').length).toBe(german.split('“').length)
  })
})
