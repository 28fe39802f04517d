import { describe, expect, it } from 'vitest'
import { article, expectNoViolations, runBot, stopAfterEach } from '../support/bot.js'
import { done, fromBot, labels, last, press, publish, say, through } from '../support/chatting.js'

stopAfterEach()

describe('a reader who subscribes', () => {
  it('is done after three taps, with a sample, and everything in one message', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    await say(bot, anna, '/abo')
    await press(bot, anna, 'Wöchentlich')
    await press(bot, anna, 'Dienstag')
    const done = await press(bot, anna, '08:00')
    expect(done.text).toMatch(/^Fertig\. Ich schreibe dir jede Woche dienstags um 08:00 Uhr\. Themen: alle/)
    expect(done.text).toMatch(/So sieht eine Nachricht aus:[\s\S]*Du bekommst das, weil/)
    expect(fromBot(bot, anna.chat)).toHaveLength(1)
    expectNoViolations(bot.box)
  })

  it('narrows topics and city right there', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    await say(bot, anna, '/subscribe')
    await press(bot, anna, 'Täglich')
    await press(bot, anna, '07:30')
    await press(bot, anna, 'Themen wählen')
    await press(bot, anna, '✓ Kultur')
    expect(labels(last(bot, anna.chat))).toEqual(expect.arrayContaining(['Kultur', '✓ Verkehr', 'Allen folgen']))
    await press(bot, anna, '‹ Zurück')
    await press(bot, anna, 'Stadt')
    await press(bot, anna, 'Leipzig')
    const settings = await press(bot, anna, '‹ Zurück')
    expect(settings.text).toMatch(/täglich um 07:30 Uhr\nThemen: Verwaltung, Wirtschaft, Verkehr.*\nStadt: Leipzig/)
    expect(fromBot(bot, anna.chat)).toHaveLength(1)
    expectNoViolations(bot.box)
  })

  it.each([
    ['/abo sofort', /Ich schreibe dir sofort/],
    ['/abo täglich 07:30', /täglich um 07:30 Uhr/],
    ['/abo 8 Uhr', /täglich um 08:00 Uhr/],
    ['/abo wöchentlich mo 7.30', /jede Woche montags um 07:30 Uhr/],
    ['/subscribe weekly friday 18:00', /jede Woche freitags um 18:00 Uhr/],
    ['/abo täglich 25 Uhr', /00:00 bis 23:59.*\/abo täglich 07:30/],
    ['/abo stündlich', /„stündlich“ verstehe ich hier nicht[\s\S]*\/abo täglich 07:30/],
    ['/abo <b>', /„<b>“ verstehe ich hier nicht/],
  ])('may write it all at once: %s', async (text, answer) => {
    const bot = await runBot()
    const anna = bot.box.person()
    expect((await say(bot, anna, text)).text).toMatch(answer)
    expectNoViolations(bot.box)
  })

  it('ends it with one word, without a question that must be answered', async () => {
    const bot = await runBot({ articles: [article('alt')] })
    const anna = bot.box.person()
    await say(bot, anna, '/abo sofort')
    await say(bot, anna, '/merken Radschnellweg')
    expect((await say(bot, anna, '/stop')).text).toMatch(/^Abbestellt\./)
    publish(bot, article('rad', { title: 'Radschnellweg' }))
    await through(bot)
    expect(last(bot, anna.chat).text).toMatch(/^Abbestellt\./)
    expect((await say(bot, anna, '/abbestellen')).text).toMatch(/nichts abonniert/)
    expect((await say(bot, anna, '/abo aus')).text).toMatch(/nichts abonniert/)
    expectNoViolations(bot.box)
  })

  it('sees the last three on request, and nothing old otherwise', async () => {
    const titles = ['eins', 'zwei', 'drei', 'vier']
    const articles = titles.map((title, index) => article(title, { title, date: `2025-01-0${index + 1}` }))
    const bot = await runBot({ articles })
    const anna = bot.box.person()
    await say(bot, anna, '/abo sofort')
    await through(bot)
    expect(fromBot(bot, anna.chat)).toHaveLength(1)
    const three = await press(bot, anna, 'Zeig mir die letzten drei')
    expect(three.text).toMatch(/vier[\s\S]*drei[\s\S]*zwei/)
    expect(three.text).not.toContain('eins')
    expectNoViolations(bot.box)
  })

  it('follows a topic from the topics screen', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    await say(bot, anna, '/themen')
    await press(bot, anna, 'Verkehr (15)')
    const followed = await press(bot, anna, 'Diesem Thema folgen')
    expect(labels(followed)).toEqual(expect.arrayContaining(['Nicht mehr folgen', 'Kommt täglich um 07:30 Uhr']))
    await press(bot, anna, 'Alle Themen')
    expect(labels(last(bot, anna.chat))).toEqual(expect.arrayContaining(['✓ Verkehr (15)']))
    expect((await say(bot, anna, '/einstellungen')).text).toMatch(/Themen: Verkehr\n/)
    expectNoViolations(bot.box)
  })
})

describe('a reader’s settings', () => {
  it('stand on one screen, edited in place, and last', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    const screen = await say(bot, anna, '/einstellungen')
    await press(bot, anna, 'Themen')
    await press(bot, anna, 'Eine Woche stumm')
    expect(last(bot, anna.chat).text).toMatch(/Stumm: Verwaltung \(bis /)
    await press(bot, anna, 'Nicht mehr stumm')
    await press(bot, anna, '‹ Zurück')
    await press(bot, anna, 'Ruhe')
    await press(bot, anna, '22:00 bis 07:00 Uhr')
    await press(bot, anna, '‹ Zurück')
    await press(bot, anna, 'English')
    expect(last(bot, anna.chat)).toMatchObject({ id: screen.id, text: expect.stringMatching(/22:00 to 07:00/) })
    await bot.restart()
    expect((await say(bot, anna, '/settings')).text).toMatch(/22:00 to 07:00/)
    expectNoViolations(bot.box)
  })

  it('take words wanted and unwanted, and give them up with a tap', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    const words = await say(bot, anna, '/einstellungen Museum, -Fußball, <Park> & Teich')
    expect(words.text).toContain('Museum, <Park> & Teich, -Fußball')
    await press(bot, anna, '-Fußball entfernen')
    expect(last(bot, anna.chat).text).toContain('Museum, <Park> & Teich\n')
    expect((await say(bot, anna, `/einstellungen ${'x'.repeat(61)}`)).text).toMatch(/höchstens 60 Zeichen/)
    const many = Array.from({ length: 30 }, (_, index) => `Wort${index}`).join(',')
    expect((await say(bot, anna, `/einstellungen ${many}`)).text).toMatch(/Mehr als 20 Wörter/)
    expectNoViolations(bot.box)
  })

  it('take words after a tap, and a question afterwards is a question again', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    await say(bot, anna, '/einstellungen')
    await press(bot, anna, 'Wörter')
    expect((await press(bot, anna, 'Wörter schreiben')).text).toMatch(/durch Kommas getrennt/)
    expect((await say(bot, anna, 'x'.repeat(61))).text).toMatch(/höchstens 60 Zeichen/)
    bot.box.send(anna, 'photo')
    await done(bot)
    expect(last(bot, anna.chat).text).toMatch(/als Text/)
    expect((await say(bot, anna, 'Museum, -Fußball')).text).toMatch(/^Wörter\nMuseum, -Fußball\n/)
    await bot.restart()
    expect((await say(bot, anna, 'Wer ist OB von Halle?')).text).toMatch(/Vogt/)
    expect((await say(bot, anna, '/einstellungen')).text).toMatch(/Wörter: Museum, -Fußball\n/)
  })

  it.each(['a command', 'another tap'])('are left by %s while words are asked for', async (way) => {
    const bot = await runBot()
    const anna = bot.box.person()
    await say(bot, anna, '/einstellungen')
    const words = await press(bot, anna, 'Wörter')
    await press(bot, anna, 'Wörter schreiben')
    if (way === 'a command') expect((await say(bot, anna, '/themen')).text).toMatch(/^Themen/)
    else await press(bot, anna, '‹ Zurück', words)
    expect((await say(bot, anna, 'Wer ist OB von Halle?')).text).toMatch(/Vogt/)
    expect((await say(bot, anna, '/einstellungen')).text).toMatch(/Wörter: –\n/)
  })

  it('take any quiet hours', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    await say(bot, anna, '/einstellungen')
    await press(bot, anna, 'Ruhe')
    await press(bot, anna, 'Andere Zeit')
    expect((await say(bot, anna, 'nachts')).text).toMatch(/Diese Zeiten verstehe ich nicht/)
    expect((await say(bot, anna, 'von 22:30 bis 6 Uhr')).text).toMatch(/ohne Ton: 22:30 bis 06:00 Uhr/)
    expect((await say(bot, anna, '/einstellungen Ruhe 23-7')).text).toMatch(/ohne Ton: 23:00 bis 07:00 Uhr/)
    expect((await say(bot, anna, '/settings quiet none')).text).toMatch(/ohne Ton: keine/)
    expect((await say(bot, anna, '/einstellungen Ruhe')).text).toMatch(/^Wörter\nRuhe\n/)
  })
})
