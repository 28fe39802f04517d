import { describe, expect, it } from 'vitest'
import { subscribe } from '../../src/domain/subscription.js'
import { anArticle } from '../store/sample.js'
import { aNewsroom, whysOf, type Newsroom } from './newsroom.js'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** Lets the time pass in steps, with a round after each. */
async function live(room: Newsroom, milliseconds: number, step = HOUR / 2): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += step) {
    room.pass(step)
    await room.round()
  }
}

describe('Whoever gives up digests for news at once', () => {
  it('soon gets what had gathered for the next one, once, and then what is new', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00' })
    await room.write(anArticle('eins'))
    await live(room, HOUR)
    await room.store.readers.change(1, (reader) => subscribe(reader ?? never(), { rhythm: 'instant' }, room.now()))
    await room.restart()
    await room.write(anArticle('eins'), anArticle('zwei'))
    await live(room, HOUR, HOUR / 60)
    expect(room.arrivedAt(1).flat().sort()).toEqual(['eins', 'zwei'])
    await room.write(anArticle('eins'), anArticle('zwei'), anArticle('drei'))
    await live(room, DAY)
    expect(room.arrivedAt(1).flat().sort()).toEqual(['drei', 'eins', 'zwei'])
    expect(await room.store.readers.get(1)).not.toHaveProperty('owed')
  })

  it('gets nothing by that which an earlier digest held, or that they do not want', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '11:00', topics: ['kultur'] })
    await room.write(anArticle('oper', { topics: ['kultur'] }))
    await live(room, 2 * HOUR)
    await room.write(anArticle('oper', { topics: ['kultur'] }), anArticle('bahn', { topics: ['verkehr'] }))
    await room.round()
    await room.store.readers.change(1, (reader) => subscribe(reader ?? never(), { rhythm: 'instant' }, room.now()))
    await live(room, HOUR, HOUR / 60)
    expect(room.arrivedAt(1)).toEqual([['oper']])
    expect(await room.store.readers.get(1)).not.toHaveProperty('owed')
  })

  it('loses nothing by going back to digests at once', async () => {
    const room = await aNewsroom()
    await room.reader(1, {
      rhythm: 'daily',
      at: '18:00',
      lastDigest: new Date(room.now().getTime() - 3 * DAY).toISOString(),
    })
    await room.write(anArticle('eins'))
    await room.round()
    room.pass(2 * DAY)
    for (const rhythm of ['instant', 'weekly', 'daily'] as const)
      await room.store.readers.change(1, (reader) => subscribe(reader ?? never(), { rhythm }, room.now()))
    await live(room, DAY)
    expect(room.arrivedAt(1)).toEqual([['eins']])
  })
})

describe('A digest', () => {
  it('comes at the reader’s own time with what is new, grouped by topic', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00' })
    await room.write(
      anArticle('bahn', { topics: ['verkehr'] }),
      anArticle('oper', { topics: ['kultur'] }),
      anArticle('bus', { topics: ['verkehr'] }),
    )
    await live(room, 7.5 * HOUR)
    expect(room.arrived).toEqual([])
    await live(room, HOUR)
    expect(room.arrived).toHaveLength(1)
    expect(room.arrived[0]?.at.toISOString()).toMatch(/^2026-11-23T17:00/)
    expect(room.arrived[0]?.letter).toMatchObject({
      kind: 'digest',
      groups: [
        { topic: 'kultur', items: [{ article: { id: 'oper' } }] },
        { topic: 'verkehr', items: [{}, {}] },
      ],
    })
  })

  it('does not come when there is nothing, and repeats nothing', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00', topics: ['kultur'] })
    await room.write(anArticle('bahn', { topics: ['verkehr'] }), anArticle('oper', { topics: ['kultur'] }))
    await live(room, 3 * DAY)
    expect(room.arrivedAt(1)).toEqual([['oper']])
  })

  it('comes weekly on the day that was chosen', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'weekly', weekday: 4, at: '08:00' })
    await room.write(anArticle('eins'))
    await live(room, 8 * DAY, HOUR)
    expect(room.arrived.map(({ at }) => at.toISOString().slice(0, 13))).toEqual(['2026-11-26T07'])
  })

  it('comes late, but comes, when the bot was down at its time', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00' })
    await room.write(anArticle('eins'))
    await room.round()
    await room.stop()
    room.pass(DAY)
    await room.restart()
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['eins']])
  })

  it('is nothing for what a watch or breaking news has brought already', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00', watches: ['Rad'] })
    await room.write(anArticle('rad', { title: 'Rad' }), anArticle('eil', { breaking: true }), anArticle('eins'))
    await live(room, 12 * HOUR)
    expect(room.arrivedAt(1).map((ids) => ids.sort())).toEqual([['eil', 'rad'], ['eins']])
  })

  it('takes what waited for a parked chat along', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00' })
    await room.write(anArticle('eins'))
    room.answer = () => ({ kind: 'later', at: new Date(room.now().getTime() + 30 * HOUR) })
    await live(room, 10 * HOUR)
    room.answer = () => undefined
    await room.write(anArticle('eins'), anArticle('zwei'))
    await live(room, 2 * DAY)
    expect(room.arrivedAt(1).map((ids) => ids.sort())).toEqual([['eins', 'zwei']])
  })

  it('comes to nobody at another time because somebody else’s is still waiting', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00' })
    await room.reader(2, { rhythm: 'daily', at: '18:00' })
    await room.write(anArticle('eins'))
    room.answer = ({ chat }) => (chat === 1 ? { kind: 'later', at: new Date('2026-11-24T12:00:00Z') } : undefined)
    await live(room, 12 * HOUR)
    await room.write(anArticle('eins'), anArticle('zwei'))
    await live(room, 12 * HOUR)
    expect(room.arrivedAt(2)).toEqual([['eins']])
    room.answer = () => undefined
    await live(room, 4 * HOUR)
    expect(room.arrivedAt(1)).toEqual([['eins']])
    await live(room, 6 * HOUR)
    expect([room.arrivedAt(1), room.arrivedAt(2)]).toEqual([1, 2].map(() => [['eins'], ['zwei']]))
  })

  it('looks only at what came since the last one, whatever was followed meanwhile', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00', topics: ['kultur'] })
    await room.write(anArticle('bahn', { topics: ['verkehr'] }))
    await live(room, DAY)
    await room.store.readers.change(1, (reader) => ({ ...(reader ?? never()), topics: null }))
    await room.write(anArticle('bahn', { topics: ['verkehr'] }), anArticle('bus', { topics: ['verkehr'] }))
    await live(room, DAY)
    expect(room.arrivedAt(1)).toEqual([['bus']])
  })

  it('says for each article why it comes', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily', at: '18:00', topics: ['kultur'], words: ['Bahn'] })
    await room.write(
      anArticle('bahn', { title: 'Die Bahn', topics: ['verkehr'] }),
      anArticle('oper', { topics: ['kultur'] }),
    )
    await live(room, 12 * HOUR)
    expect(room.arrived.flatMap(({ letter }) => whysOf(letter))).toEqual([
      { because: 'topic', topic: 'kultur' },
      { because: 'word', word: 'Bahn' },
    ])
  })
})

function never(): never {
  throw new Error('there is such a reader')
}
