import { abortError } from './bell.js'
import type { Refused } from './fault.js'

/**
 * What can go wrong on the way: an answer of Telegram's own, `network` (never arrived), `cut` (done, but the answer
 * is lost) or `hang` (no answer until the caller gives up).
 */
export type Trouble = Refused | 'network' | 'cut' | 'hang'

export interface TroubleOptions {
  /** How many calls it meets; one if left out. */
  readonly times?: number
  /** Only calls whose parameters fit, for example those to one chat. */
  readonly when?: (parameters: Readonly<Record<string, unknown>>) => boolean
}

export interface Troubles {
  /** Orders trouble for the next calls of a method, or of any with `*`; first ordered, first served. */
  readonly order: (method: string, trouble: Trouble, options?: TroubleOptions) => void
  /** The trouble that meets this call, used up by it. */
  take(method: string, parameters: Readonly<Record<string, unknown>>): Trouble | null
}

interface Order extends TroubleOptions {
  readonly method: string
  readonly trouble: Trouble
  left: number
}

export function createTroubles(): Troubles {
  let orders: Order[] = []
  return {
    order: (method, trouble, options = {}) => {
      orders.push({ ...options, method, trouble, left: options.times ?? 1 })
    },
    take: (method, parameters) => {
      const order = orders.find(
        (one) => (one.method === '*' || one.method === method) && (one.when?.(parameters) ?? true),
      )
      if (!order) return null
      order.left--
      orders = orders.filter((one) => one.left > 0)
      return order.trouble
    },
  }
}

/** Never answers; rejects when the caller gives up. */
export function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => {
      reject(abortError())
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

/** What `fetch` rejects with when no answer comes back. */
export function networkError(): Error {
  return new TypeError('fetch failed', { cause: new Error('read ECONNRESET') })
}
