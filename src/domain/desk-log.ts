/** What an editor did. The subject is an article, draft or feed by its id or short title: never a reader's text or id. */
export interface DeskAct {
  /** A point in time, ISO. */
  readonly at: string
  /** The editor's Telegram user id. */
  readonly editor: number
  readonly what: DeskDeed
  readonly subject: string
}

/** What editors can do; each has its words in the log (`log-…`). */
export const DESK_DEEDS = [
  'draft-begun',
  'draft-discarded',
  'published',
  'undone',
  'corrected',
  'mended',
  'withdrawn',
  'report-answered',
  'report-dismissed',
  'gap-dismissed',
  'proposal-dismissed',
] as const

export type DeskDeed = (typeof DESK_DEEDS)[number]

/** Oldest first. What a newer version noted may be of a kind that this one does not know. */
export interface DeskLogbook {
  readonly acts: readonly (Omit<DeskAct, 'what'> & { readonly what: string })[]
}

export const emptyLogbook: DeskLogbook = { acts: [] }

const YEAR_MS = 366 * 24 * 60 * 60_000
/** Far more than five people do in a year: a bound for the file. */
const MOST_ACTS = 20_000

export function logAct(book: DeskLogbook, act: DeskAct): DeskLogbook {
  return { acts: [...book.acts, act].slice(-MOST_ACTS) }
}

/** Forgets what is older than a year; the same book if nothing is. */
export function forgetOldActs(book: DeskLogbook, now: Date): DeskLogbook {
  const acts = book.acts.filter(({ at }) => now.getTime() - Date.parse(at) <= YEAR_MS)
  return acts.length === book.acts.length ? book : { acts }
}
