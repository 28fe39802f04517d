import { Bot, InlineKeyboard, InputFile } from 'grammy'
import { afterEach, describe, expect, it } from 'vitest'
import { createBox, type Box } from '../../src/tryout/box.js'

/** A small bot of the framework in use, to see that both sides understand each other. */
function startEcho(box: Box) {
  const bot = new Bot(box.token, { client: { fetch: box.fetch as never } })
  bot.command('menu', (ctx) =>
    ctx.reply('<b>Menü</b>', { parse_mode: 'HTML', reply_markup: new InlineKeyboard().text('Mehr', 'more') }),
  )
  bot.command('datei', (ctx) =>
    ctx.replyWithDocument(new InputFile(Buffer.from('BEGIN:VCALENDAR ä'), 'Termine Juni.ics'), { caption: '2025' }),
  )
  bot.callbackQuery('more', async (ctx) => {
    await ctx.answerCallbackQuery('Gern')
    await ctx.editMessageText('Mehr davon')
  })
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text))
  bot.catch(() => undefined)
  const done = bot.start()
  return async () => {
    await bot.stop()
    await done
  }
}

describe('a grammY bot in the box', () => {
  let stop: () => Promise<void> = () => Promise.resolve()
  afterEach(() => stop())

  it('answers a message', async () => {
    const box = createBox()
    stop = startEcho(box)
    const anna = box.person()
    const reply = box.next(anna.chat)
    box.say(anna, 'Hallo')
    expect((await reply).text).toBe('Hallo')
    expect(box.messages(anna.chat).map((message) => [message.byBot, message.text])).toEqual([
      [false, 'Hallo'],
      [true, 'Hallo'],
    ])
    expect(box.violations).toEqual([])
  })

  it('shows a keyboard whose button, pressed, is answered and changes the message in place', async () => {
    const box = createBox()
    stop = startEcho(box)
    const anna = box.person()
    box.say(anna, '/menu')
    await box.settled()
    const [, menu] = box.messages(anna.chat)
    expect(menu).toMatchObject({ text: 'Menü', entities: [{ type: 'bold', offset: 0, length: 4 }] })
    if (!menu) throw new Error('no menu')
    const press = box.press(anna, menu, 'Mehr')
    await box.settled()
    expect(press.answer).toEqual({ text: 'Gern', alert: false, url: null })
    expect(box.messages(anna.chat)[1]).toMatchObject({ id: menu.id, text: 'Mehr davon', buttons: [] })
    expect(box.violations).toEqual([])
  })

  it('receives a document with its name, bytes and caption', async () => {
    const box = createBox()
    stop = startEcho(box)
    const anna = box.person()
    box.say(anna, '/datei')
    await box.settled()
    const sent = box.messages(anna.chat)[1]
    expect(sent).toMatchObject({ text: '2025', message: { document: { file_name: 'Termine Juni.ics' } } })
    const file = box.file(sent?.message.document?.file_id ?? '')
    expect(file?.name).toBe('Termine Juni.ics')
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('BEGIN:VCALENDAR ä')
    expect(box.violations).toEqual([])
  })

  it('works through what waited while the bot was away', async () => {
    const box = createBox()
    const anna = box.person()
    for (const text of ['eins', 'zwei', 'drei']) box.say(anna, text)
    stop = startEcho(box)
    await box.settled()
    expect(box.messages(anna.chat).map((message) => message.text)).toEqual([
      'eins',
      'zwei',
      'drei',
      'eins',
      'zwei',
      'drei',
    ])
  })

  it('goes on after an order of trouble is used up', async () => {
    const box = createBox()
    stop = startEcho(box)
    const anna = box.person()
    box.trouble('sendMessage', 'network')
    box.say(anna, 'eins')
    await box.settled()
    box.say(anna, 'zwei')
    await box.settled()
    expect(box.messages(anna.chat).map((message) => message.text)).toEqual(['eins', 'zwei', 'zwei'])
  })
})

describe('what a box remembers', () => {
  it('has its own time', async () => {
    const box = createBox({ now: () => new Date('2026-03-29T01:30:00Z') })
    expect(box.say(box.person(), 'x').message.date).toBe(Date.parse('2026-03-29T01:30:00Z') / 1000)
    await Promise.resolve()
  })

  it('takes changes to the account', () => {
    expect(createBox({ bot: { username: 'other_bot' } }).bot.username).toBe('other_bot')
  })

  it('waits for an event that fits, and gives up in time', async () => {
    const box = createBox()
    const anna = box.person()
    const said = box.waitFor((event) => event.kind === 'message' && event.message.text === 'b')
    box.say(anna, 'a')
    box.say(anna, 'b')
    expect(await said).toMatchObject({ message: { text: 'b' } })
    await expect(box.waitFor(() => true, 20)).rejects.toThrow('Nothing that fits happened within 20 ms')
    await expect(box.next(anna.chat, 20)).rejects.toThrow('within 20 ms')
  })
})
