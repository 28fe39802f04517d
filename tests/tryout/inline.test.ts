import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

const card = (id: string, message_text = `<b>Karte</b> ${id}`) => ({
  type: 'article',
  id,
  title: `Titel ${id}`,
  description: 'Worum es geht',
  input_message_content: { message_text, parse_mode: 'HTML' },
  reply_markup: { inline_keyboard: [[{ text: 'Mehr', url: 'https://example.org' }]] },
})

function openBox(bot = {}) {
  let time = Date.parse('2026-06-01T10:00:00Z')
  const box = createBox({ now: () => new Date(time), bot: { supports_inline_queries: true, ...bot } })
  const anna = box.person()
  const answer = (inline_query_id: string, results: readonly object[], more: object = {}) =>
    callBox(box, 'answerInlineQuery', { inline_query_id, results, cache_time: 10, is_personal: true, ...more })
  const heard = async () => (await callBox(box, 'getUpdates')).result as readonly Record<string, unknown>[]
  return { box, anna, answer, heard, wait: (ms: number) => (time += ms) }
}

describe('an inline query', () => {
  it('reaches the bot with what was typed, and shows what the bot offers', async () => {
    const { box, anna, answer, heard } = openBox()
    const group = box.group({ members: [anna] })
    const query = box.inline(anna, 'Flughafen', { in: group })
    expect(query.answer).toBeNull()
    expect(await heard()).toMatchObject([
      { inline_query: { id: query.id, query: 'Flughafen', offset: '', chat_type: 'supergroup' } },
    ])
    const button = { text: 'Frag mich', start_parameter: 'inline' }
    expect(await answer(query.id, [card('a')], { next_offset: '20', button })).toEqual({ ok: true, result: true })
    expect(query.answer).toMatchObject({
      next: '20',
      button: { text: 'Frag mich', start: 'inline' },
      results: [{ id: 'a', title: 'Titel a', message: { text: 'Karte a', entities: [{ type: 'bold' }] } }],
    })
    expect(box.violations).toEqual([])
  })

  it('becomes the person’s own message when a result is chosen, and the bot hears of it', async () => {
    const { box, anna, answer, heard } = openBox({ can_read_all_group_messages: false })
    const group = box.group({ members: [anna] })
    const query = box.inline(anna, 'x')
    await answer(query.id, [card('a')])
    const sent = box.choose(anna, query, 'a', { in: group })
    expect(sent).toMatchObject({ text: 'Karte a', byBot: false, buttons: [[{ text: 'Mehr' }]] })
    expect(sent.message).toMatchObject({ from: { id: anna.user.id }, via_bot: { id: box.bot.id } })
    expect((await heard()).map((update) => Object.keys(update)[1])).toEqual([
      'inline_query',
      'message',
      'chosen_inline_result',
    ])
    expect(() => box.choose(anna, query, 'b')).toThrow('RESULT_ID_INVALID')
  })

  it('is answered from what was answered lately, for as long as the bot allowed, to whom it allowed', async () => {
    const { box, anna, answer, heard, wait } = openBox()
    await answer(box.inline(anna, 'x').id, [card('a')])
    expect(box.inline(anna, 'x').answer?.results).toHaveLength(1)
    expect(box.inline(anna, 'x', { offset: '20' }).answer).toBeNull()
    expect(box.inline(box.person(), 'x').answer).toBeNull()
    wait(10_001)
    expect(box.inline(anna, 'x').answer).toBeNull()
    expect(await heard()).toHaveLength(4)
  })

  it('is answered once, and not after half a minute', async () => {
    const { box, anna, answer, wait } = openBox()
    const tooOld = { description: expect.stringContaining('query is too old') }
    const first = box.inline(anna, 'x')
    await answer(first.id, [])
    expect(await answer(first.id, [])).toMatchObject(tooOld)
    const second = box.inline(anna, 'y')
    wait(30_001)
    expect(await answer(second.id, [])).toMatchObject(tooOld)
    expect(await answer('1', [])).toMatchObject(tooOld)
  })

  it.each([
    ['more than 50 results', Array.from({ length: 51 }, (_, at) => card(String(at))), 'RESULTS_TOO_MUCH'],
    ['the same id twice', [card('a'), card('a')], 'RESULT_ID_DUPLICATE'],
    ['a text that is too long', [card('a', 'x'.repeat(4097))], 'MESSAGE_TOO_LONG'],
    ['formatting that is none', [card('a', '<b>x')], "can't parse entities"],
    ['an id over 64 bytes', [card('x'.repeat(65))], '1 to 64 bytes'],
  ])('with %s is refused', async (_what, results, words) => {
    const { box, anna, answer } = openBox()
    const { error_code, description } = await answer(box.inline(anna, 'x').id, results)
    expect([error_code, description]).toEqual([400, expect.stringContaining(words)])
    expect(box.violations).not.toEqual([])
  })

  it('cannot be asked of a bot that does not know of it, nor with more than 256 characters', () => {
    const { box, anna } = openBox()
    expect(() => box.inline(anna, 'x'.repeat(257))).toThrow('256')
    expect(() => openBox({ supports_inline_queries: false }).box.inline(anna, 'x')).toThrow('BOT_INLINE_DISABLED')
  })
})
