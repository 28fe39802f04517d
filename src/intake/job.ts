import type { PageRead } from './page-reader.js'

/** What is read in the worker thread: bytes from elsewhere, and what the web said of them. */
export interface Job {
  readonly kind: 'page'
  readonly body: Uint8Array
  readonly contentType: string
  readonly url: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Outcome {
  readonly kind: 'page'
  readonly page: PageRead | null
}

export type Answered = { readonly ok: true; readonly outcome: Outcome } | { readonly ok: false; readonly why: string }
