import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, runBot, stopAfterEach, type RunOptions, type Running } from '../support/bot.js'
import { done, eventually, fromBot, labels, last, press, publish, say } from '../support/chatting.js'

stopAfterEach()

const EDITOR = 77
const HAND_OVER = 'An die Redaktion geben'
const FERRY = article('faehre', {
  title: 'Eine Fähre zwischen Halle und Leipzig',
  summary: 'Zwischen Halle und Leipzig fährt ab Mai 2027 eine Fähre.',
  facts: ['Die Fähre zwischen Halle und Leipzig fährt ab dem 1. Mai 2027.'],
})

async function begin(options: RunOptions = {}) {
  const bot = await runBot({ articles: [article('tram')], env: { EDITOR_IDS: String(EDITOR) }, ...options })
  const [anna, bob] = [bot.box.person(), bot.box.person()]
  return { bot, anna, bob, editor: bot.box.person({ id: EDITOR }) }
}

/** Files of the store that hold the bytes. */
function filesWith({ dataDir }: Running, bytes: string): string[] {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => {
    const path = join(dataDir, file)
    return statSync(path).isFile() && readFileSync(path).includes(bytes)
  })
}

describe('a question that the bot cannot answer', () => {
  it("goes to the editors with one tap, without anybody's id; without a tap nothing is kept of it", async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, anna, 'Wann kommt die Seilbahn zum Petersberg?')
    expect(filesWith(bot, 'Seilbahn')).toEqual([])
    const refused = await say(bot, anna, 'Wann kommt die Fähre nach <Leipzig>?')
    expect(labels(refused)).toContain(HAND_OVER)
    const tap = bot.box.press(anna, refused, HAND_OVER)
    await done(bot)
    expect(tap.answer?.text).toMatch(/^Danke, die Frage liegt jetzt bei der Redaktion/)
    expect(labels(last(bot, anna.chat))).not.toContain(HAND_OVER)
    expect(labels(last(bot, anna.chat))).toContain('Sag mir Bescheid, sobald es dazu etwas gibt')
    expect(filesWith(bot, 'Fähre')).toEqual(['state/gaps.json'])
    expect(filesWith(bot, String(anna.chat.id)).filter((file) => !file.startsWith('state/inbox'))).toEqual([])
    await bot.restart()
    expect((await say(bot, editor, '/redaktion')).text).toMatch(
      /Meistgewünschte Fragen\n1× „Wann kommt die Fähre nach <Leipzig>\?“/,
    )
  })

  it('counts once for a reader, and once more for another one in other words', async () => {
    const { bot, anna, bob, editor } = await begin()
    const refused = await say(bot, anna, 'Wann kommt die Fähre nach Leipzig?')
    bot.box.press(anna, refused, HAND_OVER)
    bot.box.press(anna, refused, HAND_OVER)
    await done(bot)
    await say(bot, anna, 'Ab wann fährt die Fähre nach Leipzig?')
    await press(bot, anna, HAND_OVER)
    await say(bot, bob, 'wann kommt endlich die faehre nach leipzig')
    await press(bot, bob, HAND_OVER)
    await say(bot, bob, 'Wer bezahlt die Fähre nach Leipzig?')
    await press(bot, bob, HAND_OVER)
    await say(bot, editor, '/redaktion')
    const board = await press(bot, editor, 'Fragen (2)')
    expect(board.text).toBe(
      '2 Fragen, auf die es noch keine Antwort gibt\n\n2× „Wann kommt die Fähre nach Leipzig?“\n1× „Wer bezahlt die Fähre nach Leipzig?“',
    )
    expect((await press(bot, editor, 'Wann kommt die Fähre nach Leipzig?')).text).toMatch(
      /Das wollten 2 Personen wissen/,
    )
  })

  it('is dismissed, and nothing of it is kept', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, anna, 'Wann kommt die Fähre nach Leipzig?')
    await press(bot, anna, HAND_OVER)
    await say(bot, editor, '/redaktion')
    await press(bot, editor, 'Fragen (1)')
    await press(bot, editor, 'Wann kommt die Fähre nach Leipzig?')
    expect((await press(bot, editor, 'Verwerfen')).text).toBe('Gerade ist keine Leserfrage offen.')
    expect(filesWith(bot, 'Fähre')).toEqual([])
    await press(bot, editor, '‹ Übersicht')
    expect((await press(bot, editor, 'Protokoll')).text).toMatch(/Leserfrage verworfen \([\w-]+\), 77$/)
  })

  it('is closed when an article answers it, by whatever hand, and open again when none does any more', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, anna, 'Wann fährt die Fähre zwischen Halle und Leipzig?')
    await press(bot, anna, HAND_OVER)
    await say(bot, anna, 'Wo gibt es Sorbet?')
    await press(bot, anna, HAND_OVER)
    publish(bot, FERRY)
    await eventually(() => readFileSync(join(bot.dataDir, 'state', 'gaps.json'), 'utf8').includes('"article":"faehre"'))
    await say(bot, editor, '/redaktion')
    const board = await press(bot, editor, 'Fragen (1)')
    expect(board.text).toMatch(/^Eine Frage[\s\S]*Sorbet/)
    const answered = await press(bot, editor, 'Inzwischen beantwortet (1)')
    expect(answered.text).toMatch(
      /„Wann fährt die Fähre[\s\S]*Beantwortet seit .* durch „Eine Fähre zwischen Halle und Leipzig“/,
    )
    publish(bot, { ...FERRY, status: 'withdrawn', withdrawn: { at: '2026-11-23T08:00:00Z', reason: 'Falsch.' } })
    await eventually(() => !readFileSync(join(bot.dataDir, 'state', 'gaps.json'), 'utf8').includes('"article"'))
  })

  it('is found answered after a start, too', async () => {
    const { bot, anna } = await begin()
    await say(bot, anna, 'Wann fährt die Fähre zwischen Halle und Leipzig?')
    await press(bot, anna, HAND_OVER)
    await bot.restart(() => {
      publish(bot, FERRY)
    })
    await eventually(() => readFileSync(join(bot.dataDir, 'state', 'gaps.json'), 'utf8').includes('"article":"faehre"'))
  })

  it('that has an answer by the time of the tap is not handed over', async () => {
    const { bot, anna } = await begin()
    const refused = await say(bot, anna, 'Wann fährt die Fähre zwischen Halle und Leipzig?')
    publish(bot, FERRY)
    await eventually(() => bot.log.some((line) => line.includes('articles changed')))
    const tap = bot.box.press(anna, refused, HAND_OVER)
    await done(bot)
    expect(tap.answer?.text).toMatch(/inzwischen eine Antwort/)
    expect(filesWith(bot, 'Wann fährt')).toEqual([])
  })

  it('stands beside what readers have watches on, which shows as numbers a topic and never in words', async () => {
    const { bot, anna, bob, editor } = await begin({
      articles: [
        article('tram', { title: 'Straßenbahn', summary: 'Eine Straßenbahn.', facts: ['Die Straßenbahn fährt.'] }),
        article('oper', { title: 'Oper', summary: 'Eine Oper.', facts: ['Die Oper singt.'], topics: ['kultur'] }),
      ],
    })
    await say(bot, anna, '/merken Wann fährt die Straßenbahn nach Schkeuditz?')
    await say(bot, bob, '/merken Straßenbahn')
    await say(bot, bob, '/merken Oper')
    await say(bot, bob, '/merken Zwetschgenmus')
    await say(bot, editor, '/redaktion')
    const board = await press(bot, editor, 'Fragen (0)')
    expect(board.text).toBe(
      'Gerade ist keine Leserfrage offen.\n\nGemerkte Fragen nach Thema (des nächstliegenden Artikels): Verkehr 2, Kultur 1, ohne Thema 1',
    )
  })

  it('cannot be handed over in a group, or where there are no editors', async () => {
    const { bot, anna } = await begin()
    const group = bot.box.group({ members: [anna] })
    const refused = await say(bot, anna, '/frage Wann kommt die Fähre nach Leipzig?', { in: group })
    expect(labels(refused)).not.toContain(HAND_OVER)
    const forged = bot.box.press(anna, { ...refused, buttons: [[{ text: 'x', callback_data: 'gap:this' }]] }, 'x')
    await done(bot)
    expect(forged.answer?.text).toMatch(/veraltet/)
    expect(filesWith(bot, 'Fähre')).toEqual([])
    const alone = await begin({ env: {} })
    expect(labels(await say(alone.bot, alone.anna, 'Wann kommt die Fähre?'))).not.toContain(HAND_OVER)
  })

  it('speaks English with English readers', async () => {
    const { bot } = await begin()
    const john = bot.box.person({ language_code: 'en' })
    await say(bot, john, 'When does the ferry to Leipzig start?')
    await press(bot, john, 'Pass on to the editors')
    expect(JSON.parse(readFileSync(join(bot.dataDir, 'state', 'gaps.json'), 'utf8'))).toMatchObject({
      gaps: [{ question: 'When does the ferry to Leipzig start?', language: 'en', count: 1, answered: null }],
    })
    expect(fromBot(bot, john.chat)).toHaveLength(1)
  })
})
