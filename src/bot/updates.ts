import { BotError, GrammyError, type Api } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import type { Clock } from '../domain/ports.js'
import type { Inbox, NotedUpdate } from '../domain/store.js'
import type { Log } from '../log.js'
import { admit, KINDS, type Guest } from './door.js'
import { createFleeting } from './fleeting.js'
import { createInboundLimit, type Admission } from './inbound.js'
import { createLanes, type Ending } from './lanes.js'
import { sleep } from './wire.js'

/** Polling cannot go on: the message says why and what to do. */
export class PollingEnded extends Error {
  override readonly name = 'PollingEnded'
}

export interface Updates {
  /** Polls until `stop`; rejects with PollingEnded when Telegram ends it for good. */
  run(): Promise<void>
  /** Ends polling, lets what is in hand finish (10 s at most) and resolves. */
  stop(): Promise<void>
  /** Resolves when everything taken in so far is handled. */
  idle(): Promise<void>
}

export interface UpdatesDeps {
  /** Without retries: polling has its own patience. */
  readonly api: Api
  readonly me: UserFromGetMe
  readonly inbox: Inbox
  readonly clock: Clock
  readonly log: Log
  /** Until it resolves, updates are taken in and noted, but not handled. */
  readonly ready: Promise<unknown>
  readonly handle: (update: Update) => Promise<void>
  /** Says one plain sentence after the work on an update failed or was given up. */
  readonly apologise: (guest: Guest, reason: 'failed' | 'late') => Promise<void>
  /** Says once that there were too many messages. */
  readonly slowDown: (guest: Guest) => Promise<void>
  readonly patienceMs?: number
  /** Instead of the inbound limit per chat. */
  readonly admission?: ((chat: number, now: Date) => Admission) | undefined
}

const POLL_SECONDS = 30
const MOST_WAITING = 1000
const LONGEST_PAUSE_MS = 60_000
const GRACE_MS = 8_000
const FAREWELL_MS = 1_500
/** A server that hands out the same updates again is not asked in a tight loop. */
const REPEATED_PAUSE_MS = 200

/**
 * Takes updates in by long polling: noted on disk first, then confirmed to Telegram, then handled, chats side by side.
 * Whatever was noted and not handled when the process ended is handled by the next start.
 */
export function createUpdates(deps: UpdatesDeps): Updates {
  const { api, me, inbox, clock, log } = deps
  const admissionOf = deps.admission ?? createInboundLimit()
  const stopping = new AbortController()
  /** Updates that were too many for their chat: their place in its lane is where the reader hears so. */
  const tooMany = new Set<number>()
  let offset = 0
  let poll = new AbortController()
  let running: Promise<void> = Promise.resolve()

  const lanes = createLanes({
    ready: deps.ready,
    handle: (noted) => (tooMany.delete(noted.id) ? slowDown(noted) : deps.handle(noted.body as Update)),
    ended: (_chat, noted, ending) => end(noted, ending),
    ...(deps.patienceMs !== undefined && { patienceMs: deps.patienceMs }),
  })

  const fleeting = createFleeting({ ready: deps.ready, handle: deps.handle, log })

  const end = async (noted: NotedUpdate, ending: Ending) => {
    if (ending.kind === 'failed') log.error({ err: ending.error, update: noted.id }, 'an update failed')
    if (ending.kind === 'late') log.error({ update: noted.id }, 'an update took too long and was given up')
    if (ending.kind === 'late' && isStopping()) return giveUp(noted)
    if (ending.kind === 'late' || (ending.kind === 'failed' && !isUnreachable(ending.error)))
      apologise(noted, ending.kind)
    await inbox.handled(noted.id).catch((err: unknown) => {
      log.error({ err, update: noted.id }, 'could not note an update as handled')
    })
  }

  /** Nobody waits for it: what failed may be the very line to this chat. */
  const apologise = (noted: NotedUpdate, reason: 'failed' | 'late') => {
    const guest = admit(noted.body, me)
    if (!guest) return
    deps.apologise(guest, reason).catch((err: unknown) => {
      log.warn({ err }, 'an apology failed')
    })
  }
  /** Cut off by a stop: nobody knows what got through, so the next start says sorry instead of doing it again. */
  const giveUp = (noted: NotedUpdate) =>
    inbox.amend({ id: noted.id, body: { ...(noted.body as Update), given_up: true } }).catch((err: unknown) => {
      log.error({ err, update: noted.id }, 'could not note an update as given up')
    })
  const slowDown = async (noted: NotedUpdate) => {
    const guest = admit(noted.body, me)
    if (guest) await deps.slowDown(guest)
  }
  const letIn = async (updates: readonly unknown[]) => {
    const admitted = updates.map((update) => admit(update, me)).filter((guest) => guest !== null)
    const guests = admitted.filter((guest) => !guest.fleeting)
    for (const guest of admitted) if (guest.fleeting) fleeting.take(guest)
    const noted = new Map(guests.map((guest) => [guest.update.update_id, guest]))
    const fresh = await inbox.note(guests.map(({ update }) => ({ id: update.update_id, body: update })))
    for (const update of fresh) {
      const guest = noted.get(update.id)
      if (guest) admitToLane(guest, update)
    }
    return fresh.length + admitted.length - guests.length
  }
  const admitToLane = (guest: Guest, update: NotedUpdate) => {
    const admission = admissionOf(guest.chat, clock.now())
    if (admission === 'tell') tooMany.add(update.id)
    if (admission === 'drop') void end(update, { kind: 'done' })
    else lanes.enter(guest.chat, update)
  }
  const goOn = async () => {
    for (const update of await inbox.waiting()) {
      const guest = admit(update.body, me)
      const givenUp = 'given_up' in (update.body as object)
      if (givenUp) apologise(update, 'late')
      if (guest && !givenUp) lanes.enter(guest.chat, update)
      else await end(update, { kind: 'done' })
    }
  }

  const pollOnce = async () => {
    poll = new AbortController()
    const request = { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: KINDS }
    const updates: readonly unknown[] = await api.getUpdates(request, poll.signal as never)
    const fresh = await letIn(updates)
    const last = updates.at(-1) as Update | undefined
    // An empty answer means that everything was confirmed. Without an offset the next one gets whatever comes, also when
    // ids begin anew below the old ones, as they may after a quiet week.
    offset = last ? last.update_id + 1 : 0
    if (last && fresh === 0) await sleep(REPEATED_PAUSE_MS, stopping.signal)
  }
  const loop = async () => {
    await goOn()
    for (let faults = 0; !stopping.signal.aborted;) {
      try {
        await pollOnce()
        faults = 0
        while (lanes.size > MOST_WAITING && !isStopping()) await sleep(50, stopping.signal)
      } catch (error) {
        if (isStopping()) return
        if (await clearWebhook(api, error)) continue
        endIfForGood(error)
        faults += 1
        const pause = pauseAfter(error, faults)
        log.warn({ err: error, pause }, 'Telegram did not hand out updates; trying again')
        await sleep(pause, stopping.signal)
      }
    }
  }
  const isStopping = () => stopping.signal.aborted

  return {
    run() {
      running = loop()
      return running
    },
    async stop() {
      stopping.abort()
      poll.abort()
      await running.catch(() => undefined)
      await Promise.all([lanes.close(GRACE_MS), fleeting.close(), sayFarewell(api, offset)])
    },
    idle: async () => {
      await Promise.all([lanes.idle(), fleeting.idle()])
    },
  }
}

/** Confirms what was noted; the next start would drop it anyway, so a fault does not matter. */
async function sayFarewell(api: Api, offset: number): Promise<void> {
  if (offset === 0) return
  const bound = AbortSignal.timeout(FAREWELL_MS)
  await api.getUpdates({ offset, timeout: 0, limit: 1 }, bound as never).catch(() => undefined)
}

/** Blocked by the reader, or told to wait for long: a further message would be one too many. */
function isUnreachable(error: unknown): boolean {
  const inner = error instanceof BotError ? error.error : error
  return inner instanceof GrammyError && [403, 429].includes(inner.error_code)
}

/** A webhook left over from before keeps updates away from polling. */
async function clearWebhook(api: Api, error: unknown): Promise<boolean> {
  if (!(error instanceof GrammyError) || error.error_code !== 409 || !/webhook/i.test(error.description)) return false
  return api.deleteWebhook().catch(() => false)
}

/** Throws if Telegram's answer means that no further try can succeed. */
export function endIfForGood(error: unknown): void {
  if (!(error instanceof GrammyError)) return
  if (error.error_code === 401 || error.error_code === 404) {
    throw new PollingEnded(
      'Telegram refuses BOT_TOKEN: copy the token again from @BotFather (/mybots → API Token); if TELEGRAM_API_ROOT is set, look at that as well',
    )
  }
  if (error.error_code === 409) {
    throw new PollingEnded('Another program polls with this BOT_TOKEN: stop it, or give this bot a token of its own')
  }
}

/** Milliseconds before the next try: what Telegram asks for, else growing. */
export function pauseAfter(error: unknown, faults: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined
  if (asked !== undefined) return asked * 1000
  return Math.min(LONGEST_PAUSE_MS, 500 * 2 ** Math.min(faults - 1, 10))
}
