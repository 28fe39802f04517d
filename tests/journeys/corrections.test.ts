import { describe, expect, it } from 'vitest'
import { article, expectNoViolations, runBot, stopAfterEach } from '../support/bot.js'
import { eventually, fromBot, last, press, publish, say, through } from '../support/chatting.js'

stopAfterEach()

const old = article('alt')
const bridge = article('bruecke', { title: 'Neue Brücke', summary: 'Die Brücke kostet 3 Millionen Euro.' })
const corrected = (material: boolean) => ({
  ...bridge,
  summary: 'Die Brücke kostet 30 Millionen Euro.',
  corrections: [{ at: '2026-01-01T08:00:00Z', text: 'Es sind 30 Millionen, nicht 3.', material }],
})

async function readersOf(bridgeNews = [bridge]) {
  const bot = await runBot({ articles: [old] })
  const [anna, bob] = [bot.box.person(), bot.box.person({ language_code: 'en' })]
  for (const person of [anna, bob]) await say(bot, person, '/abo sofort')
  publish(bot, ...bridgeNews)
  await eventually(() => [anna, bob].every(({ chat }) => last(bot, chat).text.includes('Brücke')))
  await through(bot)
  return { bot, anna, bob }
}

describe('a correction', () => {
  it('is made in the message of everyone who had the wrong version, and in no other', async () => {
    const { bot, anna, bob } = await readersOf()
    const eve = bot.box.person()
    await say(bot, eve, '/abo sofort')
    publish(bot, corrected(false))
    await eventually(() => [anna, bob].every(({ chat }) => last(bot, chat).text.includes('30 Millionen Euro')))
    await through(bot)
    expect(last(bot, anna.chat).text).toMatch(/Korrigiert am 1\. Januar 2026: Es sind 30 Millionen/)
    expect(fromBot(bot, anna.chat)).toHaveLength(2)
    expect(last(bot, eve.chat).text).not.toContain('Brücke')
    expectNoViolations(bot.box)
  })

  it('that is material is told as well, once, and not to those who left', async () => {
    const { bot, anna, bob } = await readersOf()
    await say(bot, bob, '/stop')
    publish(bot, corrected(true))
    await eventually(() => last(bot, anna.chat).text.startsWith('Korrigiert: Neue Brücke'))
    await through(bot)
    await bot.restart()
    await through(bot)
    const told = fromBot(bot, anna.chat).filter(({ text }) => text.startsWith('Korrigiert: '))
    expect(told).toHaveLength(1)
    expect(fromBot(bot, bob.chat).map(({ text }) => text)).toEqual([
      expect.any(String),
      expect.stringContaining('30 Millionen Euro'),
      expect.stringMatching(/^Unsubscribed/),
    ])
    expect((await press(bot, anna, 'Ganzer Artikel')).text).toContain('30 Millionen Euro')
    expectNoViolations(bot.box)
  })

  it('is made in bundles too, and a deleted message does not matter', async () => {
    const { bot, anna, bob } = await readersOf([bridge, article('zoo', { title: 'Zoo' })])
    bot.box.remove(last(bot, bob.chat))
    publish(bot, corrected(false))
    await eventually(() => last(bot, anna.chat).text.includes('Es sind 30 Millionen'))
    await through(bot)
    expect(last(bot, anna.chat).text).toMatch(/Neu aus Halle und Leipzig[\s\S]*Zoo/)
    expectNoViolations(bot.box)
  })
})

describe('an article that is withdrawn', () => {
  it('says so in every message that showed it', async () => {
    const { bot, anna, bob } = await readersOf()
    publish(bot, {
      ...bridge,
      status: 'withdrawn',
      withdrawn: { at: '2026-01-01T08:00:00Z', reason: 'Die Meldung war falsch.' },
    })
    await eventually(() => [anna, bob].every(({ chat }) => last(bot, chat).text.includes('Die Meldung war falsch.')))
    await through(bot)
    expect(last(bot, anna.chat).text).not.toContain('Millionen')
    expect(fromBot(bot, anna.chat)).toHaveLength(2)
    expectNoViolations(bot.box)
  })
})
