import { articleSchema, MOST_FACTS, MOST_LETTERS } from '../domain/article.js'
import type { Content, Part } from '../domain/draft.js'
import { lengthOf } from '../domain/reader.js'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.js'
import { TOPICS, type Topic } from '../domain/topic.js'
import { readDate } from './date-words.js'
import { hostOf, linksIn, samePage } from './links.js'

export const emptyContent: Content = {
  facts: [],
  topics: [],
  cities: [],
  sources: [],
  en: { facts: [] },
  breaking: false,
}

export interface Day {
  readonly now: Date
  readonly zone: string
}

/** What came of a text: the content with it, what of it was taken, and what was not. */
export interface Written {
  readonly content: Content
  /** Facts, links or the one text that was taken, as they stand now. */
  readonly lines: readonly string[]
  readonly refusals: readonly Refusal[]
}

/** What stands in a part, or in one of its items, as JSON values. */
export function valueAt(content: Content, part: Part, item: number | null = null): unknown {
  const value = partOf(content, part)
  return item !== null && Array.isArray(value) ? (value as unknown[])[item] : value
}

function partOf({ en, ...content }: Content, part: Part): unknown {
  if (part === 'en-title') return en.title
  if (part === 'en-summary') return en.summary
  return part === 'en-facts' ? en.facts : content[part]
}

export function isFilled(content: Content, part: Part): boolean {
  const value = partOf(content, part)
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/** Puts what was typed into a part, by the article's own rules; refused with what is wrong and how to mend it. */
export function writePart(
  content: Content,
  part: Part,
  item: number | null,
  text: string,
  day: Day,
): Written | Refusal {
  switch (part) {
    case 'title':
    case 'summary':
      return writeText(content, text, part, (value) => ({ ...content, [part]: value }))
    case 'en-title':
      return writeText(content, text, 'title', (title) => ({ ...content, en: { ...content.en, title } }))
    case 'en-summary':
      return writeText(content, text, 'summary', (summary) => ({ ...content, en: { ...content.en, summary } }))
    case 'facts':
    case 'en-facts':
      return item === null ? addFacts(content, part, text) : replaceFact(content, part, item, text)
    case 'topics':
      return addTopics(content, text)
    case 'cities':
      return writeCities(content, text)
    case 'date':
      return writeDate(content, text, day)
    case 'sources':
      return item === null ? addSources(content, text) : renameSource(content, item, text)
  }
}

/** Takes one fact or source off. */
export function dropItem(content: Content, part: Part, item: number): Content {
  const rest = <T>(list: readonly T[]) => list.filter((_, index) => index !== item)
  if (part === 'sources') return { ...content, sources: rest(content.sources) }
  return withFacts(content, part, rest(factsOf(content, part)))
}

/** Puts other lines in place of those that an edited message gave; null if they do not stand there any more. */
export function replaceLines(
  content: Content,
  part: Part,
  before: readonly string[],
  text: string,
  day: Day,
): Written | Refusal | null {
  if (part === 'facts' || part === 'en-facts') {
    const facts = factsOf(content, part)
    const at = facts.findIndex((_, index) => before.every((line, offset) => facts[index + offset] === line))
    if (before.length === 0 || at === -1) return null
    const written = addFacts(withFacts(content, part, []), part, text)
    if (isRefusal(written)) return written
    const next = [...facts.slice(0, at), ...written.lines, ...facts.slice(at + before.length)]
    if (next.length > MOST_FACTS) return refuse('draft-facts-full', { most: MOST_FACTS })
    return { ...written, content: withFacts(content, part, next) }
  }
  const isStill = before.length === 1 && valueAt(content, part) === before[0]
  return isStill ? writePart(content, part, null, text, day) : null
}

export function factsOf(content: Content, part: Part): readonly string[] {
  return part === 'en-facts' ? content.en.facts : content.facts
}

function withFacts(content: Content, part: Part, facts: readonly string[]): Content {
  return part === 'en-facts' ? { ...content, en: { ...content.en, facts } } : { ...content, facts }
}

function writeText(
  content: Content,
  text: string,
  kind: 'title' | 'summary',
  put: (value: string) => Content,
): Written | Refusal {
  const value = oneLine(text)
  if (value === '') return refuse('draft-empty')
  if (!articleSchema.shape[kind].safeParse(value).success)
    return refuse('draft-too-long', { has: lengthOf(value), most: MOST_LETTERS[kind] })
  return { content: put(value), lines: [value], refusals: [] }
}

/** Each line is one fact. What cannot be taken is named; the others are taken. */
function addFacts(content: Content, part: Part, text: string): Written | Refusal {
  const before = factsOf(content, part)
  const lines: string[] = []
  const refusals: Refusal[] = []
  for (const [index, fact] of factLines(text).entries()) {
    const wrong = factFault(fact, index + 1, before.length + lines.length)
    if (wrong) refusals.push(wrong)
    else if (before.includes(fact) || lines.includes(fact))
      refusals.push(refuse('draft-fact-twice', { number: index + 1 }))
    else lines.push(fact)
  }
  if (lines.length === 0) return refusals[0] ?? refuse('draft-empty')
  return { content: withFacts(content, part, [...before, ...lines]), lines, refusals }
}

function replaceFact(content: Content, part: Part, item: number, text: string): Written | Refusal {
  const fact = oneLine(text)
  const wrong = fact === '' ? refuse('draft-empty') : factFault(fact, item + 1, 0)
  if (wrong) return wrong
  const facts = factsOf(content, part).map((one, index) => (index === item ? fact : one))
  return { content: withFacts(content, part, facts), lines: [fact], refusals: [] }
}

function factFault(fact: string, number: number, count: number): Refusal | null {
  if (count >= MOST_FACTS) return refuse('draft-facts-full', { most: MOST_FACTS })
  const { success } = articleSchema.shape.facts.safeParse([fact])
  return success ? null : refuse('draft-fact-long', { number, has: lengthOf(fact), most: MOST_LETTERS.fact })
}

/** Lines without the bullet that a list may have. */
function factLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => oneLine(line.replace(/^\s*(?:[-–—•*·]\s+|\d{1,2}\)\s+)/, '')))
    .filter((line) => line !== '')
}

const TOPIC_WORDS: readonly (readonly [Topic, RegExp])[] = [
  ['verwaltung', /^(verwaltung|stadtverwaltung|politik|city government|government|administration|politics)$/],
  ['wirtschaft', /^(wirtschaft|economy|business)$/],
  ['kultur', /^(kultur|culture)$/],
  ['verkehr', /^(verkehr|transport|traffic)$/],
  ['wissenschaft', /^(wissenschaft|forschung|science|research)$/],
  ['strukturwandel', /^(strukturwandel|structural change)$/],
]

function addTopics(content: Content, text: string): Written | Refusal {
  const words = text
    .toLowerCase()
    .split(/[,;\n]|\bund\b|\band\b/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const found = words.map((word) => TOPIC_WORDS.find(([, pattern]) => pattern.test(word))?.[0])
  const unknown = words.find((_, index) => found[index] === undefined)
  if (unknown !== undefined || words.length === 0) return refuse('draft-topic-unknown', { word: unknown ?? text })
  const topics = TOPICS.filter((topic) => content.topics.includes(topic) || found.includes(topic))
  return { content: { ...content, topics }, lines: [], refusals: [] }
}

function writeCities(content: Content, text: string): Written | Refusal {
  const words = text.toLowerCase()
  const both = /\b(beide|both)\b/.test(words)
  const cities = (['halle', 'leipzig'] as const).filter((city) => both || words.includes(city))
  if (cities.length === 0) return refuse('draft-city-unknown')
  return { content: { ...content, cities }, lines: [], refusals: [] }
}

function writeDate(content: Content, text: string, { now, zone }: Day): Written | Refusal {
  const date = readDate(text, now, zone)
  if (date === null) return refuse('draft-date-unknown')
  return { content: { ...content, date }, lines: [date], refusals: [] }
}

function addSources(content: Content, text: string): Written | Refusal {
  const links = linksIn(text)
  if (links.length === 0) return refuse('draft-no-link')
  const known = new Set(content.sources.map(({ url }) => samePage(url)))
  const fresh = links.filter((url) => !known.has(samePage(url)))
  if (fresh.length === 0) return refuse('draft-link-twice')
  const sources = fresh.map((url) => ({ name: hostOf(url), url }))
  const { success } = articleSchema.shape.sources.safeParse(sources)
  if (!success) return refuse('draft-no-link')
  return { content: { ...content, sources: [...content.sources, ...sources] }, lines: fresh, refusals: [] }
}

/** A source that is chosen gets another name, or another link. */
function renameSource(content: Content, item: number, text: string): Written | Refusal {
  const [link] = linksIn(text)
  const name = oneLine(text)
  if (name === '') return refuse('draft-empty')
  if (link === undefined && lengthOf(name) > MOST_LETTERS.source)
    return refuse('draft-too-long', { has: lengthOf(name), most: MOST_LETTERS.source })
  const sources = content.sources.map((source, index) => {
    if (index !== item) return source
    return link === undefined ? { ...source, name } : { name: hostOf(link), url: link }
  })
  return { content: { ...content, sources }, lines: [], refusals: [] }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
