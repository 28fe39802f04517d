import type { Language } from '../domain/language.js'
import { fold } from './fold.js'

/** What a question asks for. */
export type Kind =
  'person' | 'date' | 'day' | 'number' | 'money' | 'percent' | 'duration' | 'place' | 'reason' | 'purpose' | 'other'

const ASKED: Readonly<Record<Language, readonly (readonly [Kind, RegExp])[]>> = {
  de: [
    [
      'day',
      /\b(?:an welchem (?:genauen )?(?:tag|datum)|welche[rnms]? (?:genaue[rns]? )?(?:tag|datum|termin)|wann genau|genaue[rns]? (?:tag|datum|termin)|um wie ?viel uhr|uhrzeit)\b/,
    ],
    ['duration', /\b(?:wie lange|dauer|wie viele (?:minuten|stunden|jahre|tage)|fahrzeit)\b/],
    [
      'money',
      /\b(?:wie ?viel (?:geld|euro|kostet|kosten|mittel|forderung)|was kostet|was kosten|wie teuer|preise?|kosten|wie hoch (?:ist|sind|war|waren) (?:die|der|das)? ?(?:kosten|preis|forderung|summe|zuschuss|budget|investition\w*))\b/,
    ],
    ['percent', /\b(?:wie ?viel prozent|prozent\w*|anteil)\b/],
    ['number', /\b(?:wie ?viele?|anzahl|zahl der|wie gross|wie hoch|wie weit|wie lang|wie schnell|wie alt|wie oft)\b/],
    [
      'date',
      /\b(?:wann|seit wann|bis wann|ab wann|in welchem (?:jahr|monat|jahrhundert)|welches jahr|datum|zu welchem zeitpunkt)\b/,
    ],
    [
      'reason',
      /\b(?:warum|wieso|weshalb|weswegen|aus welchem grund|welchen grund|anlass|woran (?:scheiterte|lag|liegt))\b/,
    ],
    ['purpose', /\b(?:wozu|wofur|zu welchem zweck|worauf zielt|welches ziel|was sollen?|ziel)\b/],
    [
      'place',
      /\b(?:wo|woher|wohin|an welchem ort|in welche[mr] (?:stadt|land|gebaude|ort|strasse|stadtteil|halle)|welche[rs]? (?:ort|standort))\b/,
    ],
    [
      'person',
      /\b(?:wer|wen|wem|wessen|wie hei(?:ss|b)t der|welche[rnms]? (?:person|politiker(?:in)?|kunstler(?:in)?|mann|frau))\b/,
    ],
  ],
  en: [
    [
      'day',
      /\b(?:what day|which day|exact(?:ly)? (?:date|day|when)|when exactly|what date|which date|what time|exact date)\b/,
    ],
    ['duration', /\b(?:how long|how many (?:minutes|hours|years|days)|duration)\b/],
    [
      'money',
      /\b(?:how much (?:money|does|do|did|will|funding|is|was)|what does .* cost|price|cost|costs|how expensive)\b/,
    ],
    ['percent', /\b(?:what percentage|per ?cent|share)\b/],
    ['number', /\b(?:how many|how much|number of|how big|how large|how high|how far|how fast|how old|how often)\b/],
    ['date', /\b(?:when|since when|what year|which year|date)\b/],
    ['reason', /\b(?:why|what reason|reason)\b/],
    ['purpose', /\b(?:what for|purpose|goal|aim)\b/],
    ['place', /\b(?:where|which (?:city|place|town|building|location))\b/],
    ['person', /\b(?:who|whom|whose)\b/],
  ],
}

/** What the question asks for, by its question words; the first that fits. */
export function kindOf(question: string, language: Language): Kind {
  const folded = fold(question)
  return ASKED[language].find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other'
}

const MONTH =
  '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December)'
const STATUS = /\((?:Stand|as of)[^)]*\)/gu
const DAY = new RegExp(String.raw`\b\d{1,2}\.? ${MONTH}|${MONTH} \d{1,2}\b|\b\d{1,2}\.\d{1,2}\.|\d Uhr\b`, 'u')
const DATE = new RegExp(
  String.raw`\b(?:1[0-9]|20)\d{2}\b|\b${MONTH}\b|\d{1,2}\.\d{1,2}\.|\b\d{1,2}\. Jahrhundert|(?:nach|vor|während) der \p{Lu}\p{L}*(?:pause|ferien|wende|krieg\p{L}*)|(?:Frühjahr|Sommer|Herbst|Winter|spring|summer|autumn|winter)|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)`,
  'u',
)
const NUMBER =
  /\d|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|Million|Hälfte|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million)/iu
const MONEY = /[€$]|\b(?:\p{L}*Euro|D-Mark|Dollar|Cent|Pfund|euros?|dollars?|pounds?)\b/iu
const PERCENT = /%|\b(?:Prozent|per ?cent)/iu
const DURATION =
  /\d+\s*(?:Minuten|Stunden|Tage|Jahre|Monate|Wochen|minutes|hours|days|years|months)|\bbis\b|\bsince\b|\bseit\b/u
const REASON =
  /\b(?:weil|wegen|da|denn|Grund|Gründe\p{L}*|Anlass|aufgrund|deshalb|daher|dadurch|Ursache|because|due to|reason|occasion|since)\b/iu
const PURPOSE =
  /\b(?:um .{1,160}? zu|damit|soll|sollen|dient|dienen|Ziel|Zweck|für|to|aim|aims|meant|intended|goal|purpose)\b/iu
const PLACE = /\b(?:in|im|am|an|bei|aus|nach|at|on|near|from)\s+(?:der\s|dem\s|den\s|the\s)?\p{Lu}/u
const PERSON = /\p{Lu}\p{Ll}+(?:\s(?:von|van|de|der|Dr\.))?\s\p{Lu}\p{Ll}+/u

/** Whether the fact carries the kind of thing that is asked for. When the newsroom noted it („Stand …“) is no date of the matter. */
export function carries(fact: string, kind: Kind): boolean {
  const text = fact.replace(STATUS, '')
  switch (kind) {
    case 'person':
      return PERSON.test(text)
    case 'day':
      return DAY.test(text)
    case 'date':
      return DATE.test(text)
    case 'number':
      return NUMBER.test(text.replace(/\b(?:19|20)\d{2}\b/gu, ''))
    case 'money':
      return MONEY.test(text)
    case 'percent':
      return PERCENT.test(text)
    case 'duration':
      return DURATION.test(text)
    case 'place':
      return PLACE.test(text)
    case 'reason':
      return REASON.test(text)
    case 'purpose':
      return PURPOSE.test(text)
    case 'other':
      return true
  }
}
