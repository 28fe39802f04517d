import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/tryout/people.js'
import { article, runBot, stopAfterEach, type Running } from '../support/bot.js'
import { done, eventually, fromBot, publish, say } from '../support/chatting.js'

stopAfterEach()

const EDITOR = 77

async function begin() {
  const bot = await runBot({ articles: [article('tram')], env: { EDITOR_IDS: String(EDITOR) } })
  const editor = bot.box.person({ id: EDITOR })
  await say(bot, editor, '/start')
  return { bot, editor }
}

const read = (bot: Running, person: Person, words: RegExp) =>
  fromBot(bot, person.chat).filter(({ text }) => words.test(text)).length

describe('editors are told', () => {
  it('of an invalid file once, and that it is valid again although it was mended while the bot was down', async () => {
    const { bot, editor } = await begin()
    const file = join(bot.dataDir, 'articles.json')
    const good = readFileSync(file, 'utf8')
    writeFileSync(file, '{ "version": 1, "articles": [')
    bot.pass(1000)
    await eventually(() => {
      bot.pass(1000)
      return read(bot, editor, /die Datei ist fehlerhaft/) > 0
    })
    await bot.restart(() => {
      writeFileSync(file, good)
    })
    await eventually(() => read(bot, editor, /stimmt wieder/) > 0)
    await bot.restart()
    await say(bot, editor, '/status')
    expect([read(bot, editor, /fehlerhaft/), read(bot, editor, /stimmt wieder/)]).toEqual([1, 1])
  })

  it('of many readers who cannot be reached any more, once, and when they are back', async () => {
    const { bot, editor } = await begin()
    const readers = Array.from({ length: 6 }, () => bot.box.person())
    for (const reader of readers) await say(bot, reader, '/abo sofort')
    for (const reader of readers) bot.box.block(reader)
    await done(bot)
    await eventually(() => read(bot, editor, /Viele Leserinnen und Leser sind nicht mehr erreichbar[\s\S]*6 von 6/) > 0)
    await bot.restart()
    for (const reader of readers) bot.box.unblock(reader)
    await eventually(() => read(bot, editor, /nicht mehr auffällig viele/) > 0)
    expect(read(bot, editor, /Viele Leserinnen/)).toBe(1)
  })

  it('of a long pause that Telegram asks for, and when it is over', async () => {
    const { bot, editor } = await begin()
    const readers = [bot.box.person(), bot.box.person(), bot.box.person()]
    for (const reader of readers) await say(bot, reader, '/abo sofort')
    const isReader = ({ chat_id }: Readonly<Record<string, unknown>>) => readers.some(({ chat }) => chat.id === chat_id)
    const slow = { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 3600 } }
    bot.box.trouble('sendMessage', slow, { times: 3, when: isReader })
    publish(bot, article('bruecke', { title: 'Neue Brücke' }))
    await eventually(() => read(bot, editor, /Telegram bremst den Versand/) > 0)
    await bot.restart()
    bot.pass(3_700_000)
    await eventually(() => read(bot, editor, /Der Versand läuft wieder/) > 0)
    expect(read(bot, editor, /Telegram bremst den Versand/)).toBe(1)
  })
})
