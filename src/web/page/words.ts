import type { Snapshot, WireLanguage } from '../wire-format.js'

/** What the page itself says, in one language. Moments are milliseconds, told in the readers' zone. */
export interface Words {
  readonly language: WireLanguage
  say(key: string, args?: Readonly<Record<string, string | number>>): string
  number(value: number): string
  /** 14:05 */
  time(at: number): string
  /** Montag, 16. Juni 2025 */
  day(at: number): string
  /** Mo., 16. Juni, 14:05 */
  moment(at: number): string
  /** 2025-06-16, the same for everything of one day. */
  date(at: number): string
  /** 12 kB */
  size(bytes: number): string
}

export function createWords(texts: Snapshot['texts'], language: WireLanguage, timeZone: string): Words {
  const tag = { de: 'de-DE', en: 'en-GB' }[language]
  const format = (options: Intl.DateTimeFormatOptions, locale = tag) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return (at: number) => formatter.format(at)
  }
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  const number = (value: number) => value.toLocaleString(tag)
  return {
    language,
    say: (key, args = {}) =>
      (texts[language][key] ?? key).replace(/\{\$(\w+)\}/g, (_, name: string) => String(args[name] ?? '')),
    number,
    time: format(clock),
    day: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    moment: format({ weekday: 'short', day: 'numeric', month: 'short', ...clock }),
    date: format({ dateStyle: 'short' }, 'sv-SE'),
    size: (bytes) => (bytes < 1000 ? `${bytes} B` : `${number(Math.round(bytes / 1000))} kB`),
  }
}
