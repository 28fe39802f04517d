import type { Person } from '../tryout/people.js'
import { nextDigest } from '../domain/berlin.js'
import type { Stage } from './stage.js'
import type { ActReply } from './wire-format.js'

const EVERY_MORNING = { rhythm: 'daily', at: '08:00', weekday: 1 } as const
/** A digest that was due on the minute is out a moment later. */
const JUST_AFTER_MS = 1000

/** Moves the bot's clock ahead, for everybody. */
export async function moveClock(stage: Stage, person: Person, move: 'tomorrow' | 'next-digest'): Promise<ActReply> {
  const { clock, zone } = stage
  const due = move === 'tomorrow' ? tomorrow(clock.now(), zone) : await stage.nextDigest(person.chat.id)
  if (due === null) return { ok: false, refused: 'no-digest', description: 'this person gets no digest' }
  clock.moveTo(new Date(due.getTime() + JUST_AFTER_MS))
  return { ok: true }
}

/** Eight o'clock of the next day: never less than the rest of today away. */
function tomorrow(now: Date, zone: string): Date | null {
  const midnight = nextDigest(now, { ...EVERY_MORNING, at: '00:00' }, zone)
  return midnight && nextDigest(midnight, EVERY_MORNING, zone)
}
