import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

const keyboard = (text: string) => ({ inline_keyboard: [[{ text, callback_data: 'x' }]] })
const notModified =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

async function openBox() {
  let time = Date.parse('2026-06-01T10:00:00Z')
  const box = createBox({ now: () => new Date(time) })
  const anna = box.person()
  const question = box.say(anna, 'Hallo')
  const chat_id = anna.chat.id
  await callBox(box, 'sendMessage', { chat_id, text: '<b>A</b>', parse_mode: 'HTML', reply_markup: keyboard('1') })
  const edit = (parameters: object) => callBox(box, 'editMessageText', { chat_id, message_id: 2, ...parameters })
  const markup = (parameters: object) =>
    callBox(box, 'editMessageReplyMarkup', { chat_id, message_id: 2, ...parameters })
  const wait = (hours: number) => (time += hours * 3_600_000)
  return { box, anna, question, chat_id, edit, markup, wait, shown: () => box.messages(anna.chat)[1] }
}

describe('editMessageText', () => {
  it('puts the new text in place of the old one, keyboard and all', async () => {
    const { edit, shown, wait } = await openBox()
    wait(1)
    expect(await edit({ text: 'B', reply_markup: keyboard('2') })).toMatchObject({
      ok: true,
      result: { message_id: 2, text: 'B', edit_date: Date.parse('2026-06-01T11:00:00Z') / 1000 },
    })
    expect(shown()).toMatchObject({ id: 2, text: 'B', entities: [], buttons: [[{ text: '2' }]] })
  })

  it('takes the keyboard away if none is given', async () => {
    const { edit, shown } = await openBox()
    await edit({ text: 'B' })
    expect(shown()?.buttons).toEqual([])
  })

  it('refuses a change that is none', async () => {
    const { box, edit } = await openBox()
    const same = { text: '<b>A</b>', parse_mode: 'HTML', reply_markup: keyboard('1') }
    expect(await edit(same)).toMatchObject({ error_code: 400, description: notModified })
    expect(await edit({ ...same, text: 'A' })).toMatchObject({ ok: true })
    expect(box.violations).toEqual([])
  })

  it('refuses messages that are gone, never were, or are not its own', async () => {
    const { box, edit, question } = await openBox()
    expect(await edit({ message_id: 99, text: 'B' })).toMatchObject({
      description: 'Bad Request: message to edit not found',
    })
    expect(await edit({ message_id: question.id, text: 'B' })).toMatchObject({
      description: "Bad Request: message can't be edited",
    })
    expect(box.violations).toEqual([])
  })

  it('checks the text as for a new message', async () => {
    const { box, edit } = await openBox()
    expect(await edit({ text: '' })).toMatchObject({ description: 'Bad Request: message text is empty' })
    expect(await edit({ text: 'x'.repeat(4097) })).toMatchObject({ description: 'Bad Request: MESSAGE_TOO_LONG' })
    await edit({ text: 'https://halle.de' })
    expect(box.violations).toEqual([
      'editMessageText: message text is empty',
      'editMessageText: MESSAGE_TOO_LONG',
      'editMessageText: link preview on',
    ])
  })
})

describe('editMessageReplyMarkup', () => {
  it('changes the keyboard and leaves the text', async () => {
    const { markup, shown } = await openBox()
    await markup({ reply_markup: keyboard('2') })
    expect(shown()).toMatchObject({ text: 'A', entities: [{ type: 'bold' }], buttons: [[{ text: '2' }]] })
    await markup({})
    expect(shown()?.buttons).toEqual([])
    expect(await markup({})).toMatchObject({ description: notModified })
  })
})

describe('deleteMessage', () => {
  it('takes a message away, in private chats also the person’s', async () => {
    const { box, anna, chat_id } = await openBox()
    expect(await callBox(box, 'deleteMessage', { chat_id, message_id: 1 })).toMatchObject({ ok: true, result: true })
    expect(await callBox(box, 'deleteMessage', { chat_id, message_id: 2 })).toMatchObject({ ok: true })
    expect(box.messages(anna.chat)).toEqual([])
    expect(await callBox(box, 'deleteMessage', { chat_id, message_id: 2 })).toMatchObject({
      description: 'Bad Request: message to delete not found',
    })
  })

  it('leaves messages older than two days', async () => {
    const { box, chat_id, wait } = await openBox()
    wait(49)
    expect(await callBox(box, 'deleteMessage', { chat_id, message_id: 2 })).toMatchObject({
      description: "Bad Request: message can't be deleted",
    })
  })

  it('leaves what others wrote in a group unless the bot runs it', async () => {
    const { box, anna } = await openBox()
    const group = box.group({ members: [anna] })
    const message = box.say(anna, 'x', { in: group })
    const remove = () => callBox(box, 'deleteMessage', { chat_id: group.id, message_id: message.id })
    expect(await remove()).toMatchObject({ description: "Bad Request: message can't be deleted" })
    box.placeBot(group, anna, 'administrator')
    expect(await remove()).toMatchObject({ ok: true })
  })
})
