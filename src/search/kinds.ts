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
  | 'length'
  | 'rate'
  | 'money'
  | 'percent'
  | 'duration'
  | 'place'
  | 'building'
  | 'reason'
  | 'purpose'
  | 'definition'
  | 'whether'
  | 'other'

type Patterns = readonly (readonly [Kind, RegExp])[]

const GERMAN: Patterns = [
  [
    'other',
    /\b(?:woher (?:kommt|kommen|stammt|stammen|kam|kamen) (?:das |die |der )?(?:\w+ )?\w*(?:geld|gelder|mittel|finanzierung|forderung|infos?|informationen)\b|wo (?:hinkt|hapert|klemmt|druckt|mangelt|hakt|brennt|fehlt)|wem gehor\w*|was (?:ist|sind) mit|von wo (?:nach|bis) wo)\b/,
  ],
  [
    'definition',
    /^(?!.*\b\w*(?:ziel|zweck|motto|anlass|grund|schritte?|unterschied|ergebnis|thema|geplant|bekannt|neu|geworden|los)\b)\W*(?:was (?:ist|sind|bedeutet|heisst|mach(?:t|en)|tu[nt])(?: (?:eigentlich|denn|so|genau))*(?: (?:ein|eine|einen|der|die|das))?(?: [a-z0-9„“"'+-]+){1,2}(?: (?:eigentlich|denn|so|genau|im \w+|in \w+|von beruf))*\W*$|was versteht man unter|wofur steht)/,
  ],
  [
    'day',
    /\b(?:an welchem (?:genauen )?(?:tag|datum)|welche[rnms]? (?:genaue[rns]? )?(?:tag|datum|termin|wochentag)|wann genau|genaue[rns]? (?:tag|datum|termin)|um wie ?viel uhr|uhrzeit|welche uhrzeit)\b/,
  ],
  ['age', /\bwie alt\b/],
  [
    'duration',
    /\b(?:wie lange|wie lang (?=braucht|brauche|fahrt|fahre|fahren|fliegt|geht|lauft|ist man|bin ich|gibt)|dauer|dauert|wie viele (?:minuten|stunden)|fahrzeit|wie schnell)\b/,
  ],
  [
    'money',
    /\b(?:wie ?viel (?:geld|euro|mittel|forderung)|(?:wie ?viel|was)\b.{0,80}\b(?:kostet\w*|kosten|gekostet)|wie teuer|wie hoch (?:ist|sind|war|waren) (?:die |der |das )?(?:\w+ )?\w*(?:kosten|preis|preise|forderung|summe|zuschuss|budget|investition\w*))\b/,
  ],
  ['percent', /\b(?:wie ?viel prozent|prozent\w*|anteil)\b/],
  ['number', /\b(?:wie ?viele?|anzahl|zahl der|einwohnerzahl)\b/],
  [
    'date',
    /\b(?:wann|\w*termine?|in welchem (?:jahr|monat|jahrhundert)|in welchen jahren|welches jahr|datum|zu welchem zeitpunkt)\b/,
  ],
  [
    'company',
    /\bwelche[rmns]? \w*(?:firma|firmen|unternehmens?|betriebe?|konzerne?|airlines?|fluggesellschaft(?:en)?)\b/,
  ],
  ['reason', /\b(?:warum|wieso|weshalb|weswegen|aus welchem grund|welchen grund|anlass)\b/],
  // „Wie weit sind die Planungen?“ asks for no distance.
  [
    'length',
    /\b(?:wie lang|wie breit|wie tief|wie weit(?!.*\b(?:gediehen|fortgeschritten|vorangeschritten|vorangekommen|gekommen|\w*planung(?:en)?|\w*arbeiten|\w*bau|vorbereitung(?:en)?|verhandlung(?:en)?)\b))\b/,
  ],
  ['size', /\b(?:wie gross|wie hoch)\b/],
  ['rate', /\b(?:wie oft|wie haufig|in welchem takt|in welchen abstanden)\b/],
  ['purpose', /\b(?:wozu|wofur|zu welchem zweck|worauf zielt|welches ziel)\b/],
  [
    'building',
    /\b(?:in|an|auf) welche[mnr] (?:(?:hoch)?schulen?|universitat|gymnasium|gebauden?|haus|hausern?|saal|raum|halle|raumlichkeiten)\b/,
  ],
  [
    'place',
    /\b(?:wo|woher|wohin|an welchem ort|(?:in|an|auf|nach|aus) welche[mr] (?:stadt|land|ort|strasse|stadtteil|platz|gegend|ufer)|welche[rs]? (?:ort|standort))\b/,
  ],
  [
    'person',
    /\b(?:wer|wen|wem|wessen|wie hei(?:ss)t (?:der|die) \w*(?:chef|chefin|leiter|leiterin|minister|ministerin|direktor|direktorin|meister|meisterin|prasident|prasidentin|intendant|intendantin|rektor|rektorin|vorsitzende[r]?)|welche[rnms]? (?:person|politiker(?:in)?|kunstler(?:in)?|mann|frau))\b/,
  ],
  ['whether', /^\W*(?:stimmt (?:es|das)|ist es wahr|trifft es zu)\b/],
  // Bare words: „Preise Monatskarte“, „Fahrpreise S-Bahn“; „Buchpreis“ is a prize.
  [
    'money',
    /(?:^|[a-z])kosten\b|(?:^|\b(?:\w*ticket|\w*karten|fahr|fahrkarten|eintritts|strom|gas|warme|wasser|miet|kauf|bau|boden|grundstucks|kraftstoff|flug|quadratmeter|\w*meter))preise?n?\b/,
  ],
  [
    'whether',
    /^\W*(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|gibt|gab|kann|konnen|soll|darf|kommt|fahrt|fahren)\b/,
  ],
]

const ENGLISH: Patterns = [
  [
    'definition',
    /^(?!.*\b(?:aim|goal|purpose|motto|reason|step|difference|result|topic|planned|known|new|share|population|name)\b)\W*what (?:is|are|does) (?:a |an |the )?[a-z0-9-]+(?: [a-z0-9-]+)?(?: mean| stand for| do)?\W*$/,
  ],
  [
    'day',
    /\b(?:what day|which day|exact(?:ly)? (?:date|day|when)|when exactly|on (?:what|which) date|what date|which date|what time|exact date)\b/,
  ],
  ['age', /\bhow old\b/],
  ['duration', /\b(?:how long|how many (?:minutes|hours)|duration)\b/],
  [
    'money',
    /\b(?:how much (?:money|funding)|how much\b.{0,80}\bcost|how much (?:is|was|are|were)|what .{0,80}\bcost|price|how expensive|costs?)\b/,
  ],
  ['percent', /\b(?:what percentage|per ?cent|(?:what|which) share|share of|how big is the share)\b/],
  ['length', /\b(?:how far|how wide|how tall|how deep|what length)\b/],
  ['size', /\b(?:how much (?:land|space|area|room)|how big|how large|how high)\b/],
  ['rate', /\b(?:how often|how frequently)\b/],
  ['number', /\b(?:how many|how much|number of|what is the population)\b/],
  ['date', /\b(?:when|what years?|(?:which|what) (?:[a-z]+ )?years?|date)\b/],
  ['company', /\b(?:which|what) (?:company|companies|firms?|businesses|airlines?)\b/],
  ['reason', /\b(?:why|what reason|reason)\b/],
  ['purpose', /\b(?:what for|purpose|goal|aim)\b/],
  ['building', /\b(?:which|what) (?:building|hall|room|venue)\b/],
  ['place', /\b(?:where|which (?:city|place|town|location))\b/],
  ['person', /\b(?:who|whom|whose)\b/],
  ['whether', /^\W*(?:is|are|was|were|will|has|have|had|did|does|do|can)\b/],
]

/** What the folded question asks for, by its question words; the first that fits. */
export function kindOf(folded: string, language: Language): Kind {
  const beginning = folded.slice(0, 500)
  const patterns = language === 'de' ? GERMAN : ENGLISH
  return patterns.find(([, pattern]) => pattern.test(beginning))?.[0] ?? 'other'
}

/** Whether one kind answers the other: who does not know where, does not know in which building. */
export function isSameKind(known: Kind, asked: Kind): boolean {
  return known === asked || (known === 'place' && asked === 'building')
}
