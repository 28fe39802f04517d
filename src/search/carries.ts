import type { Article } from '../domain/article.js'
import type { FactText } from './fact-text.js'
import { fold } from './fold.js'
import type { Kind } from './kinds.js'
import { lastNameOf, saysLastName } from './people.js'
import type { Question } from './question.js'
import { termsOf } from './terms.js'

// Most patterns are matched against the folded text: plain letters, no flags, which is ten times as quick.
const MONTH =
  '(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)'
const YEAR = /\b(?:1[5-9]|20)\d{2}(?:er[nms]?|s)?\b/gu
const DAY = new RegExp(String.raw`\b\d{1,2}\.? ${MONTH}|${MONTH} \d{1,2}\b|\b\d{1,2}\.\d{1,2}\.|\d uhr\b|\d:\d\d`)
const DAY_OF_MONTH = new RegExp(String.raw`\b\d{1,2}\.? ${MONTH}|${MONTH} \d{1,2}\b`)
const DATE = new RegExp(
  String.raw`\b(?:1\d|20)\d\d(?!\d)|\b${MONTH}\b|\b\d{1,2}\.\d{1,2}\.|jahrhundert|zigern\b|(?:nach|vor|wahrend|after|before) (?:der|dem|the) [a-z]* ?(?:pause|break|ferien|wende|krieg)|(?:pause|ferien)\b|fruhjahr|sommer|herbst|winter|spring|summer|autumn|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)`,
)
const NUMBER =
  /\d|(?:zwan|vier|funf|sech|sieb|acht|neun)zig\b|dreissig|zehn\b|hundert|tausend|million|milliard|billion|\b(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|elf|zwolf|mehrere|einige|einzige|einziger|einziges|kein|keine|keiner|keinen|halfte|drittel|viertel|doppelt|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|half)\b/
const SIZE =
  /\d[\d.,]* ?(?:millionen |million )?(?:m2|km2|quadrat|hektar|kilometer|km\b|meter|prozent|euro|megawatt|mw\b|hectare|square|kilomet|met[er]|menschen|einwohner|gaste|besucher|fahrgaste|passagiere|people|inhabitants|visitors|guests|passengers)|€/
const LENGTH = /\d[\d.,]* ?(?:kilomet|km\b|met[er]|m\b)/
const RATE = /\b(?:alle \d|je [a-z]|pro [a-z]|taglich|jahrlich|[a-z]*takt\b|mal\b|every|per |daily|times|half-hourly)/
const COMPANY =
  /\p{Lu}\p{Ll}+(?:bahn|werke|verlag|gesellschaft|konzern)\b|\b(?:AG|GmbH|SE|Siemens|Porsche|DB)\b|\b(?!OB|MDV|MZ|LVZ|DDR|RAW|DFG|EU|S\d)\p{Lu}{3,}\b/u
const MONEY =
  /\d[\d.,]* ?(?:millionen|milliarden|mio\.?|mrd\.?|million|billion)? ?(?:€|[a-z-]*euro|d-mark|[a-z-]*dollar|cent|pfund|pound|german mark)|[€$] ?\d/
const PERCENT = /%|prozent|per ?cent|halfte|drittel|viertel|half|third|quarter/
const DURATION =
  /(?:\d|[a-z]) (?:minuten|stunden|tage|jahre|monate|wochen|minutes|hours|days|years|months|weeks)\b|\d.{0,20}\bbis\b.{0,20}\d|\b(?:since|seit)\b|\bto\b.{0,12}\d/
const AGE = /\d+ ?(?:jahre alt|jahre [a-z]{8}|-?jahrig|years old)|\bgeboren\b|\bborn\b/
const REASON =
  /\b(?:weil|wegen|da|denn|um|fur|durch|infolge|dank|zufolge|fuhrte|fuhrten|grund|anlass|aufgrund|deshalb|daher|dadurch|ursache|because|due to|reason|reasons|occasion|lehnte|scheiterte|rejected)\b|grunde\b|grunden\b/
const PURPOSE = /\b(?:um|damit|soll|sollen|dient|dienen|ziel|zweck|aim|aims|meant|intended|goal|purpose)\b/
// „im Juni“, „am Freitag“, „nach der Pause“ are no places.
const TIMES =
  '(?!Januar|Februar|März|April|Mai\\b|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Jahr|Sommer|Herbst|Winter|Früh|Anfang|Mitte|Ende|Schnitt|January|February|March|May|June|July|October|December|Spring|Summer)'
const BUILDING =
  /\p{L}{3,}(?:haus|hauses|häuser|hof|hofs|saal|saals|zentrale|gebäude|gebäudes|amt|amts|museum|museums|messe|campus|schloss|kirche|theater|oper|halle|schule|universität|gymnasium)\b|\b(?:Rathaus|Paulinum|Messe|IHK|hall|building|house|museum|office|palace)\b/u
const PLACE = new RegExp(
  String.raw`\b(?:(?:[Ii]n|[Ii]m|[Aa]m|[Aa]n|[Bb]ei|[Aa]us|[Aa]uf|[Uu]nter|[Nn]eben|[Zz]wischen|[Aa]t|[Oo]n|[Nn]ear|[Ff]rom)\s+(?:der\s|dem\s|den\s|die\s|das\s|einem\s|einer\s|the\s|a\s)?|[Nn]ach\s+)${TIMES}\p{Lu}`,
  'u',
)
const PERSON = /\p{Lu}\p{Ll}+(?:\s(?:von|van|de|der|Dr\.))?\s\p{Lu}\p{Ll}+/u

/** Whether the fact carries the kind of thing that is asked for, beyond what the question said itself. */
export function carries(fact: FactText, question: Question, article: Article): boolean {
  if (question.kind === 'other' || question.kind === 'whether') return true
  if (question.kind === 'person') return namesPerson(fact, question, article)
  if (question.kind === 'definition') return defines(fact, question)
  const fresh = nearWhatIsAsked(fact.matter, freshOf(fact, question), question)
  if (WRITTEN.has(question.kind)) return PATTERNS[question.kind].test(fresh)
  const folded = fresh === fact.matter ? fact.folded : fold(fresh)
  return PATTERNS[question.kind].test(preparedFor(question.kind, folded))
}

/** Kinds that capitals tell. */
const WRITTEN: ReadonlySet<Kind> = new Set(['place', 'building', 'company'])

const PATTERNS: Readonly<Record<Exclude<Kind, 'person' | 'definition' | 'other' | 'whether'>, RegExp>> = {
  day: DAY,
  date: DATE,
  age: AGE,
  number: NUMBER,
  company: COMPANY,
  size: SIZE,
  length: LENGTH,
  rate: RATE,
  money: MONEY,
  percent: PERCENT,
  duration: DURATION,
  reason: REASON,
  purpose: PURPOSE,
  place: PLACE,
  building: BUILDING,
}

/** Whether the text tells a day of the month: of two facts that tell when, that one tells it better. */
export function tellsDay(folded: string): boolean {
  return DAY_OF_MONTH.test(folded)
}

/** Days, hours, years and „15.“ are numbers that count nothing. */
const COUNTS_NOTHING = new RegExp(
  String.raw`\b\d{1,2}\. (?:bis \d{1,2}\. )?${MONTH}|${MONTH} \d{1,2}\b|\b\d{1,2} ${MONTH}|\b\d{1,2}(?:[.:]\d\d)? uhr|\b\d{1,2}\.(?= )|\b(?:1[5-9]|20)\d{2}(?:er|s)?\b`,
  'g',
)

function preparedFor(kind: Kind, text: string): string {
  return kind === 'number' ? text.replace(COUNTS_NOTHING, '') : text
}

/** The fact with the question's own years, numbers and names taken out: what is left is new. */
function freshOf({ matter, named }: FactText, { said, kind, terms }: Question): string {
  if (kind !== 'place' && kind !== 'building' && terms.every((term) => term.kind === 'word')) return matter
  let fresh = matter
  for (const { term, start, end, kind: written, capital } of named) {
    const own = said.has(term) && (written !== 'word' || (capital && (kind === 'place' || kind === 'building')))
    if (own) fresh = fresh.slice(0, start) + ' '.repeat(end - start) + fresh.slice(end)
  }
  return fresh
}

// A sentence that tells two things tells each place for one of them.
const CLAUSES = /;|: | und (?=eine?\b|der\b|die\b|das\b)| and (?=an?\b|the\b)/u

/** Of several clauses, for a place, those that name what the place is asked for. */
function nearWhatIsAsked(matter: string, fresh: string, { kind, terms, language }: Question): string {
  if (kind !== 'place' && kind !== 'building') return fresh
  const asked = new Set(
    terms.filter((each) => !each.stop && each.capital && !CITY_TERMS.has(each.term)).map(({ term }) => term),
  )
  const near: string[] = []
  let from = 0
  for (const clause of matter.split(CLAUSES)) {
    const start = matter.indexOf(clause, from)
    from = start + clause.length
    // Both texts are equally long: what is not fresh was put out by spaces.
    if (termsOf(clause, language).some(({ term }) => asked.has(term))) near.push(fresh.slice(start, from))
  }
  return near.length > 0 ? near.join('; ') : fresh
}

const DEFINES =
  /^[^,.;:]{0,40}?\b(?:ist|sind|steht fur|bedeutet|leiten|leitet|vertritt|is|are|stands for|means|head|run)\b(?! nicht| not)/

/** „Eine Konferenz ist …“: the fact begins with what is to be explained. */
function defines({ matter, named }: FactText, { said, language }: Question): boolean {
  const first = named.filter((term) => said.has(term.term) && term.kind === 'word').at(-1)
  if (!first || termsOf(matter.slice(0, first.start), language).some(({ stop, extra }) => !stop && !extra)) return false
  return DEFINES.test(fold(matter.slice(first.end)))
}

/** With a list of people (ours): one of them whom the question did not name. Without: two capitalised words, one new. */
function namesPerson({ matter, folded }: FactText, { said, language, terms }: Question, article: Article): boolean {
  if (asksOnlyFor(article.people, terms)) return ROLE.test(folded)
  const isNew = (name: string) => !termsOf(name, language).some(({ term }) => said.has(term))
  if (article.people.length > 0) {
    return article.people.some((name) => {
      const last = lastNameOf(name)
      return last !== null && isNew(name) && saysLastName(folded, last)
    })
  }
  const name = PERSON.exec(matter)?.[0]
  return name !== undefined
}

const ROLES =
  'burgermeister|landrat|intendant|leiter|prasident|direktor|minister|vorsitz|rektor|chef|mayor|head|president|director|chair|manager'
/** „Oberbürgermeister von Leipzig ist …“, „Vogt war Lehrer …“: begins by saying who is what. */
const ROLE = new RegExp(
  String.raw`^(?:according to [^,]+, )?(?:the |der |die )?(?:\w+ )?\w*(?:${ROLES})\w*\b.{0,60}\b(?:ist|war|is|was)\b|^(?:\w+ )?\w+ (?:ist|war|is|was|has been) `,
)

/** „Wer ist Burkhard Jung?“: a name and nothing else. */
function asksOnlyFor(people: readonly string[], terms: Question['terms']): boolean {
  const names = new Set(people.flatMap((name) => fold(name).split(' ')))
  const asked = terms.filter(({ stop, extra }) => !stop && !extra)
  return asked.length > 0 && asked.every(({ folded }) => names.has(folded))
}

/**
 * The question names one of the two cities and the fact only the other; or a number is asked for, and the fact counts
 * both or the region: „Wie viele Einwohner hat Leipzig?“
 */
export function missesCity(matter: string, question: Question): 'other' | 'both' | null {
  const asked = CITIES.filter((city) => question.said.has(city.term))
  const [city] = asked
  if (asked.length !== 1 || !city) return null
  const named = CITIES.filter(({ name }) => name.test(matter))
  if (named.length === 1 && named[0] !== city) return 'other'
  return question.kind === 'number' && (named.length > 1 || /\b(?:Region|Raum|region)\b/.test(matter)) ? 'both' : null
}

/** The newest year the fact names, or 0. */
export function newestYear(matter: string): number {
  return Math.max(0, ...(matter.match(YEAR)?.map((year) => Number(year.slice(0, 4))) ?? []))
}

const CITY_TERMS: ReadonlySet<string> = new Set(['hall', 'leipzig'])

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
