import type { Article } from '../domain/article.js'
import type { Desk, DraftSources, Notice, Outcome, Said, Turn, Who } from '../domain/desk.js'
import type { DeskDeed } from '../domain/desk-log.js'
import type { Draft, DraftBook, LookedAt, Seat } from '../domain/draft.js'
import type { Clock, Pages } from '../domain/ports.js'
import { refuse } from '../domain/refusal.js'
import type { Store } from '../domain/store.js'
import { articleOf, contentOf, hasChanged, withdrawnAs } from './article-of.js'
import {
  addDraft,
  isBlank,
  isHandled,
  seatFor,
  seatIn,
  withDraft,
  withHandled,
  withoutDraft,
  withSeat,
} from './book.js'
import { concernsOf } from './guards.js'
import { createPress, titleOf } from './press.js'
import { beginningOf, lookedAt, sourceOf } from './seeds.js'
import { hear, mend, move, noticeOf, type Told, type Typed } from './writing.js'
import { hostOf } from './links.js'

/** How long a publication can be taken back. */
const UNDO_MS = 2 * 60_000
/** A page that did not answer is asked again after this long. */
const ASK_AGAIN_MS = 60_000

export interface DeskDeps {
  readonly store: Pick<Store, 'articles' | 'drafts' | 'deskLog'>
  readonly pages: Pages
  readonly clock: Clock
  readonly zone: string
  readonly sources: DraftSources
  /** After an article was written: readers' searches and mailings take it from here. */
  readonly written: (article: Article) => Promise<void>
  /** Tells an editor what came of a publication that was due. */
  readonly tell: (editor: number, outcome: Outcome) => Promise<void>
}

/** The desk over the store: each act changes the drafts in one step, and is done once however often it is asked for. */
export function createDesk(deps: DeskDeps): Desk {
  const { store, clock, zone } = deps
  const press = createPress(deps)

  const log = async (who: Who, what: DeskDeed, subject: string) => {
    await store.deskLog.add({ at: clock.now().toISOString(), editor: who.editor, what, subject })
  }

  /** Where the editor is after an act, with all that has to be looked up for it. */
  async function turnAt(editor: number, notices: readonly Notice[] = []): Promise<Turn | null> {
    const at = seatIn(await store.drafts.get(), editor)
    if (at === null) return null
    const draft = await lookedUp(at)
    const article = shown(draft, clock.now())
    const concerns = at.seat.step === 'preview' ? concernsOf(draft, await publishedOnes()) : []
    return { kind: 'turn', notices, draft, seat: at.seat, article, concerns }
  }

  async function turnOrNone(editor: number, notices?: readonly Notice[]): Promise<Outcome> {
    return (await turnAt(editor, notices)) ?? { kind: 'none' }
  }

  async function publishedOnes(): Promise<readonly Article[]> {
    return (await store.articles.all()).filter(({ status }) => status === 'published')
  }

  /** Looks at the pages behind links nobody has looked at; at the preview also at those that did not answer before. */
  async function lookedUp({ draft, seat }: { draft: Draft; seat: Seat }): Promise<Draft> {
    if (seat.step !== 'sources' && seat.step !== 'preview') return draft
    const isDue = (look: LookedAt | undefined) =>
      look === undefined || (!look.answers && clock.now().getTime() - Date.parse(look.at) > ASK_AGAIN_MS)
    const urls = draft.content.sources.map(({ url }) => url).filter((url) => isDue(draft.looks[url]))
    if (urls.length === 0 || draft.intent === 'withdraw') return draft
    const found = await Promise.all(
      urls.map(async (url) => [url, lookedAt(await deps.pages.look(url), clock.now())] as const),
    )
    const book = await store.drafts.change((current) => withLooks(current, draft.id, Object.fromEntries(found)))
    return book.drafts[draft.id] ?? draft
  }

  /** One act of an editor on the book; handled before, it changes nothing. */
  async function act(who: Who, change: (book: DraftBook) => DraftBook): Promise<{ fresh: boolean; book: DraftBook }> {
    let fresh = false
    const book = await store.drafts.change((current) => {
      fresh = !isHandled(current, who)
      return fresh ? withHandled(change(current), who) : current
    })
    return { fresh, book }
  }

  /** One step in the writing: pure, on the draft as it is now. */
  async function write(who: Who, step: (at: { draft: Draft; seat: Seat }) => Told | null): Promise<Outcome> {
    let notices: readonly Notice[] = []
    await act(who, (book) => {
      const at = seatIn(book, who.editor)
      if (at === null || at.draft.going !== null) return book
      const told = step(at)
      if (told === null) return book
      notices = told.notices
      return withSeat(withDraft(book, told.draft, who.editor, clock.now()), who.editor, told.seat)
    })
    return turnOrNone(who.editor, notices)
  }

  const day = () => ({ now: clock.now(), zone })

  async function begin(
    who: Who,
    beginnings: readonly Parameters<typeof addDraft>[1][],
    what: Parameters<typeof addDraft>[2],
  ) {
    const added: Draft[] = []
    const { fresh } = await act(who, (book) => {
      let next = book
      for (const beginning of beginnings) {
        const { book: with1, draft } = addDraft(next, beginning, what, who.editor, clock.now())
        added.push(draft)
        next = with1
      }
      const [first] = added
      return first && added.length === 1 ? withSeat(next, who.editor, seatFor(first)) : next
    })
    const seated = seatIn(await store.drafts.get(), who.editor)
    const begun = fresh ? added : seated ? [seated.draft] : []
    for (const draft of begun) {
      if (fresh) await log(who, 'draft-begun', titleOf(draft))
      await deps.sources.begun(draft.origin, draft.id)
    }
  }

  return {
    seatOf: (editor) => turnAt(editor),
    drafts: async () => {
      const { drafts } = await store.drafts.get()
      return Object.values(drafts).sort((a, b) => (a.changed.at < b.changed.at ? 1 : -1))
    },
    draft: async (id) => (await store.drafts.get()).drafts[id],
    begin: async (who, seeds) => {
      const beginnings = seeds.map((seed) => beginningOf(seed, day()))
      await begin(who, beginnings, { intent: 'new', base: null })
      if (seeds.length > 1) return { kind: 'several', count: seeds.length }
      return turnOrNone(who.editor, beginnings[0]?.notices)
    },
    open: async (who, id) => {
      const { book } = await act(who, (current) => {
        const draft = current.drafts[id]
        return draft?.going === null ? withSeat(current, who.editor, seatFor(draft)) : current
      })
      return book.drafts[id]?.going === null ? turnOrNone(who.editor) : press.outcomeOf(id)
    },
    hear: (who, said) => write(who, (at) => hear(at, typed(who, said), day())),
    mend: async (who, said) => {
      const message = typed(who, said)
      const mended: { notices: readonly Notice[] } = { notices: [{ text: 'draft-edit-unknown' }] }
      const { fresh } = await act(who, (book) => {
        const seat = seatIn(book, who.editor)?.seat ?? null
        const draft = givenBy(book, message.message, seat)
        const told = draft && mend({ draft, seat }, message, day())
        if (!told) return book
        mended.notices = told.notices
        return withSeat(withDraft(book, told.draft, who.editor, clock.now()), who.editor, told.seat)
      })
      const turn = await turnAt(who.editor, fresh ? mended.notices : [])
      if (turn) return turn
      const isUnknown = mended.notices[0]?.text === 'draft-edit-unknown'
      return isUnknown ? { kind: 'none' } : { kind: 'told', notices: mended.notices }
    },
    move: async (who, id, wish) => {
      const notices: Notice[] = []
      const { book } = await act(who, (current) => {
        const draft = current.drafts[id]
        if (draft?.going !== null) return current
        const at = seatIn(current, who.editor)
        const told = move({ draft, seat: at?.draft.id === id ? at.seat : seatFor(draft) }, wish, day())
        notices.push(...told.notices)
        return withSeat(withDraft(current, told.draft, who.editor, clock.now()), who.editor, told.seat)
      })
      return book.drafts[id]?.going === null ? turnOrNone(who.editor, notices) : press.outcomeOf(id)
    },
    leave: async (who) => {
      const left = seatIn(await store.drafts.get(), who.editor)?.draft
      if (left === undefined) return { kind: 'none' }
      const blank = isBlank(left)
      await act(who, (book) => (blank ? withoutDraft(book, left.id) : withSeat(book, who.editor, null)))
      return { kind: 'left', draft: blank ? null : left }
    },
    discard: async (who, id) => {
      const draft = (await store.drafts.get()).drafts[id]
      if (!draft) return gone()
      if (draft.going !== null) return { kind: 'refused', refusal: refuse('draft-going') }
      const { fresh } = await act(who, (book) => withoutDraft(book, id))
      if (fresh) await log(who, 'draft-discarded', titleOf(draft))
      return { kind: 'discarded', title: titleOf(draft) }
    },
    mendArticle: async (who, id, intent) => {
      const article = await store.articles.get(id)
      if (!article || article.status === 'withdrawn') return { kind: 'refused', refusal: refuse('article-gone') }
      const { drafts } = await store.drafts.get()
      const under = Object.values(drafts).find(
        ({ base, intent: wants }) => base?.id === id && (wants === intent || wants === 'new'),
      )
      if (under) {
        await act(who, (book) => withSeat(book, who.editor, seatFor(under)))
        return turnOrNone(who.editor, under.begun.by === who.editor ? [] : [{ text: 'draft-joined' }])
      }
      const beginning = {
        content: contentOf(article),
        more: {},
        origin: { kind: 'article' as const, id },
        suggestion: { title: null, question: null },
        looks: {},
        runs: [],
      }
      // A draft in the file is written on as a draft; what readers have is corrected.
      await begin(who, [beginning], { intent: article.status === 'draft' ? 'new' : intent, base: article })
      return turnOrNone(who.editor)
    },
    submit: async (who, id, seen) => {
      const turn = await turnAt(who.editor)
      const draft = (await store.drafts.get()).drafts[id]
      if (draft?.going !== null) return press.outcomeOf(id)
      if (turn?.draft.id !== id || turn.seat.step !== 'preview') return openAnew(who, id)
      if (draft.version !== seen) return { ...turn, notices: [{ text: 'draft-changed' }] }
      if (turn.concerns.some(({ stops }) => stops)) return { ...turn, notices: [{ text: 'draft-stopped' }] }
      const wrong = notReady(draft)
      if (wrong) return { ...turn, notices: [wrong] }
      const wait = draft.intent === 'new' ? UNDO_MS : 0
      await act(who, (book) => withSeat(press.send(book, id, who.editor, wait), who.editor, null))
      return wait > 0 ? press.outcomeOf(id) : finish(who, id)
    },
    sendNow: async (who, id) => {
      const draft = (await store.drafts.get()).drafts[id]
      if (draft?.going === null) return openAnew(who, id)
      if (draft) await act(who, (book) => press.send(book, id, who.editor, 0))
      return draft ? finish(who, id) : press.outcomeOf(id)
    },
    undo: async (who, id) => {
      const undone: Draft[] = []
      await act(who, (book) => {
        const draft = book.drafts[id]
        if (!draft?.going || draft.going.article !== null) return book
        undone.push(draft)
        const back = withDraft(book, { ...draft, going: null }, who.editor, clock.now())
        return withSeat(back, who.editor, seatFor(draft))
      })
      for (const draft of undone) await log(who, 'undone', titleOf(draft))
      const outcome = await press.outcomeOf(id)
      if (outcome.kind === 'done')
        return { kind: 'refused', refusal: refuse('draft-too-late', { title: outcome.article.title }) }
      return outcome.kind === 'turn' && outcome.draft.going === null
        ? openAnew(who, id, [{ text: 'draft-undone' }])
        : outcome
    },
    publishDue: () => press.due(),
  }

  /** Brings a draft on its way to its end; if it is refused, the editor is back at it. */
  async function finish(who: Who, id: string): Promise<Outcome> {
    const outcome = await press.finish(id)
    if (outcome.kind !== 'refused') return outcome
    const turn = await openAnew(who, id, [noticeOf(outcome.refusal)])
    return turn.kind === 'none' ? outcome : turn
  }

  async function openAnew(who: Who, id: string, notices: readonly Notice[] = []): Promise<Outcome> {
    await store.drafts.change((book) => {
      const draft = book.drafts[id]
      return draft ? withSeat(book, who.editor, seatFor(draft)) : book
    })
    return turnOrNone(who.editor, notices)
  }
}

/** Messages have numbers in their chat only. */
function typed({ editor }: Who, { message, text }: Said): Typed {
  return { message: `${editor}:${message}`, text }
}

/** The draft that the message gave something to, first of all the one at hand. */
function givenBy({ drafts }: DraftBook, message: string, seat: Seat | null): Draft | undefined {
  const theirs = Object.values(drafts).filter(
    ({ going, given }) => going === null && given.some((one) => one.message === message),
  )
  return theirs.find(({ id }) => id === seat?.draft) ?? theirs[0]
}

function gone(): Outcome {
  return { kind: 'refused', refusal: refuse('draft-gone') }
}

/** What a correction or withdrawal still lacks. */
function notReady(draft: Draft): Notice | null {
  if (draft.intent === 'withdraw') return draft.reason === null ? { text: 'draft-needs-reason' } : null
  if (draft.intent === 'new') return null
  if (!hasChanged(draft)) return { text: 'draft-unchanged' }
  if (draft.note === null || draft.note.material === null) return { text: 'draft-needs-note' }
  return null
}

/** The article as readers would see it now. */
function shown(draft: Draft, now: Date): Article {
  if (draft.intent === 'withdraw' && draft.base) return withdrawnAs(draft, draft.base, now.toISOString())
  return previewOf(draft, now)
}

function previewOf(draft: Draft, now: Date): Article {
  const article = articleOf(draft, draft.base?.id ?? 'entwurf')
  const { note, base } = draft
  if (draft.intent === 'new') return { ...article, status: 'published' }
  if (note?.text == null) return article
  const correction = { at: now.toISOString(), text: note.text, material: note.material === true }
  return { ...article, corrections: [...(base?.corrections ?? []), correction] }
}

/** Keeps what was found behind links; a source that nobody has named yet is called as its page calls itself. */
function withLooks(book: DraftBook, id: string, looks: Readonly<Record<string, LookedAt>>): DraftBook {
  const draft = book.drafts[id]
  if (!draft) return book
  const sources = draft.content.sources.map((source) => {
    const isNamed = source.name !== hostOf(source.url) || draft.looks[source.url] !== undefined
    return isNamed || draft.base !== null ? source : sourceOf(source.url, looks[source.url])
  })
  const looked = { ...draft, looks: { ...draft.looks, ...looks }, content: { ...draft.content, sources } }
  return { ...book, drafts: { ...book.drafts, [id]: looked } }
}
