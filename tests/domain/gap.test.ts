import { describe, expect, it } from 'vitest'
import {
  answeredGaps,
  dismissGap,
  emptyGaps,
  forgetOldGaps,
  handOver,
  noteAnswers,
  openGaps,
  type Gaps,
  type SameQuestion,
} from '../../src/domain/gap.js'

const NOW = new Date('2026-11-23T08:00:00Z')
const daysLater = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60_000)
const same: SameQuestion = (question, others) => others.indexOf(question)

let taps = 0
function handed(gaps: Gaps, question: string, over: { tap?: number; counted?: boolean; now?: Date } = {}): Gaps {
  const tap = over.tap ?? ++taps
  const one = { id: `g${tap}`, question, language: 'de' as const, tap, isCounted: () => over.counted === true }
  return handOver(gaps, one, same, over.now ?? NOW).gaps
}

const shown = (gaps: Gaps) => openGaps(gaps).map(({ question, count }) => `${count} ${question}`)

describe('open questions', () => {
  it('are counted together where they ask the same, most wanted first', () => {
    const gaps = ['a', 'b', 'b'].reduce((all, question) => handed(all, question), emptyGaps)
    expect(shown(gaps)).toEqual(['2 b', '1 a'])
  })

  it('count an update once, and a reader once', () => {
    const once = handed(emptyGaps, 'a', { tap: 900 })
    expect(handed(once, 'a', { tap: 900 })).toBe(once)
    expect(handed(once, 'a', { counted: true })).toBe(once)
  })

  it('are five hundred at most: the least wanted makes room, never the new one', () => {
    const many = Array.from({ length: 500 }, (_, n) => `frage ${n}`)
    const full = [...many, ...many.slice(1)].reduce((all, question) => handed(all, question), emptyGaps)
    const after = handed(full, 'neu')
    expect(openGaps(after)).toHaveLength(500)
    expect(shown(after)).toContain('1 neu')
    expect(shown(after)).not.toContain('1 frage 0')
  })

  it('are closed by an article and open again without one', () => {
    const gaps = handed(handed(emptyGaps, 'a', { tap: 901 }), 'b', { tap: 902 })
    const closed = noteAnswers(
      gaps,
      new Map([
        ['g901', 'artikel'],
        ['g902', null],
      ]),
      NOW,
    )
    expect(shown(closed)).toEqual(['1 b'])
    expect(answeredGaps(closed)).toMatchObject([{ question: 'a', answered: { article: 'artikel' } }])
    expect(noteAnswers(closed, new Map([['g901', 'artikel']]), daysLater(1))).toBe(closed)
    expect(shown(noteAnswers(closed, new Map([['g901', null]]), NOW))).toEqual(['1 a', '1 b'].sort().reverse())
  })

  it('are forgotten when dismissed, after half a year, and a month after their answer', () => {
    const gaps = handed(handed(emptyGaps, 'a', { tap: 903 }), 'b', { tap: 904 })
    expect(shown(dismissGap(gaps, 'g903'))).toEqual(['1 b'])
    expect(dismissGap(gaps, 'fremd')).toBe(gaps)
    const closed = noteAnswers(gaps, new Map([['g903', 'artikel']]), NOW)
    expect(forgetOldGaps(closed, daysLater(29))).toBe(closed)
    expect(forgetOldGaps(closed, daysLater(31)).gaps.map(({ question }) => question)).toEqual(['b'])
    expect(forgetOldGaps(closed, daysLater(181)).gaps).toEqual([])
  })
})
