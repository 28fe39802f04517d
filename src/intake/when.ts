const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const GERMAN: Readonly<Record<string, string>> = {
  mär: 'mar',
  mrz: 'mar',
  mae: 'mar',
  mai: 'may',
  okt: 'oct',
  dez: 'dec',
}
/** Hours east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, bst: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3,
  est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
} // prettier-ignore

const ISO =
  /^(\d{4})-?(\d{2})?-?(\d{2})?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{0,2}|[A-Za-z]{1,5})?)?$/
const RFC822 =
  /^(?:\p{L}+\.?,?\s*)?(\d{1,2})[\s.-]+(\p{L}+)\.?[\s-]+(\d{4}|\d{2})(?:[\s,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:?\d{2}|\p{L}{1,5})?)?/u
/** „Mon Jun 16 12:00:00 2025“ */
const ASCTIME = /^\p{L}+\.?\s+(\p{L}+)\.?\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(?:(\p{L}+)\s+)?(\d{4})$/u

const EARLIEST = Date.UTC(1990, 0, 1)
const DAY_MS = 24 * 60 * 60_000

/**
 * A date as feeds and pages write it (RFC 822, W3C dates, and near misses); null if it cannot be read, lies more than
 * a day in the future or before the web.
 */
export function readWhen(text: string, now: Date): Date | null {
  const found = parse(text.trim())
  if (found === null || Number.isNaN(found)) return null
  return found < EARLIEST || found > now.getTime() + DAY_MS ? null : new Date(found)
}

function parse(text: string): number | null {
  const iso = ISO.exec(text)
  if (iso) {
    const [, year, month = '1', day = '1', hour, minute, second, zone] = iso
    return moment([year, month, day, hour, minute, second], zone)
  }
  const mail = RFC822.exec(text)
  if (mail) {
    const [, day, month = '', year = '', hour, minute, second, zone] = mail
    return moment([fullYear(year), monthOf(month), day, hour, minute, second], zone)
  }
  const asc = ASCTIME.exec(text)
  if (!asc) return null
  const [, month = '', day, hour, minute, second, zone, year] = asc
  return moment([year, monthOf(month), day, hour, minute, second], zone)
}

function moment(parts: readonly (string | number | undefined)[], zone: string | undefined): number | null {
  const [year = NaN, month = NaN, day = NaN, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  )
  const midnight = new Date(Date.UTC(year, month - 1, day))
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day
  if (!exists || hour > 24 || minute > 59 || second > 60) return null
  return Date.UTC(year, month - 1, day, hour, minute, second) - offsetOf(zone) * 60_000
}

/** Minutes east of Greenwich; an unknown zone counts as Greenwich. */
function offsetOf(zone = 'Z'): number {
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (!numeric) return (ZONES[zone.toLowerCase()] ?? 0) * 60
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
  return numeric[1] === '-' ? -minutes : minutes
}

function monthOf(name: string): number {
  const short = name.toLowerCase().slice(0, 3)
  return MONTHS.indexOf(GERMAN[short] ?? short) + 1
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) < 70 ? 2000 : 1900)
}
