import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import type { BoxEvent } from '../../src/tryout/events.js'
import { callBox } from '../support/call-box.js'

const tooOld = {
  ok: false,
  error_code: 400,
  description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
}

async function openBox() {
  let time = Date.parse('2026-06-01T10:00:00Z')
  const box = createBox({ now: () => new Date(time) })
  const anna = box.person()
  box.say(anna, '/start')
  const chat_id = anna.chat.id
  const reply_markup = { inline_keyboard: [[{ text: 'Mehr', callback_data: 'more' }]] }
  const reply = box.next(anna.chat)
  await callBox(box, 'sendMessage', { chat_id, text: 'A', reply_markup })
  const events: BoxEvent[] = []
  box.on((event) => events.push(event))
  const seen = (kind: BoxEvent['kind']) => events.filter((event) => event.kind === kind)
  return { box, anna, chat_id, menu: await reply, seen, wait: (ms: number) => (time += ms) }
}

describe('answerCallbackQuery', () => {
  it('shows the words to the one who pressed', async () => {
    const { box, anna, menu, seen } = await openBox()
    const press = box.press(anna, menu, 'Mehr')
    expect(press.answer).toBeNull()
    await callBox(box, 'answerCallbackQuery', { callback_query_id: press.id, text: 'Gern', show_alert: true })
    const answer = { text: 'Gern', alert: true, url: null }
    expect(press.answer).toEqual(answer)
    const whose = { pressId: press.id, userId: anna.user.id, chatId: anna.chat.id }
    expect(seen('toast')).toEqual([{ kind: 'toast', ...whose, answer }])
  })

  it('works once for each press, without any words too', async () => {
    const { box, anna, menu } = await openBox()
    const press = box.press(anna, menu, 'Mehr')
    const answer = () => callBox(box, 'answerCallbackQuery', { callback_query_id: press.id })
    expect(await answer()).toEqual({ ok: true, result: true })
    expect(press.answer).toEqual({ text: '', alert: false, url: null })
    expect(await answer()).toEqual(tooOld)
    expect(await callBox(box, 'answerCallbackQuery', { callback_query_id: 'x' })).toEqual(tooOld)
    expect(box.violations).toEqual([])
  })

  it('comes too late after a minute', async () => {
    const { box, anna, menu, wait } = await openBox()
    const press = box.press(anna, menu, 'Mehr')
    wait(61_000)
    expect(await callBox(box, 'answerCallbackQuery', { callback_query_id: press.id })).toEqual(tooOld)
    expect(press.answer).toBeNull()
  })
})

describe('sendChatAction', () => {
  it('shows what the bot is doing', async () => {
    const { box, chat_id, seen } = await openBox()
    await callBox(box, 'sendChatAction', { chat_id, action: 'typing' })
    expect(seen('action')).toEqual([{ kind: 'action', chatId: chat_id, threadId: null, action: 'typing' }])
    box.block({
      user: { id: chat_id, is_bot: false, first_name: 'x' },
      chat: { id: chat_id, type: 'private', first_name: 'x' },
    })
    expect(await callBox(box, 'sendChatAction', { chat_id, action: 'typing' })).toMatchObject({ error_code: 403 })
  })
})

describe('deleteWebhook', () => {
  it('forgets what waits only when asked to', async () => {
    const { box } = await openBox()
    await callBox(box, 'deleteWebhook')
    expect(await callBox(box, 'getUpdates')).toMatchObject({ result: [{ message: { text: '/start' } }] })
    await callBox(box, 'deleteWebhook', { drop_pending_updates: true })
    expect(await callBox(box, 'getUpdates')).toEqual({ ok: true, result: [] })
  })
})
