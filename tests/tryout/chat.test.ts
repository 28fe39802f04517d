import { PassThrough, Readable, Writable } from 'node:stream'
import { Bot, InlineKeyboard } from 'grammy'
import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { runChat, type ChatOptions } from '../../src/tryout/chat.js'

/** A small bot with everything a chat can show. */
function buildBot(token: string, fetch: unknown): Bot {
  const bot = new Bot(token, { client: { fetch: fetch as never } })
  const preview = { link_preview_options: { is_disabled: true } }
  bot.command('menu', (ctx) =>
    ctx.reply('<b>Menü</b>', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Mehr', 'more').text('Weg', 'away').url('Quelle', 'https://halle.de'),
    }),
  )
  bot.command('wahl', (ctx) => ctx.reply('Ja?', { reply_markup: { keyboard: [['Ja', 'Nein']] } }))
  bot.command('zwei', async (ctx) => {
    await ctx.reply('eins', { reply_markup: new InlineKeyboard().text('A', 'a') })
    await ctx.reply('zwei', { reply_markup: new InlineKeyboard().text('B', 'b') })
  })
  bot.callbackQuery('more', async (ctx) => {
    await ctx.answerCallbackQuery('Gern')
    await ctx.editMessageText('<a href="https://leipzig.de">Leipzig</a>', { parse_mode: 'HTML', ...preview })
  })
  bot.callbackQuery('away', async (ctx) => {
    await ctx.deleteMessage()
    await ctx.answerCallbackQuery()
  })
  bot.on('callback_query:data', async (ctx) => {
    await ctx.answerCallbackQuery(ctx.callbackQuery.data)
  })
  bot.hears(/^x{9}/, (ctx) => ctx.reply(`${ctx.msg.text?.length ?? 0} characters`))
  bot.on('message:text', async (ctx) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await ctx.reply(`${ctx.from.language_code ?? '?'}: ${ctx.message.text}`, preview)
  })
  return bot
}

function collect() {
  const chunks: string[] = []
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString())
      done()
    },
  })
  return { output, text: () => chunks.join('') }
}

async function chat(input: string | Readable, more: Partial<ChatOptions> = {}) {
  const box = createBox()
  const bot = buildBot(box.token, box.fetch)
  const finished = bot.start()
  const { output, text } = collect()
  const source = typeof input === 'string' ? Readable.from([input]) : input
  try {
    const idle = () => Promise.resolve()
    await runChat({ box, bot: { idle, finished }, input: source, output, interactive: false, ...more })
  } finally {
    await bot.stop()
  }
  expect(box.violations).toEqual([])
  return text()
}

describe('the chat in the terminal', () => {
  it('answers each line in order and ends with the input', async () => {
    expect(await chat('eins\nzwei')).toBe('de: eins\n\nde: zwei\n\n')
  })

  it('ignores empty lines and understands line ends of any kind', async () => {
    expect(await chat('\n  \r\neins\r\n\n')).toBe('de: eins\n\n')
  })

  it('says nothing for no input', async () => {
    expect(await chat('')).toBe('')
  })

  it('presses buttons by their number and shows the words and the new text', async () => {
    expect(await chat('/menu\n1\n')).toBe(
      'Menü\n[1] Mehr  [2] Weg  [3] Quelle – https://halle.de\n\n» Gern\n\nLeipzig – https://leipzig.de\n\n',
    )
  })

  it('takes a number that is no button as a message', async () => {
    expect(await chat('1\n2025\n')).toBe('de: 1\n\nde: 2025\n\n')
    expect(await chat('/menu\n4\n')).toContain('de: 4\n')
  })

  it('forgets the buttons of a message that is gone', async () => {
    expect(await chat('/menu\n2\n1\n')).toMatch(/halle\.de\n\nde: 1\n\n$/)
  })

  it('prints the target of a link button', async () => {
    expect(await chat('/menu\n3\n')).toMatch(/\n\nhttps:\/\/halle\.de\n\n$/)
  })

  it('numbers the buttons of several messages through, and keeps them over mere words', async () => {
    expect(await chat('/zwei\n2\n1\n')).toBe('eins\n[1] A\n\nzwei\n[2] B\n\n» b\n\n» a\n\n')
  })

  it('says a choice by its number', async () => {
    expect(await chat('/wahl\n2\n')).toBe('Ja?\n[1] Ja  [2] Nein\n\nde: Nein\n\n')
  })

  it('speaks for a reader with their language, and opens the conversation for them', async () => {
    expect(await chat('x\n', { reader: { language_code: 'en' }, opening: '/menu' })).toMatch(/^Menü\n.*\n\nen: x\n\n$/)
  })

  it('sends a line that is too long in several messages', async () => {
    expect(await chat(`${'x'.repeat(4096)}yyyy\n`)).toBe('4096 characters\n\nde: yyyy\n\n')
  })

  it('writes no codes into a pipe, but a prompt and bold on a terminal', async () => {
    expect(await chat('/menu\n')).not.toMatch(/\x1b|> /)
    const text = await chat('/menu\n', { interactive: true })
    expect(text).toContain('\x1b[1mMenü\x1b[22m')
    expect(text).toContain('> ')
  })

  it('shows what comes without being asked for', async () => {
    const input = new PassThrough()
    const box = createBox()
    const bot = buildBot(box.token, box.fetch)
    const finished = bot.start()
    const { output, text } = collect()
    const reader = { id: 1001 }
    const done = runChat({
      box,
      bot: { idle: () => Promise.resolve(), finished },
      input,
      output,
      interactive: false,
      reader,
    })
    input.write('x\n')
    await box.waitFor((event) => event.kind === 'message' && event.message.byBot)
    await bot.api.sendMessage(1001, 'Eilmeldung')
    input.end()
    await done
    await bot.stop()
    expect(text()).toBe('de: x\n\nEilmeldung\n\n')
  })

  it('ends with the bot’s fault when the bot dies, although there is more to say', async () => {
    const input = new PassThrough()
    input.write('x\n')
    const box = createBox()
    const fault = new Error('Telegram refuses BOT_TOKEN')
    const bot = { idle: () => Promise.resolve(), finished: Promise.reject(fault) }
    await expect(runChat({ box, bot, input, output: collect().output, interactive: false })).rejects.toThrow(fault)
  })
})
