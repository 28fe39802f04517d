import type { DraftSeed } from './draft.js'
import { fingerprint } from './fingerprint.js'
import type { Language } from './language.js'
import type { Why } from './relevance.js'
import { areTitlesAlike, canonicalLink } from './story.js'

/** Where a story was found. */
export interface ProposalSource {
  /** The feed's address. */
  readonly feed: string
  /** The publisher. */
  readonly name: string
  readonly url: string
  /** YYYY-MM-DD. */
  readonly date?: string
}

/** A story that feeds report, for the editors to decide on. Of the teasers only hashed runs are kept. */
export interface Proposal {
  /** At most 40 bytes of a-z, 0-9 and -. */
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly sources: readonly ProposalSource[]
  readonly why: Why
  readonly runs: readonly string[]
  /** ISO. */
  readonly foundAt: string
  /** `headline`: published by itself, nothing to decide. */
  readonly state: 'waiting' | 'later' | 'drafted' | 'published' | 'dismissed' | 'headline'
  /** With `later`: until when, ISO. */
  readonly until: string | null
  /** The editors have been shown it since it last came up. */
  readonly isTold: boolean
}

/** All proposals of the last weeks, oldest first. */
export interface ProposalBoard {
  readonly proposals: readonly Proposal[]
  /** When the editors were last shown new ones, ISO. */
  readonly bundledAt: string | null
  /** Until when the weekly tally has been told, ISO. */
  readonly talliedUntil: string | null
}

export const emptyBoard: ProposalBoard = { proposals: [], bundledAt: null, talliedUntil: null }

/** A new item of a feed, relevant. */
export interface FoundItem {
  readonly title: string
  readonly link: string
  /** ISO. */
  readonly date: string | null
  readonly why: Why
  readonly runs: readonly string[]
}

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** A story is the same one for so long; later a like title is another story. */
const STORY_MS = 4 * DAY_MS
const KEPT_MS = 60 * DAY_MS
const LATER_MS = 20 * HOUR_MS
const MOST_PROPOSALS = 2000
const MOST_RUNS = 2000
const MOST_SOURCES = 12
const TITLE_LETTERS = 300

type Finder = {
  readonly url: string
  readonly name: string
  readonly language: Language
  readonly trust: 'propose' | 'headline'
}

/** Adds what a feed has found: a story that is known gets another source, the rest is new. Repeating it changes nothing. */
export function propose(board: ProposalBoard, feed: Finder, items: readonly FoundItem[], now: Date): ProposalBoard {
  let proposals = board.proposals
  for (const item of items) {
    const [known, ...others] = proposals.filter((proposal) => isSameStory(proposal, item, now))
    if (!known) {
      proposals = [...proposals, newProposal(feed, item, now)]
      continue
    }
    // What looked like two stories until now is one, as long as nobody has decided on either.
    const joined = known.state === 'waiting' ? others.filter(({ state }) => state === 'waiting') : []
    const whole = withSource(joined.reduce(join, known), feed, item)
    proposals = proposals.filter((one) => !joined.includes(one)).map((one) => (one === known ? whole : one))
  }
  return { ...board, proposals: proposals.slice(-MOST_PROPOSALS) }
}

function join(one: Proposal, other: Proposal): Proposal {
  const sources = [...one.sources, ...other.sources.filter((source) => !one.sources.some((own) => isSame(own, source)))]
  const runs = [...new Set([...one.runs, ...other.runs])].slice(0, MOST_RUNS)
  return { ...one, sources: sources.slice(0, MOST_SOURCES), runs }
}

/** The id of the proposal for a link; the same link always has the same one. */
export function proposalId(link: string): string {
  return `p-${fingerprint(canonicalLink(link))}`
}

function newProposal(feed: Finder, item: FoundItem, now: Date): Proposal {
  return {
    id: proposalId(item.link),
    title: Array.from(item.title).slice(0, TITLE_LETTERS).join(''),
    language: feed.language,
    sources: [sourceOf(feed, item)],
    why: item.why,
    runs: item.runs.slice(0, MOST_RUNS),
    foundAt: now.toISOString(),
    state: feed.trust === 'headline' ? 'headline' : 'waiting',
    until: null,
    isTold: false,
  }
}

/** Whether the item tells the story of the proposal: the same link, or a like title within days. */
export function isSameStory(proposal: Proposal, item: FoundItem, now: Date): boolean {
  const link = canonicalLink(item.link)
  if (proposal.sources.some(({ url }) => canonicalLink(url) === link)) return true
  if (now.getTime() - Date.parse(proposal.foundAt) > STORY_MS) return false
  return areTitlesAlike(proposal.title, item.title)
}

function withSource(proposal: Proposal, feed: Finder, item: FoundItem): Proposal {
  const source = sourceOf(feed, item)
  if (proposal.sources.some((known) => isSame(known, source)) || proposal.sources.length >= MOST_SOURCES)
    return proposal
  const runs = [...new Set([...proposal.runs, ...item.runs])].slice(0, MOST_RUNS)
  return { ...proposal, sources: [...proposal.sources, source], runs }
}

/** Two feeds may have the same report: both are named. */
function isSame(one: ProposalSource, other: ProposalSource): boolean {
  return one.feed === other.feed && canonicalLink(one.url) === canonicalLink(other.url)
}

function sourceOf({ url, name }: Finder, { link, date }: FoundItem): ProposalSource {
  return { feed: url, name, url: link, ...(date !== null && { date: date.slice(0, 10) }) }
}

/** What waits for a decision, newest first; what was put off comes back when its time has come. */
export function openProposals({ proposals }: ProposalBoard, now: Date): Proposal[] {
  return proposals.filter((proposal) => isOpen(proposal, now)).reverse()
}

/** Whether it waits for a decision now. */
export function isOpen({ state, until }: Proposal, now: Date): boolean {
  return state === 'waiting' || (state === 'later' && until !== null && Date.parse(until) <= now.getTime())
}

/** What the editors have not been shown yet, newest first; nothing within an hour of the last time. */
export function untoldProposals(board: ProposalBoard, now: Date): Proposal[] {
  if (board.bundledAt !== null && now.getTime() - Date.parse(board.bundledAt) < HOUR_MS) return []
  return openProposals(board, now).filter(({ isTold }) => !isTold)
}

export function afterBundle(board: ProposalBoard, ids: readonly string[], now: Date): ProposalBoard {
  const proposals = board.proposals.map((one) => (ids.includes(one.id) ? { ...one, isTold: true } : one))
  return { ...board, proposals, bundledAt: now.toISOString() }
}

/** What an editor decides, or what comes of a draft. `later` until tomorrow. */
export function decide(
  board: ProposalBoard,
  id: string,
  state: 'later' | 'drafted' | 'published' | 'dismissed',
  now: Date,
): ProposalBoard {
  const until = state === 'later' ? new Date(now.getTime() + LATER_MS).toISOString() : null
  const change = (one: Proposal): Proposal => ({ ...one, state, until, isTold: state !== 'later' && one.isTold })
  return { ...board, proposals: board.proposals.map((one) => (one.id === id ? change(one) : one)) }
}

/** Forgets what is so old that no feed has it any more; the same board if there is nothing of the kind. */
export function forgetOldProposals(board: ProposalBoard, now: Date): ProposalBoard {
  const proposals = board.proposals.filter(({ foundAt }) => now.getTime() - Date.parse(foundAt) < KEPT_MS)
  return proposals.length === board.proposals.length ? board : { ...board, proposals }
}

export interface FeedTally {
  /** The publisher, by the feed's name. */
  readonly name: string
  readonly proposed: number
  /** Those that a draft was begun from. */
  readonly used: number
}

/** How many proposals of each feed came up since then, and how many were used, most proposals first. */
export function tallyOf({ proposals }: ProposalBoard, from: Date, to: Date): FeedTally[] {
  const tallies = new Map<string, FeedTally>()
  const lately = proposals.filter(
    ({ foundAt }) => Date.parse(foundAt) >= from.getTime() && Date.parse(foundAt) < to.getTime(),
  )
  for (const { sources, state } of lately.filter((one) => one.state !== 'headline')) {
    for (const name of new Set(sources.map((source) => source.name))) {
      const { proposed, used } = tallies.get(name) ?? { proposed: 0, used: 0 }
      const isUsed = state === 'drafted' || state === 'published'
      tallies.set(name, { name, proposed: proposed + 1, used: used + (isUsed ? 1 : 0) })
    }
  }
  return [...tallies.values()].sort((a, b) => b.proposed - a.proposed || a.name.localeCompare(b.name))
}

/** The proposal as the beginning of a draft. */
export function seedOf({ id, title, language, sources, runs }: Proposal): DraftSeed {
  const links = sources.map(({ url }) => canonicalLink(url))
  const reports = sources.filter((_, index) => links.indexOf(links[index] ?? '') === index)
  const named = reports.map(({ name, url, date }) => ({ name, url, ...(date !== undefined && { date }) }))
  return { kind: 'proposal', id, title, language, sources: named, runs }
}
