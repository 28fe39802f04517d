import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { LANGUAGES, type Language } from '../domain/language.js'
import type { Fault } from '../domain/store.js'
import { escapeHtml, type Html } from './html.js'

/** What a text may be given: words are escaped where the text becomes HTML, ready HTML is not. */
export type TextArgs = Readonly<Record<string, string | number | Html>>

/** The texts of one language. A key that does not exist throws: the tests find it before a reader does. */
export interface Texts {
  readonly language: Language
  /** The text as Telegram HTML. */
  html(key: string, args?: TextArgs): string
  /** The text for buttons, toasts and menus, which know no HTML. */
  plain(key: string, args?: Readonly<Record<string, string | number>>): string
  /** Every text whose key begins so, for someone who fills in the variables himself: they stand as `{$name}`. */
  patterns(prefix: string): Readonly<Record<string, string>>
}

export type Library = Readonly<Record<Language, Texts>>

const LOCALES = new URL('../locales/', import.meta.url)
const TAGS = { de: 'de-DE', en: 'en-GB' } as const

/** Reads every .ftl file of both languages. */
export function loadTexts(): Library {
  return { de: loadLanguage('de'), en: loadLanguage('en') }
}

/** The faults of the .ftl files: what cannot be read, and keys that one language lacks. */
export function checkTexts(): Fault[] {
  const keys = LANGUAGES.map((language) => ({ language, ...readKeys(language) }))
  const all = new Set(keys.flatMap(({ found }) => found))
  return keys.flatMap(({ language, found, faults }) => {
    const missing = [...all].filter((key) => !found.includes(key))
    return [...faults, ...missing.map((key) => textFault(language, key, 'is missing in this language: write it'))]
  })
}

function readKeys(language: Language): { found: string[]; faults: Fault[] } {
  const folder = new URL(`${language}/`, LOCALES)
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ftl'))
    const resources = files.map((file) => new FluentResource(readFileSync(new URL(file, folder), 'utf8')))
    return { found: resources.flatMap(({ body }) => body.map(({ id }) => id)), faults: [] }
  } catch {
    return { found: [], faults: [textFault(language, '', 'cannot be read: install the program again')] }
  }
}

function textFault(language: Language, path: string, reason: string): Fault {
  return { file: `locales/${language}`, path, reason }
}

function loadLanguage(language: Language): Texts {
  const bundle = new FluentBundle(TAGS[language], { useIsolating: false })
  const keys: string[] = []
  const folder = new URL(`${language}/`, LOCALES)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const resource = new FluentResource(readFileSync(new URL(file, folder), 'utf8'))
    const errors = bundle.addResource(resource)
    if (errors[0]) throw errors[0]
    keys.push(...resource.body.map(({ id }) => id))
  }
  const pattern = (key: string): string => {
    const value = bundle.getMessage(key)?.value
    // What a variable stands for is asked for later: that it is missing here is no fault.
    return value ? bundle.formatPattern(value, {}, []) : ''
  }
  const format = (key: string, args: Record<string, string | number>) => {
    const pattern = bundle.getMessage(key)?.value
    if (!pattern) throw new Error(`There is no text „${key}“ in src/locales/${language}`)
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, args, errors)
    if (errors[0]) throw new Error(`The text „${key}“ in ${language} cannot be formed`, { cause: errors[0] })
    return text
  }
  return {
    language,
    html: (key, args = {}) => format(key, mapValues(args, toHtml)),
    plain: (key, args = {}) => format(key, { ...args }),
    patterns: (prefix) =>
      Object.fromEntries(keys.filter((key) => key.startsWith(prefix)).map((key) => [key, pattern(key)])),
  }
}

function toHtml(value: string | number | Html): string | number {
  if (typeof value === 'number') return value
  return typeof value === 'string' ? escapeHtml(value) : value.html
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
