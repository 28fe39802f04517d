import type { Clock } from '../../domain/ports.js'
import type { Reader } from '../../domain/reader.js'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.js'
import type { Readers } from '../../domain/store.js'
import { addWord } from '../../domain/subscription.js'
import { readQuietHours } from '../quiet-hours.js'
import type { Library } from '../texts.js'

export interface SettingsDeps {
  readonly readers: Readers
  readonly clock: Clock
  readonly library: Library
  readonly timeZone: string
}

/** „Ruhe 22-7“ behind the command means quiet hours; everything else are words. */
export function readSettings(written: string): { what: 'words' | 'quiet'; text: string } {
  const hours = /^(?:ruhe|ruhezeit|quiet)(?:\s+|:\s*)(.*\d.*|nie|keine?|aus|none|never|off)$/is.exec(written)
  return hours ? { what: 'quiet', text: hours[1] ?? '' } : { what: 'words', text: written }
}

/** The reader with what was written: words wanted and unwanted, „Museum, -Fußball“; or quiet hours, „22-7“. All or nothing. */
export function writeInto(reader: Reader, what: 'words' | 'quiet', text: string): Reader | Refusal {
  if (what === 'words') return withWords(reader, text)
  const quiet = readQuietHours(text)
  if (quiet !== null && 'refused' in quiet) return quiet
  return { ...reader, quiet: quiet === null ? null : [...quiet] }
}

function withWords(reader: Reader, text: string): Reader | Refusal {
  const words = text.split(/[,;\n]+/).filter((word) => word.trim() !== '')
  if (words.length === 0) return refuse('words-how')
  return words.reduce<Reader | Refusal>((made, word) => (isRefusal(made) ? made : addWord(made, word)), reader)
}
