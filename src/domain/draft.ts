import { z } from 'zod'
import type { Article, ArticleId } from './article.js'
import type { Language } from './language.js'
import type { PageLook } from './ports.js'
import { TOPICS } from './topic.js'

/** The parts of an article in the order in which they are asked for. */
export const PARTS = [
  'title',
  'summary',
  'facts',
  'topics',
  'cities',
  'date',
  'sources',
  'en-title',
  'en-summary',
  'en-facts',
] as const

export type Part = (typeof PARTS)[number]

/**
 * What an editor is asked for. `preview` is the end of every draft. A correction has a `note` for readers and its
 * `weight`; a withdrawal has its `reason`.
 */
export const STEPS = [...PARTS, 'preview', 'note', 'weight', 'reason'] as const
export type Step = (typeof STEPS)[number]

/** What a draft is to become. */
export type Intent = 'new' | 'correct' | 'withdraw'

const touch = z.object({ by: z.int(), at: z.string() })

/** What is there of an article so far; each part keeps the article's own rules, or is absent. */
const contentSchema = z.looseObject({
  title: z.string().optional(),
  summary: z.string().optional(),
  facts: z.array(z.string()),
  topics: z.array(z.enum(TOPICS)),
  cities: z.array(z.enum(['halle', 'leipzig'])),
  /** null: the article has none, and that is meant so. */
  date: z.string().nullable().optional(),
  sources: z.array(z.looseObject({ name: z.string(), url: z.string(), date: z.string().optional() })),
  en: z.looseObject({ title: z.string().optional(), summary: z.string().optional(), facts: z.array(z.string()) }),
  breaking: z.boolean(),
})

/** What stood behind a source's link when it was looked at. */
const lookedAtSchema = z.looseObject({
  at: z.string(),
  answers: z.boolean(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable(),
  /** Hashed runs of seven words, see `wordRuns`. */
  runs: z.array(z.string()),
})

/** An article that is being written, or a change to one. It is no article before it is whole. */
const draftSchema = z.looseObject({
  id: z.string(),
  intent: z.enum(['new', 'correct', 'withdraw']),
  /** One more with every change. */
  version: z.int(),
  begun: touch,
  changed: touch,
  origin: z.looseObject({ kind: z.enum(['empty', 'article', 'page', 'proposal', 'gap']), id: z.string().optional() }),
  /** The article in the store that this changes, as it was when the writing began. */
  base: z.looseObject({ id: z.string() }).nullable(),
  content: contentSchema,
  /** Keys of the article that nobody is asked for; they are kept as they are. */
  more: z.record(z.string(), z.unknown()),
  /** Where the writing goes on. */
  step: z.enum(STEPS),
  /** What others call it: offered, never taken over unasked. */
  suggestion: z.object({ title: z.string().nullable(), question: z.string().nullable() }),
  looks: z.record(z.string(), lookedAtSchema),
  /** Hashed runs of the feeds' teasers. */
  runs: z.array(z.string()),
  /** Concerns that an editor has answered for, by their keys. */
  settled: z.array(z.string()),
  /** Which message of which editor gave what, so that editing the message mends the part. */
  given: z.array(z.object({ message: z.string(), part: z.enum(PARTS), lines: z.array(z.string()) })),
  note: z.object({ text: z.string().nullable(), material: z.boolean().nullable() }).nullable(),
  reason: z.string().nullable(),
  /** On its way out: from `due` on it is published. `article` is what was about to be written then. */
  going: z.object({ due: z.string(), by: z.int(), article: z.unknown() }).nullable(),
})

/** Where an editor is writing. */
const seatSchema = z.looseObject({
  draft: z.string(),
  step: z.enum(STEPS),
  /** Only this part is to be changed; then back to the preview. */
  once: z.boolean(),
  /** Which fact or source is being changed. */
  item: z.int().nullable(),
  /** What stood there when it was asked for, as JSON: whoever writes over another's change is told. */
  seen: z.string(),
  /** What was typed over somebody else's change and waits for a decision. */
  pending: z.string().nullable(),
})

export const draftBookSchema = z.looseObject({
  next: z.int(),
  drafts: z.record(z.string(), draftSchema),
  /** By the editor's id. */
  seats: z.record(z.string(), seatSchema),
  /** The last update of each editor that changed something: handled twice, it counts once. */
  handled: z.record(z.string(), z.int()),
  /** What became of the last drafts, for whoever presses their buttons again. */
  done: z
    .record(
      z.string(),
      z.object({
        what: z.enum(['published', 'corrected', 'mended', 'withdrawn']),
        article: z.object({ id: z.string(), title: z.string() }),
      }),
    )
    .default({}),
})

type Loaded<T> = T extends (infer U)[]
  ? readonly Loaded<U>[]
  : T extends object
    ? { readonly [K in keyof T as string extends K ? never : K]: Loaded<T[K]> }
    : T

export type Content = Loaded<z.infer<typeof contentSchema>>
export type LookedAt = Loaded<z.infer<typeof lookedAtSchema>>
export type Seat = Loaded<z.infer<typeof seatSchema>>
export type Draft = Omit<Loaded<z.infer<typeof draftSchema>>, 'base' | 'going' | 'looks' | 'more'> & {
  readonly base: Article | null
  readonly going: { readonly due: string; readonly by: number; readonly article: Article | null } | null
  readonly looks: Readonly<Record<string, LookedAt>>
  readonly more: Readonly<Record<string, unknown>>
}

/** All drafts, and where each editor is writing: one value, so that both always fit together. */
export interface DraftBook {
  /** The number of the next draft: none is given twice, so that an old button never means another draft. */
  readonly next: number
  readonly drafts: Readonly<Record<string, Draft>>
  readonly seats: Readonly<Record<string, Seat>>
  readonly handled: Readonly<Record<string, number>>
  readonly done: Readonly<Record<string, Finished>>
}

/** `mended`: changed without a note to readers. */
export interface Finished {
  readonly what: 'published' | 'corrected' | 'mended' | 'withdrawn'
  readonly article: Pick<Article, 'id' | 'title'>
}

export const emptyDraftBook: DraftBook = { next: 1, drafts: {}, seats: {}, handled: {}, done: {} }

/** What a draft begins from. */
export type DraftSeed =
  | { readonly kind: 'empty' }
  /** JSON that an editor gave: an article, or what is there of one. */
  | { readonly kind: 'article'; readonly article: unknown }
  /** A link that an editor gave, with what was found there. */
  | { readonly kind: 'page'; readonly url: string; readonly look: PageLook }
  | {
      readonly kind: 'proposal'
      readonly id: string
      readonly title: string
      readonly language: Language
      readonly sources: readonly { readonly name: string; readonly url: string; readonly date?: string }[]
      /** Hashed seven-word runs of the feeds' teasers. */
      readonly runs: readonly string[]
    }
  | { readonly kind: 'gap'; readonly id: string; readonly question: string }

/** Where a draft came from, for whoever keeps proposals and gaps. */
export type DraftOrigin = Draft['origin']

/** Something to look at before publishing. `stops`: it must be mended or answered for; else it is a hint. */
export type Concern =
  /** A published article that says nearly the same. */
  | { readonly kind: 'twin'; readonly key: string; readonly stops: true; readonly article: ArticleId }
  /** Seven words or more as they stand in a source or in a feed's teaser. */
  | {
      readonly kind: 'copied'
      readonly key: string
      readonly stops: true
      readonly part: Part
      readonly passage: string
    }
  | { readonly kind: 'no-english'; readonly key: string; readonly stops: false }
  /** A fact that points outside of itself. */
  | {
      readonly kind: 'pointing'
      readonly key: string
      readonly stops: false
      readonly part: Part
      readonly number: number
      readonly word: string
    }
  | { readonly kind: 'dead-link'; readonly key: string; readonly stops: false; readonly url: string }

/** Forgets that this person was ever at the desk; what was written stays the newsroom's. */
export function forgetEditor(book: DraftBook, editor: number): DraftBook {
  const nobody = <T extends { readonly by: number }>(mark: T): T => (mark.by === editor ? { ...mark, by: 0 } : mark)
  const isTheirs = ({ begun, changed, going }: Draft) => [begun, changed, going].some((mark) => mark?.by === editor)
  const known = [book.seats, book.handled].some((record) => Object.hasOwn(record, String(editor)))
  if (!known && !Object.values(book.drafts).some(isTheirs)) return book
  const drafts = Object.entries(book.drafts).map(([id, draft]) => {
    const { begun, changed, going } = draft
    return [id, { ...draft, begun: nobody(begun), changed: nobody(changed), going: going && nobody(going) }]
  })
  return {
    ...book,
    drafts: Object.fromEntries(drafts) as DraftBook['drafts'],
    seats: without(book.seats, editor),
    handled: without(book.handled, editor),
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: number): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== String(key)))
}
