import { describe, expect, it } from 'vitest'
import { article, expectNoViolations, runBot, stopAfterEach, type Running } from '../support/bot.js'
import { eventually, fromBot, labels, last, press, publish, say, through } from '../support/chatting.js'

stopAfterEach()

/** Lets the bot's clock show that time. */
function passTo(bot: Running, moment: string): void {
  bot.pass(Date.parse(moment) - bot.now().getTime())
}

const digests = (bot: Running, chat: Parameters<typeof fromBot>[1]) =>
  fromBot(bot, chat).filter(({ text }) => text.startsWith('Deine Übersicht'))

/** Long enough for any round to look at the clock. */
const someRounds = () => new Promise((resolve) => setTimeout(resolve, 1200))

describe('a reader of digests', () => {
  it('gets one at their hour on both sides of both changes of the clock', async () => {
    const bot = await runBot({ articles: [article('alt')] })
    const anna = bot.box.person()
    await say(bot, anna, '/abo täglich 07:30')
    const days = [
      ['2030-03-30T06:30:00Z', '30. März'],
      ['2030-03-31T05:30:00Z', '31. März, Sommerzeit'],
      ['2030-10-26T05:30:00Z', '26. Oktober'],
      ['2030-10-27T06:30:00Z', '27. Oktober, Winterzeit'],
    ] as const
    for (const [index, [due, title]] of days.entries()) {
      const at = Date.parse(due)
      passTo(bot, new Date(at - 60 * 60_000).toISOString())
      await someRounds()
      publish(bot, article(`tag-${index}`, { title }))
      await through(bot)
      passTo(bot, new Date(at - 61_000).toISOString())
      await someRounds()
      expect(digests(bot, anna.chat)).toHaveLength(index)
      passTo(bot, due)
      await eventually(() => last(bot, anna.chat).text.includes(title))
      await through(bot)
    }
    expect(digests(bot, anna.chat).map(({ text }) => /1\. (.*)/.exec(text)?.[1])).toEqual(
      days.map(([, title]) => title),
    )
    expectNoViolations(bot.box)
  }, 60_000)

  it('reads only what is new and theirs, by topic, one screen and the rest behind a button', async () => {
    const bot = await runBot({ articles: [article('alt')] })
    const anna = bot.box.person()
    passTo(bot, '2030-01-03T12:00:00Z')
    await say(bot, anna, '/abo wöchentlich mo 08:00')
    const many = Array.from({ length: 8 }, (_, index) =>
      article(`a${index}`, { title: `Artikel ${index}`, topics: [index % 2 === 0 ? 'verkehr' : 'kultur'] }),
    )
    publish(bot, ...many)
    await through(bot)
    passTo(bot, '2030-01-07T07:00:00Z')
    await eventually(() => digests(bot, anna.chat).length === 1)
    await through(bot)
    const digest = last(bot, anna.chat)
    expect(digest.text).toMatch(/Kultur\n1\. Artikel[\s\S]*Verkehr\n5\. Artikel/)
    expect(digest.text).toMatch(/Du bekommst das, weil/)
    await bot.restart()
    const second = await press(bot, anna, 'Weiter ›')
    expect(second).toMatchObject({ id: digest.id, text: expect.stringMatching(/Verkehr\n6\. Artikel/) })
    expect(labels(second)).toContain('‹ Zurück')
    passTo(bot, '2030-01-14T07:00:00Z')
    await someRounds()
    await through(bot)
    expect(digests(bot, anna.chat)).toHaveLength(1)
    expectNoViolations(bot.box)
  })

  it('gets no message when there is nothing, and what was published while the bot was down', async () => {
    const bot = await runBot({ articles: [article('alt')] })
    const anna = bot.box.person()
    await say(bot, anna, '/abo täglich 07:30')
    passTo(bot, '2030-01-05T06:30:00Z')
    await someRounds()
    await through(bot)
    expect(digests(bot, anna.chat)).toEqual([])
    await bot.restart(() => {
      publish(bot, article('neu', { title: 'Neu in der Nacht' }))
      passTo(bot, '2030-01-06T09:00:00Z')
    })
    passTo(bot, '2030-01-07T06:30:00Z')
    await eventually(() => last(bot, anna.chat).text.includes('Neu in der Nacht'))
    await through(bot)
    expect(digests(bot, anna.chat)).toHaveLength(1)
    expectNoViolations(bot.box)
  })
})
