import { describe, expect, it } from 'vitest'
import {
  afterBundle,
  decide,
  emptyBoard,
  forgetOldProposals,
  openProposals,
  propose,
  tallyOf,
  untoldProposals,
} from '../../src/domain/proposal.js'

const NOW = new Date('2026-11-23T08:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 60 * 60_000)
const feed = (name: string) => ({
  name,
  url: `https://${name}.example/rss`,
  language: 'de' as const,
  trust: 'propose' as const,
})
const item = (link: string, title = `Titel ${link}`) => ({
  title,
  link: `https://example.org/${link}`,
  date: null,
  why: { kind: 'both' as const },
  runs: [],
})
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('proposals', () => {
  const two = propose(emptyBoard, feed('a'), [item('eins'), item('zwei')], NOW)
  const [one, other] = idsOf(two.proposals) as [string, string]

  it('are the same when they come again, and name every feed that has them', () => {
    const again = propose(two, feed('a'), [item('eins'), item('zwei')], NOW)
    expect(again).toEqual(two)
    const twice = propose(two, feed('b'), [item('eins?utm_source=b', 'Ganz anders')], NOW)
    expect(twice.proposals).toHaveLength(2)
    expect(twice.proposals[0]?.sources.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  it('are another story when a like title comes a week later', () => {
    const title = 'Stadtfest lockt Tausende nach Halle und Leipzig'
    const first = propose(emptyBoard, feed('a'), [item('1', title)], NOW)
    expect(propose(first, feed('b'), [item('2', title)], later(48)).proposals).toHaveLength(1)
    expect(propose(first, feed('b'), [item('2', title)], later(24 * 8)).proposals).toHaveLength(2)
  })

  it('become one when a third report shows that two are the same story', () => {
    const title = 'Stadtfest lockt Tausende nach Halle und Leipzig'
    const apart = propose(emptyBoard, feed('a'), [item('1', 'Etwas ganz anderes'), item('2', title)], NOW)
    expect(apart.proposals).toHaveLength(2)
    const joined = propose(apart, feed('b'), [item('1?utm_source=b', title)], NOW).proposals
    expect(joined).toHaveLength(1)
    expect(joined[0]?.sources.map(({ name, url }) => `${name} ${url}`)).toEqual([
      'a https://example.org/1',
      'a https://example.org/2',
      'b https://example.org/1?utm_source=b',
    ])
    const decided = decide(apart, apart.proposals[0]?.id ?? '', 'dismissed', NOW)
    expect(propose(decided, feed('b'), [item('1', title)], NOW).proposals).toHaveLength(2)
  })

  it('are shown once, newest first, and at most once an hour', () => {
    expect(idsOf(untoldProposals(two, NOW))).toEqual([other, one])
    const told = afterBundle(two, [one, other], NOW)
    const three = propose(told, feed('a'), [item('drei')], later(0.1))
    expect(untoldProposals(three, later(0.9))).toEqual([])
    expect(untoldProposals(three, later(1))).toMatchObject([{ title: 'Titel drei' }])
  })

  it('come back tomorrow when they were put off, and never when they were dismissed', () => {
    const told = afterBundle(two, [one, other], NOW)
    const decided = decide(decide(told, one, 'later', NOW), other, 'dismissed', NOW)
    expect(openProposals(decided, later(19))).toEqual([])
    expect(idsOf(openProposals(decided, later(20)))).toEqual([one])
    expect(idsOf(untoldProposals(decided, later(20)))).toEqual([one])
    expect(openProposals(propose(decided, feed('b'), [item('zwei')], later(2)), later(2))).toEqual([])
  })

  it('are counted for each feed that had them', () => {
    const board = propose(
      two,
      feed('b'),
      [item('eins', 'Titel eins!')].map((one) => ({ ...one, link: 'https://b.example/1' })),
      NOW,
    )
    const used = decide(board, one, 'drafted', NOW)
    expect(tallyOf(used, NOW, later(1))).toEqual([
      { name: 'a', proposed: 2, used: 1 },
      { name: 'b', proposed: 1, used: 1 },
    ])
    expect(tallyOf(used, later(1), later(2))).toEqual([])
  })

  it('are forgotten after two months', () => {
    expect(forgetOldProposals(two, later(24 * 59))).toBe(two)
    expect(forgetOldProposals(two, later(24 * 61)).proposals).toEqual([])
  })
})
