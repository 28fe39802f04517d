import { Composer } from 'grammy'
import type { Clock } from '../../../domain/ports.js'
import { decide, isOpen, openProposals, type Proposal } from '../../../domain/proposal.js'
import type { Why } from '../../../domain/relevance.js'
import type { Kept, Store } from '../../../domain/store.js'
import type { ProposalBoard } from '../../../domain/proposal.js'
import type { BotContext } from '../../context.js'
import { sayDate } from '../../dates.js'
import { shorten } from '../../html.js'
import { pageButtons, pageOf } from '../../pages.js'
import { acknowledge, sourceLinks, turn, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { onlyEditors } from './door.js'
import { homeButton, type DeskRoom } from './home.js'

export interface ProposalsDeps {
  readonly store: Pick<Store, 'proposals' | 'deskLog'>
  readonly clock: Clock
  readonly editors: readonly number[]
}

const SUBJECT_LETTERS = 80
const MOST_SOURCES = 6

/** What the feeds propose, one on a screen: a draft is begun from it, it is put off, or it is dismissed. */
export function proposalsFeature(deps: ProposalsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const desk = composer.filter(onlyEditors(deps.editors))
  const show = async (ctx: BotContext, asked: number) => {
    await turn(ctx, await openScreen(deps.store.proposals, deps.clock.now(), asked, ctx.texts))
  }
  desk.callbackQuery(/^d:pr(?::(\d{1,4}))?$/, (ctx) => show(ctx, Number(ctx.match[1] ?? 0)))
  desk.callbackQuery(/^d:pr:(no|later):([\w-]{1,40})$/, async (ctx) => {
    const [, word = '', id = ''] = ctx.match
    const state = word === 'no' ? 'dismissed' : 'later'
    const before = openProposals(await deps.store.proposals.get(), deps.clock.now())
    const proposal = await settle(deps, id, state)
    if (proposal && state === 'dismissed') await note(deps, ctx.from.id, proposal)
    await acknowledge(ctx, ctx.texts.plain(proposal ? `proposal-${state}` : 'proposal-decided'))
    // What stood behind it takes its place.
    await show(
      ctx,
      Math.max(
        0,
        before.findIndex((one) => one.id === id),
      ),
    )
  })
  return composer
}

/** The proposals that wait, on Home. */
export function proposalsRoom({ store, clock }: Pick<ProposalsDeps, 'store' | 'clock'>): DeskRoom {
  const count = async () => openProposals(await store.proposals.get(), clock.now()).length
  return {
    line: async (texts) => {
      const waiting = await count()
      return waiting === 0 ? null : texts.html('proposals-waiting', { count: waiting })
    },
    buttons: async (texts) => {
      const waiting = await count()
      return waiting === 0 ? [] : [{ label: texts.plain('proposals-button', { count: waiting }), does: 'd:pr' }]
    },
  }
}

/** Proposals that the editors have not seen, as one message that is turned like any list. */
export function bundleScreen(untold: readonly Proposal[], board: ProposalBoard, now: Date, texts: Texts): Screen {
  const open = openProposals(board, now)
  const first = Math.max(
    0,
    open.findIndex(({ id }) => id === untold[0]?.id),
  )
  const heading = texts.html('proposals-new', { count: untold.length })
  const screen = proposalScreen(open, first, texts)
  return { ...screen, html: `${heading}\n\n${screen.html}` }
}

async function openScreen(proposals: Kept<ProposalBoard>, now: Date, asked: number, texts: Texts): Promise<Screen> {
  const open = openProposals(await proposals.get(), now)
  if (open.length === 0) return { html: texts.html('proposals-none'), buttons: [[homeButton(texts)]] }
  const screen = proposalScreen(open, asked, texts)
  return { ...screen, buttons: [...(screen.buttons ?? []), [homeButton(texts)]] }
}

function proposalScreen(open: readonly Proposal[], asked: number, texts: Texts): Screen {
  const page = pageOf(asked, open.length, 1)
  const proposal = open[page.number]
  if (!proposal) return { html: texts.html('proposals-none') }
  const { id, title, sources, why } = proposal
  const [{ date } = { date: undefined }] = sources
  const lines = [
    ...(page.count > 1 ? [texts.html('proposals-page', { page: page.number + 1, pages: page.count })] : []),
    texts.html('proposal', {
      title,
      sources: sourceLinks(sources.slice(0, MOST_SOURCES)),
      count: sources.length,
      date: date === undefined ? '–' : sayDate(date, texts.language),
      why: sayWhy(why, texts),
    }),
  ]
  return {
    html: lines.join('\n\n'),
    buttons: [
      [{ label: texts.plain('proposal-draft'), does: `d:new:p:${id}` }],
      [
        { label: texts.plain('proposal-dismiss'), does: `d:pr:no:${id}` },
        { label: texts.plain('proposal-put-off'), does: `d:pr:later:${id}` },
      ],
      pageButtons(page, texts, (number) => `d:pr:${number}`),
    ],
  }
}

function sayWhy(why: Why, texts: Texts): string {
  switch (why.kind) {
    case 'both':
      return texts.plain('proposal-why-both')
    case 'city':
      return texts.plain('proposal-why-city', { city: texts.plain(`city-${why.city}`) })
    case 'cooperation':
      return texts.plain('proposal-why-cooperation', { city: texts.plain(`city-${why.city}`), word: why.word })
    case 'include':
      return texts.plain('proposal-why-include', { word: why.word })
  }
}

/** The proposal if it was still to be decided; else somebody else was faster. */
async function settle(deps: ProposalsDeps, id: string, state: 'dismissed' | 'later'): Promise<Proposal | null> {
  const now = deps.clock.now()
  const settled: { proposal: Proposal | null } = { proposal: null }
  await deps.store.proposals.change((board) => {
    settled.proposal = board.proposals.find((one) => one.id === id && isOpen(one, now)) ?? null
    return settled.proposal ? decide(board, id, state, now) : board
  })
  return settled.proposal
}

async function note({ store, clock }: ProposalsDeps, editor: number, { title }: Proposal): Promise<void> {
  const subject = shorten(title, SUBJECT_LETTERS)
  await store.deskLog.add({ at: clock.now().toISOString(), editor, what: 'proposal-dismissed', subject })
}
