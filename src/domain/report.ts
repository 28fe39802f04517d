import type { ArticleId } from './article.js'
import type { Language } from './language.js'
import { refuse, type Refusal } from './refusal.js'

/** An error report that nobody has dealt with yet. Once it is closed nothing of it is kept. */
export interface ErrorReport {
  readonly id: string
  /** A point in time, ISO. */
  readonly at: string
  readonly article: ArticleId | null
  readonly text: string
  readonly language: Language
  /** Who gets the answer; null: they cannot be reached any more. */
  readonly chat: number | null
  /** Whose answer is on its way, so that no second one goes out. */
  readonly claim: { readonly editor: number; readonly at: string } | null
}

/** The open reports, oldest first. */
export interface Reports {
  readonly open: readonly ErrorReport[]
}

export const emptyReports: Reports = { open: [] }

/** Most open reports of one reader, and of all. */
const MOST_OF_ONE = 10
const MOST = 1000
/** An answer that is not out by then never will be: the process died over it. */
const CLAIM_MS = 10 * 60_000
const YEAR_MS = 366 * 24 * 60 * 60_000

/** Takes in a report; one that is there already stays as it is. */
export function takeReport(reports: Reports, report: ErrorReport): Reports | Refusal {
  if (reports.open.some(({ id }) => id === report.id)) return reports
  if (reports.open.filter(({ chat }) => chat === report.chat).length >= MOST_OF_ONE)
    return refuse('report-too-many', { most: MOST_OF_ONE })
  if (reports.open.length >= MOST) return refuse('report-inbox-full')
  return { open: [...reports.open, report] }
}

/** Makes sure that one answer goes out: refuses where somebody else is answering or the report is closed. */
export function claimReport(reports: Reports, id: string, editor: number, now: Date): Reports | Refusal {
  const report = reports.open.find((one) => one.id === id)
  if (report === undefined) return refuse('inbox-closed')
  const { claim } = report
  const isTaken = claim !== null && claim.editor !== editor && now.getTime() - Date.parse(claim.at) < CLAIM_MS
  if (isTaken) return refuse('inbox-claimed')
  return changeReport(reports, { ...report, claim: { editor, at: now.toISOString() } })
}

/** The answer did not go out; the report is anybody's again. */
export function releaseReport(reports: Reports, id: string): Reports {
  return withReport(reports, id, (report) => ({ ...report, claim: null }))
}

/** The reader cannot be reached: the report stays, whom to answer is forgotten. */
export function loseReporter(reports: Reports, id: string): Reports {
  return withReport(reports, id, (report) => ({ ...report, claim: null, chat: null }))
}

/** Dealt with: nothing of it is kept. Refuses what somebody else has closed. */
export function closeReport(reports: Reports, id: string): Reports | Refusal {
  const open = reports.open.filter((report) => report.id !== id)
  return open.length === reports.open.length ? refuse('inbox-closed') : { open }
}

/** The reader had everything removed. */
export function forgetReporter(reports: Reports, chat: number): Reports {
  const open = reports.open.filter((report) => report.chat !== chat)
  return open.length === reports.open.length ? reports : { open }
}

/** What nobody has dealt with for a year is not kept either. */
export function forgetOldReports(reports: Reports, now: Date): Reports {
  const open = reports.open.filter(({ at }) => now.getTime() - Date.parse(at) <= YEAR_MS)
  return open.length === reports.open.length ? reports : { open }
}

function withReport(reports: Reports, id: string, next: (report: ErrorReport) => ErrorReport): Reports {
  const report = reports.open.find((one) => one.id === id)
  return report === undefined ? reports : changeReport(reports, next(report))
}

function changeReport({ open }: Reports, changed: ErrorReport): Reports {
  return { open: open.map((report) => (report.id === changed.id ? changed : report)) }
}
