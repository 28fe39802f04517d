import type { Article, ArticleId } from './article.js'
import type { Concern, Draft, DraftOrigin, DraftSeed, Finished, Part, Seat, Step } from './draft.js'
import type { Refusal } from './refusal.js'
import type { Topic } from './topic.js'

/**
 * PORT Desk: what editors do to drafts and articles. Everything is on disk before it is answered, and a message or press
 * that comes twice counts once. Who may call it is for the caller to see to.
 */
export interface Desk {
  /** Where the editor is writing; null: nowhere. */
  seatOf(editor: number): Promise<Turn | null>
  /** All drafts, the last touched first. */
  drafts(): Promise<readonly Draft[]>
  draft(id: string): Promise<Draft | undefined>
  /** Begins a draft of each seed; the editor goes on with it if it is one. */
  begin(who: Who, seeds: readonly DraftSeed[]): Promise<Outcome>
  /** Goes on with a draft where its writing stands. */
  open(who: Who, id: string): Promise<Outcome>
  /** What was typed, at the step where the editor is. */
  hear(who: Who, said: Said): Promise<Outcome>
  /** A message was edited: the part that it gave is mended. `none`: it gave nothing, and the editor is not writing. */
  mend(who: Who, said: Said): Promise<Outcome>
  /** A button of the draft. */
  move(who: Who, id: string, move: Move): Promise<Outcome>
  /** Stops writing; the draft stays, unless nothing was written. */
  leave(who: Who): Promise<Outcome>
  discard(who: Who, id: string): Promise<Outcome>
  /** Begins a correction or withdrawal of a published article, or goes on with the one that is under way. */
  mendArticle(who: Who, article: ArticleId, intent: 'correct' | 'withdraw'): Promise<Outcome>
  /**
   * Sends the draft on its way: a new article after the undo window, a correction or withdrawal at once. `seen` is the
   * version that the editor saw: a newer one is shown first.
   */
  submit(who: Who, id: string, seen: number): Promise<Outcome>
  /** Skips the rest of the undo window. */
  sendNow(who: Who, id: string): Promise<Outcome>
  /** Takes the draft back while its undo window is open. */
  undo(who: Who, id: string): Promise<Outcome>
  /** One round: publishes what is due. Tells the editor who sent it. */
  publishDue(): Promise<void>
}

export interface Who {
  readonly editor: number
  /** The number of the update that brought this: one that was handled already changes nothing again. */
  readonly update: number
}

export interface Said {
  readonly message: number
  readonly text: string
}

/** A line for the editor: the key of a text, and what it needs. */
export interface Notice {
  readonly text: string
  readonly args?: Readonly<Record<string, string | number>>
}

/** It is the editor's turn: what to say first, and what to ask. */
export interface Turn {
  readonly kind: 'turn'
  readonly notices: readonly Notice[]
  readonly draft: Draft
  readonly seat: Seat
  /** The article as it would stand, as far as it is there; complete at the preview. */
  readonly article: Article
  /** Only at the preview. */
  readonly concerns: readonly Concern[]
}

export type Outcome =
  | Turn
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The editor is not writing any more; null: nothing had been written, so nothing was kept. */
  | { readonly kind: 'left'; readonly draft: Draft | null }
  | { readonly kind: 'discarded'; readonly title: string }
  | { readonly kind: 'several'; readonly count: number }
  | ({ readonly kind: 'done' } & Finished)
  /** Done, and nothing to ask. */
  | { readonly kind: 'told'; readonly notices: readonly Notice[] }
  /** Nobody is writing there. */
  | { readonly kind: 'none' }

/** What the buttons of a draft do. Setting something twice is setting it once. */
export type Move =
  /** Changes only this part; then back to the preview. */
  | { readonly to: 'edit'; readonly part: Part }
  /** „Fertig“, „Weiter“ or „Später“ at that step. */
  | { readonly to: 'next' | 'later' | 'back'; readonly step: Step }
  | { readonly to: 'topic'; readonly topic: Topic; readonly on: boolean }
  | { readonly to: 'cities'; readonly cities: readonly ('halle' | 'leipzig')[] }
  | { readonly to: 'date'; readonly date: string }
  /** Takes the title over that was offered. */
  | { readonly to: 'offered-title' }
  /** Names a source as its page calls itself, by the title or by the publisher. */
  | { readonly to: 'source-name'; readonly source: number; readonly by: 'title' | 'publisher' | 'host' }
  /** One fact or source of several; null: none of them. */
  | { readonly to: 'item'; readonly step: Step; readonly item: number | null }
  | { readonly to: 'drop-item'; readonly step: Step; readonly item: number }
  /** Puts what was typed over somebody else's change. */
  | { readonly to: 'mine' }
  | { readonly to: 'breaking'; readonly on: boolean }
  /** Answers for a concern: it is a quote, it is something else. */
  | { readonly to: 'settle'; readonly key: string }
  | { readonly to: 'note' }
  | { readonly to: 'no-note' }
  | { readonly to: 'weight'; readonly material: boolean }

/** Whoever keeps what drafts are made from. */
export interface DraftSources {
  begun(origin: DraftOrigin, draft: string): Promise<void>
  published(origin: DraftOrigin, article: Article): Promise<void>
}
