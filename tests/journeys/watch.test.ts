import { describe, expect, it } from 'vitest'
import { leaveOut } from '../../src/tryout/shown.js'
import { article, expectNoViolations, runBot, stopAfterEach } from '../support/bot.js'
import { eventually, fromBot, labels, last, press, publish, say, through } from '../support/chatting.js'

stopAfterEach()

const old = article('alt', { title: 'Straßenbahn', facts: ['Die Straßenbahn fährt alle zehn Minuten.'] })
const bike = article('rad', {
  title: 'Radschnellweg Halle–Leipzig',
  summary: 'Der Radschnellweg zwischen Halle und Leipzig kommt.',
  facts: ['Der Radschnellweg Halle–Leipzig wird 2031 eröffnet.'],
})

describe('a reader who waits for an answer', () => {
  it('keeps a refused question with one tap, and gets the answer when there is one, once', async () => {
    const bot = await runBot({ articles: [old] })
    const anna = bot.box.person()
    const refusal = await say(bot, anna, 'Wann wird der Radschnellweg eröffnet?')
    expect(refusal.text).toMatch(/^Dazu habe ich nichts\./)
    const kept = await press(bot, anna, 'Sag mir Bescheid, sobald es dazu etwas gibt')
    expect(kept.text).toMatch(/Gemerkt: „Wann wird der Radschnellweg eröffnet\?“/)
    await say(bot, anna, '/abo sofort')
    await bot.restart()
    publish(bot, bike, article('zoo', { title: 'Zoo' }))
    await eventually(() => last(bot, anna.chat).text.includes('2031'))
    await through(bot)
    const answer = last(bot, anna.chat)
    expect(answer.text).toMatch(/weil du dir „Wann wird der Radschnellweg eröffnet\?“ gemerkt hast/)
    expect(fromBot(bot, anna.chat).filter(({ text }) => text.includes('2031'))).toHaveLength(1)
    expectNoViolations(bot.box)
  })

  it('without a subscription gets the answer first, then the article, and is asked whether to go on', async () => {
    const bot = await runBot({ articles: [old] })
    const anna = bot.box.person()
    await say(bot, anna, '/merken Radschnellweg')
    publish(bot, bike)
    await eventually(() => last(bot, anna.chat).text.includes('2031'))
    const answer = last(bot, anna.chat)
    expect(answer.text).toMatch(/^Der Radschnellweg[\s\S]*Radschnellweg Halle–Leipzig[\s\S]*Soll ich weiter/)
    expect(labels(answer)).toEqual(['Ja, weiter', 'Nein, erledigt', 'Mehr', 'Abbestellen'])
    await press(bot, anna, 'Ja, weiter', answer)
    expect((await say(bot, anna, '/merken')).text).toContain('1. Radschnellweg')
    await press(bot, anna, 'Nein, erledigt', answer)
    expect((await say(bot, anna, '/merken')).text).toMatch(/noch nichts gemerkt/)
    await through(bot)
    expectNoViolations(bot.box)
  })

  it('hears of a correction that answers', async () => {
    const bot = await runBot({ articles: [old] })
    const anna = bot.box.person()
    publish(bot, { ...bike, title: 'Radweg', summary: 'Ein Weg.', facts: ['Ein Weg.'] })
    await through(bot)
    await say(bot, anna, '/merken Wann wird der Radschnellweg eröffnet?')
    publish(bot, { ...bike, corrections: [{ at: '2026-01-01T08:00:00Z', text: 'Das Jahr fehlte.', material: false }] })
    await eventually(() => last(bot, anna.chat).text.includes('2031'))
    expectNoViolations(bot.box)
  })

  it('keeps twenty at most, and removes each', async () => {
    const bot = await runBot({ articles: [old] })
    const anna = bot.box.person()
    for (let number = 1; number <= 20; number++) {
      await say(bot, anna, `/watch Frage ${number} <&>`)
      bot.pass(10_000)
    }
    expect((await say(bot, anna, '/watch noch eine')).text).toMatch(/Mehr als 20 Fragen/)
    expect((await say(bot, anna, `/watch ${'x'.repeat(301)}`)).text).toMatch(/höchstens 300/)
    const list = await say(bot, anna, '/merken')
    expect(list.buttons).toHaveLength(20)
    const shorter = await press(bot, anna, '„Frage 7 <&>“ vergessen')
    expect(shorter).toMatchObject({ id: list.id })
    expect(shorter.buttons).toHaveLength(19)
    expect(shorter.text).not.toContain('Frage 7 ')
    expectNoViolations(bot.box)
  })

  it('in a group is read without the bot’s name and without the command', async () => {
    const bot = await runBot({ articles: [old] })
    const chief = bot.box.person()
    const group = bot.box.group({ administrators: [chief] })
    await say(bot, chief, `@${bot.box.bot.username} Wer baut den Zoo?`, { in: group })
    const first = await press(bot, chief, 'Sag mir Bescheid, sobald es dazu etwas gibt', last(bot, group))
    expect(first.text).toContain('„Wer baut den Zoo?“')
    await say(bot, chief, '/frage Wer baut das Museum?', { in: group })
    const second = await press(bot, chief, 'Sag mir Bescheid, sobald es dazu etwas gibt', last(bot, group))
    expect(second.text).toContain('„Wer baut das Museum?“')
    expectNoViolations(bot.box)
  })

  it('whose question is gone is told how to write it', async () => {
    const bot = await runBot({ articles: [old] })
    const anna = bot.box.person()
    const refusal = await say(bot, anna, 'Wer baut den Zoo?')
    const alone = leaveOut(refusal.message as { reply_to_message?: unknown }, 'reply_to_message')
    bot.box.deliver({
      callback_query: { id: 'q', from: anna.user, chat_instance: '1', data: 'watch:this', message: alone as never },
    })
    const toasts = () => bot.box.calls.filter(({ method }) => method === 'answerCallbackQuery')
    await eventually(() => toasts().length > 0)
    expect(toasts()).toMatchObject([{ parameters: { text: expect.stringMatching(/hinter \/merken/) } }])
  })
})
