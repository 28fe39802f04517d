import { z } from 'zod'
import { noAlarms, type KnownAlarms } from '../domain/alarm.js'
import { emptyLogbook, type DeskLogbook } from '../domain/desk-log.js'
import { draftBookSchema, emptyDraftBook, type DraftBook } from '../domain/draft.js'
import { emptyMemories, type FeedMemories } from '../domain/feed.js'
import { emptyOutbox, type Outbox } from '../domain/outbox.js'
import { emptyParking, type Parking } from '../domain/parking.js'
import { emptyGaps, type Gaps } from '../domain/gap.js'
import { emptyBoard, type ProposalBoard } from '../domain/proposal.js'
import { LANGUAGES } from '../domain/language.js'
import { emptyReports, type Reports } from '../domain/report.js'
import { emptyTally, type Tally } from '../domain/tally.js'
import { feedsSchema, proposalsSchema } from './intake-schemas.js'
import type { Collection } from './collection.js'
import { parser, VERSION, type StateKind } from './state-kind.js'

/** One value, replaced as a whole. */
export interface Held<T> {
  value: T
}

/** What the store holds as one value each, with the type of the value. */
export interface HeldParts {
  readonly mailings: Outbox
  readonly parking: Parking
  readonly deskLog: DeskLogbook
  readonly reports: Reports
  readonly gaps: Gaps
  readonly tally: Tally
  readonly drafts: DraftBook
  readonly feeds: FeedMemories
  readonly proposals: ProposalBoard
  readonly alarms: KnownAlarms
}

const moment = z.string()
const mailing = { id: z.string(), opened: moment }
const outboxSchema = z.looseObject({
  since: moment.nullable(),
  announced: z.record(
    z.string(),
    z.looseObject({
      at: moment.nullable(),
      status: z.enum(['published', 'withdrawn']),
      corrections: z.int(),
      edits: z.int(),
    }),
  ),
  open: z.array(
    z.discriminatedUnion('kind', [
      z.looseObject({ kind: z.enum(['news', 'watch', 'withdrawal']), ...mailing, article: z.string() }),
      z.looseObject({ kind: z.literal('correction'), ...mailing, article: z.string(), material: z.boolean() }),
      z.looseObject({ kind: z.literal('ask'), ...mailing }),
      z.looseObject({ kind: z.literal('digest'), ...mailing, from: moment, to: moment }),
    ]),
  ),
  digestsUntil: moment.nullable(),
  stops: z.record(z.string(), z.int()),
})
const parkingSchema = z.looseObject({
  until: z.number(),
  chats: z.record(z.string(), z.object({ until: z.number(), troubledSince: z.number().nullable(), tries: z.int() })),
})

const logbookSchema = z.looseObject({
  acts: z.array(z.looseObject({ at: moment, editor: z.int(), what: z.string(), subject: z.string() })),
})

const reportsSchema = z.looseObject({
  open: z.array(
    z.looseObject({
      id: z.string(),
      at: moment,
      article: z.string().nullable(),
      text: z.string(),
      language: z.enum(LANGUAGES),
      chat: z.int().nullable(),
      claim: z.object({ editor: z.int(), at: moment }).nullable(),
    }),
  ),
})

const gapsSchema = z.looseObject({
  gaps: z.array(
    z.looseObject({
      id: z.string(),
      question: z.string(),
      language: z.enum(LANGUAGES),
      count: z.int(),
      since: moment,
      last: moment,
      answered: z.object({ article: z.string(), at: moment }).nullable(),
    }),
  ),
  taps: z.array(z.int()),
})

const tallySchema = z.looseObject({
  weeks: z.record(z.string(), z.looseObject({ answered: z.int(), unanswered: z.int(), delivered: z.int() })),
})

const alarmsSchema = z.looseObject({
  open: z.record(z.string(), z.looseObject({ since: moment, what: z.string() })),
})

/** Each with its file in `state/`. What holds texts or ids that must be gone once they are handled keeps no previous copy. */
const HELD: { readonly [P in keyof HeldParts]: HeldFile<HeldParts[P]> } = {
  mailings: held('mailings.json', outboxSchema, emptyOutbox),
  parking: { ...held('parking.json', parkingSchema, emptyParking), keepsPrevious: false },
  deskLog: held('desk-log.json', logbookSchema, emptyLogbook),
  reports: { ...held('reports.json', reportsSchema, emptyReports), keepsPrevious: false },
  gaps: { ...held('gaps.json', gapsSchema, emptyGaps), keepsPrevious: false },
  tally: held('tally.json', tallySchema, emptyTally),
  drafts: held('drafts.json', draftBookSchema, emptyDraftBook),
  feeds: held('feeds.json', feedsSchema, emptyMemories),
  proposals: held('proposals.json', proposalsSchema, emptyBoard),
  alarms: held('alarms.json', alarmsSchema, noAlarms),
}

/** The files that may name a reader, and are worth nothing once they lie aside. */
export const NAMES_READERS: readonly string[] = [HELD.parking.file, HELD.reports.file]

export const REPORTS = HELD.reports.file

/** Their names in `state/`. */
export const HELD_FILES: readonly string[] = Object.values(HELD).map(({ file }) => file)

export const HELD_BY_FILE: Readonly<Record<string, StateKind<unknown>>> = Object.fromEntries(
  Object.values(HELD).map((kind) => [kind.file, kind]),
)

export type HeldCollections = { readonly [P in keyof HeldParts]: Collection<Held<HeldParts[P]>> }

/** Opens them all, in files or in memory. */
export async function openHeld(
  open: (file: string, kind: StateKind<unknown>) => Promise<Collection<unknown>>,
): Promise<HeldCollections> {
  const opened = Object.entries(HELD).map(async ([part, kind]) => [part, await open(kind.file, kind)] as const)
  return Object.fromEntries(await Promise.all(opened)) as unknown as HeldCollections
}

interface HeldFile<T> extends StateKind<Held<T>> {
  readonly file: string
}

function held<T extends object>(file: string, schema: z.ZodType, empty: T): HeldFile<T> {
  return {
    file,
    keepsPrevious: true,
    growsFrom: null,
    empty: () => ({ value: empty }),
    copy: ({ value }) => ({ value }),
    parse: parser(schema, (value) => ({ value: withoutVersion(value as T) })),
    format: ({ value }) => JSON.stringify({ version: VERSION, ...value }),
  }
}

function withoutVersion<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([key]) => key !== 'version')
  return Object.fromEntries(entries) as T
}
