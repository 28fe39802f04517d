import type { KnownAlarms } from './alarm.js'
import type { Article, ArticleId } from './article.js'
import type { DeskAct, DeskLogbook } from './desk-log.js'
import type { Gaps } from './gap.js'
import type { DraftBook } from './draft.js'
import type { Feed, FeedMemories } from './feed.js'
import type { Mailing, Receipt } from './mailing.js'
import type { Outbox } from './outbox.js'
import type { Parking } from './parking.js'
import type { ProposalBoard } from './proposal.js'
import type { Reader, ReaderKey } from './reader.js'
import type { Refusal } from './refusal.js'
import type { Reports } from './report.js'
import type { Tally } from './tally.js'
import type { Topic } from './topic.js'

/**
 * PORT Store: all that outlives the process. Values in, values out: what is handed out may be kept, and changing it
 * changes nothing. A promise that resolved means the change is on disk; one that rejected means nothing was changed.
 * Only one process may hold a store for writing.
 */
export interface Store {
  readonly articles: Articles
  readonly readers: Readers
  readonly inbox: Inbox
  readonly dialogs: Dialogs
  readonly mailings: Mailings
  readonly receipts: Receipts
  readonly parking: ParkingLot
  readonly deskLog: DeskLog
  readonly reports: ReportInbox
  /** Questions that readers handed to the editors. What is dismissed is in no copy any more. */
  readonly gaps: Kept<Gaps>
  readonly tally: Kept<Tally>
  /** What editors are writing. */
  readonly drafts: Kept<DraftBook>
  readonly feeds: Feeds
  readonly proposals: Kept<ProposalBoard>
  /** What the editors were told of. */
  readonly alarms: Kept<KnownAlarms>
  /**
   * Whether there is room for what is to be written. After a write that failed only a try that succeeds tells. Asks the
   * disk: for a look now and then.
   */
  hasRoom(): Promise<boolean>
  /** Waits for writes under way and lets go of the lock. Nothing may be called afterwards. */
  close(): Promise<void>
}

/** One fault of a file, ready to be printed as `file: path: what is wrong and what to do`. */
export interface Fault {
  readonly file: string
  /** Where in the file, for example `articles[3].sources[0].url`; empty for the whole file. */
  readonly path: string
  readonly reason: string
}

export interface Articles {
  get(id: ArticleId): Promise<Article | undefined>
  /** Every article of any status, newest first (see `byNewest`). */
  all(): Promise<readonly Article[]>
  /** Published articles, newest first: `limit` of them from `offset` on, and how many there are. */
  published(query: { topic?: Topic; offset: number; limit: number }): Promise<{ articles: Article[]; total: number }>
  /** How many published articles each topic has. */
  counts(): Promise<Readonly<Record<Topic, number>>>
  /**
   * Adds or replaces articles, all or none. An edit made by hand since the last look is taken over first;
   * refused with the faults if that edit is not valid.
   */
  put(articles: readonly Article[]): Promise<Refusal | null>
  /**
   * Changes one article as it is now, edits by hand included: `next` is pure and synchronous, may be asked more than once,
   * and what it refuses is handed back and changes nothing. Refused as `put` is. Returning what it was given writes nothing.
   */
  change(id: ArticleId, next: (current: Article | undefined) => Article | Refusal): Promise<Article | Refusal>
  /**
   * One round: looks whether somebody else changed the articles (by hand, with git, by `articles import`).
   * null: no change since the last look. `changed`: the new state is in use. `refused`: it is not valid, the last good
   * state stays in use; reported once for each state of the file.
   */
  refresh(): Promise<ArticlesSeen | null>
}

export type ArticlesSeen =
  | { readonly kind: 'changed'; readonly put: readonly Article[]; readonly removed: readonly ArticleId[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

export interface Readers {
  get(key: ReaderKey): Promise<Reader | undefined>
  /** `next` is a pure, synchronous function of the one reader; what it refuses is handed back and changes nothing. */
  change(key: ReaderKey, next: (current: Reader | undefined) => Reader | Refusal): Promise<Reader | Refusal>
  /** The same change to many readers, as far as they exist: much cheaper than one by one, not all or none. */
  changeMany(keys: readonly ReaderKey[], next: (current: Reader) => Reader): Promise<void>
  /**
   * Removes everything about a chat, the threads of a forum included, from every file of the store: reader, watches,
   * dialogs, receipts and what is parked, previous copies included. Resolves when it is gone.
   */
  remove(chat: number): Promise<void>
  /**
   * The chat has a new id: its readers and receipts go there, so that nobody gets anything twice. `next` is given who
   * moves and who is at the new place already. Resolves with who is there now.
   */
  move(
    key: ReaderKey,
    to: number,
    next: (from: Reader, there: Reader | undefined) => Reader,
  ): Promise<Reader | undefined>
  /** The chat's readers: the chat itself and the threads of a forum, as far as they chose something. */
  ofChat(chat: number): Promise<readonly Reader[]>
  /** All readers in chat order. */
  all(): AsyncIterable<Reader>
}

/** Mailings on their way and what was announced, one value. */
export interface Mailings {
  get(): Promise<Outbox>
  /** The open mailings, oldest first: cheap enough to be asked several times a second. */
  open(): Promise<readonly Mailing[]>
  /** `next` is pure and synchronous; if it returns what it was given, nothing is written. Resolves with what holds now. */
  change(next: (current: Outbox) => Outbox): Promise<Outbox>
}

/** One value that is replaced as a whole. */
export interface Kept<T> {
  get(): Promise<T>
  /** As `Mailings.change`. */
  change(next: (current: T) => T): Promise<T>
}

/** Who is not to be written to for now. */
export type ParkingLot = Kept<Parking>

/** The feeds that editors have listed in `feeds.json`, and what is remembered of each. */
export interface Feeds {
  /** As they stood there when they were last valid; none without such a file. */
  listed(): readonly Feed[]
  /**
   * One round: looks whether somebody changed the list. null: no change since the last look. `refused`: it is not
   * valid, the last good list stays in use; reported once for each state of the file.
   */
  refresh(): Promise<FeedsSeen | null>
  readonly memories: Kept<FeedMemories>
}

export type FeedsSeen = { readonly kind: 'changed' } | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

/** Error reports that nobody has dealt with yet. What is closed is in no copy any more. */
export interface ReportInbox {
  get(): Promise<Reports>
  /** `next` is pure and synchronous; what it refuses is handed back and changes nothing. */
  change(next: (current: Reports) => Reports | Refusal): Promise<Reports | Refusal>
}

/** Who of the editors did what, and when. Kept for a year. */
export interface DeskLog {
  add(act: DeskAct): Promise<void>
  /** The latest acts, newest first: `limit` of them from `offset` on, and how many there are. */
  latest(query: { offset: number; limit: number }): Promise<{ acts: DeskLogbook['acts']; total: number }>
  /** One round: forgets what is older than a year. */
  forgetOld(): Promise<void>
}

/**
 * What went out: receipts are added and never changed. They are the truth for a restarted mailing, for corrections in
 * place and for `/status`. Kept for a year.
 */
export interface Receipts {
  /**
   * Resolves when the receipt is on disk; several added at about the same time share one write. Rejects if there is no
   * room even in the reserve that `ready` laid by.
   */
  add(receipt: Receipt): Promise<void>
  /** Makes sure of room for the receipts of all sends that may be in flight; rejects if there is none. */
  ready(): Promise<void>
  /**
   * Who has had the article since `since` (a moment not after its first announcement), by receipts that settle it. The
   * answer stays true: what is added later shows at once.
   */
  having(article: ArticleId, since: string): Promise<Had>
  /** Which messages were dealt with for the mailing since then, as `messageKey` names them; stays true as `having` does. */
  doneFor(mailing: string, since: string): Promise<Had>
  /** Every receipt that has the article among its items, oldest first; not those that are added meanwhile. */
  ofArticle(article: ArticleId): AsyncIterable<Receipt>
  /** Everything about the chat and its threads, newest first. */
  ofChat(chat: number | string): AsyncIterable<Receipt>
  /** One round: forgets what is older than a year. */
  forgetOld(): Promise<void>
}

export interface Had {
  has(key: ReaderKey): boolean
}

/** Updates from the messenger that were taken in but not handled yet, and the ids of those handled lately. */
export interface Inbox {
  /**
   * Notes updates durably, so that they may be confirmed to the sender, and returns those that are new:
   * neither waiting nor among the handled ids of the last days. Ids are compared as a set, never as "larger than".
   */
  note(updates: readonly NotedUpdate[]): Promise<readonly NotedUpdate[]>
  /** Forgets the update's text and remembers its id, durably. */
  handled(id: number): Promise<void>
  /** Puts another text in place of what was noted of a waiting update, durably. */
  amend(update: NotedUpdate): Promise<void>
  /** What was noted and not handled, oldest first: where a restarted bot goes on. */
  waiting(): Promise<readonly NotedUpdate[]>
}

export interface NotedUpdate {
  readonly id: number
  /** The update as JSON values. */
  readonly body: unknown
}

/** Open dialogs, one JSON value a key; gone when the dialog ends. */
export interface Dialogs {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
  /** Forgets dialogs that nobody has touched since then; they are in no copy any more. */
  forgetBefore(moment: Date): Promise<void>
}
