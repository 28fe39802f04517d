import type { Language } from '../domain/language.js'

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'januar',
    'februar',
    'marz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
}

const NUMBER_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    zwei: '2',
    drei: '3',
    vier: '4',
    funf: '5',
    sechs: '6',
    sieben: '7',
    acht: '8',
    neun: '9',
    zehn: '10',
    elf: '11',
    zwolf: '12',
  },
  en: {
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
  },
}

/** 1 to 12 if the folded word names a month, in full or cut to three letters or more with the rest missing; else 0. */
export function monthOf(word: string, language: Language): number {
  const full = MONTHS[language].indexOf(word) + 1
  if (full > 0 || word.length !== 3 || word === 'mai') return full
  return MONTHS[language].findIndex((month) => month.startsWith(word)) + 1
}

/** The one term for a month in either language: „06.“, „Juni“ and "June" meet. */
export function monthTerm(month: number): string {
  return MONTHS.de[month - 1] ?? ''
}

/** „zwölf“ → 12; undefined for any other word. „ein“ stays a word: it is an article far more often. */
export function numberWord(word: string, language: Language): string | undefined {
  return Object.hasOwn(NUMBER_WORDS[language], word) ? NUMBER_WORDS[language][word] : undefined
}

/** One form for a number: 20.000 → 20000, 1,3 → 1,3; in English 20,000 → 20000 and 1.3 → 1,3; 17.30 and 17:30 → 17,30. */
export function plainNumber(text: string, language: Language): string {
  const grouped = language === 'de' ? /^\d{1,3}(?:\.\d{3})+(?=,|$)/ : /^\d{1,3}(?:,\d{3})+(?=\.|$)/
  const whole = grouped.exec(text)?.[0]
  const rest = whole === undefined ? text : whole.replace(/[.,]/g, '') + text.slice(whole.length)
  return rest.replace(/^0+(?=\d)/, '').replace(/[.:]/g, ',')
}

/** Day, month and year of „13.06.2025“, „13.6.“ or 2025-06-13; null if it is no day of a calendar. */
export function readDate(text: string): { day: number; month: number; year: number | null } | null {
  const parts = text
    .split(/[.\s-]+/)
    .filter(Boolean)
    .map(Number)
  const [day = 0, month = 0, year] = text.includes('-') ? parts.reverse() : parts
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  return { day, month, year: year === undefined ? null : year < 100 ? 2000 + year : year }
}
