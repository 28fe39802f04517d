import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

const german = [{ command: 'neu', description: 'Neues' }]
const english = [{ command: 'news', description: 'News' }]

describe('the bot’s own face', () => {
  it('is who getMe says', async () => {
    const box = createBox()
    expect(await callBox(box, 'getMe')).toEqual({ ok: true, result: box.bot })
  })

  it('has a menu for each language and scope', async () => {
    const box = createBox()
    await callBox(box, 'setMyCommands', { commands: english })
    await callBox(box, 'setMyCommands', { commands: german, language_code: 'de' })
    expect(await callBox(box, 'getMyCommands')).toMatchObject({ result: english })
    expect(await callBox(box, 'getMyCommands', { language_code: 'de' })).toMatchObject({ result: german })
    expect(await callBox(box, 'getMyCommands', { language_code: 'fr' })).toMatchObject({ result: [] })
    expect(await callBox(box, 'getMyCommands', { scope: { type: 'default' } })).toMatchObject({ result: english })
    expect(await callBox(box, 'getMyCommands', { scope: { type: 'all_group_chats' } })).toMatchObject({ result: [] })
    expect(box.profile.commands('de')).toEqual(german)
    expect(box.profile.commands('fr')).toBeNull()
  })

  it('has a menu of its own in a chat, where there is that chat', async () => {
    const box = createBox()
    const anna = box.person()
    const scope = { type: 'chat', chat_id: anna.chat.id }
    box.say(anna, '/start')
    expect(await callBox(box, 'setMyCommands', { commands: german, scope })).toMatchObject({ ok: true })
    expect(await callBox(box, 'getMyCommands', { scope })).toMatchObject({ result: german })
    const nowhere = await callBox(box, 'setMyCommands', { commands: german, scope: { type: 'chat', chat_id: 4711 } })
    expect(nowhere).toMatchObject({ ok: false, error_code: 400, description: 'Bad Request: chat not found' })
  })

  it('has a name and two descriptions for each language', async () => {
    const box = createBox()
    await callBox(box, 'setMyName', { name: 'Schwesterstadt' })
    await callBox(box, 'setMyDescription', { description: 'Lang', language_code: 'de' })
    await callBox(box, 'setMyShortDescription', { short_description: 'Kurz', language_code: 'de' })
    expect(box.profile.words('name', '')).toBe('Schwesterstadt')
    expect(box.profile.words('description', 'de')).toBe('Lang')
    expect(box.profile.words('short_description', 'de')).toBe('Kurz')
    expect(box.profile.words('description', '')).toBeNull()
  })
})
