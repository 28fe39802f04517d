import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { menuFor } from '../../src/tryout/menu.js'
import { callBox } from '../support/call-box.js'

describe('the command menu', () => {
  it('is the list of the narrowest scope, first in the person’s language', async () => {
    const box = createBox()
    const anna = box.person({ language_code: 'de-DE' })
    box.say(anna, '/start')
    const group = box.group({ members: [anna] })
    const shown = (chat = anna.chat as typeof group, rules = false) =>
      menuFor(box.profile, anna.user, chat, rules).map(({ command }) => command)
    const set = (command: string, scope?: object, language_code?: string) =>
      callBox(box, 'setMyCommands', { commands: [{ command, description: 'x' }], scope, language_code })

    expect(shown()).toEqual([])
    await set('everyone')
    await set('german', undefined, 'de')
    await set('english', undefined, 'en')
    expect([shown(), shown(group)]).toEqual([['german'], ['german']])
    await set('groups', { type: 'all_group_chats' })
    expect([shown(), shown(group)]).toEqual([['german'], ['groups']])
    await set('private', { type: 'all_private_chats' }, 'de')
    await set('mine', { type: 'chat', chat_id: anna.chat.id })
    expect(shown()).toEqual(['mine'])
    await set('rulers', { type: 'all_chat_administrators' })
    expect([shown(group), shown(group, true)]).toEqual([['groups'], ['rulers']])
    await set('here', { type: 'chat', chat_id: group.id })
    await set('mine_here', { type: 'chat_member', chat_id: group.id, user_id: anna.user.id })
    expect(shown(group, true)).toEqual(['mine_here'])
  })
})
