import { tz } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { inLanguage, type Article } from '../../../domain/article.js'
import type { Turn } from '../../../domain/desk.js'
import { PARTS, type Concern, type Draft } from '../../../domain/draft.js'
import { shorten } from '../../html.js'
import { inRows } from '../../rows.js'
import type { Button, Screen } from '../../screen.js'
import type { Library, Texts } from '../../texts.js'
import { articleScreen, factsOnly } from '../article.js'
import { draftDoes } from './draft-buttons.js'

const TWIN_LETTERS = 280
const PASSAGE_LETTERS = 300
const QUOTE_LETTERS = 30
const MOST_SHOWN = 5

/** How much of the article the preview shows. */
export type View = 'view' | 'facts' | 'english'

export interface PreviewDeps {
  readonly library: Library
  readonly timeZone: string
}

/** The article exactly as readers will see it, with what the editor can do about it. */
export function previewScreen(turn: Turn, texts: Texts, deps: PreviewDeps, view: View = 'view'): Screen {
  const { html } = viewed(turn.article, texts, deps, view)
  return { html, buttons: [...viewButtons(turn, texts, view), ...decisions(turn, texts)] }
}

function viewed(article: Article, texts: Texts, { library, timeZone }: PreviewDeps, view: View): Screen {
  if (view === 'facts') return { html: factsOnly(article, texts) }
  return articleScreen(article, view === 'english' ? library.en : texts, timeZone)
}

function viewButtons({ draft, article }: Turn, texts: Texts, view: View): Button[][] {
  if (draft.intent === 'withdraw') return []
  const button = (to: View, key: string) => ({ label: texts.plain(key), does: draftDoes(draft.id, to) })
  if (view !== 'view') return [[button('view', 'do-see-article')]]
  const english = article.en && texts.language === 'de' ? [button('english', 'do-see-english')] : []
  return [[...(article.facts.length > 0 ? [button('facts', 'do-see-facts')] : []), ...english]]
}

function decisions(turn: Turn, texts: Texts): Button[][] {
  const { draft } = turn
  const button = (key: string, verb: Parameters<typeof draftDoes>[1], ...what: (string | number)[]) => ({
    label: texts.plain(key),
    does: draftDoes(draft.id, verb, ...what),
  })
  const discard = button('do-discard', 'del')
  const save = button('do-save', 'save')
  const edit = button('do-edit', 'parts')
  switch (draft.intent) {
    case 'new': {
      const { breaking } = draft.content
      const loud = button(breaking ? 'do-breaking-on' : 'do-breaking-off', 'breaking', breaking ? 0 : 1)
      return [[button('do-publish', 'pub', draft.version)], [edit, loud], [save, discard]]
    }
    case 'correct': {
      if (draft.note === null)
        return [
          [edit, button('do-note', 'note')],
          [save, discard],
        ]
      const last = draft.note.text === null ? 'do-mend' : 'do-correct'
      return [[button(last, 'pub', draft.version)], [edit, button('do-change-note', 'note')], [save, discard]]
    }
    case 'withdraw':
      return [[button('do-withdraw', 'pub', draft.version)], [button('do-change-reason', 'back', 'preview'), discard]]
  }
}

/** „Was möchtest du ändern?“ */
export function partsScreen(draft: Draft, texts: Texts): Screen {
  const parts = PARTS.map((part) => ({ label: texts.plain(`part-${part}`), does: draftDoes(draft.id, 'edit', part) }))
  const back = { label: texts.plain('do-see-article'), does: draftDoes(draft.id, 'view') }
  return { html: texts.html('edit-which'), buttons: [...inRows(parts, 2), [back]] }
}

/** The article on its way out: until when it can be taken back. */
export function windowScreen(draft: Draft, texts: Texts, timeZone: string): Screen {
  const until = format(draft.going?.due ?? draft.changed.at, 'HH:mm:ss', { in: tz(timeZone) })
  const undo = { label: texts.plain('do-undo'), does: draftDoes(draft.id, 'undo') }
  const now = { label: texts.plain('do-now'), does: draftDoes(draft.id, 'now') }
  return { html: texts.html('draft-window', { title: draft.content.title ?? '', until }), buttons: [[undo, now]] }
}

/** What is to be looked at before publishing; null if there is nothing. `twins` are the articles that the concerns name. */
export function concernsScreen(turn: Turn, twins: ReadonlyMap<string, Article>, texts: Texts): Screen | null {
  const { concerns, draft } = turn
  if (concerns.length === 0) return null
  const stops = concerns.filter(({ stops: stop }) => stop).slice(0, MOST_SHOWN)
  const hints = concerns.filter(({ stops: stop }) => !stop).slice(0, 2 * MOST_SHOWN)
  const buttons: Button[][] = []
  const lines = stops.map((concern, index) => {
    buttons.push(stopButtons(concern, index + 1, draft, texts))
    return stopLines(concern, index + 1, turn, twins, texts)
  })
  const hinted = hints.map((concern) => hintLine(concern, texts)).join('\n')
  const html = [
    lines.length > 0 ? texts.html('concerns-stop') : '',
    ...lines,
    hinted === '' ? '' : `${texts.html('concerns-hints')}\n${hinted}`,
  ]
  return { html: html.filter((line) => line !== '').join('\n\n'), buttons }
}

function stopLines(
  concern: Concern,
  number: number,
  { article: own }: Turn,
  twins: ReadonlyMap<string, Article>,
  texts: Texts,
): string {
  if (concern.kind === 'copied') {
    const passage = shorten(concern.passage, PASSAGE_LETTERS)
    return texts.html('concern-copied', { part: texts.plain(`part-${concern.part}`), passage })
  }
  const twin = concern.kind === 'twin' ? twins.get(concern.article) : undefined
  const there = twin && inLanguage(twin, texts.language)
  return texts.html('concern-twin', {
    number,
    title: there?.title ?? '–',
    summary: shorten(there?.summary ?? '–', TWIN_LETTERS),
    ownTitle: own.title,
    ownSummary: shorten(own.summary, TWIN_LETTERS),
  })
}

function stopButtons(concern: Concern, number: number, draft: Draft, texts: Texts): Button[] {
  const settle = draftDoes(draft.id, 'ok', concern.key)
  if (concern.kind === 'copied') {
    const words = shorten(concern.passage, QUOTE_LETTERS)
    const rework = {
      label: texts.plain(`part-${concern.part}`),
      does: draftDoes(draft.id, 'edit', concern.part),
    }
    return [{ label: texts.plain('do-quote', { words }), does: settle }, rework]
  }
  if (concern.kind !== 'twin') return []
  return [
    { label: texts.plain('do-other-number', { number }), does: settle },
    { label: texts.plain('do-correct-instead', { number }), does: `d:fix:${concern.article}` },
  ]
}

function hintLine(concern: Concern, texts: Texts): string {
  if (concern.kind === 'dead-link') return texts.html('concern-dead-link', { url: shorten(concern.url, 120) })
  if (concern.kind !== 'pointing') return texts.html('concern-no-english')
  const { part, number, word } = concern
  return texts.html('concern-pointing', { part: texts.plain(`part-${part}`), number, word })
}
