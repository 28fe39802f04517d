import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

function openBox() {
  const box = createBox()
  const anna = box.person()
  const heard = async () => (await callBox(box, 'getUpdates', { allowed_updates: EVERYTHING })).result as object[]
  return { box, anna, heard }
}

const EVERYTHING = ['message', 'my_chat_member', 'chat_member']

describe('coming and going', () => {
  it('tells the bot when it is blocked and unblocked', async () => {
    const { box, anna, heard } = openBox()
    box.say(anna, '/start')
    box.block(anna)
    box.unblock(anna)
    const status = (before: string, after: string) => ({
      my_chat_member: {
        from: { id: anna.user.id },
        old_chat_member: { status: before, user: { id: box.bot.id } },
        new_chat_member: { status: after },
      },
    })
    expect((await heard()).slice(1)).toMatchObject([status('member', 'kicked'), status('kicked', 'member')])
  })

  it('tells the bot nothing of strangers', async () => {
    const { box, anna, heard } = openBox()
    box.block(anna)
    expect(await heard()).toEqual([])
  })

  it('tells the bot when it is thrown out, although it is gone by then', async () => {
    const { box, anna, heard } = openBox()
    const group = box.group({ members: [anna] })
    box.placeBot(group, anna, 'kicked')
    expect(await heard()).toMatchObject([
      { my_chat_member: { chat: { id: group.id }, new_chat_member: { status: 'kicked', until_date: 0 } } },
    ])
  })

  it('shows who joins and leaves, and tells those who asked', async () => {
    const { box, anna, heard } = openBox()
    const group = box.group()
    await heard()
    box.join(group, anna)
    box.leave(group, anna)
    expect(await heard()).toMatchObject([
      { message: { new_chat_members: [{ id: anna.user.id }] } },
      { chat_member: { old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } } },
      { message: { left_chat_member: { id: anna.user.id } } },
      { chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'left' } } },
    ])
  })

  it('tells of both ends when a group becomes a supergroup, with its members', async () => {
    const { box, anna, heard } = openBox()
    const group = box.group({ kind: 'group', administrators: [anna] })
    const next = box.upgrade(group)
    expect(await heard()).toMatchObject([
      { message: { chat: { id: group.id }, migrate_to_chat_id: next.id } },
      { message: { chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: group.id } },
    ])
    expect(await callBox(box, 'getChatAdministrators', { chat_id: next.id })).toMatchObject({
      result: [{ user: { id: anna.user.id } }],
    })
  })
})
