import { describe, expect, it } from 'vitest'
import { lessOf } from '../../src/domain/subscription.js'
import { anArticle } from '../store/sample.js'
import { aNewsroom, START, type Newsroom } from './newsroom.js'

const DAY_MS = 24 * 60 * 60_000
const WEEK = new Date(START.getTime() + 7 * DAY_MS)

/** A reader who has pressed „Weniger davon“ under news of that topic. */
async function tired(room: Newsroom, chat: number, topics: readonly ('verkehr' | 'kultur')[] = ['verkehr']) {
  const reader = await room.reader(chat)
  await room.store.readers.change(chat, () =>
    topics.reduce((now, topic) => lessOf(now, topic, WEEK, room.now()), reader),
  )
}

describe('Whoever wanted less of a topic for a week', () => {
  it('is asked when the week is over, once, also across restarts', async () => {
    const room = await aNewsroom()
    await tired(room, 1)
    await room.round()
    room.pass(7 * DAY_MS - 60_000)
    await room.round()
    expect(room.arrived).toEqual([])
    await room.restart()
    room.pass(2 * 60_000)
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['ask verkehr']])
    await room.restart()
    room.pass(60_000)
    await room.round()
    expect(room.arrivedAt(1)).toHaveLength(1)
    expect(await room.store.readers.get(1)).not.toHaveProperty('asks')
    expect(await room.store.mailings.open()).toEqual([])
  })

  it('is asked of one topic after the other', async () => {
    const room = await aNewsroom()
    await tired(room, 1, ['verkehr', 'kultur'])
    room.pass(8 * DAY_MS)
    for (let minute = 0; minute < 3; minute++) {
      await room.round()
      room.pass(60_000)
    }
    expect(room.arrivedAt(1).flat().sort()).toEqual(['ask kultur', 'ask verkehr'])
  })

  it('is asked later where the line is bad, and not at all if nothing arrives any more', async () => {
    const room = await aNewsroom()
    await tired(room, 1)
    await tired(room, 2)
    room.pass(8 * DAY_MS)
    room.answer = ({ chat }) => (chat === 2 ? { kind: 'gone', why: 'blocked' } : { kind: 'troubled', why: 'network' })
    await room.round()
    room.answer = () => undefined
    room.pass(60_000)
    await room.deliver()
    expect(room.arrived.map(({ chat }) => chat)).toEqual([1])
    room.pass(60_000)
    await room.round()
    expect(room.arrived).toHaveLength(1)
  })

  it('gets news of the same round all the same', async () => {
    const room = await aNewsroom()
    await tired(room, 1)
    room.pass(8 * DAY_MS)
    await room.write(anArticle('oper', { topics: ['kultur'] }))
    await room.round()
    expect(room.arrivedAt(1).sort()).toEqual([['ask verkehr'], ['oper']])
  })
})
