import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

function openBox() {
  const box = createBox()
  const anna = box.person()
  const send = (chat_id: number | string, message_thread_id?: number) =>
    callBox(box, 'sendMessage', { chat_id, text: 'x', message_thread_id })
  return { box, anna, send }
}

describe('where the bot may write', () => {
  it('not in a chat that nobody opened', async () => {
    const { box, anna, send } = openBox()
    expect(await send(1)).toMatchObject({ error_code: 400, description: 'Bad Request: chat not found' })
    expect(await send(anna.chat.id)).toMatchObject({ description: 'Bad Request: chat not found' })
    box.say(anna, '/start')
    expect(await send(anna.chat.id)).toMatchObject({ ok: true })
    expect(await send(String(anna.chat.id))).toMatchObject({ ok: true })
    expect(box.violations).toEqual([])
  })

  it('not to someone who blocked it, until they come back', async () => {
    const { box, anna, send } = openBox()
    box.say(anna, '/start')
    box.block(anna)
    expect(await send(anna.chat.id)).toEqual({
      ok: false,
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    })
    box.unblock(anna)
    expect(await send(anna.chat.id)).toMatchObject({ ok: true })
  })

  it('not to a deleted account', async () => {
    const { box, anna, send } = openBox()
    box.say(anna, '/start')
    box.deactivate(anna)
    expect(await send(anna.chat.id)).toMatchObject({ error_code: 403, description: 'Forbidden: user is deactivated' })
  })

  it('in a group only as a member who may write', async () => {
    const { box, anna, send } = openBox()
    const group = box.group({ members: [anna] })
    expect(await send(group.id)).toMatchObject({ ok: true })
    box.placeBot(group, anna, 'restricted')
    expect(await send(group.id)).toMatchObject({
      description: 'Bad Request: not enough rights to send text messages to the chat',
    })
    box.placeBot(group, anna, 'left')
    expect(await send(group.id)).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot is not a member of the supergroup chat',
    })
    box.placeBot(group, anna, 'kicked')
    expect(await send(group.id)).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    })
  })

  it('in a group under its new id once it was upgraded', async () => {
    const { box, anna, send } = openBox()
    const group = box.group({ kind: 'group', members: [anna] })
    const next = box.upgrade(group)
    expect(await send(group.id)).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next.id },
    })
    expect(await send(next.id)).toMatchObject({ ok: true })
  })

  it('in a channel as its administrator, also by its name', async () => {
    const { box, anna, send } = openBox()
    const channel = box.channel({ username: 'Nachrichten' })
    expect(await send('@nachrichten')).toMatchObject({ ok: true, result: { sender_chat: { id: channel.id } } })
    expect(await send('@nobody')).toMatchObject({ description: 'Bad Request: chat not found' })
    box.placeBot(channel, anna, 'member')
    expect(await send(channel.id)).toMatchObject({
      description: 'Bad Request: need administrator rights in the channel chat',
    })
  })

  it('in topics of a forum that are there and open', async () => {
    const { box, anna, send } = openBox()
    const forum = box.group({ kind: 'forum', members: [anna] })
    const thread = box.thread(forum, 'Verkehr')
    expect(await send(forum.id, thread)).toMatchObject({
      ok: true,
      result: { message_thread_id: thread, is_topic_message: true },
    })
    expect(await send(forum.id, 999)).toMatchObject({ description: 'Bad Request: message thread not found' })
    box.closeThread(forum, thread)
    expect(await send(forum.id, thread)).toMatchObject({ description: 'Bad Request: TOPIC_CLOSED' })
    expect(() => box.thread(box.group(), 'x')).toThrow('is no forum')
  })
})
