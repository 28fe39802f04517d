import { describe, expect, it } from 'vitest'
import { stop } from '../../src/domain/subscription.js'
import { anArticle } from '../store/sample.js'
import { aNewsroom, whysOf } from './newsroom.js'

const HOUR = 60 * 60_000

describe('News', () => {
  it('reach everyone who wants them at once, and say why', async () => {
    const room = await aNewsroom()
    await room.reader(1)
    await room.reader(2, { topics: ['kultur'] })
    await room.reader(3, { topics: ['verkehr'] })
    await room.write(anArticle('bahn', { topics: ['verkehr'] }))
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['bahn']])
    expect(room.arrivedAt(2)).toEqual([])
    expect(room.arrived.flatMap(({ letter }) => whysOf(letter))).toEqual([
      { because: 'all' },
      { because: 'topic', topic: 'verkehr' },
    ])
  })

  it('are not what was there before the first start', async () => {
    const room = await aNewsroom({ articles: [anArticle('alt')] })
    await room.reader(1)
    await room.round()
    expect(room.arrived).toEqual([])
    expect(await room.store.mailings.open()).toEqual([])
  })

  it('are what was published while the bot was down', async () => {
    const room = await aNewsroom({ articles: [anArticle('alt')] })
    await room.reader(1)
    await room.stop()
    room.pass(72 * HOUR)
    await room.write(anArticle('alt'), anArticle('neu'))
    await room.restart()
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['neu']])
  })

  it('come as one message when they are published together', async () => {
    const room = await aNewsroom()
    await room.reader(1)
    await room.reader(2, { topics: ['kultur'] })
    await room.write(anArticle('eins'), anArticle('zwei', { topics: ['kultur'] }), anArticle('drei'))
    await room.round()
    expect(room.arrivedAt(1).map((ids) => ids.sort())).toEqual([['drei', 'eins', 'zwei']])
    expect(room.arrivedAt(2)).toEqual([['zwei']])
  })

  it('come never twice, whatever is opened again', async () => {
    const room = await aNewsroom()
    await room.reader(1)
    await room.write(anArticle('eins'))
    await room.round()
    await room.store.mailings.change((outbox) => ({
      ...outbox,
      open: [{ kind: 'news', id: 'news:eins', article: 'eins', opened: room.now().toISOString() }],
    }))
    await room.restart()
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['eins']])
    expect(await room.store.mailings.open()).toEqual([])
  })

  it('come to nobody who has stopped meanwhile', async () => {
    const room = await aNewsroom()
    await room.reader(1)
    await room.reader(2)
    room.answer = ({ chat }) => {
      if (chat === 1) void room.store.readers.change(2, (reader) => stop(reader ?? never()))
      return undefined
    }
    await room.write(anArticle('eins'))
    await room.round()
    expect(room.arrivedAt(1)).toHaveLength(1)
    expect(room.arrivedAt(2)).toEqual([])
  })

  it('are nothing old to a new reader', async () => {
    const room = await aNewsroom()
    room.answer = () => ({ kind: 'later', at: new Date(room.now().getTime() + HOUR) })
    await room.reader(1)
    await room.write(anArticle('eins'))
    await room.round()
    room.answer = () => undefined
    await room.reader(2, { lastDigest: new Date(room.now().getTime() + 1).toISOString() })
    room.pass(2 * HOUR)
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['eins']])
    expect(room.arrivedAt(2)).toEqual([])
  })

  it('are silent in the quiet hours', async () => {
    const room = await aNewsroom()
    await room.reader(1, { quiet: ['09:00', '11:00'] })
    await room.reader(2)
    await room.write(anArticle('eins'))
    await room.round()
    expect(room.arrived.map(({ chat, silent }) => [chat, silent])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  it('go to the channel, each one', async () => {
    const room = await aNewsroom({ channel: '@schwesterstadt' })
    await room.write(anArticle('eins'))
    await room.round()
    await room.round()
    expect(room.arrivedAt('@schwesterstadt')).toEqual([['eins']])
  })

  it('go to the channel once, also if it subscribed under its id', async () => {
    const room = await aNewsroom({ channel: '@schwesterstadt', channelId: -100 })
    await room.reader(-100)
    await room.write(anArticle('eins'))
    await room.round()
    expect(room.arrived.map(({ chat }) => chat)).toEqual(['@schwesterstadt'])
  })

  it('tell the editors once that the channel is closed to the bot', async () => {
    const room = await aNewsroom({ channel: -100 })
    room.answer = () => ({ kind: 'gone', why: 'not enough rights' })
    await room.write(anArticle('eins'))
    await room.round()
    await room.write(anArticle('eins'), anArticle('zwei'))
    await room.round()
    expect(room.told).toEqual([{ kind: 'channel-unreachable', why: 'not enough rights' }])
    expect(await room.store.mailings.open()).toEqual([])
  })

  it('go to topics of a forum, each on its own', async () => {
    const room = await aNewsroom()
    await room.reader(-100, { thread: 4 })
    await room.reader(-100, { thread: 9, topics: ['kultur'] })
    await room.write(anArticle('eins'))
    await room.round()
    expect(room.arrived.map(({ chat, thread }) => [chat, thread])).toEqual([[-100, 4]])
  })

  it('are not for daily readers, unless they are breaking', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'daily' })
    await room.reader(2, { rhythm: 'off' })
    await room.write(anArticle('eins'), anArticle('eil', { breaking: true }))
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['eil']])
    expect(room.arrivedAt(2)).toEqual([])
  })

  it('stop where an article is withdrawn before its turn', async () => {
    const room = await aNewsroom()
    await room.reader(1)
    room.answer = () => ({ kind: 'later', at: new Date(room.now().getTime() + HOUR) })
    await room.write(anArticle('eins'))
    await room.round()
    room.answer = () => undefined
    await room.write(anArticle('eins', { status: 'withdrawn' }))
    room.pass(2 * HOUR)
    await room.round()
    expect(room.arrived).toEqual([])
    expect(await room.store.mailings.open()).toEqual([])
  })
})

function never(): never {
  throw new Error('there is such a reader')
}
