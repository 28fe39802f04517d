import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/tryout/people.js'
import { article, expectNoViolations, runBot, stopAfterEach, type Running } from '../support/bot.js'

stopAfterEach()

const EDITOR = 77

async function begin(env: Record<string, string> = { EDITOR_IDS: String(EDITOR) }) {
  const bot = await runBot({ articles: [article('tram', { title: 'Neue Straßenbahn' })], env })
  const anna = bot.box.person({ first_name: 'Anna', username: 'anna_x' })
  const editor = bot.box.person({ id: EDITOR })
  return { bot, anna, editor }
}

async function say(bot: Running, person: Person, text: string) {
  bot.box.say(person, text)
  await bot.box.settled({ also: () => bot.app.idle() })
}

async function press(bot: Running, person: Person, button: string) {
  const message = bot.box.messages(person.chat).at(-1)
  if (!message) throw new Error('There is no message')
  bot.box.press(person, message, button)
  await bot.box.settled({ also: () => bot.app.idle() })
}

const texts = (bot: Running, person: Person) =>
  bot.box
    .messages(person.chat)
    .filter(({ byBot }) => byBot)
    .map(({ text }) => text)

describe('a reader who reports an error', () => {
  it('sends it to the editors only after agreeing, with the article and without a name', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, editor, '/start')
    await say(bot, anna, '/start article_tram')
    await press(bot, anna, 'Fehler melden')
    expect(texts(bot, anna).at(-1)).toMatch(/Neue Straßenbahn/)
    await say(bot, anna, 'Die Linie heißt <7> & nicht 8.')
    expect(texts(bot, anna).at(-1)).toMatch(/Soll ich das an die Redaktion schicken/)
    expect(texts(bot, editor).join()).not.toMatch(/Linie/)
    await press(bot, anna, 'An die Redaktion schicken')
    expect(texts(bot, anna).at(-1)).toMatch(/Danke/)
    const received = texts(bot, editor).at(-1) ?? ''
    expect(received).toMatch(/Neue Straßenbahn[\s\S]*Die Linie heißt <7> & nicht 8\./)
    expect(received).not.toMatch(/Anna|anna_x/)
    expectNoViolations(bot.box)
  })

  it('may take it back, and a question afterwards is a question again', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, editor, '/start')
    await say(bot, anna, '/fehler Das stimmt nicht.')
    await press(bot, anna, 'Verwerfen')
    await say(bot, anna, 'Wer ist OB?')
    expect(texts(bot, anna).at(-1)).not.toMatch(/Redaktion/)
    expect(texts(bot, editor)).toHaveLength(1)
  })

  it('can leave by any command and hears that nothing was sent', async () => {
    const { bot, anna } = await begin()
    await say(bot, anna, '/fehler')
    await say(bot, anna, '/abbrechen')
    expect(texts(bot, anna).at(-1)).toMatch(/nichts verschickt/)
    await say(bot, anna, '/fehler Falsch.')
    await say(bot, anna, '/neu')
    expect(texts(bot, anna).slice(-2).join('\n')).toMatch(/nichts verschickt[\s\S]*Neues/)
    await say(bot, anna, '/abbrechen')
    expect(texts(bot, anna).at(-1)).toMatch(/nichts abzubrechen/)
  })

  it('keeps the dialog through a restart', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, editor, '/start')
    await say(bot, anna, '/fehler')
    await bot.restart()
    await say(bot, anna, 'Die Zahl ist falsch.')
    await bot.restart()
    await press(bot, anna, 'An die Redaktion schicken')
    expect(texts(bot, editor).at(-1)).toMatch(/Die Zahl ist falsch/)
    expectNoViolations(bot.box)
  })

  it('hears when a newer version no longer knows the dialog', async () => {
    const { bot, anna } = await begin()
    await say(bot, anna, '/fehler')
    const file = join(bot.dataDir, 'state', 'dialogs.json')
    await bot.restart(() => {
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('report-2', 'report-0'))
    })
    await say(bot, anna, 'Die Zahl ist falsch.')
    expect(texts(bot, anna).slice(-2).join('\n')).toMatch(/gilt der angefangene Dialog nicht mehr/)
    await say(bot, anna, '/abbrechen')
    expect(texts(bot, anna).at(-1)).toMatch(/nichts abzubrechen/)
  })

  it('may turn pages and send a photo meanwhile', async () => {
    const { bot, anna } = await begin()
    await say(bot, anna, '/start')
    const welcome = bot.box.messages(anna.chat).at(-1)
    await say(bot, anna, '/fehler')
    if (welcome) bot.box.press(anna, welcome, 'Neues lesen')
    await bot.box.settled({ also: () => bot.app.idle() })
    bot.box.send(anna, 'photo')
    await bot.box.settled({ also: () => bot.app.idle() })
    expect(texts(bot, anna).at(-1)).toMatch(/in Worten/)
    await say(bot, anna, 'Jetzt der Fehler.')
    expect(texts(bot, anna).at(-1)).toMatch(/Jetzt der Fehler\.[\s\S]*Soll ich/)
    expectNoViolations(bot.box)
  })

  it('is told that the report is kept when no editor can be reached', async () => {
    const { bot, anna } = await begin()
    await say(bot, anna, '/fehler Das stimmt nicht.')
    await press(bot, anna, 'An die Redaktion schicken')
    expect(texts(bot, anna).at(-1)).toMatch(/liegt bei der Redaktion[\s\S]*\/impressum/)
    expectNoViolations(bot.box)
  })

  it('is pointed to the imprint at once when there are no editors', async () => {
    const { bot, anna } = await begin({})
    await say(bot, anna, '/fehler')
    expect(texts(bot, anna).at(-1)).toMatch(/keine Redaktion[\s\S]*\/impressum/)
  })

  it('mends the text by editing the message or writing it anew; only the last version can be sent', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, editor, '/start')
    const question = bot.box.say(anna, 'Eine frühere Frage?')
    await bot.box.settled({ also: () => bot.app.idle() })
    await say(bot, anna, '/fehler')
    const first = bot.box.say(anna, 'Die Zahl ist 5.')
    await bot.box.settled({ also: () => bot.app.idle() })
    const card = bot.box.messages(anna.chat).at(-1)
    bot.box.edit(question, 'Eine andere frühere Frage?')
    bot.box.edit(first, 'Die Zahl ist 6.')
    await bot.box.settled({ also: () => bot.app.idle() })
    expect(texts(bot, anna).at(-1)).toMatch(/Die Zahl ist 6/)
    if (card) bot.box.press(anna, card, 'An die Redaktion schicken')
    await bot.box.settled({ also: () => bot.app.idle() })
    expect(texts(bot, editor)).toHaveLength(1)
    await press(bot, anna, 'An die Redaktion schicken')
    expect(texts(bot, editor).at(-1)).toMatch(/Die Zahl ist 6/)
    expect(
      bot.box
        .messages(anna.chat)
        .flatMap(({ buttons }) => buttons.flat())
        .filter(({ text }) => text.includes('schicken')),
    ).toEqual([])
    expectNoViolations(bot.box)
  })

  it('may write as much as Telegram takes', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, editor, '/start')
    await say(bot, anna, '/fehler')
    await say(bot, anna, '&'.repeat(4096))
    await press(bot, anna, 'An die Redaktion schicken')
    await press(bot, editor, 'Ansehen')
    expect(texts(bot, editor).at(-1)).toMatch(/&{2000}/)
    expectNoViolations(bot.box)
  })

  it('in a group is asked to do so in private', async () => {
    const { bot, anna } = await begin()
    const group = bot.box.group({ members: [anna] })
    bot.box.say(anna, '/fehler Falsch.', { in: group })
    await bot.box.settled({ also: () => bot.app.idle() })
    expect(bot.box.messages(group).at(-1)?.text).toMatch(/privaten Chat/)
  })
})
