import type { Move, Notice } from '../domain/desk.js'
import { PARTS, type Content, type Draft, type Part, type Seat, type Step } from '../domain/draft.js'
import { articleSchema, MOST_LETTERS } from '../domain/article.js'
import { lengthOf } from '../domain/reader.js'
import { isRefusal, type Refusal } from '../domain/refusal.js'
import { missingPart } from './article-of.js'
import { dropItem, isFilled, replaceLines, valueAt, writePart, type Day, type Written } from './content.js'
import { hostOf, isLoneLink } from './links.js'
import { wordOf } from './words.js'

/** A draft and where its editor is in it: the dialog is a function of the two and of what comes in. */
export interface Writing {
  readonly draft: Draft
  readonly seat: Seat
}

/** What was typed, and the message that it stood in; empty: in none. */
export interface Typed {
  readonly message: string
  readonly text: string
}

export interface Told extends Writing {
  readonly notices: readonly Notice[]
}

const MOST_GIVEN = 60
/** Parts that one text fills; the others gather until „fertig“. */
const SINGLE: readonly Part[] = ['title', 'summary', 'date', 'cities', 'en-title', 'en-summary']
/** Parts that an article may lack. */
const OPTIONAL: readonly Step[] = ['date', 'topics', 'en-title', 'en-summary', 'en-facts']

export function isPart(step: Step): step is Part {
  return (PARTS as readonly string[]).includes(step)
}

/** The editor at that step of the draft. */
export function seatAt(draft: Draft, step: Step, once = false, item: number | null = null): Seat {
  return { draft: draft.id, step, once, item, seen: seenAt(draft, step, item), pending: null }
}

function seenAt(draft: Draft, step: Step, item: number | null): string {
  return isPart(step) ? JSON.stringify(valueAt(draft.content, step, item) ?? null) : ''
}

/** What an editor typed at the step where they are. */
export function hear(writing: Writing, said: Typed, day: Day): Told {
  const { draft, seat } = writing
  const word = wordOf(said.text)
  if (word === 'back') return back(writing)
  if (seat.step === 'note') return hearNote(writing, said.text, word)
  if (seat.step === 'reason') return hearReason(writing, said.text)
  if (!isPart(seat.step)) return told(writing, 'draft-use-buttons')
  if (word === 'later') return later(writing)
  if (word === 'done' || word === 'next') return next(writing)
  if (seat.step !== 'sources' && isLoneLink(said.text)) return noteLink(writing, said, day)
  if (SINGLE.includes(seat.step) || seat.item !== null) {
    const somebodyElses = seenAt(draft, seat.step, seat.item) !== seat.seen
    if (somebodyElses) return contested(writing, said.text)
  }
  return hearPart(writing, seat.step, said, day)
}

function hearPart(writing: Writing, part: Part, said: Typed, day: Day): Told {
  const { draft, seat } = writing
  const { text, isLast } = withoutDone(part, said.text)
  const written = writePart(draft.content, part, seat.item, text, day)
  if (isRefusal(written)) return refused(writing, written)
  const filled = { draft: gave(withContent(draft, written.content), said.message, part, seat.item, written), seat }
  const notices = noticesOf(part, seat, written)
  const stays = !SINGLE.includes(part) && !isLast
  if (stays) return { ...stay(filled), notices }
  const moved = next(filled)
  return { ...moved, notices: [...notices, ...moved.notices] }
}

/** „fertig“ as the last line of several facts. */
function withoutDone(part: Part, text: string): { text: string; isLast: boolean } {
  const lines = text.trimEnd().split('\n')
  const last = lines.at(-1) ?? ''
  const isLast = !SINGLE.includes(part) && lines.length > 1 && wordOf(last) === 'done'
  return { text: isLast ? lines.slice(0, -1).join('\n') : text, isLast }
}

function noticesOf(part: Part, seat: Seat, { lines, refusals }: Written): Notice[] {
  const isList = (part === 'facts' || part === 'en-facts') && seat.item === null
  const taken = isList ? [{ text: 'draft-facts-taken', args: { count: lines.length } }] : []
  return [...taken, ...refusals.map(noticeOf)]
}

/** „Fertig“ or „Weiter“: on to the next part, if this one is there. */
export function next(writing: Writing): Told {
  const { draft, seat } = writing
  const { step } = seat
  if (!isPart(step)) return { ...writing, notices: [] }
  if (seat.item !== null) return stay(writing)
  if (!isFilled(draft.content, step) && !OPTIONAL.includes(step)) {
    const isMissing = missingPart(draft) !== null
    if (isMissing || draft.intent === 'new') return told(writing, `draft-needs-${step}`)
  }
  if (step === 'en-title' && !isFilled(draft.content, step)) return later(writing)
  const english = step === 'en-facts' ? englishNotices(draft.content) : []
  const moved = seat.once ? toPreview(writing) : goTo(writing, PARTS[PARTS.indexOf(step) + 1] ?? 'preview')
  return { ...moved, notices: [...english, ...moved.notices] }
}

/** „Später“: without this part; the English block is one. */
export function later(writing: Writing): Told {
  const { draft, seat } = writing
  if (!OPTIONAL.includes(seat.step)) return told(writing, 'draft-not-later')
  const content = seat.step === 'date' ? { ...draft.content, date: null } : draft.content
  const after = { draft: withContent(draft, content), seat }
  if (seat.once || seat.step.startsWith('en-')) return toPreview(after)
  return goTo(after, PARTS[PARTS.indexOf(seat.step as Part) + 1] ?? 'preview')
}

/** One step back; nothing is lost by it. */
export function back(writing: Writing): Told {
  const { draft, seat } = writing
  if (seat.item !== null) return stay(writing)
  if (draft.intent === 'withdraw') return goTo(writing, 'reason')
  if (seat.step === 'weight') return goTo(writing, 'note')
  if (seat.step === 'note' || seat.once) return toPreview(writing)
  if (seat.step === 'preview')
    return draft.intent === 'new' ? goTo(writing, 'en-facts') : told(writing, 'draft-first-step')
  const before = isPart(seat.step) ? PARTS[PARTS.indexOf(seat.step) - 1] : undefined
  return before === undefined ? told(writing, 'draft-first-step') : goTo(writing, before)
}

/** The next step; the draft remembers it, so that anybody can go on there. */
export function goTo({ draft, seat }: Writing, step: Step, once = seat.once): Told {
  const moved = once && step !== 'preview' ? draft : { ...draft, step }
  return { draft: moved, seat: seatAt(moved, step, once && step !== 'preview'), notices: [] }
}

/** The preview, or the first part that is still missing. */
export function toPreview(writing: Writing): Told {
  if (writing.draft.intent === 'withdraw')
    return goTo(writing, writing.draft.reason === null ? 'reason' : 'preview', false)
  const missing = missingPart(writing.draft)
  if (missing === null) return goTo(writing, 'preview', false)
  const moved = goTo(writing, missing, false)
  return { ...moved, seat: { ...moved.seat, once: true }, notices: [{ text: `draft-needs-${missing}` }] }
}

/** The same step again, with nothing chosen in it. */
function stay({ draft, seat }: Writing): Told {
  return { draft, seat: seatAt(draft, seat.step, seat.once), notices: [] }
}

function told(writing: Writing, text: string): Told {
  return { ...writing, notices: [{ text }] }
}

function refused(writing: Writing, refusal: Refusal): Told {
  return { ...writing, notices: [noticeOf(refusal)] }
}

export function noticeOf({ refused: text, args }: Refusal): Notice {
  return args ? { text, args } : { text }
}

/** Somebody else wrote there meanwhile: nothing is lost, the editor decides. */
function contested({ draft, seat }: Writing, text: string): Told {
  const kept = { ...seat, seen: seenAt(draft, seat.step, seat.item), pending: text }
  return { draft, seat: kept, notices: [{ text: 'draft-contested' }] }
}

/** A link that comes too early is a source already. */
function noteLink(writing: Writing, said: Typed, day: Day): Told {
  const written = writePart(writing.draft.content, 'sources', null, said.text, day)
  if (isRefusal(written)) return refused(writing, written)
  return {
    draft: withContent(writing.draft, written.content),
    seat: writing.seat,
    notices: [{ text: 'draft-link-noted' }],
  }
}

function hearNote(writing: Writing, text: string, word: string | null): Told {
  if (word === 'none') return withoutNote(writing)
  const note = text.replace(/\s+/g, ' ').trim()
  const { success } = articleSchema.shape.corrections.safeParse([
    { at: '2025-01-01T00:00:00Z', text: note, material: false },
  ])
  if (!success)
    return refused(writing, { refused: 'draft-too-long', args: { has: lengthOf(note), most: MOST_LETTERS.note } })
  const draft = { ...writing.draft, note: { text: note, material: writing.draft.note?.material ?? null } }
  return goTo({ ...writing, draft }, 'weight', false)
}

/** A misprint: mended without a word to readers, which a material change never is. */
export function withoutNote(writing: Writing): Told {
  return toPreview({ ...writing, draft: { ...writing.draft, note: { text: null, material: false } } })
}

function hearReason(writing: Writing, text: string): Told {
  const reason = text.replace(/\s+/g, ' ').trim()
  if (lengthOf(reason) > MOST_LETTERS.note)
    return refused(writing, { refused: 'draft-too-long', args: { has: lengthOf(reason), most: MOST_LETTERS.note } })
  return toPreview({ ...writing, draft: { ...writing.draft, reason } })
}

/** A message was edited: what it gave is mended where it still stands; null if it gave nothing. */
export function mend(
  { draft, seat }: { draft: Draft; seat: Seat | null },
  said: Typed,
  day: Day,
): (Omit<Told, 'seat'> & { seat: Seat | null }) | null {
  const given = draft.given.findLast(({ message }) => message === said.message)
  if (!given) return null
  const written = replaceLines(draft.content, given.part, given.lines, said.text, day)
  if (written === null) return null
  if (isRefusal(written)) return { draft, seat, notices: [noticeOf(written)] }
  const others = draft.given.filter((one) => one !== given)
  const mended = {
    ...withContent(draft, written.content),
    given: [...others, { ...given, lines: written.lines }],
  }
  const isSeated = seat !== null && seat.draft === draft.id
  return {
    draft: mended,
    seat: isSeated ? { ...seat, seen: seenAt(mended, seat.step, seat.item) } : seat,
    notices: [{ text: 'draft-mended', args: { part: given.part } }, ...written.refusals.map(noticeOf)],
  }
}

/** What a button does; a button of a step that is over does nothing. */
export function move(writing: Writing, wish: Move, day: Day): Told {
  const { draft, seat } = writing
  const set = (change: Partial<Content>) =>
    stay({ ...writing, draft: withContent(draft, { ...draft.content, ...change }) })
  switch (wish.to) {
    case 'edit':
      return { draft, seat: seatAt(draft, wish.part, true), notices: [] }
    case 'next':
      return wish.step === seat.step ? next(writing) : { ...writing, notices: [] }
    case 'later':
      return wish.step === seat.step ? later(writing) : { ...writing, notices: [] }
    case 'back':
      return wish.step === seat.step ? back(writing) : { ...writing, notices: [] }
    case 'topic':
      return set({ topics: withMember(draft.content.topics, wish.topic, wish.on) })
    case 'cities':
      return seat.step === 'cities'
        ? next({ ...writing, draft: withContent(draft, { ...draft.content, cities: wish.cities }) })
        : set({ cities: wish.cities })
    case 'date':
      return seat.step === 'date'
        ? hearPart(writing, 'date', { message: '', text: wish.date }, day)
        : { ...writing, notices: [] }
    case 'offered-title':
      return takeTitle(writing, day)
    case 'source-name':
      return nameSource(writing, wish.source, wish.by)
    case 'item':
      return wish.step === seat.step
        ? { draft, seat: seatAt(draft, seat.step, seat.once, itemOf(writing, wish.item)), notices: [] }
        : { ...writing, notices: [] }
    case 'drop-item':
      return dropChosen(writing, wish.step, wish.item)
    case 'mine':
      return takeMine(writing, day)
    case 'breaking':
      return set({ breaking: wish.on })
    case 'settle':
      return { draft: { ...draft, settled: [...new Set([...draft.settled, wish.key])] }, seat, notices: [] }
    case 'note':
      return goTo(writing, 'note', false)
    case 'no-note':
      return withoutNote(writing)
    case 'weight':
      return draft.note?.text == null
        ? { ...writing, notices: [] }
        : toPreview({ ...writing, draft: { ...draft, note: { ...draft.note, material: wish.material } } })
  }
}

function itemOf({ draft, seat }: Writing, item: number | null): number | null {
  const list = isPart(seat.step) ? valueAt(draft.content, seat.step) : null
  return item !== null && Array.isArray(list) && item < list.length ? item : null
}

function dropChosen(writing: Writing, step: Step, item: number): Told {
  const { draft, seat } = writing
  if (seat.step !== step || seat.item !== item || !isPart(step)) return { ...writing, notices: [] }
  return stay({ draft: withContent(draft, dropItem(draft.content, step, item)), seat })
}

function takeTitle(writing: Writing, day: Day): Told {
  const { title } = writing.draft.suggestion
  if (title === null || writing.seat.step !== 'title') return { ...writing, notices: [] }
  return hearPart(writing, 'title', { message: '', text: title }, day)
}

function nameSource(writing: Writing, source: number, by: 'title' | 'publisher' | 'host'): Told {
  const { draft, seat } = writing
  const { sources } = draft.content
  const url = sources[source]?.url ?? ''
  const look = draft.looks[url]
  const name = by === 'host' ? hostOf(url) : (look?.[by] ?? null)
  if (name === null || url === '') return { ...writing, notices: [] }
  const named = sources.map((one, index) => (index === source ? { ...one, name: shortened(name) } : one))
  return stay({ draft: withContent(draft, { ...draft.content, sources: named }), seat })
}

function shortened(name: string): string {
  const letters = Array.from(name)
  return letters.length <= MOST_LETTERS.source ? name : `${letters.slice(0, MOST_LETTERS.source - 1).join('')}…`
}

/** Puts what was typed over somebody else's change. */
function takeMine(writing: Writing, day: Day): Told {
  const { draft, seat } = writing
  if (seat.pending === null || !isPart(seat.step)) return { ...writing, notices: [] }
  const settled = { draft, seat: { ...seat, pending: null } }
  return hearPart(settled, seat.step, { message: '', text: seat.pending }, day)
}

function withMember<T>(list: readonly T[], one: T, on: boolean): readonly T[] {
  const others = list.filter((member) => member !== one)
  return on ? [...others, one] : others
}

function withContent(draft: Draft, content: Content): Draft {
  return { ...draft, content }
}

function gave(draft: Draft, message: string, part: Part, item: number | null, { lines }: Written): Draft {
  if (message === '' || lines.length === 0 || item !== null || part === 'sources') return draft
  return { ...draft, given: [...draft.given, { message, part, lines }].slice(-MOST_GIVEN) }
}

function englishNotices({ en, facts }: Content): Notice[] {
  if (en.title === undefined || en.facts.length === facts.length) return []
  return [{ text: 'draft-english-uneven', args: { german: facts.length, english: en.facts.length } }]
}
