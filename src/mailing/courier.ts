import { asked } from '../domain/less.js'
import type { Delivery, Receipt } from '../domain/mailing.js'
import type { Clock, Editors } from '../domain/ports.js'
import { keyOf, type ReaderKey } from '../domain/reader.js'
import { refuse } from '../domain/refusal.js'
import type { Store } from '../domain/store.js'
import { markUnreachable, moveTo } from '../domain/subscription.js'
import type { Topic } from '../domain/topic.js'
import type { Log } from '../log.js'
import type { Brake } from './brake.js'
import { pack, type PackDeps, type Parcel } from './parcel.js'
import type { Task } from './task.js'

export interface CourierDeps extends PackDeps {
  readonly store: Store
  readonly brake: Brake
  readonly clock: Clock
  readonly editors: Editors
  readonly log: Log
  /** Writes until it is written; false if the mailing was stopped before it could be. */
  readonly write: (work: () => Promise<unknown>) => Promise<boolean>
  /** Mailings of which the editors know that a letter was not taken. */
  readonly told: Set<string>
  /** Told of everyone whose digest went out. */
  readonly onDigest: (key: ReaderKey) => void
}

/**
 * Sends one task and notes what came of it. Resolves with the task that must come again, or null. Never rejects.
 * `answered` is told when Telegram has said something and it is not noted yet.
 */
export async function carry(deps: CourierDeps, task: Task, answered: () => void): Promise<Task | null> {
  try {
    const parcel = await pack(deps, task)
    if (parcel === null) return null
    const delivery = await parcel.send()
    answered()
    return await settle(deps, task, parcel, delivery)
  } catch (err) {
    deps.log.error({ err }, 'a letter could not be made or sent')
    return troubled(deps, task, null)
  }
}

async function settle(deps: CourierDeps, task: Task, parcel: Parcel, delivery: Delivery): Promise<Task | null> {
  const now = deps.clock.now().getTime()
  switch (delivery.kind) {
    case 'sent':
      await note(deps, parcel, 'sent', delivery.message)
      await deps.brake.settled(task.chat, now, true)
      // If the channel goes again, the editors hear of it again.
      if (task.chat === deps.channel) deps.told.delete('channel')
      if (parcel.endsDigest) deps.onDigest(keyOf(parcel.to))
      return null
    case 'later':
      if (!(await isKept(deps, parcel))) return null
      await deps.brake.tooMany(task.chat, delivery.at.getTime(), now)
      return task
    case 'troubled':
      if (!(await isKept(deps, parcel))) return null
      deps.log.debug({ why: delivery.why }, 'a letter did not get through; trying again')
      return troubled(deps, task, parcel)
    case 'gone':
      return gone(deps, task, parcel, delivery.why)
    case 'moved':
      return moved(deps, task, parcel, delivery.to)
    case 'refused':
      return refused(deps, task, parcel, delivery.why)
  }
}

async function troubled(deps: CourierDeps, task: Task, parcel: Parcel | null): Promise<Task | null> {
  const isHopeless = await deps.brake.trouble(task.chat, deps.clock.now().getTime())
  if (!isHopeless || parcel === null) return task
  deps.log.warn({ mailing: parcel.mailing }, 'a letter was abandoned after a day of trouble')
  await note(deps, parcel, 'abandoned', null)
  await release(deps, task)
  return null
}

async function gone(deps: CourierDeps, task: Task, parcel: Parcel, why: string): Promise<null> {
  await release(deps, task)
  if (task.chat === deps.channel) {
    await tellOnce(deps, 'channel', () => deps.editors.tell({ kind: 'channel-unreachable', why }))
    await note(deps, parcel, 'refused', null)
    return null
  }
  const key = keyOf(parcel.to)
  await deps.write(() =>
    deps.store.readers.change(key, (reader) =>
      reader === undefined ? refuse('reader-unknown') : markUnreachable(reader, deps.clock.now()),
    ),
  )
  // Letters need no receipt: unreachable readers are passed over, and who comes back gets what is new then.
  if (task.kind === 'edit') await note(deps, parcel, 'refused', null)
  return null
}

async function moved(deps: CourierDeps, task: Task, parcel: Parcel, to: number): Promise<Task | null> {
  await release(deps, task)
  const { thread } = parcel.to
  const key = keyOf({ chat: to, thread })
  await deps.write(() => deps.store.readers.move(keyOf(parcel.to), to, (from, there) => moveTo(to, from, there)))
  if (task.kind === 'letter' || task.kind === 'ask') return { ...task, chat: to, key }
  if (task.kind === 'tell') return { ...task, chat: to, shown: { ...task.shown, chat: to } }
  await note(deps, parcel, 'moved', null)
  return null
}

async function refused(deps: CourierDeps, task: Task, parcel: Parcel, why: string): Promise<null> {
  const { mailing } = parcel
  deps.log.error({ mailing, why }, 'a letter was not taken; this reader is skipped')
  await tellOnce(deps, mailing, () => deps.editors.tell({ kind: 'letter-refused', mailing, why }))
  await note(deps, parcel, 'refused', null)
  await release(deps, task)
  return null
}

async function release({ brake, clock }: CourierDeps, { chat }: Task): Promise<void> {
  await brake.settled(chat, clock.now().getTime(), false)
}

async function tellOnce({ told }: CourierDeps, what: string, tell: () => Promise<void>): Promise<void> {
  if (told.has(what)) return
  told.add(what)
  await tell()
}

async function note(
  deps: CourierDeps,
  parcel: Parcel,
  outcome: Receipt['outcome'],
  message: number | null,
): Promise<void> {
  const at = deps.clock.now().toISOString()
  // Asked at each attempt: while the disk is full a reader may go, too.
  await deps.write(async () => {
    if (!(await isKept(deps, parcel))) return
    if ('asked' in parcel.note) await noteAsked(deps.store, keyOf(parcel.to), parcel.note.asked)
    else await deps.store.receipts.add({ ...parcel.note, message, outcome, at })
  })
}

async function noteAsked({ readers }: Store, key: ReaderKey, topic: Topic): Promise<void> {
  await readers.change(key, (reader) => (reader === undefined ? refuse('reader-unknown') : asked(reader, topic)))
}

/** Somebody who had everything removed while a message was in flight leaves no receipt and is not parked either. */
async function isKept({ store, channel }: CourierDeps, { to }: Parcel): Promise<boolean> {
  return to.chat === channel || (await store.readers.get(keyOf(to))) !== undefined
}
