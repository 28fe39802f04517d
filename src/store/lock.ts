import { randomUUID } from 'node:crypto'
import { constants, copyFile, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode, StoreLocked, WriteFailed } from './faults.js'
import { giveLifeSign, type LifeSign } from './life-sign.js'
import { clearAfter, highestNumber, highestTicket, isHeld, numberOf, type Ticket } from './lock-tickets.js'
import { birthOf } from './process-birth.js'

export interface Lock {
  /** Lets go. The next one may take the lock at once. */
  release(): Promise<void>
}

/**
 * Takes the lock that lies in `folder`, or rejects with StoreLocked, which names the holder's process (or with
 * WriteFailed). A dead
 * process's lock is taken over at once. `patience`: how long to wait for a live holder, in milliseconds.
 *
 * The folder holds numbered tickets, and the highest one counts. Whoever finds its holder dead creates the next
 * number, which the file system grants to exactly one. The highest ticket is never removed, so a number is never
 * given twice, and someone slow with an old view finds out and steps back.
 */
export async function takeLock(folder: string, patience = 0): Promise<Lock> {
  try {
    return await waitForLock(folder, patience)
  } catch (error) {
    throw error instanceof StoreLocked ? error : new WriteFailed(folder, error)
  }
}

async function waitForLock(folder: string, patience: number): Promise<Lock> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const deadline = performance.now() + patience
  for (;;) {
    const { number, ticket } = await highestTicket(folder)
    if (ticket === null || !(await isHeld(folder, ticket))) {
      const lock = await drawAfter(folder, number)
      if (lock !== null) return lock
    } else if (performance.now() >= deadline) {
      throw new StoreLocked(folder, ticket.pid)
    } else {
      await pause(20)
    }
  }
}

/** Draws the number after one whose holder is dead; null if somebody else was faster. */
async function drawAfter(folder: string, dead: number): Promise<Lock | null> {
  const number = dead + 1
  const socket = `${randomUUID()}.sock`
  const sign = await giveLifeSign(join(folder, socket))
  const ticket = await ticketOfThisProcess(sign === null ? null : socket)
  if (await draw(folder, number, ticket)) {
    if ((await highestNumber(folder)) === number) {
      await clearAfter(folder, number)
      return { release: () => release(folder, number, ticket, sign) }
    }
    await rm(join(folder, numberOf(number)), { force: true })
  }
  await sign?.end()
  return null
}

async function ticketOfThisProcess(socket: string | null): Promise<Ticket> {
  const started = new Date(performance.timeOrigin).toISOString()
  return { version: 1, pid: process.pid, started, birth: (await birthOf(process.pid)) ?? null, socket }
}

/** Puts a complete ticket under its number in one step; false if the number is taken. */
async function draw(folder: string, number: number, ticket: Ticket): Promise<boolean> {
  const fresh = join(folder, `${randomUUID()}.tmp`)
  await writeFile(fresh, JSON.stringify(ticket), { mode: 0o600 })
  try {
    await link(fresh, join(folder, numberOf(number))).catch(async (error: unknown) => {
      if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') throw error
      // Some file systems know no hard links.
      await copyFile(fresh, join(folder, numberOf(number)), constants.COPYFILE_EXCL)
    })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || errorCode(error) === 'ENOENT') return false
    throw error
  } finally {
    await rm(fresh, { force: true })
  }
}

/** The ticket stays, marked as given back: it keeps the count of the numbers. */
async function release(folder: string, number: number, ticket: Ticket, sign: LifeSign | null): Promise<void> {
  const file = join(folder, numberOf(number))
  // After a restore by hand the folder may hold somebody else's ticket under this number.
  const mine = (await readFile(file, 'utf8').catch(() => '')) === JSON.stringify(ticket)
  if (mine) {
    const fresh = join(folder, `${randomUUID()}.tmp`)
    await writeFile(fresh, JSON.stringify({ ...ticket, released: true }), { mode: 0o600 })
    await rename(fresh, file)
  }
  await sign?.end()
}
