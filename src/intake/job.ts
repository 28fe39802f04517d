import type { RelevanceRules } from '../domain/feed.js'
import type { Why } from '../domain/relevance.js'
import type { FeedRead } from './feed-reader.js'
import type { PageRead } from './page-reader.js'

/** Bytes from elsewhere, and what the web said of them. */
interface Material {
  readonly body: Uint8Array
  readonly contentType: string
  /** Where it was found. */
  readonly url: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface PageJob extends Material {
  readonly kind: 'page'
}

export interface FeedJob extends Material {
  readonly kind: 'feed'
  readonly rules: RelevanceRules
}

/** What is read in the worker thread. */
export type Job = PageJob | FeedJob

/** An item that was looked at; its teaser stays in the thread. */
export interface ReadItem {
  /** Tells it from every other item of its feed, also when the feed does not. */
  readonly key: string
  readonly title: string
  readonly link: string | null
  /** ISO. */
  readonly date: string | null
  /** Null: not relevant. */
  readonly why: Why | null
  /** Hashed runs of seven words of the teaser; none if it is not relevant. */
  readonly runs: readonly string[]
}

export type ReadFeed =
  | (Omit<FeedRead & { kind: 'feed' }, 'items'> & { readonly items: readonly ReadItem[] })
  | Exclude<FeedRead, { kind: 'feed' }>

export type Outcome =
  { readonly kind: 'page'; readonly page: PageRead | null } | { readonly kind: 'feed'; readonly feed: ReadFeed }

export type Answered = { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly why: string }
