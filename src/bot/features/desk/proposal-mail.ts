import { nextDigest } from '../../../domain/berlin.js'
import type { Clock } from '../../../domain/ports.js'
import { afterBundle, forgetOldProposals, tallyOf, untoldProposals } from '../../../domain/proposal.js'
import type { Store } from '../../../domain/store.js'
import type { TellEditors } from '../../tell-editors.js'
import { bundleScreen } from './proposals.js'

interface ProposalMailDeps {
  readonly store: Pick<Store, 'proposals'>
  readonly tell: TellEditors
  readonly clock: Clock
  readonly timeZone: string
}

const WEEK_MS = 7 * 24 * 60 * 60_000
/** When the week is counted. */
const WEEKLY = { rhythm: 'weekly', weekday: 1, at: '08:00' } as const

/** One round: shows the editors new proposals, bundled and at most once an hour, and counts the week on Monday. */
export function createProposalMail(deps: ProposalMailDeps): () => Promise<void> {
  return async () => {
    await bundle(deps)
    await tally(deps)
  }
}

async function bundle({ store, tell, clock }: ProposalMailDeps): Promise<void> {
  const now = clock.now()
  const board = await store.proposals.get()
  const untold = untoldProposals(board, now)
  if (untold.length === 0) return
  const reached = await tell((texts) => bundleScreen(untold, board, now, texts))
  // Whom nobody could be told waits for the next hour.
  const ids = reached > 0 ? untold.map(({ id }) => id) : []
  await store.proposals.change((current) => afterBundle(current, ids, now))
}

async function tally({ store, tell, clock, timeZone }: ProposalMailDeps): Promise<void> {
  const now = clock.now()
  const due = nextDigest(new Date(now.getTime() - WEEK_MS), WEEKLY, timeZone)
  const { talliedUntil } = await store.proposals.get()
  if (due === null || due > now || (talliedUntil !== null && Date.parse(talliedUntil) >= due.getTime())) return
  // Before the first Monday there is no week to count.
  const tallies = talliedUntil === null ? [] : tallyOf(await store.proposals.get(), new Date(talliedUntil), due)
  if (tallies.length > 0) {
    await tell((texts) => {
      const lines = tallies.map((one) => texts.html('proposals-tally-line', { ...one }))
      return { html: [texts.html('proposals-tally'), lines.join('\n')].join('\n\n') }
    })
  }
  await store.proposals.change((board) => ({
    ...forgetOldProposals(board, now),
    talliedUntil: due.toISOString(),
  }))
}
