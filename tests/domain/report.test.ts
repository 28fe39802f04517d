import { describe, expect, it } from 'vitest'
import {
  claimReport,
  emptyReports,
  forgetOldReports,
  takeReport,
  type ErrorReport,
  type Reports,
} from '../../src/domain/report.js'
import { isRefusal } from '../../src/domain/refusal.js'

const NOW = new Date('2026-11-23T08:00:00Z')
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

function report(id: string, over: Partial<ErrorReport> = {}): ErrorReport {
  return { id, at: NOW.toISOString(), article: null, text: id, language: 'de', chat: 7, claim: null, ...over }
}

function taking(...reports: readonly ErrorReport[]): Reports {
  return reports.reduce<Reports>((all, one) => {
    const taken = takeReport(all, one)
    if (isRefusal(taken)) throw new Error(taken.refused)
    return taken
  }, emptyReports)
}

describe('error reports', () => {
  it('are taken in once, however often the same update comes', () => {
    const once = taking(report('a'))
    expect(takeReport(once, report('a', { text: 'anders' }))).toBe(once)
  })

  it('are ten of one reader at most; others still get theirs in', () => {
    const ten = taking(...Array.from({ length: 10 }, (_, n) => report(`r${n}`)))
    expect(takeReport(ten, report('zuviel'))).toMatchObject({ refused: 'report-too-many', args: { most: 10 } })
    expect(isRefusal(takeReport(ten, report('andere', { chat: 8 })))).toBe(false)
  })

  it('are answered by one editor at a time, until an answer that never went out has lapsed', () => {
    const claimed = claimReport(taking(report('a')), 'a', 77, NOW)
    if (isRefusal(claimed)) throw new Error(claimed.refused)
    expect(claimReport(claimed, 'a', 78, after(5))).toMatchObject({ refused: 'inbox-claimed' })
    expect(isRefusal(claimReport(claimed, 'a', 77, after(5)))).toBe(false)
    expect(isRefusal(claimReport(claimed, 'a', 78, after(11)))).toBe(false)
    expect(claimReport(claimed, 'b', 77, NOW)).toMatchObject({ refused: 'inbox-closed' })
  })

  it('that nobody deals with are kept for a year', () => {
    const old = report('alt', { at: '2025-11-20T08:00:00Z' })
    expect(forgetOldReports(taking(old, report('neu')), NOW).open.map(({ id }) => id)).toEqual(['neu'])
  })
})
