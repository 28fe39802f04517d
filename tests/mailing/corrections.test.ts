import { describe, expect, it } from 'vitest'
import { stop } from '../../src/domain/subscription.js'
import { anArticle } from '../store/sample.js'
import { aNewsroom, idsOf, whysOf, type Newsroom } from './newsroom.js'

const corrected = (material: boolean, times = 1) =>
  anArticle('eins', {
    title: 'Richtig',
    corrections: Array.from({ length: times }, () => ({
      at: '2026-11-23T10:00:00Z',
      text: 'Die Zahl war falsch.',
      material,
    })),
  })

async function sentTo(readers: number, options = {}): Promise<Newsroom> {
  const room = await aNewsroom(options)
  for (let chat = 1; chat <= readers; chat++) await room.reader(chat)
  await room.write(anArticle('eins'))
  await room.round()
  return room
}

describe('A correction', () => {
  it('edits the message of everyone who has it, and says nothing more if it is not material', async () => {
    const room = await sentTo(2)
    await room.write(corrected(false))
    await room.round()
    expect(room.edited.map(({ message }) => [message.chat, message.message])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(room.edited[0]?.letter).toMatchObject({
      kind: 'news',
      items: [{ article: { title: 'Richtig' }, why: { because: 'all' } }],
    })
    expect(room.arrived).toHaveLength(2)
  })

  it('is told to those readers if it is material, but not to who has stopped', async () => {
    const room = await sentTo(3)
    await room.store.readers.change(2, (reader) => stop(reader ?? never()))
    await room.write(corrected(true))
    await room.round()
    expect(room.edited).toHaveLength(3)
    expect(room.arrivedAt(1)).toEqual([['eins'], ['corrected eins']])
    expect(room.arrivedAt(2)).toEqual([['eins']])
  })

  it('happens once, also after a restart, and again for the next one', async () => {
    const room = await sentTo(2)
    await room.write(corrected(true))
    await room.round()
    const open = [
      {
        kind: 'correction',
        id: 'correction:eins:1',
        article: 'eins',
        opened: room.now().toISOString(),
        material: true,
      },
    ] as const
    await room.store.mailings.change((outbox) => ({ ...outbox, open }))
    await room.restart()
    await room.round()
    expect([room.edited.length, room.arrived.length]).toEqual([2, 4])
    await room.write(corrected(true, 2))
    await room.round()
    expect([room.edited.length, room.arrived.length]).toEqual([4, 6])
  })

  it('edits bundles as a whole', async () => {
    const room = await aNewsroom()
    await room.reader(1)
    await room.write(anArticle('eins'), anArticle('zwei'))
    await room.round()
    await room.write(corrected(false), anArticle('zwei'))
    await room.round()
    expect(room.edited.map(({ letter }) => idsOf(letter).sort())).toEqual([['eins', 'zwei']])
  })

  it('still says to whom it came for a watch which one it was, and its answer as it is now', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'off', watches: ['Titel', 'Richtig'] })
    await room.reader(2, { rhythm: 'off', watches: ['Titel'] })
    await room.write(anArticle('eins'))
    await room.round()
    await room.write({ ...corrected(false), facts: ['Es waren 7.'] })
    await room.round()
    const whys = room.edited.map(({ letter }) => whysOf(letter))
    expect(whys).toEqual([
      [{ because: 'watch', watch: 'Richtig', fact: 'Es waren 7.' }],
      [{ because: 'watch', watch: null, fact: null }],
    ])
  })

  it('reaches the channel, too', async () => {
    const room = await sentTo(0, { channel: -100 })
    await room.write(corrected(true))
    await room.round()
    expect(room.edited.map(({ message }) => message.chat)).toEqual([-100])
    expect(room.arrivedAt(-100)).toEqual([['eins'], ['corrected eins']])
  })

  it('is not sent to who has the right version already', async () => {
    const room = await aNewsroom()
    await room.reader(1)
    await room.write(corrected(true))
    await room.round()
    await room.round()
    expect(room.edited).toEqual([])
    expect(room.arrivedAt(1)).toEqual([['eins']])
  })

  it('needs a note: another wording alone changes no message', async () => {
    const room = await sentTo(1)
    await room.write(anArticle('eins', { title: 'Anders gesagt' }))
    await room.round()
    expect(room.edited).toEqual([])
  })
})

describe('A withdrawal', () => {
  it('edits the messages to say so', async () => {
    const room = await sentTo(2)
    await room.write(
      anArticle('eins', { status: 'withdrawn', withdrawn: { at: '2026-11-23T10:00:00Z', reason: 'Falsch.' } }),
    )
    await room.round()
    expect(room.edited.map(({ letter }) => letter)).toMatchObject(
      [1, 2].map(() => ({ items: [{ article: { status: 'withdrawn' } }] })),
    )
    expect(room.arrived).toHaveLength(2)
    expect(await room.store.mailings.open()).toEqual([])
  })
})

describe('A watch', () => {
  const question = 'Radschnellweg'
  const answer = anArticle('rad', { title: 'Der Radschnellweg kommt', topics: ['verkehr'] })

  it('is answered when an article is published, also without a subscription, and not again as news', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'off', watches: [question] })
    await room.reader(2, { watches: ['anderes', question] })
    await room.reader(3, { rhythm: 'off', watches: ['anderes'] })
    await room.write(answer, anArticle('eins'))
    await room.round()
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['rad']])
    expect(room.arrived[0]?.letter).toMatchObject({
      items: [{ why: { because: 'watch', watch: question, fact: answer.facts[0] } }],
    })
    expect(room.arrivedAt(2).map((ids) => ids.sort())).toEqual([['eins', 'rad']])
    expect(room.arrivedAt(3)).toEqual([])
  })

  it('is answered by a correction, even of an article from before the first start', async () => {
    const room = await aNewsroom({ articles: [anArticle('rad')] })
    await room.reader(1, { rhythm: 'daily', watches: [question] })
    await room.write({ ...answer, corrections: [{ at: '2026-11-23T10:00:00Z', text: 'Ergänzt.', material: false }] })
    await room.round()
    expect(room.arrivedAt(1)).toEqual([['rad']])
  })

  it('leaves nothing of the question in a receipt', async () => {
    const room = await aNewsroom()
    await room.reader(1, { rhythm: 'off', watches: [question] })
    await room.write(answer)
    await room.round()
    for await (const receipt of room.store.receipts.ofChat(1)) expect(JSON.stringify(receipt)).not.toContain(question)
  })
})

function never(): never {
  throw new Error('there is such a reader')
}
