import type { Language } from '../domain/language.js'

/** What a question asks for. */
export type Kind =
  | 'person'
  | 'company'
  | 'day'
  | 'date'
  | 'age'
  | 'number'
  | 'size'
  | 'rate'
  | 'money'
  | 'percent'
  | 'duration'
  | 'place'
  | 'reason'
  | 'purpose'
  | 'whether'
  | 'other'

type Patterns = readonly (readonly [Kind, RegExp])[]

const GERMAN: Patterns = [
  ['other', /\b(?:wem gehor\w*|was (?:ist|sind) mit)\b/],
  [
    'day',
    /\b(?:an welchem (?:genauen )?(?:tag|datum)|welche[rnms]? (?:genaue[rns]? )?(?:tag|datum|termin|wochentag)|wann genau|genaue[rns]? (?:tag|datum|termin)|um wie ?viel uhr|uhrzeit|welche uhrzeit)\b/,
  ],
  ['age', /\bwie alt\b/],
  ['duration', /\b(?:wie lange|dauer|dauert|wie viele (?:minuten|stunden)|fahrzeit|wie schnell)\b/],
  [
    'money',
    /\b(?:wie ?viel (?:geld|euro|mittel|forderung)|(?:wie ?viel|was)\b.{0,80}\b(?:kostet\w*|kosten|gekostet)|wie teuer|wie hoch (?:ist|sind|war|waren) (?:die |der |das )?(?:\w+ )?\w*(?:kosten|preis|preise|forderung|summe|zuschuss|budget|investition\w*))\b/,
  ],
  ['percent', /\b(?:wie ?viel prozent|prozent\w*|anteil)\b/],
  ['number', /\b(?:wie ?viele?|anzahl|zahl der|einwohnerzahl)\b/],
  [
    'date',
    /\b(?:wann|in welchem (?:jahr|monat|jahrhundert)|in welchen jahren|welches jahr|datum|zu welchem zeitpunkt)\b/,
  ],
  ['company', /\bwelche \w*(?:firmen|unternehmen|betriebe|konzerne)\b/],
  ['reason', /\b(?:warum|wieso|weshalb|weswegen|aus welchem grund|welchen grund|anlass)\b/],
  ['size', /\b(?:wie gross|wie lang|wie weit|wie hoch|wie breit)\b/],
  ['rate', /\b(?:wie oft|wie haufig|in welchem takt|in welchen abstanden)\b/],
  ['purpose', /\b(?:wozu|wofur|zu welchem zweck|worauf zielt|welches ziel)\b/],
  [
    'place',
    /\b(?:wo|woher|wohin|an welchem ort|in welche[mr] (?:stadt|land|gebaude|ort|strasse|stadtteil|halle|haus|saal)|welche[rs]? (?:ort|standort))\b/,
  ],
  [
    'person',
    /\b(?:wer|wen|wem|wessen|wie hei(?:ss)t (?:der|die) \w*(?:chef|chefin|leiter|leiterin|minister|ministerin|direktor|direktorin|meister|meisterin|prasident|prasidentin|intendant|intendantin|rektor|rektorin|vorsitzende[r]?)|welche[rnms]? (?:person|politiker(?:in)?|kunstler(?:in)?|mann|frau))\b/,
  ],
  [
    'whether',
    /^\W*(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|gibt|gab|kann|konnen|soll|darf|kommt|fahrt|fahren)\b/,
  ],
]

const ENGLISH: Patterns = [
  [
    'day',
    /\b(?:what day|which day|exact(?:ly)? (?:date|day|when)|when exactly|on (?:what|which) date|what date|which date|what time|exact date)\b/,
  ],
  ['age', /\bhow old\b/],
  ['duration', /\b(?:how long|how many (?:minutes|hours)|duration)\b/],
  ['money', /\b(?:how much (?:money|funding)|how much\b.{0,80}\bcost|what .{0,80}\bcost|price|how expensive|costs?)\b/],
  ['percent', /\b(?:what percentage|per ?cent|share)\b/],
  ['size', /\b(?:how big|how large|how high|how far|how wide)\b/],
  ['rate', /\b(?:how often|how frequently)\b/],
  ['number', /\b(?:how many|how much|number of|what is the population)\b/],
  ['date', /\b(?:when|what year|which year|date)\b/],
  ['company', /\b(?:which|what) (?:companies|firms|businesses)\b/],
  ['reason', /\b(?:why|what reason|reason)\b/],
  ['purpose', /\b(?:what for|purpose|goal|aim)\b/],
  ['place', /\b(?:where|which (?:city|place|town|building|location))\b/],
  ['person', /\b(?:who|whom|whose)\b/],
  ['whether', /^\W*(?:is|are|was|were|will|has|have|had|did|does|do|can)\b/],
]

/** What the folded question asks for, by its question words; the first that fits. */
export function kindOf(folded: string, language: Language): Kind {
  const beginning = folded.slice(0, 500)
  const patterns = language === 'de' ? GERMAN : ENGLISH
  return patterns.find(([, pattern]) => pattern.test(beginning))?.[0] ?? 'other'
}
