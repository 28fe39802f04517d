import type { Article } from '../domain/article.js'
import { fold } from './fold.js'
import type { Kind } from './kinds.js'
import type { Question } from './question.js'
import { termsOf } from './terms.js'

const MONTH =
  '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December)'
const STATUS = /\((?:[^()]*; ?)?(?:Stand|as of)[^)]*\)/gu
const DAY = new RegExp(String.raw`\b\d{1,2}\.? ${MONTH}|${MONTH} \d{1,2}\b|\b\d{1,2}\.\d{1,2}\.|\d Uhr\b|\d:\d\d`, 'u')
const DATE = new RegExp(
  String.raw`\b(?:1[0-9]|20)\d{2}(?!\d)|\b${MONTH}\b|\d{1,2}\.\d{1,2}\.|\bJahrhundert|\p{L}*(?:zigern|zehnt)|(?:nach|vor|während|after|before) (?:der|dem|the) \p{L}*\s?(?:pause|break|ferien|wende|krieg)\p{L}*|\p{L}*(?:pause|ferien)\b|(?:Frühjahr|Sommer|Herbst|Winter|spring|summer|autumn|winter)|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)`,
  'u',
)
const YEAR = /\b(?:1[5-9]|20)\d{2}(?:er|s)?\b/gu
const NUMBER =
  /\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}*(?:zig|zehn|hundert|tausend)|mehrere|einige|einzige[rsn]?|kein\p{L}*|Million|Hälfte|Drittel|Viertel|doppelt|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|half)/iu
const SIZE =
  /\d[\d.,]*\s*(?:Millionen\s)?(?:m²|km²|Quadrat\p{L}*|Hektar|Kilometer\p{L}*|km|Meter|Prozent|Euro|Megawatt|MW|hectares?|square|kilomet\p{L}*|met\p{L}*|Menschen|people)|€/iu
const RATE = /\b(?:alle \d+|je \p{L}+|pro \p{L}+|täglich|jährlich|\p{L}*takt|mal|every|per|daily|times|half-hourly)\b/iu
const MONEY =
  /\d[\d.,]*\s*(?:Millionen|Milliarden|Mio\.?|Mrd\.?|million|billion)?\s*(?:€|\p{L}*Euro|D-Mark|Dollar|Cent|Pfund|euros?|dollars?|pounds?|German marks)|[€$]\s?\d/iu
const PERCENT = /%|Prozent|per ?cent|Hälfte|Drittel|Viertel|half|third|quarter/iu
const DURATION =
  /\d+\s*(?:Minuten|Stunden|Tage|Jahre|Monate|Wochen|minutes|hours|days|years|months|weeks)|\d.{0,20}\bbis\b.{0,20}\d|\b(?:since|seit)\b|\bto\b.{0,12}\d/iu
const AGE = /\d+\s*(?:Jahre alt|-?jährig|years old)|\bgeboren\b|\bborn\b/iu
const REASON =
  /(?:^|[^\p{L}])(?:weil|wegen|da|denn|um|für|durch|infolge|dank|zufolge|führte|führten|Grund|Anlass|aufgrund|deshalb|daher|dadurch|Ursache|because|due to|reason|occasion)(?:[^\p{L}]|$)|\blehnte|scheiterte|rejected/iu
const PURPOSE =
  /\b(?:um .{1,160}? zu|damit|soll|sollen|dient|dienen|Ziel|Zweck|aim|aims|meant|intended|goal|purpose)\b/iu
const PLACE = /\b(?:in|im|am|an|bei|aus|nach|at|on|near|from)\s+(?:der\s|dem\s|den\s|the\s)?\p{Lu}/u
const PERSON = /\p{Lu}\p{Ll}+(?:\s(?:von|van|de|der|Dr\.))?\s\p{Lu}\p{Ll}+/u

/** What a fact says of the matter: without when the newsroom noted it („Stand …“). */
export function matterOf(fact: string): string {
  return fact.replace(STATUS, '')
}

/** Whether the fact carries the kind of thing that is asked for, beyond what the question said itself. */
export function carries(fact: string, question: Question, article: Article): boolean {
  if (question.kind === 'other' || question.kind === 'whether') return true
  const matter = matterOf(fact)
  if (question.kind === 'person') return namesPerson(matter, question, article)
  return PATTERNS[question.kind].test(preparedFor(question.kind, freshOf(matter, question)))
}

const PATTERNS: Readonly<Record<Exclude<Kind, 'person' | 'other' | 'whether'>, RegExp>> = {
  day: DAY,
  date: DATE,
  age: AGE,
  number: NUMBER,
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
function freshOf(text: string, { said, language, kind }: Question): string {
  let fresh = text
  for (const { term, start, end, kind: written, capital } of termsOf(text, language).reverse()) {
    const own = said.has(term) && (written !== 'word' || (capital && kind === 'place'))
    if (own) fresh = fresh.slice(0, start) + ' '.repeat(end - start) + fresh.slice(end)
  }
  return fresh
}

/** With a list of people (ours): one of them whom the question did not name. Without: two capitalised words, one new. */
function namesPerson(text: string, { said, language }: Question, article: Article): boolean {
  const isNew = (name: string) => !termsOf(name, language).some(({ term }) => said.has(term))
  if (article.people.length > 0) {
    const folded = fold(text)
    return article.people.some((name) => isNew(name) && folded.includes(fold(name.split(' ').at(-1) ?? name)))
  }
  const name = PERSON.exec(text)?.[0]
  return name !== undefined
}

/** Whether the fact is on other years than the question: it names years, and none of those asked for. */
export function missesYear(fact: string, years: readonly string[], article: Article): boolean {
  if (years.length === 0) return false
  const named =
    matterOf(fact)
      .match(YEAR)
      ?.map((year) => year.slice(0, 4)) ?? []
  if (named.length > 0) return !years.some((year) => named.includes(year))
  return !years.some((year) => article.title.includes(year) || article.date?.startsWith(year) === true)
}

/** How many things a fact lists: „Saalekreis, Nordsachsen und Leipzig“ → 3. */
export function listed(fact: string): number {
  const lists = matterOf(fact).match(
    /\p{Lu}[\p{L}\-/]*(?:\s[\p{Lu}(][\p{L})\-]*)*(?:(?:, | und | sowie | and |, and )(?:der |die |das |the |[a-z]+ )?\p{Lu}[\p{L}\-/]*(?:\s[\p{Lu}(][\p{L})\-]*)*)+/gu,
  )
  return Math.max(0, ...(lists ?? []).map((list) => list.split(/, and |, | und | sowie | and /).length))
}
