import type { Refused } from './fault.js'
import type { InlineQuery } from './inline.js'
import type { ShownMessage } from './shown.js'

/** One call of the bot and what it was told. */
export interface CallRecord {
  readonly method: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly at: Date
  readonly answer:
    | { readonly ok: true; readonly result: unknown }
    | ({ readonly ok: false } & Refused)
    | { readonly ok: false; readonly lost: 'network' | 'cut' | 'aborted' }
}

/** Whatever someone who looks at the chats could see happen, and every finished call. */
export type BoxEvent =
  | { readonly kind: 'message'; readonly message: ShownMessage }
  | { readonly kind: 'edit'; readonly message: ShownMessage; readonly before: ShownMessage }
  | { readonly kind: 'deletion'; readonly message: ShownMessage }
  | { readonly kind: 'action'; readonly chatId: number; readonly threadId: number | null; readonly action: string }
  | {
      readonly kind: 'toast'
      readonly pressId: string
      readonly userId: number
      readonly chatId: number
      readonly answer: PressAnswer
    }
  /** The bot answered an inline query. */
  | { readonly kind: 'inline'; readonly query: InlineQuery }
  /** Something about the chat changed: who is in it, or how the bot stands there. */
  | { readonly kind: 'chat'; readonly chatId: number }
  | { readonly kind: 'call'; readonly call: CallRecord }

/** What a press was answered with; an empty text only stops the button's clock. */
export interface PressAnswer {
  readonly text: string
  readonly alert: boolean
  readonly url: string | null
}

export interface Events {
  readonly emit: (event: BoxEvent) => void
  /** Returns how to stop listening. */
  readonly on: (listener: (event: BoxEvent) => void) => () => void
  readonly waitFor: WaitFor
}

/** The next event that fits; rejects after `within` milliseconds. Only what happens after the call counts. */
export interface WaitFor {
  <E extends BoxEvent>(fits: (event: BoxEvent) => event is E, within?: number): Promise<E>
  (fits: (event: BoxEvent) => boolean, within?: number): Promise<BoxEvent>
}

const PATIENCE_MS = 10_000

export function createEvents(): Events {
  const listeners = new Set<(event: BoxEvent) => void>()
  const on = (listener: (event: BoxEvent) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const waitFor = (fits: (event: BoxEvent) => boolean, within = PATIENCE_MS) =>
    new Promise<BoxEvent>((resolve, reject) => {
      const timer = setTimeout(() => {
        off()
        reject(new Error(`Nothing that fits happened within ${within} ms`))
      }, within)
      const off = on((event) => {
        if (!fits(event)) return
        clearTimeout(timer)
        off()
        resolve(event)
      })
    })
  return {
    emit: (event) => {
      for (const listener of [...listeners]) listener(event)
    },
    on,
    waitFor,
  }
}
