import type { Who } from '../domain/desk.js'
import type { Draft, DraftBook, Finished, Seat } from '../domain/draft.js'
import type { Beginning } from './seeds.js'
import { missingPart } from './article-of.js'
import { seatAt } from './writing.js'
import type { Article } from '../domain/article.js'
import type { Intent, Step } from '../domain/draft.js'

/** Whether what this update brought is in the book already. */
export function isHandled(book: DraftBook, { editor, update }: Who): boolean {
  return book.handled[String(editor)] === update
}

export function withHandled(book: DraftBook, { editor, update }: Who): DraftBook {
  return { ...book, handled: { ...book.handled, [String(editor)]: update } }
}

export function seatIn(book: DraftBook, editor: number): { seat: Seat; draft: Draft } | null {
  const seat = book.seats[String(editor)]
  const draft = seat && book.drafts[seat.draft]
  return seat && draft ? { seat, draft } : null
}

export function withSeat(book: DraftBook, editor: number, seat: Seat | null): DraftBook {
  const others = Object.entries(book.seats).filter(([one]) => one !== String(editor))
  const seats = Object.fromEntries(seat === null ? others : [...others, [String(editor), seat]])
  return { ...book, seats }
}

/** Puts a draft in its place; one version on, if the editor changed what it says. */
export function withDraft(book: DraftBook, draft: Draft, by: number, now: Date): DraftBook {
  const before = book.drafts[draft.id]
  if (before === draft) return book
  const says = (one: Draft | undefined) => JSON.stringify([one?.content, one?.note, one?.reason])
  const version = draft.version + (says(before) === says(draft) ? 0 : 1)
  const changed = { ...draft, version, changed: { by, at: now.toISOString() } }
  return { ...book, drafts: { ...book.drafts, [draft.id]: changed } }
}

/** Takes a draft out, and whoever is writing at it. */
export function withoutDraft(book: DraftBook, id: string): DraftBook {
  const drafts = Object.entries(book.drafts).filter(([one]) => one !== id)
  const seats = Object.entries(book.seats).filter(([, { draft }]) => draft !== id)
  return { ...book, drafts: Object.fromEntries(drafts), seats: Object.fromEntries(seats) }
}

/** How many finished drafts are remembered. */
const REMEMBERED = 50

/** Takes a draft out that became what it was to become. */
export function withFinished(book: DraftBook, id: string, finished: Finished): DraftBook {
  const done = Object.entries({ ...book.done, [id]: finished }).sort(([a], [b]) => Number(a) - Number(b))
  return { ...withoutDraft(book, id), done: Object.fromEntries(done.slice(-REMEMBERED)) }
}

/** Adds a draft and gives its id. */
export function addDraft(
  book: DraftBook,
  beginning: Omit<Beginning, 'notices'>,
  { intent, base }: { readonly intent: Intent; readonly base: Article | null },
  by: number,
  now: Date,
): { book: DraftBook; draft: Draft } {
  const { content, more, origin, suggestion, looks, runs } = beginning
  const id = String(book.next)
  const touch = { by, at: now.toISOString() }
  const draft: Draft = {
    id,
    intent,
    version: 1,
    begun: touch,
    changed: touch,
    origin,
    base,
    content,
    more,
    step: 'title',
    suggestion,
    looks,
    runs,
    settled: [],
    given: [],
    note: null,
    reason: null,
    going: null,
  }
  const begun = { ...draft, step: firstStep(draft) }
  return { book: { ...book, next: book.next + 1, drafts: { ...book.drafts, [id]: begun } }, draft: begun }
}

/** What is asked first: what is missing first, or the preview where nothing is. */
function firstStep(draft: Draft): Step {
  if (draft.intent === 'withdraw') return 'reason'
  if (draft.intent === 'correct') return 'preview'
  return missingPart(draft) ?? 'preview'
}

/** The editor where the draft's writing stands. */
export function seatFor(draft: Draft): Seat {
  return seatAt(draft, draft.step)
}

/** Whether anybody has written anything in it. */
export function isBlank({ content, origin, intent, note, reason }: Draft): boolean {
  if (intent !== 'new') return note === null && reason === null
  const { title, summary, facts, sources, topics, cities } = content
  const isEmpty = title === undefined && summary === undefined && facts.length + topics.length + cities.length === 0
  return isEmpty && sources.length === 0 && origin.kind === 'empty'
}
