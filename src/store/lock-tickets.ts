import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { feelPulse } from './life-sign.js'
import { birthOf, runs } from './process-birth.js'

const ticketSchema = z.object({
  version: z.literal(1),
  pid: z.int(),
  /** When the process started, for people. */
  started: z.string(),
  /** What tells it from every other process; null where the system does not say. */
  birth: z.string().nullable(),
  /** The socket in the same folder that answers while it lives; null where there can be none. */
  socket: z.string().nullable(),
  released: z.boolean().optional(),
})

/** Who drew a number of the lock. */
export type Ticket = z.infer<typeof ticketSchema>

const NUMBER = /^(\d{1,15})\.json$/
const LEFTOVER = /\.(sock|tmp)$/
/** Younger ones may belong to somebody who is just drawing a number. */
const LEFTOVER_MS = 60_000

export const numberOf = (number: number) => `${number}.json`

/** The highest number and its ticket; number 0 if none was drawn yet, ticket null if no living process can have left it. */
export async function highestTicket(folder: string): Promise<{ number: number; ticket: Ticket | null }> {
  for (;;) {
    const number = await highestNumber(folder)
    if (number === 0) return { number, ticket: null }
    const ticket = await readTicket(join(folder, numberOf(number)))
    // It may have been cleared away since, because there is a higher one by now.
    if (ticket !== null || (await highestNumber(folder)) === number) return { number, ticket }
  }
}

export async function highestNumber(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(NUMBER.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

/** Whether the ticket's process still lives and has not given it back. */
export async function isHeld(folder: string, ticket: Ticket): Promise<boolean> {
  if (ticket.released) return false
  const pulse = ticket.socket === null ? 'absent' : await feelPulse(join(folder, ticket.socket))
  if (pulse !== 'absent') return pulse === 'alive'
  const birth = await birthOf(ticket.pid)
  if (birth !== undefined || ticket.birth !== null) return birth === ticket.birth
  // Without a trace of the process's start, its socket would have answered if it had one.
  return ticket.socket === null && runs(ticket.pid)
}

/** Removes what lower numbers and killed processes left. */
export async function clearAfter(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    // The one before stays, so that whoever lists the folder meanwhile sees at least one that is too high for them.
    const lower = Number(NUMBER.exec(name)?.[1] ?? Infinity) < number - 1
    if (lower || (LEFTOVER.test(name) && (await isLeftover(file)))) await rm(file, { force: true })
  }
}

async function isLeftover(file: string): Promise<boolean> {
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
  return age > LEFTOVER_MS && (!file.endsWith('.sock') || (await feelPulse(file)) === 'dead')
}

async function readTicket(file: string): Promise<Ticket | null> {
  for (const again of [true, false]) {
    const ticket = ticketSchema.safeParse(parsed(await readFile(file, 'utf8').catch(() => '')))
    if (ticket.success) return ticket.data
    // Where there are no hard links, somebody may be just writing it.
    if (again) await pause(100)
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
