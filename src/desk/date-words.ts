import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { subDays } from 'date-fns/subDays'
import { isPartialDate } from '../domain/article.js'

const MONTHS: readonly RegExp[] = [
  /^j[aä]n/,
  /^feb/,
  /^(mär|mae?r|mrz)/,
  /^apr/,
  /^ma[iy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[kc]t/,
  /^nov/,
  /^de[zc]/,
]

/**
 * Reads „16. Juni 2025“, „16.6.2025“, "June 16, 2025", „Juni 2025“, „6/2025“, „2025“, „2025-06-16“, „heute“ or
 * „gestern“ as YYYY, YYYY-MM or YYYY-MM-DD; null if it is no day, month or year that exists.
 */
export function readDate(text: string, now: Date, zone: string): string | null {
  const words = text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[.,]+$/, '')
  const near = nearDay(words, now, zone)
  if (near !== null) return near
  const found = readNumbers(words) ?? readNamedMonth(words)
  return found !== null && isPartialDate(found) ? found : null
}

function nearDay(words: string, now: Date, zone: string): string | null {
  const back = { heute: 0, today: 0, gestern: 1, yesterday: 1, vorgestern: 2 }[words]
  return back === undefined ? null : format(subDays(now, back, { in: tz(zone) }), 'yyyy-MM-dd', { in: tz(zone) })
}

function readNumbers(words: string): string | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words)
  if (iso) return joined(iso[1], iso[2], iso[3])
  const day = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(words)
  if (day) return joined(fullYear(day[3] ?? ''), day[2], day[1])
  const month = /^(\d{1,2})\s*[./]\s*(\d{4})$/.exec(words)
  return month ? joined(month[2], month[1]) : null
}

function readNamedMonth(words: string): string | null {
  const name = /\p{L}{3,}/u.exec(words.replace(/^(am|on|im|in|den|der)\s+/, ''))?.[0]
  const month = name === undefined ? -1 : MONTHS.findIndex((pattern) => pattern.test(name))
  if (name === undefined || month === -1) return null
  const rest = words.replace(name, ' ').replace(/^(am|on|im|in|den|der)\s+/, '')
  const numbers = rest.match(/\d+/g) ?? []
  // Anything else than the name of a month and numbers is no date.
  if (!/^[\s\d.,]*(?:st|nd|rd|th|of|\s|\d|[.,])*$/.test(rest)) return null
  const year = numbers.find((number) => number.length === 4)
  const day = numbers.find((number) => number.length <= 2)
  if (year === undefined || numbers.length > (day === undefined ? 1 : 2)) return null
  return joined(year, String(month + 1), day)
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

function joined(year = '', month?: string, day?: string): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}
