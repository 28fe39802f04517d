import type { Article } from '../../../domain/article.js'
import type { Notice, Outcome, Turn } from '../../../domain/desk.js'
import type { Draft } from '../../../domain/draft.js'
import type { Articles } from '../../../domain/store.js'
import { shorten } from '../../html.js'
import type { Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { askScreen } from './ask-screens.js'
import { draftDoes } from './draft-buttons.js'
import { concernsScreen, previewScreen, windowScreen, type PreviewDeps } from './preview-screens.js'

export interface ShowDeps extends PreviewDeps {
  readonly articles: Pick<Articles, 'get'>
}

/** What an outcome looks like, as one message or two: what to know first, then what to decide. Empty: nothing to say. */
export async function screensOf(outcome: Outcome, texts: Texts, deps: ShowDeps): Promise<Screen[]> {
  switch (outcome.kind) {
    case 'turn':
      return turnScreens(outcome, texts, deps)
    case 'refused':
      return [{ html: texts.html(outcome.refusal.refused, outcome.refusal.args ?? {}) }]
    case 'told':
      return [{ html: outcome.notices.map((notice) => noticeText(notice, texts)).join('\n\n') }]
    case 'left':
      return [leftScreen(outcome.draft, texts)]
    case 'discarded':
      return [{ html: texts.html('draft-discarded', { title: outcome.title }) }]
    case 'several':
      return [
        {
          html: texts.html('draft-several', { count: outcome.count }),
          buttons: [[{ label: texts.plain('drafts-button'), does: 'd:dr' }]],
        },
      ]
    case 'done':
      return [doneScreen(outcome, texts)]
    case 'none':
      return []
  }
}

/** How a draft is called: by its headline, or by what it is made from. */
export function draftTitle({ id, base, content, suggestion }: Draft): string {
  const title = content.title ?? base?.title ?? suggestion.title ?? suggestion.question ?? content.sources[0]?.url
  return shorten(title ?? `#${id}`, 100)
}

async function turnScreens(turn: Turn, texts: Texts, deps: ShowDeps): Promise<Screen[]> {
  const notices = turn.notices.map((notice) => noticeText(notice, texts))
  if (turn.draft.going !== null) return [windowScreen(turn.draft, texts, deps.timeZone)]
  if (turn.seat.step === 'preview') {
    const concerns = concernsScreen(turn, await twinsIn(turn, deps), texts)
    const first = [...(concerns ? [concerns.html] : []), ...notices].join('\n\n')
    const above = first === '' ? [] : [{ html: first, buttons: concerns?.buttons ?? [] }]
    return [...above, previewScreen(turn, texts, deps)]
  }
  const asked = askScreen(turn, texts)
  return [{ ...asked, html: [...notices, asked.html].join('\n\n') }]
}

async function twinsIn({ concerns }: Turn, { articles }: ShowDeps): Promise<ReadonlyMap<string, Article>> {
  const ids = concerns.flatMap((concern) => (concern.kind === 'twin' ? [concern.article] : []))
  const found = await Promise.all(ids.map((id) => articles.get(id)))
  return new Map(found.flatMap((article) => (article ? [[article.id, article]] : [])))
}

function noticeText({ text, args = {} }: Notice, texts: Texts): string {
  const part = args['part'] === undefined ? {} : { part: texts.plain(`part-${args['part']}`) }
  return texts.html(text, { ...args, ...part })
}

function leftScreen(draft: Draft | null, texts: Texts): Screen {
  if (draft === null) return { html: texts.html('draft-left-empty') }
  return {
    html: texts.html('draft-left', { title: draftTitle(draft) }),
    buttons: [
      [
        { label: texts.plain('do-go-on'), does: draftDoes(draft.id, 'open') },
        { label: texts.plain('do-discard'), does: draftDoes(draft.id, 'del') },
      ],
    ],
  }
}

const DONE = {
  published: 'draft-published',
  corrected: 'draft-corrected',
  mended: 'draft-mended-article',
  withdrawn: 'draft-withdrawn',
} as const

function doneScreen({ what, article }: Outcome & { kind: 'done' }, texts: Texts): Screen {
  const open = { label: texts.plain('do-open'), does: `art:${article.id}` }
  const correct = { label: texts.plain('do-correct-this'), does: `d:fix:${article.id}` }
  return {
    html: texts.html(DONE[what], { title: article.title }),
    buttons: what === 'withdrawn' ? [] : [[open, correct]],
  }
}
