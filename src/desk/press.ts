import { isPublished, type Article } from '../domain/article.js'
import type { Outcome } from '../domain/desk.js'
import type { Content, Draft, DraftBook, Finished } from '../domain/draft.js'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.js'
import { articleIdFor } from './article-id.js'
import { contentOf, correctedAs, publishedAs, withdrawnAs } from './article-of.js'
import { seatFor, withFinished } from './book.js'
import type { DeskDeps } from './desk.js'

/** After a write that failed, the next try waits so long. */
const PAUSE_MS = 30_000
const SUBJECT = 60

/** What a draft is called in the log and in lists. */
export function titleOf({ id, content, suggestion }: Draft): string {
  const title = content.title ?? suggestion.title ?? content.sources[0]?.url ?? ''
  const letters = Array.from(title)
  if (letters.length === 0) return `#${id}`
  return letters.length <= SUBJECT ? title : `${letters.slice(0, SUBJECT - 1).join('')}…`
}

/**
 * Brings drafts that are on their way into the articles. What is about to be written is noted first, so that a restart in
 * the middle writes the very same once more, which is writing it once.
 */
export function createPress(deps: DeskDeps) {
  const { store, clock } = deps
  const running = new Map<string, Promise<Outcome>>()
  const pauses = new Map<string, number>()

  async function run(id: string): Promise<Outcome> {
    for (;;) {
      const draft = await aimed(id)
      const article = draft?.going?.article
      if (!draft?.going || !article) return outcomeOf(id)
      const written = await store.articles.change(article.id, (current) => judge(draft, article, current))
      if (!isRefusal(written)) return done(draft, draft.going.by, article)
      if (written.refused !== 'id-taken') return backToDraft(draft, written, await store.articles.get(article.id))
      await forget(id)
    }
  }

  /** The draft with the article that is to be written, noted before anything is. */
  async function aimed(id: string): Promise<Draft | undefined> {
    const taken = new Set((await store.articles.all()).map((article) => article.id))
    const book = await store.drafts.change((current) => {
      const draft = current.drafts[id]
      if (!draft?.going || draft.going.article !== null) return current
      const article = aim(draft, clock.now(), (one) => taken.has(one))
      return withGoing(current, draft, { ...draft.going, article })
    })
    return book.drafts[id]
  }

  async function forget(id: string): Promise<void> {
    await store.drafts.change((book) => {
      const draft = book.drafts[id]
      return draft?.going ? withGoing(book, draft, { ...draft.going, article: null }) : book
    })
  }

  async function done(draft: Draft, by: number, article: Article): Promise<Outcome> {
    await deps.written(article)
    const what = deedOf(draft)
    await store.deskLog.add({ at: clock.now().toISOString(), editor: by, what, subject: article.id })
    if (what === 'published') await deps.sources.published(draft.origin, article)
    const finished = { what, article: { id: article.id, title: article.title } }
    await store.drafts.change((book) => withFinished(book, draft.id, finished))
    return { kind: 'done', ...finished }
  }

  /** Nothing was written: the draft is a draft again, on the article as it is now. */
  async function backToDraft(draft: Draft, refusal: Refusal, article: Article | undefined): Promise<Outcome> {
    await store.drafts.change((book) => {
      const current = book.drafts[draft.id]
      return current ? withGoing(book, rebased(current, article), null) : book
    })
    return { kind: 'refused', refusal }
  }

  function finish(id: string): Promise<Outcome> {
    const under = running.get(id) ?? run(id).finally(() => running.delete(id))
    running.set(id, under)
    return under
  }

  /** What became of a draft, or how it stands on its way. */
  async function outcomeOf(id: string): Promise<Outcome> {
    const { drafts, done: finished } = await store.drafts.get()
    const [draft, became] = [drafts[id], finished[id]]
    if (became) return { kind: 'done', ...became }
    if (!draft) return { kind: 'refused', refusal: refuse('draft-gone') }
    const article = publishedAs(draft, draft.base?.id ?? 'entwurf', clock.now().toISOString())
    return { kind: 'turn', notices: [], draft, seat: seatFor(draft), article, concerns: [] }
  }

  return {
    finish,
    outcomeOf,
    /** The book with the draft on its way, due after that time; one that is on its way already gets a new time. */
    send(book: DraftBook, id: string, by: number, waitMs: number): DraftBook {
      const draft = book.drafts[id]
      if (!draft) return book
      const due = new Date(clock.now().getTime() + waitMs).toISOString()
      return withGoing(book, draft, { due, by, article: draft.going?.article ?? null })
    },
    /** One round: finishes what is due and tells whoever sent it. What cannot be written now is tried again. */
    async due(): Promise<void> {
      const now = clock.now().getTime()
      const { drafts } = await store.drafts.get()
      for (const { id, going } of Object.values(drafts)) {
        if (going === null || Date.parse(going.due) > now || (pauses.get(id) ?? 0) > now || running.has(id)) continue
        try {
          await deps.tell(going.by, await finish(id))
          pauses.delete(id)
        } catch (error) {
          pauses.set(id, now + PAUSE_MS)
          throw error
        }
      }
    },
  }
}

function withGoing(book: DraftBook, draft: Draft, going: Draft['going']): DraftBook {
  return { ...book, drafts: { ...book.drafts, [draft.id]: { ...draft, going } } }
}

/** The draft on the article as it is now: what the draft changed stays changed, all else is as the article has it. */
function rebased(draft: Draft, article: Article | undefined): Draft {
  if (draft.base === null || article === undefined) return draft
  const [before, after] = [contentOf(draft.base), contentOf(article)]
  const keys = Object.keys(after) as (keyof Content)[]
  const untouched = keys.filter((key) => JSON.stringify(draft.content[key]) === JSON.stringify(before[key]))
  const taken = Object.fromEntries(untouched.map((key) => [key, after[key]]))
  return { ...draft, base: article, version: draft.version + 1, content: { ...draft.content, ...taken } }
}

/** What is to be written. */
function aim(draft: Draft, now: Date, isTaken: (id: string) => boolean): Article {
  const at = now.toISOString()
  const { base, content, intent } = draft
  if (base === null || intent === 'new') {
    const id = base?.id ?? articleIdFor(content.title ?? '', content.date ?? undefined, now, isTaken)
    return publishedAs(draft, id, at)
  }
  return intent === 'withdraw' ? withdrawnAs(draft, base, at) : correctedAs(draft, base, at)
}

/** What is there may only be what the draft began from, or what was written before a restart. */
function judge(draft: Draft, article: Article, current: Article | undefined): Article | Refusal {
  if (current !== undefined && isSame(current, article)) return current
  if (draft.base === null) return current === undefined ? article : refuse('id-taken')
  if (current === undefined || !isSame(current, draft.base)) return refuse('articles-edited', { id: article.id })
  return article
}

function isSame(one: Article, other: Article): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]))
}

function deedOf({ intent, note, base }: Draft): Finished['what'] {
  if (intent === 'withdraw') return 'withdrawn'
  if (intent === 'new') return 'published'
  return note?.text == null && base !== null && isPublished(base) ? 'mended' : 'corrected'
}
