import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { article, expectNoViolations, runBot, stopAfterEach, writeArticles, type Running } from '../support/bot.js'

stopAfterEach()

const done = (bot: Running) => bot.box.settled({ also: () => bot.app.idle() })
const stateOf = (bot: Running, file: string) => readFileSync(join(bot.dataDir, 'state', file), 'utf8')

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It did not come to that')
}

describe('when things go wrong', () => {
  it('an answer is sent once Telegram takes it again', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    bot.box.trouble('sendMessage', { error_code: 502, description: 'Bad Gateway' }, { times: 2 })
    bot.box.trouble('sendMessage', 'network')
    bot.box.say(anna, '/hilfe')
    await done(bot)
    expect(bot.box.messages(anna.chat).filter(({ byBot }) => byBot)).toHaveLength(1)
  })

  it('a chat that waits for Telegram keeps no other chat waiting', async () => {
    const bot = await runBot()
    const [anna, ben] = [bot.box.person(), bot.box.person()]
    bot.box.trouble('sendMessage', 'hang', { when: ({ chat_id }) => chat_id === anna.chat.id })
    bot.box.say(anna, '/hilfe')
    bot.box.say(ben, '/hilfe')
    await until(() => bot.box.messages(ben.chat).length === 2)
    expect(bot.box.messages(anna.chat)).toHaveLength(1)
    await bot.app.stop()
  })

  it('a reader who blocked the bot stops nothing', async () => {
    const bot = await runBot()
    const [anna, ben] = [bot.box.person(), bot.box.person()]
    bot.box.trouble('sendMessage', { error_code: 403, description: 'Forbidden: bot was blocked by the user' })
    bot.box.say(anna, '/hilfe')
    await done(bot)
    bot.box.say(ben, '/hilfe')
    await done(bot)
    expect(bot.box.messages(ben.chat)).toHaveLength(2)
    const tries = bot.box.calls.filter(
      ({ method, parameters }) => method === 'sendMessage' && parameters['chat_id'] === anna.chat.id,
    )
    expect(tries).toHaveLength(1)
    expect(bot.log.join('')).not.toContain(String(anna.chat.id))
  })

  it('whatever breaks in handling, the reader reads one plain sentence', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    bot.box.trouble('sendMessage', { error_code: 400, description: 'Bad Request: something new' })
    bot.box.say(anna, '/hilfe')
    await done(bot)
    expect(bot.box.messages(anna.chat).at(-1)?.text).toMatch(/schiefgegangen/)
    expect(bot.log.some((line) => line.includes('an update failed') && line.includes('"update":'))).toBe(true)
  })

  it('says sorry in the language that the reader chose', async () => {
    const bot = await runBot()
    const anna = bot.box.person({ language_code: 'de' })
    bot.box.say(anna, '/einstellungen')
    await done(bot)
    const screen = bot.box.messages(anna.chat).at(-1)
    if (screen) bot.box.press(anna, screen, 'English')
    await done(bot)
    bot.box.trouble('sendMessage', { error_code: 400, description: 'Bad Request: something new' })
    bot.box.say(anna, '/news')
    await done(bot)
    expect(bot.box.messages(anna.chat).at(-1)?.text).toMatch(/went wrong/)
    expectNoViolations(bot.box)
  })

  it('a question that a stop cut off is not lost silently: the next start says sorry', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    bot.box.trouble('sendMessage', 'hang')
    const ben = bot.box.person()
    bot.box.say(anna, '/hilfe')
    bot.box.say(ben, '/hilfe')
    await until(() => bot.box.messages(ben.chat).length === 2)
    await bot.restart()
    await until(() => bot.box.messages(anna.chat).some(({ text }) => text.includes('zu lange gedauert')))
    await done(bot)
    expect(bot.box.messages(anna.chat).filter(({ byBot }) => byBot)).toHaveLength(1)
  })

  it('updates whose ids begin anew below the old ones are handled and confirmed', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    bot.box.continueAt(900_000)
    bot.box.say(anna, '/hilfe')
    await done(bot)
    bot.box.continueAt(400)
    bot.box.say(anna, '/hilfe')
    await bot.box.settled({ also: () => bot.app.idle(), within: 60_000 })
    expect(bot.box.messages(anna.chat).filter(({ byBot }) => byBot)).toHaveLength(2)
  })

  it('what was asked is gone from the disk once it is answered, and never in the log', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    bot.box.say(anna, 'Geheimwort Kranichfeder?')
    await done(bot)
    for (const file of ['inbox.json', 'dialogs.json']) {
      expect(readState(bot, file)).not.toContain('Kranichfeder')
    }
    expect(bot.log.join('')).not.toMatch(/Kranichfeder/)
    expect(bot.log.join('')).not.toContain(String(anna.chat.id))
  })

  it('an update that Telegram hands out again after a restart is not handled again', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    bot.box.say(anna, '/hilfe')
    await done(bot)
    const message = bot.box.messages(anna.chat)[0]?.message
    const update = bot.box.deliver({ message } as never)
    await done(bot)
    await bot.restart()
    const answers = () => bot.box.messages(anna.chat).filter(({ byBot }) => byBot).length
    expect(answers()).toBe(2)
    bot.box.continueAt(update?.update_id ?? 0)
    bot.box.deliver({ message } as never)
    await done(bot)
    expect(answers()).toBe(2)
    bot.box.deliver({ message } as never)
    await done(bot)
    expect(answers()).toBe(3)
  })

  it('a burst of 40 messages gets 30 answers and one sentence', async () => {
    const bot = await runBot()
    const anna = bot.box.person()
    for (let count = 0; count < 40; count++) bot.box.say(anna, '/impressum')
    await done(bot)
    const replies = bot.box
      .messages(anna.chat)
      .filter(({ byBot }) => byBot)
      .map(({ text }) => text)
    const slowDown = replies.filter((text) => text.includes('sehr viele Nachrichten'))
    expect(slowDown).toHaveLength(1)
    expect(replies.length - slowDown.length).toBeGreaterThanOrEqual(30)
    expect(replies.length).toBeLessThan(40)
    expect(replies.at(-1)).toBe(slowDown[0])
  })

  it('a token that Telegram refuses ends the bot with one sentence that does not show it', async () => {
    const box = createBox()
    box.revokeToken()
    await expect(runBot({ box })).rejects.toThrow(/Telegram refuses BOT_TOKEN/)
    await expect(runBot({ box })).rejects.not.toThrow(box.token)
  })

  it('a second program on the same token ends the bot', async () => {
    const bot = await runBot()
    bot.box.trouble('getUpdates', { error_code: 409, description: 'Conflict: terminated by other getUpdates request' })
    bot.box.say(bot.box.person(), '/hilfe')
    await expect(bot.app.finished).rejects.toThrow(/Another program polls/)
  })
})

describe('articles edited by hand while the bot runs', () => {
  it('are taken over within a second', async () => {
    const bot = await runBot({ articles: [article('a', { title: 'Alte Überschrift' })] })
    const anna = bot.box.person()
    writeArticles(bot.dataDir, [
      article('a', { title: 'Neue Überschrift' }),
      article('b', { facts: ['Der Zoo in Halle bekommt 2027 ein Elefantenhaus.'] }),
    ])
    await until(() => bot.log.some((line) => line.includes('articles changed')))
    bot.box.say(anna, '/start article_a')
    await done(bot)
    expect(bot.box.messages(anna.chat).at(-1)?.text).toMatch(/Neue Überschrift/)
    bot.box.say(anna, 'Wann bekommt der Zoo ein Elefantenhaus?')
    await done(bot)
    expect(bot.box.messages(anna.chat).at(-1)?.text).toMatch(/2027/)
    expectNoViolations(bot.box)
  })

  it('are refused when they are wrong: the last good state stays, log and editors learn why', async () => {
    const bot = await runBot({ articles: [article('a', { title: 'Gute Überschrift' })], env: { EDITOR_IDS: '77' } })
    const [anna, editor] = [bot.box.person(), bot.box.person({ id: 77 })]
    bot.box.say(editor, '/start')
    await done(bot)
    writeArticles(bot.dataDir, [article('a', { title: 'Böse', sources: [{ name: 'x', url: 'javascript:alert(1)' }] })])
    await until(() => bot.box.messages(editor.chat).some(({ text }) => text.includes('sources[0].url')))
    bot.box.say(anna, '/start article_a')
    await done(bot)
    expect(bot.box.messages(anna.chat).at(-1)?.text).toMatch(/Gute Überschrift/)
    expect(bot.log.join('')).toMatch(/articles\[0\]\.sources\[0\]\.url/)
    expect(readFileSync(join(bot.dataDir, 'articles.json'), 'utf8')).toContain('Böse')
    writeArticles(bot.dataDir, [article('a', { title: 'Wieder gut' })])
    await until(() => bot.box.messages(editor.chat).some(({ text }) => text.includes('stimmt wieder')))
    expectNoViolations(bot.box)
  })

  it('of withdrawn articles take their answers back', async () => {
    const bot = await runBot({
      articles: [article('a', { facts: ['Der Zoo in Halle bekommt 2027 ein Elefantenhaus.'] }), article('b')],
    })
    const anna = bot.box.person()
    const withdrawn = { at: '2026-01-01T00:00:00Z', reason: 'Die Quelle hat widerrufen.' }
    writeArticles(bot.dataDir, [article('a', { status: 'withdrawn', withdrawn }), article('b')])
    await until(() => bot.log.some((line) => line.includes('articles changed')))
    bot.box.say(anna, 'Wann bekommt der Zoo ein Elefantenhaus?')
    await done(bot)
    expect(bot.box.messages(anna.chat).at(-1)?.text).toMatch(/Dazu habe ich nichts/)
    bot.box.say(anna, '/start article_a')
    await done(bot)
    expect(bot.box.messages(anna.chat).at(-1)?.text).toMatch(/zurückgezogen[\s\S]*widerrufen/)
  })
})

function readState(bot: Running, file: string): string {
  try {
    return stateOf(bot, file)
  } catch {
    return ''
  }
}
