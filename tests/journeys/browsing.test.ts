import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createBox, type Box } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import { article, expectNoViolations, runBot, stopAfterEach, type Running } from '../support/bot.js'

stopAfterEach()

const shipped = (JSON.parse(readFileSync('data/articles.json', 'utf8')) as { articles: { id: string }[] }).articles

async function say(bot: Running, person: Person, text: string) {
  bot.box.say(person, text)
  await bot.box.settled({ also: () => bot.app.idle() })
  return last(bot.box, person)
}

async function press(bot: Running, person: Person, button: string) {
  const answer = bot.box.press(person, last(bot.box, person), button)
  await bot.box.settled({ also: () => bot.app.idle() })
  return answer
}

function last(box: Box, person: Person) {
  const message = box.messages(person.chat).at(-1)
  if (!message) throw new Error('There is no message')
  return message
}

const labels = (message: { buttons: readonly (readonly { text: string }[])[] }) =>
  message.buttons.flat().map(({ text }) => text)

describe('a reader who browses', () => {
  it('is greeted, with first buttons', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    expect((await say(bot, anna, '/start')).text).toMatch(/Bot/)
    await press(bot, anna, 'Themen')
    expect(labels(last(bot.box, anna))).toContain('Verkehr (15)')
    expectNoViolations(bot.box)
  })

  it('turns through all the news in one message, newest first', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    const first = await say(bot, anna, '/neu')
    const pages = [first.text]
    while (labels(last(bot.box, anna)).some((label) => label.includes('›'))) {
      await press(bot, anna, 'Weiter ›')
      pages.push(last(bot.box, anna).text)
    }
    expect(last(bot.box, anna).id).toBe(first.id)
    const numbers = pages.flatMap((page) => [...page.matchAll(/^(\d+)\. /gm)].map((match) => Number(match[1])))
    expect(numbers).toEqual(shipped.map((_, index) => index + 1))
    await press(bot, anna, '‹ Zurück')
    expect(last(bot.box, anna).text).toBe(pages.at(-2))
    expectNoViolations(bot.box)
  })

  it('opens every shipped article, its facts and what is like it', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    for (const { id } of shipped) {
      bot.pass(60_000)
      const opened = await say(bot, anna, `/start article_${id}`)
      expect(opened.text).toMatch(/Stand: |Quellen?: /)
      expect(opened.entities.some(({ type }) => type === 'text_link')).toBe(true)
      await press(bot, anna, 'Mehr')
      expect(last(bot.box, anna).text).toContain('•')
      await press(bot, anna, 'Zum Artikel')
      await press(bot, anna, 'Ähnliche')
      expect(last(bot.box, anna).id).toBe(opened.id)
    }
    expectNoViolations(bot.box)
    expect(bot.box.calls.filter(({ answer }) => 'error_code' in answer)).toEqual([])
  })

  it('sees the longest article that is allowed, on screens that Telegram takes', async () => {
    const long = (letters: number) => 'Wört& '.repeat(letters).slice(0, letters - 1) + '.'
    const longest = article('a'.repeat(40), {
      title: long(160),
      summary: long(700),
      facts: Array.from({ length: 60 }, (_, index) => `${index} ${long(590)}`),
      sources: Array.from({ length: 30 }, (_, index) => ({
        name: long(160),
        url: `https://example.org/${index}?a=1&b="2"`,
      })),
      corrections: Array.from({ length: 5 }, () => ({ at: '2025-06-18T09:00:00Z', text: long(600), material: true })),
    })
    const bot = await runBot({ articles: [longest, article('b', { title: long(160) })] })
    const anna = bot.box.person()
    const opened = await say(bot, anna, `/start article_${longest.id}`)
    expect(opened.text).toContain('Korrigiert am 18. Juni 2025')
    await press(bot, anna, 'Mehr')
    let pages = 1
    while (labels(last(bot.box, anna)).includes('Weiter ›')) {
      await press(bot, anna, 'Weiter ›')
      pages += 1
    }
    expect(pages).toBeGreaterThan(15)
    expect(last(bot.box, anna).text).toContain('59 Wört')
    await say(bot, anna, '/suche Wört')
    await say(bot, anna, '/neu')
    expectNoViolations(bot.box)
    expect(bot.box.calls.filter(({ answer }) => 'error_code' in answer)).toEqual([])
  })

  it('searches, turns the page even after a restart, and sees the words that match', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      article(`rad-${index}`, { title: `Radweg ${index}`, facts: [`Der Radweg ${index} ist & bleibt offen.`] }),
    )
    const bot = await runBot({ articles: many })
    const anna = bot.box.person()
    const found = await say(bot, anna, '/suche Radweg')
    expect(found.text).toContain('12')
    expect(found.entities.filter(({ type }) => type === 'bold').length).toBeGreaterThan(5)
    await bot.restart()
    await press(bot, anna, 'Weiter ›')
    expect(last(bot.box, anna)).toMatchObject({ id: found.id, text: expect.stringContaining('Seite 2 von 3') })
    expectNoViolations(bot.box)
  })

  it('uses every command by both names, in both languages', async () => {
    const bot = await runBot({
      env: {
        IMPRINT_NAME: 'Verein Nachbarstädte',
        IMPRINT_EMAIL: 'post@example.org',
        PRIVACY_URL: 'https://example.org/privacy',
      },
    })
    const anna = bot.box.person()
    const bob = bot.box.person({ language_code: 'en-GB' })
    const said: [string, RegExp, RegExp][] = [
      ['/hilfe /help', /Befehle/, /Commands/],
      ['/neu /news', /Neues aus Halle/, /News from Halle/],
      ['/frage /ask', /\/frage/, /\/ask/],
      ['/suche /search', /\/suche/, /\/search/],
      ['/themen /topics', /Themen/, /Topics/],
      ['/einstellungen /settings', /Sprache/, /language/],
      ['/datenschutz /privacy', /example\.org/, /example\.org/],
      ['/impressum /imprint', /Nachbarstädte/, /Nachbarstädte/],
    ]
    for (const [names, german, english] of said) {
      for (const name of names.split(' ')) {
        expect((await say(bot, anna, name)).text).toMatch(german)
        expect((await say(bot, bob, name)).text).toMatch(english)
      }
    }
    expectNoViolations(bot.box)
  })

  it('chooses a language, which lasts, until it is taken back', async () => {
    const bot = await runBot()
    const anna = bot.box.person({ language_code: 'de' })
    await say(bot, anna, '/einstellungen')
    await press(bot, anna, 'English')
    expect(last(bot.box, anna).text).toMatch(/Settings/)
    await bot.restart()
    expect((await say(bot, anna, '/hilfe')).text).toMatch(/Commands/)
    await say(bot, anna, '/settings')
    await press(bot, anna, 'As in Telegram')
    expect((await say(bot, anna, '/hilfe')).text).toMatch(/Befehle/)
  })

  it('in a group changes the language only as an administrator', async () => {
    const bot = await runBot()
    const [anna, chief] = [bot.box.person(), bot.box.person()]
    const group = bot.box.group({ members: [anna], administrators: [chief] })
    bot.box.say(anna, '/einstellungen', { in: group })
    await bot.box.settled({ also: () => bot.app.idle() })
    const screen = bot.box.messages(group).at(-1)
    if (!screen) throw new Error('no screen')
    bot.box.press(anna, screen, 'English')
    await bot.box.settled({ also: () => bot.app.idle() })
    expect(bot.box.messages(group).at(-1)?.text).toMatch(/Einstellungen/)
    bot.box.press(chief, screen, 'English')
    await bot.box.settled({ also: () => bot.app.idle() })
    expect(bot.box.messages(group).at(-1)?.text).toMatch(/Settings/)
    expectNoViolations(bot.box)
  })

  it('is offered the nearest command for an unknown one', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    expect((await say(bot, anna, '/hife')).text).toContain('/hilfe')
    expect((await say(bot, anna, '/termine')).text).toMatch(/kenne ich nicht/)
    expect((await say(bot, anna, '/desk')).text).toMatch(/kenne ich nicht/)
  })

  it('gets one helpful sentence for anything that is not text', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    for (const kind of [
      'photo',
      'voice',
      'sticker',
      'video',
      'location',
      'contact',
      'poll',
      'document',
      'story',
    ] as const) {
      bot.box.send(anna, kind)
      await bot.box.settled({ also: () => bot.app.idle() })
      expect(last(bot.box, anna)).toMatchObject({ byBot: true, text: expect.stringMatching(/nur Text/) })
    }
    expect(bot.box.messages(anna.chat).filter(({ byBot }) => byBot)).toHaveLength(9)
    expectNoViolations(bot.box)
  })

  it('is told when a button is out of date or forged', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    await say(bot, anna, '/neu')
    const toasts: string[] = []
    bot.box.on((event) => {
      if (event.kind === 'toast') toasts.push(event.answer.text)
    })
    for (const data of [
      'art:gibt-es-nicht',
      'news:-1',
      'topic:sport:0',
      'unsinn',
      'art:../../etc/passwd',
      'report-send',
      'find:1',
      'lang:fr',
      '',
    ]) {
      bot.box.deliver({
        callback_query: {
          id: `q${toasts.length}`,
          from: anna.user,
          chat_instance: '1',
          data,
          message: last(bot.box, anna).message,
        },
      })
      await bot.box.settled({ also: () => bot.app.idle() })
    }
    expect(toasts.every((text) => /gibt es nicht mehr|veraltet/.test(text))).toBe(true)
    expect(bot.log.filter((line) => line.includes('"level":50'))).toEqual([])
  })
})

describe('Telegram’s menu', () => {
  it('is German for German apps and English for everyone else, and holds only what is built', async () => {
    const box = createBox()
    const published = box.waitFor(
      (event) =>
        event.kind === 'call' &&
        event.call.method === 'setMyShortDescription' &&
        event.call.parameters['language_code'] === undefined,
    )
    const bot = await runBot({ box })
    await published
    const menus = bot.box.calls.filter(({ method }) => method === 'setMyCommands').map(({ parameters }) => parameters)
    expect(menus).toMatchObject([{ language_code: 'de' }, {}])
    const names = menus.map(({ commands }) => (commands as { command: string }[]).map(({ command }) => command))
    expect(names[0]).toContain('neu')
    expect(names[1]).toContain('news')
    expect(names.flat()).not.toContain('termine')
    const anna = bot.box.person()
    for (const name of names.flat()) expect((await say(bot, anna, `/${name}`)).text).not.toMatch(/kenne ich nicht/)
  })
})
