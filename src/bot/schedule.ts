import type { Schedule } from '../domain/berlin.js'
import { refuse, type Refusal } from '../domain/refusal.js'

type Rhythm = Schedule['rhythm']

const RHYTHM_WORDS: Readonly<Record<string, Rhythm>> = Object.fromEntries(
  (
    [
      ['instant', 'sofort gleich direkt immer instant now immediately'],
      ['daily', 'täglich taeglich taglich tag tage morgens abends daily day everyday'],
      ['weekly', 'wöchentlich woechentlich wochentlich woche weekly week'],
      ['off', 'aus nie stop stopp ende off none never'],
    ] as const
  ).flatMap(([rhythm, words]) => words.split(' ').map((word): [string, Rhythm] => [word, rhythm])),
)

/** The first letters that tell each weekday, Monday first. */
const WEEKDAYS: readonly RegExp[] = [
  /^mo(n(tags?|days?)?)?$/,
  /^di(en(stags?)?)?$|^tue?s?(days?)?$/,
  /^mi(tt(wochs?)?)?$|^wed(nesdays?)?$/,
  /^do(nn(erstags?)?)?$|^thu(rs?(days?)?)?$/,
  /^fr(i|eitags?|idays?)?$/,
  /^sa(t|mstags?|turdays?)?$|^sonnabends?$/,
  /^so(nn?(tags?)?)?$|^sun(days?)?$/,
]

/** Words that only hold the sentence together. */
const FILLERS = new Set('um gegen at on every jeden jede an am uhr oclock bitte please immer the'.split(' '))

/**
 * Reads „täglich 07:30“, „wöchentlich mo 8 Uhr“, "daily 7.30 pm", „sofort“, „aus“: what was said of rhythm, weekday and
 * time. Refuses what it does not understand, with what would be right.
 */
export function readSchedule(text: string): Partial<Schedule> | Refusal {
  const { time, rest } = takeTime(text.toLowerCase().normalize('NFC'))
  if (time !== null && typeof time !== 'string') return time
  const found: { rhythm?: Rhythm; weekday?: number } = {}
  for (const word of rest.split(/[\s,;.!'’]+/).filter((one) => one !== '')) {
    const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(word))
    if (weekday !== -1) found.weekday = weekday + 1
    else if (Object.hasOwn(RHYTHM_WORDS, word)) found.rhythm ??= RHYTHM_WORDS[word] as Rhythm
    else if (!FILLERS.has(word)) return refuse('subscribe-word', { word })
  }
  const rhythm = found.rhythm ?? (found.weekday !== undefined ? 'weekly' : time !== null ? 'daily' : undefined)
  if (rhythm === undefined) return refuse('subscribe-how')
  return { rhythm, ...(found.weekday !== undefined && { weekday: found.weekday }), ...(time !== null && { at: time }) }
}

/** „07:30“, „7.30“, „8 Uhr“, „8 Uhr 15“, „19h30“, "7:30 pm", „0730“, „8“. */
const TIME =
  /(?:^|\s)(\d{1,2})(?:\s*(?:[:.h]|uhr)\s*(\d{2})(?!\d)|(\d{2})(?!\d))?\s*(uhr|h|o'?clock)?\s*(am|pm)?(?=$|[\s,.;!])/

function takeTime(text: string): { time: string | null | Refusal; rest: string } {
  const match = TIME.exec(text)
  if (!match) return /\d/.test(text) ? { time: refuse('subscribe-time'), rest: '' } : { time: null, rest: text }
  const [said, hours, after, joined, , half] = match
  const rest = text.replace(said, ' ')
  const time = readClock(Number(hours), Number(after ?? joined ?? 0), half)
  return { time: time === null || /\d/.test(rest) ? refuse('subscribe-time') : time, rest }
}

/** HH:MM, or null if no clock shows that. 24:00 is midnight. */
export function readClock(hours: number, minutes: number, half?: string): string | null {
  if (half !== undefined && (hours < 1 || hours > 12)) return null
  const full = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0)
  if (full > 24 || minutes > 59 || (full === 24 && minutes > 0)) return null
  return `${String(full % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
