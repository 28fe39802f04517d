import type { ArticleId } from './article.js'
import type { Language } from './language.js'

/** A question that readers asked in vain and handed to the editors. Nobody knows whose it was. */
export interface Gap {
  readonly id: string
  /** As the first one wrote it. */
  readonly question: string
  readonly language: Language
  /** How many handed it over, in whatever words. */
  readonly count: number
  /** When it was handed over first and last, ISO. */
  readonly since: string
  readonly last: string
  /** The article that answers it by now, and since when; null: none does. */
  readonly answered: { readonly article: ArticleId; readonly at: string } | null
}

export interface Gaps {
  readonly gaps: readonly Gap[]
  /** The numbers of the last updates that counted, so that none counts twice after a crash. They name nobody. */
  readonly taps: readonly number[]
}

export const emptyGaps: Gaps = { gaps: [], taps: [] }

/** Most characters of a question that are kept. */
export const GAP_LENGTH = 1000
/** Most open questions; where there are more, the one that the fewest asked, and that the longest ago, makes room. */
const MOST_OPEN = 500
const MOST_TAPS = 200
const DAY_MS = 24 * 60 * 60_000
/** How long an open question is kept after it was asked last, and an answered one after its answer. */
const OPEN_MS = 180 * DAY_MS
const ANSWERED_MS = 30 * DAY_MS

export interface HandedOver {
  /** For a new entry. */
  readonly id: string
  readonly question: string
  readonly language: Language
  /** The number of the update it came with. */
  readonly tap: number
  /** Whether whoever hands it over was counted for that entry already. */
  readonly isCounted: (gap: string) => boolean
}

/** Which of the open questions in the same language asks the same; -1: none. */
export type SameQuestion = (question: string, others: readonly string[], language: Language) => number

/** Counts a question that a reader handed over: with the entry that asks the same, else as a new one. Says with which. */
export function handOver(
  gaps: Gaps,
  handed: HandedOver,
  same: SameQuestion,
  now: Date,
): { readonly gaps: Gaps; readonly gap: string } {
  const { id, question, language, tap } = handed
  const peers = openGaps(gaps).filter((gap) => gap.language === language)
  const known =
    peers[
      same(
        question,
        peers.map((gap) => gap.question),
        language,
      )
    ]
  if (gaps.taps.includes(tap) || (known && handed.isCounted(known.id))) return { gaps, gap: known?.id ?? id }
  const at = now.toISOString()
  const counted = known
    ? gaps.gaps.map((gap) => (gap === known ? { ...gap, count: gap.count + 1, last: at } : gap))
    : [...withRoom(gaps.gaps), { id, question, language, count: 1, since: at, last: at, answered: null }]
  return { gaps: { gaps: counted, taps: [...gaps.taps, tap].slice(-MOST_TAPS) }, gap: known?.id ?? id }
}

/** What nobody has answered, most wanted first; of those wanted alike the latest. */
export function openGaps({ gaps }: Gaps): readonly Gap[] {
  return gaps.filter(({ answered }) => answered === null).sort(byWanted)
}

/** What an article answers by now, the latest answer first. */
export function answeredGaps({ gaps }: Gaps): readonly Gap[] {
  const at = (gap: Gap) => gap.answered?.at ?? ''
  return gaps.filter(({ answered }) => answered !== null).sort((a, b) => (at(a) < at(b) ? 1 : -1))
}

/** The editors do not take the question up: nothing of it is kept. */
export function dismissGap(gaps: Gaps, id: string): Gaps {
  const left = gaps.gaps.filter((gap) => gap.id !== id)
  return left.length === gaps.gaps.length ? gaps : { ...gaps, gaps: left }
}

/** Notes for each question whether an article answers it now: it is closed, or open again. */
export function noteAnswers(gaps: Gaps, answers: ReadonlyMap<string, ArticleId | null>, now: Date): Gaps {
  const noted = gaps.gaps.map((gap) => {
    const article = answers.get(gap.id)
    if (article === undefined || article === (gap.answered?.article ?? null)) return gap
    return { ...gap, answered: article === null ? null : { article, at: now.toISOString() } }
  })
  return noted.some((gap, at) => gap !== gaps.gaps[at]) ? { ...gaps, gaps: noted } : gaps
}

/** Forgets what has been lying for too long. */
export function forgetOldGaps(gaps: Gaps, now: Date): Gaps {
  const age = (at: string) => now.getTime() - Date.parse(at)
  const left = gaps.gaps.filter(({ last, answered }) => {
    return answered === null ? age(last) <= OPEN_MS : age(answered.at) <= ANSWERED_MS
  })
  return left.length === gaps.gaps.length ? gaps : { ...gaps, gaps: left }
}

function withRoom(gaps: readonly Gap[]): readonly Gap[] {
  const open = openGaps({ gaps, taps: [] })
  const least = open.length >= MOST_OPEN ? open.at(-1) : undefined
  return least === undefined ? gaps : gaps.filter((gap) => gap !== least)
}

function byWanted(one: Gap, other: Gap): number {
  return other.count - one.count || (one.last < other.last ? 1 : -1)
}
