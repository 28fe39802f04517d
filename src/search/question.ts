import type { Language } from '../domain/language.js'
import { edits } from './edits.js'
import { fold } from './fold.js'
import { type Kind, kindOf } from './kinds.js'
import { inPlainWords } from './plain-words.js'
import { ELSEWHERE } from './region.js'
import { type Turns, turnsOf } from './relations.js'
import { type Term, termsOf } from './terms.js'

/** A question as its words show it, before any store is looked at. */
export interface Question {
  readonly text: string
  readonly folded: string
  readonly language: Language
  readonly kind: Kind
  readonly terms: readonly Term[]
  /** All terms, to tell what a fact says that the question did not. */
  readonly said: ReadonlySet<string>
  /** Years it is about; a fact on other years is none on these. */
  readonly years: readonly string[]
  /** The term of what is counted, named or measured: „wie viele Gäste“, „welche Firmen“. */
  readonly focus: string | null
  /** „Wie pünktlich sind …“: the focus is a quality, and the fact must tell it. */
  readonly asksHow: boolean
  /** Before, first, most: what turns the question around. */
  readonly turns: Turns
  /** How many things are to be named: „welche drei Länder“; 0 if it does not say. */
  readonly count: number
}

const LONGEST = 4096

/** Nouns that only join: no fact needs to hold them. */
const JOINING =
  /\b(?:in bezug auf|im (?:hinblick|bezug) auf|im zusammenhang mit|im rahmen|in sachen|with (?:regard|respect) to|in terms of|in connection with)\b/giu

/** Misspelt as well, for which city is asked for decides between facts before any word is looked up. */
function isLeipzig(folded: string): boolean {
  return folded.startsWith('l') && folded.length > 5 && !ELSEWHERE.has(folded) && edits(folded, 'leipzig', 2) <= 2
}

/** Our two towns as they are misspelt most: „Leipzich“, „Hale“. */
function spelled(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const folded = fold(word)
    if (folded.startsWith('leipzig') || !isLeipzig(folded))
      return /^(?:hale|hallle|haale)$/.test(folded) ? 'Halle' : word
    return 'Leipzig'
  })
}

/** Reads a question. Greetings and who is asking are left aside where the question itself follows. */
export function readQuestion(text: string, language: Language): Question {
  const core = inPlainWords(withCities(spelled(coreOf(text.slice(0, LONGEST))), language), language)
  const folded = fold(core)
  const kind = kindOf(folded, language)
  const terms = termsOf(core, language).map((term) => (isAsking(term, kind) ? { ...term, stop: true } : term))
  return {
    text: core,
    folded,
    language,
    kind,
    terms,
    said: new Set(terms.map(({ term, folded: word }) => (isLeipzig(word) ? 'leipzig' : term))),
    years: terms.map(({ term }) => term).filter((term) => /^(?:1[5-9]|20)\d\d$/.test(term)),
    turns: turnsOf(folded, language),
    ...focusOf(terms, language),
  }
}

/** „An welchem Tag genau findet … statt“: words that only ask. No fact needs to hold them. */
const ASKING: ReadonlySet<string> = new Set(
  'tag tage datum termin wochentag uhrzeit uhr genau genaue genauen genauer genaues findet fand statt stattfinden day date time exact exactly take place'.split(
    ' ',
  ),
)

const BUILDINGS: ReadonlySet<string> = new Set(['gebaude', 'gebauden', 'raumlichkeiten', 'building', 'venue'])

function isAsking({ folded }: Term, kind: Kind): boolean {
  return (kind === 'day' && ASKING.has(folded)) || (kind === 'building' && BUILDINGS.has(folded))
}

const BOTH: Readonly<Record<Language, readonly [RegExp, string]>> = {
  de: [
    /\b(?:die|den|der)?\s?(?:beide[rn]?|zwei)\s+(?:Städten?|Staedten?|Rathäusern?|Kommunen|Nachbarstädten?)\b/giu,
    ' Halle und Leipzig ',
  ],
  en: [/\b(?:the )?(?:both|two)\s+(?:cities|towns|city councils)\b/gi, ' Halle and Leipzig '],
}

/** „Beide Städte“ are Halle and Leipzig here. */
function withCities(text: string, language: Language): string {
  const [both, cities] = BOTH[language]
  return text.replace(both, cities)
}

// „Unsere Fraktion möchte wissen, mit welchem …“, „Noch eine Frage: Wie viele …“: what comes before a question word is an aside.
const ASIDE =
  /^.{0,300}?(?:\b(?:wissen|fragen|sagen|erfahren|verraten|tell me|to know|wonder(?:ing)?)\b,?|:)\s+(?=(?:(?:ab|an|auf|aus|bis|fur|für|gegen|in|mit|nach|seit|um|von|vor|zu) )?(?:ob|we[rnm]|was|wann|wie|wo|warum|wieso|wozu|welche[rnms]?|who|what|when|where|why|how|which|if|whether)\b)/isu
const GREETING =
  /^\s*(?:hallo|hi|hey|moin|guten (?:tag|morgen|abend)|servus|sehr geehrte[^,.!]{0,40}|hello|good (?:morning|evening))\b[\s,.!]*/iu

// No sentence ends after „Dr.“, „15.“ or „III.“.
const SENTENCE_END = /(?<=(?:\p{Ll}|\b\p{Lu}(?=\p{Ll}))\p{Ll}{2}[.!?])\s+(?=\p{Lu})|\n/u

/** The sentence that asks: the last one with a question mark, without greeting and „ich wüsste gern“. */
function coreOf(text: string): string {
  const asking = text.split(SENTENCE_END).findLast((sentence) => sentence.trimEnd().endsWith('?'))
  const rest = rightly(asking ?? text).replace(GREETING, '')
  const bare = rest.replace(ASIDE, '')
  return (bare.length >= 12 ? bare : rest).replace(JOINING, (phrase) => /auf$|mit$|to$/.exec(phrase)?.[0] ?? '')
}

/** Question words as they are misspelt most: what is asked for hangs on them. */
const QUESTION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bwan\b/gi, 'wann'],
  [/\bwie?(?:vil|fiel|vi[eh]l)(e?)\b/gi, 'wieviel$1'],
  [/\bwel(?:he|ch|chs)\b/gi, 'welche'],
  [/\bhei(?:st|ßst|sßt)\b/gi, 'heißt'],
  [/\bwar+um+\b/gi, 'warum'],
  [/\bwiso\b/gi, 'wieso'],
]

const ORDINALS = ['erste', 'zweite', 'dritte', 'vierte', 'fünfte']
const MONTH_NEXT = /^(?:jan|feb|m[aä]r|apr|mai|jun|jul|aug|sep|okt|nov|dez|quartal|halbjahr)/iu

function rightly(text: string): string {
  const words = QUESTION_WORDS.reduce((better, [wrong, right]) => better.replace(wrong, right), text)
  // „beim 2. Besuch“: a day has a month behind it.
  return words.replace(/(?<![\d.])([1-5])\. (\p{L}{3,})/gu, (as, digit: string, next: string) =>
    MONTH_NEXT.test(next) ? as : `${ORDINALS[Number(digit) - 1] ?? digit} ${next}`,
  )
}

const ASKS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set('welche welcher welches welchen welchem viele viel wieviele wieviel kostet kosten'.split(' ')),
  en: new Set('which what many much'.split(' ')),
}
/** „Wer ist Oberbürgermeister …“, „wie heißt die Leiterin …“: the office follows. */
const OFFICE: Readonly<Record<Language, RegExp>> = {
  de: /^(?:wer (?:ist|war|wird)|wie heisst|wie hiess)$/,
  en: /^who (?:is|was)$/,
}

function focusOf(terms: readonly Term[], language: Language): Pick<Question, 'focus' | 'count' | 'asksHow'> {
  const height = heightOf(terms)
  if (height !== null) return { focus: height, count: 0, asksHow: false }
  const quality = qualityOf(terms, language)
  if (quality !== null) return { focus: quality, count: 0, asksHow: true }
  const at = terms.findIndex(({ folded }) => ASKS[language].has(folded))
  if (at < 0) return { focus: officeOf(terms, language), count: 0, asksHow: false }
  const number = terms[at + 1]
  const count = number && /^\d{1,2}$/.test(number.term) ? Number(number.term) : 0
  const rest = terms.slice(count > 0 ? at + 2 : at + 1)
  // „Was kostet eine Monatskarte“: articles may stand between; „which joint event“, „welches genaue Datum“: adjectives.
  const kost = /^kost/.test(terms[at]?.folded ?? '')
  const next = rest.find((term) => !(kost && term.stop) && !(language === 'en' && ADJECTIVES.has(term.folded)))
  if (!next || next.stop || next.kind !== 'word') return { focus: null, count, asksHow: false }
  const noun = language === 'de' && !next.capital ? rest.slice(0, 3).find(({ capital }) => capital) : next
  // „Wie viele strömten zur Museumsnacht?“ counts people.
  if (language === 'de' && !noun && terms.some(({ capital, start }) => capital && start > next.start))
    return { focus: null, count, asksHow: false }
  const focus = (noun ?? next).term
  return { focus: MONEY.has(focus) ? null : focus, count, asksHow: false }
}

const ADJECTIVES: ReadonlySet<string> = new Set(
  'extra additional new more other different joint total direct full-time full fulltime'.split(' '),
)

/** „Wie pünktlich sind …“: a quality between the question word and a form of „sein“. */
function qualityOf(terms: readonly Term[], language: Language): string | null {
  const how = language === 'de' ? 'wie' : 'how'
  const at = terms.findIndex(
    ({ folded, stop }, i) =>
      terms[i - 1]?.folded === how && !stop && IS.test(terms[i + 1]?.folded ?? '') && folded.length > 3,
  )
  const word = terms[at]
  return word?.kind === 'word' && !word.capital && !MEASURE.test(word.folded) ? word.term : null
}

/** What has a kind of its own. */
const MEASURE =
  /^(?:gross|hoch|lang|weit|alt|teuer|breit|tief|schnell|viel|klein|kurz|big|large|high|long|far|old|expensive|tall|wide|deep|much|many|fast|often)/

const IS = /^(?:ist|sind|war|waren|is|are|was|were)$/

/** „Wie hoch war die Wahlbeteiligung?“ */
function heightOf(terms: readonly Term[]): string | null {
  const at = terms.findIndex(({ folded }, i) => folded === 'hoch' && terms[i - 1]?.folded === 'wie')
  const noun =
    at < 0
      ? undefined
      : terms.slice(at + 1, at + 5).find(({ stop, capital, kind }) => !stop && capital && kind === 'word')
  return noun && !HEIGHT.test(noun.folded) ? noun.term : null
}

/** Sums and shares, which a fact tells without the word. */
const HEIGHT =
  /kosten|preis|geld|forderung|summe|zuschuss|budget|investition|anteil|mittel|gebuhr|umsatz|etat|betrag|zahl/

/** „Wie viel Geld“ asks for a sum, not for the word. */
const MONEY: ReadonlySet<string> = new Set(['geld', 'euro', 'mittel', 'money', 'funding'])

function officeOf(terms: readonly Term[], language: Language): string | null {
  const at = terms.findIndex((term, i) => OFFICE[language].test(`${terms[i - 1]?.folded ?? ''} ${term.folded}`))
  const next = at < 0 ? undefined : terms.slice(at + 1).find(({ stop }) => !stop)
  return next?.kind === 'word' ? next.term : null
}
