import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import { article, runBot, stopAfterEach, type RunOptions, type Running } from '../support/bot.js'
import { done, fromBot, press, say } from '../support/chatting.js'

stopAfterEach()

const withInline = (options: RunOptions = {}) =>
  runBot({ box: createBox({ bot: { supports_inline_queries: true } }), ...options })

async function type(bot: Running, person: Person, query: string, offset = '') {
  const asked = bot.box.inline(person, query, { offset })
  await done(bot)
  if (!asked.answer) throw new Error('There was no answer')
  return { asked, ...asked.answer }
}

describe('@bot and a few words, in any chat', () => {
  it('shows cards with their source, and the chosen one is a message like any other', async () => {
    const bot = await withInline()
    const anna = bot.box.person()
    const group = bot.box.group({ members: [anna] })
    const { asked, results } = await type(bot, anna, 'Flughafen')
    expect(results.length).toBeGreaterThan(1)
    expect(results[0]?.description).toMatch(/ – \S/)
    const sent = bot.box.choose(anna, asked, results[0]?.id ?? '', { in: group })
    await done(bot)
    expect(sent.text).toMatch(/Flughafen/)
    expect(sent.text).toMatch(/Quellen?: /)
    expect(sent.buttons.flat()).toMatchObject([
      { text: 'Ganzer Artikel', url: expect.stringContaining('?start=article_') },
    ])
    // The card is no question to the bot.
    expect(fromBot(bot, group)).toEqual([])
    bot.box.choose(anna, asked, results[0]?.id ?? '')
    await done(bot)
    expect(fromBot(bot, anna.chat)).toEqual([])
  })

  it('offers the answer first where the words are a question', async () => {
    const bot = await withInline()
    const { results } = await type(bot, bot.box.person(), 'Wann ging der City-Tunnel in Betrieb?')
    expect(results[0]).toMatchObject({ message: { text: expect.stringContaining('15. Dezember 2013') } })
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
  })

  it('does not say a part of the answer again below it', async () => {
    const bot = await withInline()
    for (const language_code of ['de', 'en']) {
      const { results } = await type(bot, bot.box.person({ language_code }), 'Flughafen')
      expect(new Set(results.map(({ description }) => description)).size).toBe(results.length)
    }
  })

  it('shows the newest without any words, page by page, none twice', async () => {
    const articles = Array.from({ length: 45 }, (_, at) =>
      article(`a-${at}`, { date: `2025-06-${String((at % 28) + 1)}`.replace(/-(\d)$/, '-0$1') }),
    )
    const bot = await withInline({ articles })
    const anna = bot.box.person()
    const pages = [await type(bot, anna, ''), await type(bot, anna, ' ', '20'), await type(bot, anna, '', '40')]
    expect(pages.map(({ results, next }) => [results.length, next])).toEqual([
      [20, '20'],
      [20, '40'],
      [5, ''],
    ])
    expect(new Set(pages.flatMap(({ results }) => results.map(({ id }) => id))).size).toBe(45)
    expect((await type(bot, anna, '', '9999')).results).toEqual([])
    expect((await type(bot, anna, '', 'nonsense')).results).toHaveLength(20)
  })

  it('speaks the language the person chose here, else that of their app', async () => {
    const bot = await withInline()
    const ben = bot.box.person({ language_code: 'en' })
    const english = await type(bot, ben, 'airport')
    expect(english.results[0]?.message.text).toMatch(/Sources?: /)
    await say(bot, ben, '/einstellungen')
    await press(bot, ben, 'Deutsch')
    expect((await type(bot, ben, 'Flughafen Leipzig')).results[0]?.message.text).toMatch(/Quellen?: /)
  })

  it('says honestly that there is nothing, and leads to the chat with the bot', async () => {
    const bot = await withInline()
    const anna = bot.box.person()
    expect(await type(bot, anna, 'qwrtzpxv')).toMatchObject({
      results: [],
      button: { text: 'Dazu habe ich nichts. Frag mich direkt', start: 'inline' },
    })
    expect((await say(bot, anna, '/start inline')).text).toContain('Halle')
  })

  it('finds what was meant, and says so', async () => {
    const bot = await withInline()
    const { results, button } = await type(bot, bot.box.person(), 'Flukhafn')
    expect(results.some(({ message }) => message.text.includes('Flughafen'))).toBe(true)
    expect(button).toEqual({ text: 'Das passt zu „Flughafen“', start: 'inline' })
  })

  it('stays well with 256 characters of anything', async () => {
    const bot = await withInline()
    const anna = bot.box.person()
    for (const query of ['x'.repeat(256), '👍'.repeat(128), '<b>&"\\'.repeat(30), '/neu', '@'.repeat(256)]) {
      expect((await type(bot, anna, query)).results.length).toBeLessThanOrEqual(50)
    }
  })

  it('keeps nothing of it: not on disk, not in the log, no reader', async () => {
    const bot = await withInline()
    await type(bot, bot.box.person({ id: 5_123_456_789 }), 'Geheimwort Flughafen')
    const kept = readdirSync(bot.dataDir, { recursive: true, encoding: 'utf8' })
      .map((file) => join(bot.dataDir, file))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(kept + bot.log.join('\n')).not.toMatch(/Geheimwort|5123456789/)
  })

  it('of all that is typed in a hurry, answers at least the last', async () => {
    const bot = await withInline()
    const anna = bot.box.person()
    const asked = Array.from('Flughafen').map((_, at, word) => bot.box.inline(anna, word.slice(0, at + 1).join('')))
    await done(bot)
    expect(asked.at(-1)?.answer?.results.length).toBeGreaterThan(0)
  })
})

describe('inline mode that is off', () => {
  it('breaks nothing: the help does not speak of it, and the log says once how to turn it on', async () => {
    const bot = await runBot()
    expect((await say(bot, bot.box.person(), '/hilfe')).text).not.toContain('@schwesterstadt_bot')
    expect(bot.log.filter((line) => line.includes('/setinline'))).toHaveLength(1)
  })

  it('when on, the help says how', async () => {
    const bot = await withInline()
    const anna = bot.box.person()
    expect((await say(bot, anna, '/hilfe')).text).toContain('@schwesterstadt_bot Flughafen')
    expect((await say(bot, anna, 'Hilfe')).text).toContain('@schwesterstadt_bot Flughafen')
    expect(bot.log.filter((line) => line.includes('/setinline'))).toEqual([])
  })
})
