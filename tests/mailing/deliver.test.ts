import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../src/domain/mailing.js'
import { anArticle } from '../store/sample.js'
import { aNewsroom, type Newsroom } from './newsroom.js'

const HOUR = 60 * 60_000
const later = (room: Newsroom, milliseconds: number) =>
  ({ kind: 'later', at: new Date(room.now().getTime() + milliseconds) }) as const

async function aMailing(readers: number, options = {}): Promise<Newsroom> {
  const room = await aNewsroom(options)
  for (let chat = 1; chat <= readers; chat++) await room.reader(chat)
  await room.write(anArticle('eins'))
  return room
}

async function receiptsOf(room: Newsroom, article: string): Promise<Receipt[]> {
  const receipts: Receipt[] = []
  for await (const receipt of room.store.receipts.ofArticle(article)) receipts.push(receipt)
  return receipts
}

/** How often each chat got something. */
function counts(room: Newsroom): Map<number | string, number> {
  const counted = new Map<number | string, number>()
  for (const { chat } of room.arrived) counted.set(chat, (counted.get(chat) ?? 0) + 1)
  return counted
}

describe('Delivering', () => {
  it('notes a receipt for every message', async () => {
    const room = await aMailing(3)
    await room.round()
    expect(await receiptsOf(room, 'eins')).toMatchObject([
      { chat: 1, thread: null, message: 1, items: [{ article: 'eins' }], kind: 'news', outcome: 'sent' },
      { chat: 2, message: 2 },
      { chat: 3, message: 3 },
    ])
  })

  it('sends to everyone at least once through kills, and twice only what was in flight', async () => {
    const room = await aMailing(200)
    let inFlight = 0
    for (const at of [7, 30, 31, 90, 150]) {
      const reached = new Promise<void>((resolve) => {
        room.answer = () => {
          if (room.arrived.length >= at) resolve()
          return undefined
        }
      })
      void room.round()
      await reached
      inFlight += room.inFlight()
      await room.kill()
    }
    room.answer = () => undefined
    await room.round()
    expect(counts(room).size).toBe(200)
    expect(room.arrived.length - 200).toBeLessThanOrEqual(inFlight)
  })

  it('sends nothing twice when it was stopped in between', async () => {
    const room = await aMailing(200)
    for (const at of [3, 60, 120]) {
      const reached = new Promise<void>((resolve) => {
        room.answer = () => {
          if (room.arrived.length >= at) resolve()
          return undefined
        }
      })
      const round = room.round()
      await reached
      await room.stop()
      await round
      await room.restart()
    }
    room.answer = () => undefined
    expect(room.arrived.length).toBeLessThan(200)
    await room.round()
    expect(room.arrived).toHaveLength(200)
    expect(counts(room).size).toBe(200)
  })

  it('keeps its pace: no second has more messages than it may, and it takes no longer than it must', async () => {
    const room = await aMailing(300, { rate: 30 })
    const began = room.now().getTime()
    await room.round()
    const times = room.arrived.map(({ at }) => at.getTime())
    expect(
      Math.max(...times.map((time) => times.filter((other) => other >= time && other < time + 1000).length)),
    ).toBeLessThanOrEqual(31)
    expect(room.now().getTime() - began).toBeLessThan(1.05 * 10_000)
  })

  it('starts no more while a few messages are answered and have no receipt yet', async () => {
    const room = await aMailing(100, { rate: 25 })
    const { receipts } = room.store
    const add = receipts.add.bind(receipts)
    const held: (() => void)[] = []
    let isSlow = true
    Object.assign(receipts, {
      add: async (receipt: Receipt) => {
        if (isSlow) await new Promise<void>((resolve) => held.push(resolve))
        await add(receipt)
      },
    })
    const round = room.round()
    for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve))
    const sent = room.arrived.length
    isSlow = false
    for (const goOn of held) goOn()
    await round
    expect(sent).toBeLessThanOrEqual(5)
    expect(room.arrived).toHaveLength(100)
  })

  it('parks one chat that has too much, and goes on with the others', async () => {
    const room = await aMailing(5)
    const until = room.now().getTime() + HOUR
    room.answer = ({ chat }) => (chat === 2 && room.now().getTime() < until ? later(room, HOUR) : undefined)
    await room.round()
    expect([...counts(room).keys()]).toEqual([1, 3, 4, 5])
    room.pass(HOUR + 1000)
    await room.round()
    expect(counts(room).get(2)).toBe(1)
    expect(await room.store.mailings.open()).toEqual([])
  })

  it('parks everybody when a second chat has too much within five seconds, also across a restart', async () => {
    const room = await aMailing(50)
    let tries = 0
    room.answer = () => {
      tries++
      return later(room, HOUR)
    }
    await room.round()
    const before = tries
    expect(before).toBeLessThan(50)
    await room.restart()
    await room.round()
    expect(tries).toBe(before)
    room.answer = () => undefined
    room.pass(HOUR + 2000)
    await room.round()
    expect(counts(room).size).toBe(50)
    expect(room.arrived).toHaveLength(50)
  })

  it('sends what was published meanwhile as one message once the pause is over', async () => {
    const room = await aMailing(4)
    room.answer = () => later(room, HOUR)
    await room.round()
    await room.write(anArticle('eins'), anArticle('zwei'))
    await room.round()
    room.answer = () => undefined
    room.pass(HOUR + 2000)
    await room.round()
    expect(room.arrivedAt(1).map((ids) => ids.sort())).toEqual([['eins', 'zwei']])
    expect(room.arrived).toHaveLength(4)
  })

  it('marks who is gone, keeps the settings and tries no more', async () => {
    const room = await aMailing(3)
    let tries = 0
    room.answer = ({ chat }) => {
      if (chat !== 2) return undefined
      tries++
      return { kind: 'gone', why: 'bot was blocked by the user' }
    }
    await room.round()
    await room.write(anArticle('eins'), anArticle('zwei'))
    await room.round()
    expect(tries).toBe(1)
    expect(await room.store.readers.get(2)).toMatchObject({
      rhythm: 'instant',
      unreachable: expect.any(String) as string,
    })
    expect(counts(room)).toEqual(
      new Map([
        [1, 2],
        [3, 2],
      ]),
    )
  })

  it('follows a group to its new id, and sends it nothing that it had', async () => {
    const room = await aNewsroom()
    await room.reader(-5, { topics: ['verkehr'] })
    await room.write(anArticle('eins'))
    await room.round()
    room.answer = ({ chat }) => (chat === -5 ? { kind: 'moved', to: -1005 } : undefined)
    await room.write(anArticle('eins'), anArticle('zwei'))
    await room.round()
    expect(await room.store.readers.get(-5)).toBeUndefined()
    expect(await room.store.readers.get(-1005)).toMatchObject({ chat: -1005, topics: ['verkehr'] })
    expect(room.arrivedAt(-1005)).toEqual([['zwei']])
    await room.store.mailings.change((outbox) => ({
      ...outbox,
      open: [{ kind: 'news', id: 'news:eins', article: 'eins', opened: room.now().toISOString() }],
    }))
    await room.round()
    expect(room.arrived).toHaveLength(2)
  })

  it('skips a reader whose letter is refused, and tells the editors once', async () => {
    const room = await aMailing(4)
    room.answer = ({ chat }) => (chat === 2 || chat === 3 ? { kind: 'refused', why: 'can’t parse' } : undefined)
    await room.round()
    expect([...counts(room).keys()]).toEqual([1, 4])
    expect(room.told).toEqual([{ kind: 'letter-refused', mailing: 'news:eins', why: 'can’t parse' }])
    expect(await room.store.mailings.open()).toEqual([])
  })

  it('tries again after trouble, and ends nobody’s subscription', async () => {
    const room = await aMailing(20)
    const tries = new Map<number | string, number>()
    room.answer = ({ chat }) => {
      const count = (tries.get(chat) ?? 0) + 1
      tries.set(chat, count)
      return Number(chat) % 3 === 0 && count < 4 ? { kind: 'troubled', why: '502' } : undefined
    }
    for (let rounds = 0; rounds < 10; rounds++) {
      await room.round()
      room.pass(10_000)
    }
    expect(room.arrived).toHaveLength(20)
    expect(counts(room).size).toBe(20)
    expect(await room.store.readers.get(3)).toMatchObject({ rhythm: 'instant', unreachable: null })
    expect(await room.store.parking.get()).toEqual({ until: 0, chats: {} })
  })

  it('gives a letter up after a day of trouble, but not while nobody gets through', async () => {
    const room = await aMailing(8)
    room.answer = () => ({ kind: 'troubled', why: 'no network' })
    for (let hours = 0; hours < 30; hours++) {
      await room.round()
      room.pass(HOUR)
    }
    room.answer = ({ chat }) => (chat === 2 ? { kind: 'troubled', why: '502' } : undefined)
    for (let hours = 0; hours < 30; hours++) {
      await room.round()
      room.pass(HOUR)
    }
    expect([...counts(room).keys()]).toEqual([1, 3, 4, 5, 6, 7, 8])
    const outcomes = (await receiptsOf(room, 'eins')).map(({ chat, outcome }) => `${chat} ${outcome}`)
    expect(outcomes.sort()).toEqual(['1 sent', '2 abandoned', ...[3, 4, 5, 6, 7, 8].map((chat) => `${chat} sent`)])
    expect((await receiptsOf(room, 'eins')).at(-1)).toMatchObject({
      chat: 2,
      at: expect.stringContaining('2026-11-25T15:00') as string,
    })
    expect(await room.store.mailings.open()).toEqual([])
  })

  it('pauses while nothing can be written down, tells the editors once, and loses and repeats nothing', async () => {
    const room = await aMailing(100)
    const { receipts } = room.store
    const before = { ...receipts }
    let isFull = false
    const full = () => Promise.reject(new Error('no space left'))
    Object.assign(receipts, {
      add: (receipt: Receipt) => (isFull ? full() : before.add(receipt)),
      ready: () => (isFull ? full() : before.ready()),
    })
    room.answer = () => {
      if (room.arrived.length === 40) isFull = true
      return undefined
    }
    const round = room.round()
    while (room.told.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const sent = room.arrived.length
    isFull = false
    room.answer = () => undefined
    await round
    expect(sent).toBeLessThan(100)
    isFull = true
    await room.round()
    isFull = false
    await room.round()
    expect(room.arrived).toHaveLength(100)
    expect(counts(room).size).toBe(100)
    expect(room.told.map(({ kind }) => kind)).toEqual(['mailing-paused', 'mailing-goes-on'])
  })

  it('leaves no receipt of someone who had everything removed while the message was in flight', async () => {
    const room = await aMailing(2)
    const removed: Promise<void>[] = []
    room.answer = ({ chat }) => {
      if (chat === 1) removed.push(room.store.readers.remove(1))
      return undefined
    }
    await room.round()
    await Promise.all(removed)
    expect((await receiptsOf(room, 'eins')).map(({ chat }) => chat)).toEqual([2])
  })

  it('leaves no receipt of someone who had everything removed while the disk was full', async () => {
    const room = await aMailing(2)
    const { receipts } = room.store
    const add = receipts.add.bind(receipts)
    let isFull = true
    Object.assign(receipts, {
      add: async (receipt: Receipt) => {
        if (!isFull) return add(receipt)
        isFull = receipt.chat !== 1
        if (!isFull) await room.store.readers.remove(1)
        throw new Error('no space left')
      },
    })
    await room.round()
    await room.round()
    expect((await receiptsOf(room, 'eins')).map(({ chat }) => chat)).toEqual([2])
  })

  it.each(['later', 'troubled'] as const)('does not park someone who had everything removed: %s', async (kind) => {
    const room = await aMailing(1)
    let gone = Promise.resolve()
    room.answer = () => {
      gone = room.store.readers.remove(1)
      return kind === 'later' ? later(room, HOUR) : { kind, why: '502' }
    }
    await room.round()
    await gone
    expect(await room.store.parking.get()).toEqual({ until: 0, chats: {} })
    expect(await receiptsOf(room, 'eins')).toEqual([])
  })

  it('writes nothing while there is no room at the start', async () => {
    const room = await aMailing(3)
    Object.assign(room.store.receipts, { ready: () => Promise.reject(new Error('no space left')) })
    await room.round()
    await room.round()
    expect(room.arrived).toEqual([])
    expect(room.told).toEqual([{ kind: 'mailing-paused' }])
  })

  it('starts over soon when something is published during a long mailing', async () => {
    const room = await aMailing(100, { rate: 10 })
    let isWritten = false
    room.answer = () => {
      if (room.arrived.length === 20 && !isWritten) {
        isWritten = true
        void room.store.mailings.change((outbox) => ({
          ...outbox,
          announced: {
            ...outbox.announced,
            zwei: { at: room.now().toISOString(), status: 'published', corrections: 0, edits: 0 },
          },
          open: [...outbox.open, { kind: 'news', id: 'news:zwei', article: 'zwei', opened: room.now().toISOString() }],
        }))
      }
      return undefined
    }
    await room.write(anArticle('eins'))
    await room.store.articles.put([anArticle('zwei')])
    await room.store.mailings.change((outbox) => ({
      ...outbox,
      announced: {
        ...outbox.announced,
        eins: { at: room.now().toISOString(), status: 'published', corrections: 0, edits: 0 },
      },
      open: [{ kind: 'news', id: 'news:eins', article: 'eins', opened: room.now().toISOString() }],
    }))
    await room.deliver()
    expect(room.arrivedAt(100).map((ids) => ids.sort())).toEqual([['eins', 'zwei']])
    expect(room.arrivedAt(1).flat().sort()).toEqual(['eins', 'zwei'])
    expect(new Set(room.arrived.slice(-1).map(({ chat }) => chat)).size).toBe(1)
  })
})
