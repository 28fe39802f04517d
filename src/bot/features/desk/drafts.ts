import { Composer } from 'grammy'
import type { Article } from '../../../domain/article.js'
import type { Desk } from '../../../domain/desk.js'
import type { Draft } from '../../../domain/draft.js'
import type { Articles } from '../../../domain/store.js'
import type { BotContext } from '../../context.js'
import { sayMoment } from '../../dates.js'
import { shorten } from '../../html.js'
import { PAGE_SIZE, pageButtons, pageOf } from '../../pages.js'
import { turn, type DoingButton, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { onlyEditors } from './door.js'
import { draftDoes } from './draft-buttons.js'
import { homeButton, type DeskRoom } from './home.js'
import { draftTitle } from './show.js'

export interface DraftsDeps {
  readonly desk: Pick<Desk, 'drafts'>
  readonly articles: Pick<Articles, 'all'>
  readonly editors: readonly number[]
  readonly timeZone: string
}

/** What waits to be written on: the desk's own drafts, and articles that stand in the file as drafts. */
export function draftsFeature(deps: DraftsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onlyEditors(deps.editors)).callbackQuery(/^d:dr(?::(\d{1,4}))?$/, async (ctx) => {
    await turn(ctx, await draftsScreen(deps, ctx.texts, Number(ctx.match[1] ?? 0)))
  })
  return composer
}

/** Drafts on the desk's first screen, with the way to a new article. */
export function draftsRoom(deps: DraftsDeps): DeskRoom {
  return {
    line: async (texts) => {
      const entries = await entriesOf(deps)
      const going = entries.filter((entry) => 'draft' in entry && entry.draft.going !== null).length
      return entries.length === 0 ? null : texts.html('drafts-line', { count: entries.length, going })
    },
    buttons: (texts) =>
      Promise.resolve([
        { label: texts.plain('drafts-new'), does: 'd:new' },
        { label: texts.plain('drafts-button'), does: 'd:dr' },
        { label: texts.plain('drafts-mend-button'), does: 'd:art' },
      ]),
  }
}

type Entry = { readonly draft: Draft } | { readonly article: Article }

async function entriesOf({ desk, articles }: DraftsDeps): Promise<Entry[]> {
  const drafts = await desk.drafts()
  const atDesk = new Set(drafts.map(({ base }) => base?.id))
  const inFile = (await articles.all()).filter(({ id, status }) => status === 'draft' && !atDesk.has(id))
  return [...drafts.map((draft) => ({ draft })), ...inFile.map((article) => ({ article }))]
}

async function draftsScreen(deps: DraftsDeps, texts: Texts, asked: number): Promise<Screen> {
  const entries = await entriesOf(deps)
  const begin = { label: texts.plain('drafts-new'), does: 'd:new' }
  if (entries.length === 0) return { html: texts.html('drafts-none'), buttons: [[begin], [homeButton(texts)]] }
  const page = pageOf(asked, entries.length)
  const shown = entries.slice(page.offset, page.offset + PAGE_SIZE)
  const lines = shown.map((entry, index) => entryLine(entry, page.offset + index + 1, texts, deps.timeZone))
  return {
    html: [texts.html('drafts-list', { page: page.number + 1, pages: page.count }), ...lines].join('\n\n'),
    buttons: [
      ...shown.map((entry, index) => [entryButton(entry, page.offset + index + 1)]),
      pageButtons(page, texts, (number) => `d:dr:${number}`),
      [begin],
      [homeButton(texts)],
    ],
  }
}

function entryLine(entry: Entry, number: number, texts: Texts, timeZone: string): string {
  if ('article' in entry) return texts.html('drafts-file-entry', { number: String(number), title: entry.article.title })
  const { draft } = entry
  const at = sayMoment(draft.changed.at, texts.language, timeZone)
  return texts.html('drafts-entry', {
    number: String(number),
    title: draftTitle(draft),
    state: stateOf(draft, texts),
    at,
  })
}

function stateOf({ going, intent, step }: Draft, texts: Texts): string {
  if (going !== null) return texts.plain('draft-state-going')
  if (intent !== 'new') return texts.plain(`draft-state-${intent}`)
  return texts.plain('draft-state-new', { part: texts.plain(`part-${step}`) })
}

function entryButton(entry: Entry, number: number): DoingButton {
  const title = 'article' in entry ? entry.article.title : draftTitle(entry.draft)
  const does = 'article' in entry ? `d:fix:${entry.article.id}` : draftDoes(entry.draft.id, 'open')
  return { label: `${number}. ${shorten(title, 40)}`, does }
}
