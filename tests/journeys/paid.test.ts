import { describe, expect, it } from 'vitest'
import { article, runBot, stopAfterEach } from '../support/bot.js'
import { eventually, last, publish, say, through } from '../support/chatting.js'

stopAfterEach()

const old = article('alt')
const bike = article('rad', { title: 'Radschnellweg beschlossen' })
const corrections = [{ at: '2026-11-23T10:00:00Z', text: 'Die Länge war falsch.', material: true }]

describe('paid broadcasts', () => {
  it.each([
    [
      'asked for where it was switched on, and only for what comes by itself',
      { PAID_BROADCAST: '1', SEND_RATE: '500' },
      true,
    ],
    ['never asked for without it', {}, false],
  ])('are %s', async (_, env, isPaid) => {
    const bot = await runBot({ articles: [old], env })
    const anna = bot.box.person()
    await say(bot, anna, '/abo sofort')
    publish(bot, bike)
    await eventually(() => last(bot, anna.chat).text.startsWith('Radschnellweg'))
    await through(bot)
    publish(bot, { ...bike, corrections })
    await eventually(() => last(bot, anna.chat).text.startsWith('Korrigiert'))
    await through(bot)
    await say(bot, anna, '/status')
    const sends = bot.box.calls.filter(({ method }) => method === 'sendMessage')
    const paid = sends.filter(({ parameters }) => 'allow_paid_broadcast' in parameters)
    const textOf = ({ parameters }: (typeof sends)[number]) => String(parameters['text'])
    expect(paid.map(textOf).map((text) => /Radschnellweg|Korrigiert/.exec(text)?.[0])).toEqual(
      isPaid ? ['Radschnellweg', 'Korrigiert'] : [],
    )
    expect(paid.every(({ parameters }) => parameters['allow_paid_broadcast'] === true)).toBe(true)
    expect(sends.length).toBeGreaterThan(paid.length)
  })
})
