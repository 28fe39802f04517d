import type { Article } from '../domain/article.js'
import type { FactText } from './fact-text.js'
import { fold } from './fold.js'
import type { Kind } from './kinds.js'
import type { Question } from './question.js'
import { termsOf } from './terms.js'

// Most patterns are matched against the folded text: plain letters, no flags, which is ten times as quick.
const MONTH =
  '(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)'
const YEAR = /\b(?:1[5-9]|20)\d{2}(?:er|s)?\b/gu
const DAY = new RegExp(String.raw`\b\d{1,2}\.? ${MONTH}|${MONTH} \d{1,2}\b|\b\d{1,2}\.\d{1,2}\.|\d uhr\b|\d:\d\d`)
const DATE = new RegExp(
  String.raw`\b(?:1\d|20)\d\d(?!\d)|\b${MONTH}\b|\b\d{1,2}\.\d{1,2}\.|jahrhundert|zigern\b|(?:nach|vor|wahrend|after|before) (?:der|dem|the) [a-z]* ?(?:pause|break|ferien|wende|krieg)|(?:pause|ferien)\b|fruhjahr|sommer|herbst|winter|spring|summer|autumn|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)`,
)
const NUMBER =
  /\d|zig\b|zehn\b|hundert|tausend|\b(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|elf|zwolf|mehrere|einige|einzige|einziger|einziges|kein|keine|keiner|keinen|million|halfte|drittel|viertel|doppelt|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|half)/
const SIZE =
  /\d[\d.,]* ?(?:millionen |million )?(?:m2|km2|quadrat|hektar|kilometer|km\b|meter|prozent|euro|megawatt|mw\b|hectare|square|kilomet|met[er]|menschen|people)|€/
const RATE = /\b(?:alle \d|je [a-z]|pro [a-z]|taglich|jahrlich|[a-z]*takt\b|mal\b|every|per |daily|times|half-hourly)/
const COMPANY = /\b(?:AG|GmbH|SE|Siemens|Porsche|DB)\b|\b(?!OB|MDV|MZ|LVZ|DDR|RAW|DFG|EU|S\d)\p{Lu}{3,}\b/u
const MONEY =
  /\d[\d.,]* ?(?:millionen|milliarden|mio\.?|mrd\.?|million|billion)? ?(?:€|[a-z-]*euro|d-mark|[a-z-]*dollar|cent|pfund|pound|german mark)|[€$] ?\d/
const PERCENT = /%|prozent|per ?cent|halfte|drittel|viertel|half|third|quarter/
const DURATION =
  /(?:\d|[a-z]) (?:minuten|stunden|tage|jahre|monate|wochen|minutes|hours|days|years|months|weeks)\b|\d.{0,20}\bbis\b.{0,20}\d|\b(?:since|seit)\b|\bto\b.{0,12}\d/
const AGE = /\d+ ?(?:jahre alt|-?jahrig|years old)|\bgeboren\b|\bborn\b/
const REASON =
  /\b(?:weil|wegen|da|denn|um|fur|durch|infolge|dank|zufolge|fuhrte|fuhrten|grund|anlass|aufgrund|deshalb|daher|dadurch|ursache|because|due to|reason|reasons|occasion|lehnte|scheiterte|rejected)\b|grunde\b|grunden\b/
const PURPOSE = /\b(?:um|damit|soll|sollen|dient|dienen|ziel|zweck|aim|aims|meant|intended|goal|purpose)\b/
const PLACE =
  /\b(?:[Ii]n|[Ii]m|[Aa]m|[Aa]n|[Bb]ei|[Aa]us|[Nn]ach|[Aa]t|[Oo]n|[Nn]ear|[Ff]rom)\s+(?:der\s|dem\s|den\s|the\s)?\p{Lu}/u
const PERSON = /\p{Lu}\p{Ll}+(?:\s(?:von|van|de|der|Dr\.))?\s\p{Lu}\p{Ll}+/u

/** Whether the fact carries the kind of thing that is asked for, beyond what the question said itself. */
export function carries(fact: FactText, question: Question, article: Article): boolean {
  if (question.kind === 'other' || question.kind === 'whether') return true
  if (question.kind === 'person') return namesPerson(fact, question, article)
  const fresh = freshOf(fact, question)
  if (WRITTEN.has(question.kind)) return PATTERNS[question.kind].test(fresh)
  const folded = fresh === fact.matter ? fact.folded : fold(fresh)
  return PATTERNS[question.kind].test(preparedFor(question.kind, folded))
}

/** Kinds that capitals tell. */
const WRITTEN: ReadonlySet<Kind> = new Set(['place', 'company'])

const PATTERNS: Readonly<Record<Exclude<Kind, 'person' | 'other' | 'whether'>, RegExp>> = {
  day: DAY,
  date: DATE,
  age: AGE,
  number: NUMBER,
  company: COMPANY,
  size: SIZE,
  rate: RATE,
  money: MONEY,
  percent: PERCENT,
  duration: DURATION,
  reason: REASON,
  purpose: PURPOSE,
  place: PLACE,
}

function preparedFor(kind: Kind, text: string): string {
  return kind === 'number' ? text.replace(YEAR, '') : text
}

/** The fact with the question's own years, numbers and names taken out: what is left is new. */
function freshOf({ matter, named }: FactText, { said, kind, terms }: Question): string {
  if (kind !== 'place' && terms.every((term) => term.kind === 'word')) return matter
  let fresh = matter
  for (const { term, start, end, kind: written, capital } of named) {
    const own = said.has(term) && (written !== 'word' || (capital && kind === 'place'))
    if (own) fresh = fresh.slice(0, start) + ' '.repeat(end - start) + fresh.slice(end)
  }
  return fresh
}

/** With a list of people (ours): one of them whom the question did not name. Without: two capitalised words, one new. */
function namesPerson({ matter, folded }: FactText, { said, language }: Question, article: Article): boolean {
  const isNew = (name: string) => !termsOf(name, language).some(({ term }) => said.has(term))
  if (article.people.length > 0) {
    return article.people.some((name) => isNew(name) && folded.includes(fold(name.split(' ').at(-1) ?? name)))
  }
  const name = PERSON.exec(matter)?.[0]
  return name !== undefined
}

/**
 * The question names one of the two cities and the fact only the other; or a number is asked for, and the fact counts
 * both or the region: „Wie viele Einwohner hat Leipzig?“
 */
export function missesCity(matter: string, question: Question): boolean {
  const asked = CITIES.filter((city) => question.said.has(city.term))
  const [city] = asked
  if (asked.length !== 1 || !city) return false
  const named = CITIES.filter(({ name }) => name.test(matter))
  if (named.length === 1 && named[0] !== city) return true
  return question.kind === 'number' && (named.length > 1 || /\b(?:Region|Raum|region)\b/.test(matter))
}

/** The newest year the fact names, or 0. */
export function newestYear(matter: string): number {
  return Math.max(0, ...(matter.match(YEAR)?.map((year) => Number(year.slice(0, 4))) ?? []))
}

const CITIES = [
  { term: 'hall', name: /\bHalle/ },
  { term: 'leipzig', name: /\bLeipzig/ },
]

/** Whether the fact is on other years than the question: it names years, and none of those asked for. */
export function missesYear(matter: string, years: readonly string[], article: Article): boolean {
  if (years.length === 0) return false
  const named = matter.match(YEAR)?.map((year) => year.slice(0, 4)) ?? []
  if (named.length > 0) return !years.some((year) => named.includes(year))
  return !years.some((year) => article.title.includes(year) || article.date?.startsWith(year) === true)
}

/** How many things a fact lists: „Saalekreis, Nordsachsen und Leipzig“ → 3. */
export function listed(matter: string): number {
  const lists = matter.match(
    /\p{Lu}[\p{L}\-/]*(?:\s[\p{Lu}(][\p{L})\-]*)*(?:(?:, | und | sowie | and |, and )(?:der |die |das |the |[a-z]+ )?\p{Lu}[\p{L}\-/]*(?:\s[\p{Lu}(][\p{L})\-]*)*)+/gu,
  )
  return Math.max(0, ...(lists ?? []).map((list) => list.split(/, and |, | und | sowie | and /).length))
}
