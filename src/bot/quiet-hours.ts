import type { Hours } from '../domain/berlin.js'
import { refuse, type Refusal } from '../domain/refusal.js'
import { readClock } from './schedule.js'

const NONE = /^(?:nie|keine?|aus|none|never|off)$/
const BEGINNING = /^(?:von|zwischen|from|between)\s+/
const BETWEEN = /\s*(?:[–—−-]|\b(?:bis|und|to|till|until|and)\b)\s*/
/** „22“, „22 Uhr“, „22:30“, „22.30 Uhr“, „2230“, "10 pm". */
const TIME = /^(\d{1,2})(?:\s*(?:[:.h]|uhr)\s*(\d{2})|(\d{2}))?\s*(?:uhr|h|o'?clock)?\s*(am|pm)?$/

/** Reads „22-7“, „von 22:30 bis 6 Uhr“, "10 pm to 7 am"; null: none are wanted. Refuses what it does not understand. */
export function readQuietHours(text: string): Hours | null | Refusal {
  const said = text
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(/[.!]+$/, '')
  if (NONE.test(said)) return null
  const [from, to, ...more] = said.replace(BEGINNING, '').split(BETWEEN).map(readTime)
  return from && to && more.length === 0 ? [from, to] : refuse('quiet-how')
}

function readTime(text: string): string | null {
  const [said, hours, after, joined, half] = TIME.exec(text.trim()) ?? []
  return said === undefined ? null : readClock(Number(hours), Number(after ?? joined ?? 0), half)
}
