import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { de } from 'date-fns/locale/de'
import { enGB } from 'date-fns/locale/en-GB'
import type { Language } from '../domain/language.js'

const LOCALES = { de, en: enGB }
const PATTERNS = { de: { day: 'd. MMMM yyyy', month: 'MMMM yyyy' }, en: { day: 'd MMMM yyyy', month: 'MMMM yyyy' } }

/** A YYYY, YYYY-MM or YYYY-MM-DD date as it is read: „16. Juni 2025“, „Juni 2025“, „2025“. */
export function sayDate(date: string, language: Language): string {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return String(year)
  const calendar = new Date(year, month - 1, day ?? 1)
  return format(calendar, PATTERNS[language][day === undefined ? 'month' : 'day'], { locale: LOCALES[language] })
}

/** The day of a point in time in the readers' zone. */
export function sayDay(instant: string, language: Language, timeZone: string): string {
  return format(instant, PATTERNS[language].day, { locale: LOCALES[language], in: tz(timeZone) })
}

/** Day and time of a point in time in the readers' zone, short: „Mo, 16. Juni, 07:30“. */
export function sayMoment(instant: string | Date, language: Language, timeZone: string): string {
  const pattern = { de: 'EEEEEE, d. MMM, HH:mm', en: 'EEE d MMM, HH:mm' }[language]
  return format(instant, pattern, { locale: LOCALES[language], in: tz(timeZone) })
}
