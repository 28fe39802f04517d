import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

function openBox() {
  const box = createBox()
  const anna = box.person()
  const ben = box.person({ first_name: 'Ben' })
  const group = box.group({ title: 'Radverein', members: [anna], administrators: [ben] })
  return { box, anna, ben, group }
}

describe('what the bot may know of a chat', () => {
  it('its title and kind', async () => {
    const { box, group } = openBox()
    expect(await callBox(box, 'getChat', { chat_id: group.id })).toMatchObject({
      ok: true,
      result: { id: group.id, type: 'supergroup', title: 'Radverein' },
    })
    expect(await callBox(box, 'getChat', { chat_id: 1 })).toMatchObject({ description: 'Bad Request: chat not found' })
  })

  it('who is in it, and as what', async () => {
    const { box, anna, ben, group } = openBox()
    const member = (user_id: number) => callBox(box, 'getChatMember', { chat_id: group.id, user_id })
    expect(await member(anna.user.id)).toMatchObject({ result: { status: 'member', user: { id: anna.user.id } } })
    expect(await member(ben.user.id)).toMatchObject({ result: { status: 'administrator' } })
    expect(await member(box.bot.id)).toMatchObject({ result: { status: 'member', user: { is_bot: true } } })
    expect(await member(1)).toMatchObject({ description: 'Bad Request: user not found' })
    box.leave(group, anna)
    expect(await member(anna.user.id)).toMatchObject({ result: { status: 'left' } })
    box.promote(group, anna)
    expect(await member(anna.user.id)).toMatchObject({ result: { status: 'administrator' } })
  })

  it('who runs it', async () => {
    const { box, anna, ben, group } = openBox()
    const administrators = (chat_id: number) => callBox(box, 'getChatAdministrators', { chat_id })
    expect(await administrators(group.id)).toMatchObject({ result: [{ user: { id: ben.user.id } }] })
    box.placeBot(group, ben, 'administrator')
    expect(await administrators(group.id)).toMatchObject({ result: [{}, { user: { id: box.bot.id } }] })
    box.say(anna, 'x')
    expect(await administrators(anna.chat.id)).toMatchObject({
      description: 'Bad Request: there are no administrators in the private chat',
    })
    box.placeBot(group, ben, 'left')
    expect(await administrators(group.id)).toMatchObject({ error_code: 403 })
  })
})
