import { AsyncLocalStorage } from 'node:async_hooks'
import { chatOfBody, createParking, type Parking } from './parking.js'

/** What grammY calls for every Bot API method, with node-fetch's options; it reads nothing but `json()` of the answer. */
export type Wire = (url: unknown, init: unknown) => Promise<{ json(): Promise<unknown> }>

/** The part of `fetch` that a wire stands on: the way to Telegram, or an in-process one. */
export type Fetch = (url: string, init: RequestInit) => Promise<{ readonly status: number; text(): Promise<string> }>

export interface WireOptions {
  readonly fetch: Fetch
  /** Replies retry; polling and mailings must see each answer themselves. */
  readonly retries: boolean
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
}

/** Most tries of one call. */
const TRIES = 5
/** Longest wait, in seconds, that a reply obeys; after a longer one nobody waits for it any more. */
const LONGEST_WAIT = 60
const FIRST_PAUSE_MS = 400

/** The work on one update: its signal ends all calls made in it. */
interface Scope {
  readonly signal: AbortSignal
  /** Stops the update's clock while Telegram itself makes us wait. */
  readonly holdWhile: <T>(wait: Promise<T>) => Promise<T>
}

const scopes = new AsyncLocalStorage<Scope>()

/** Runs the work on one update; the wire ends every call made in it, dialogs included, when the signal fires. */
export function withinUpdate<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work)
}

/**
 * The one seam to Telegram: grammY's `client.fetch` for every call, also for those made inside of dialogs.
 * Connections are kept by what it stands on, see `http.ts`.
 */
export function createWire(options: WireOptions): Wire {
  const parking = createParking()
  return async (url, init) => {
    const request = toRequest(init)
    const scope = scopes.getStore()
    const signal = joinSignals(request.signal, scope?.signal)
    const once = () => callOnce(options.fetch, String(url), { ...request.init, ...(signal && { signal }) })
    // A streamed body is spent after the first try.
    if (!options.retries || typeof request.init.body !== 'string') return toResponse(await once())
    const chat = chatOfBody(request.init.body)
    return toResponse(await callWithRetries(once, parkedAt(parking, chat), options.sleep, signal, scope))
  }
}

type Outcome =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'fault'; readonly error: unknown }

async function callOnce(fetch: Fetch, url: string, init: RequestInit): Promise<Outcome> {
  try {
    const response = await fetch(url, init)
    return { kind: 'answer', status: response.status, body: await response.text() }
  } catch (error) {
    return { kind: 'fault', error }
  }
}

interface Parked {
  /** What Telegram would say before the chat's time is over; null once it is. */
  refusal(): Outcome | null
  note(outcome: Outcome): void
}

/** A chat that Telegram asked to leave alone is not even tried before its time is over. */
function parkedAt(parking: Parking, chat: string | null): Parked {
  return {
    refusal() {
      const seconds = chat === null ? 0 : Math.ceil(parking.left(chat, performance.now()) / 1000)
      if (seconds === 0) return null
      const description = `Too Many Requests: retry after ${seconds}`
      const answer = { ok: false, error_code: 429, description, parameters: { retry_after: seconds } }
      return { kind: 'answer', status: 429, body: JSON.stringify(answer) }
    },
    note(outcome) {
      const seconds = retryAfterOf(outcome)
      if (chat !== null && seconds !== null) parking.park(chat, performance.now() + seconds * 1000, performance.now())
    },
  }
}

async function callWithRetries(
  once: () => Promise<Outcome>,
  parked: Parked,
  sleep: WireOptions['sleep'],
  signal: AbortSignal | undefined,
  scope: Scope | undefined,
): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    const outcome = (tries === 1 ? parked.refusal() : null) ?? (await once())
    parked.note(outcome)
    const pause = signal?.aborted === true || tries === TRIES ? null : pauseAfter(outcome, tries)
    if (pause === null) return outcome
    const wait = sleep(pause.milliseconds, signal)
    await (pause.asked && scope ? scope.holdWhile(wait) : wait).catch(() => undefined)
    if (signal?.aborted) return outcome
  }
}

/** How long to wait before the next try; null: the outcome stands. */
function pauseAfter(outcome: Outcome, tries: number): { milliseconds: number; asked: boolean } | null {
  const asked = retryAfterOf(outcome)
  if (asked !== null) return asked < LONGEST_WAIT ? { milliseconds: asked * 1000, asked: true } : null
  if (outcome.kind === 'answer' && outcome.status < 500) return null
  return { milliseconds: FIRST_PAUSE_MS * 2 ** (tries - 1), asked: false }
}

/** Seconds that Telegram asks to wait, at least one; null if it does not ask. */
function retryAfterOf(outcome: Outcome): number | null {
  if (outcome.kind !== 'answer' || outcome.status !== 429) return null
  const seconds = /"retry_after"\s*:\s*(\d+)/.exec(outcome.body)?.[1]
  return seconds === undefined ? null : Math.max(1, Number(seconds))
}

/** grammY reads nothing but `json()` of what comes back; what is no JSON is a fault of the line. */
function toResponse(outcome: Outcome): { json(): Promise<unknown> } {
  if (outcome.kind === 'fault') throw outcome.error
  const { body } = outcome
  return {
    json: () =>
      new Promise((resolve) => {
        resolve(JSON.parse(body))
      }),
  }
}

/**
 * grammY hands over node-fetch options: its agent means nothing to the platform's fetch, and its signal comes from a
 * polyfill that the platform refuses.
 */
function toRequest(init: unknown): { init: RequestInit; signal: AbortSignal | undefined } {
  const { method, headers, body, signal, duplex } = init as RequestInit & { signal?: AbortSignal; duplex?: 'half' }
  const rest = { method, headers, body, ...(typeof body === 'string' ? {} : { duplex: duplex ?? 'half' }) }
  return { init: rest as RequestInit, signal: signal ?? undefined }
}

function joinSignals(...signals: (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined)
  if (given.length === 0) return undefined
  const controller = new AbortController()
  for (const signal of given) {
    if (signal.aborted) controller.abort()
    else
      signal.addEventListener(
        'abort',
        () => {
          controller.abort()
        },
        { once: true },
      )
  }
  return controller.signal
}

/** A pause that ends early, without an error, when the signal fires. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve()
      return
    }
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end)
  })
}
