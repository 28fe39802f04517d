import { describe, expect, it } from 'vitest'
import { act, openPage, openTab, type Page } from '../support/page.js'
import { callBox } from '../support/call-box.js'

/** Anna has said hello, and the bot sent her a button. */
async function withButton() {
  const page = await openPage()
  const anna = page.cast.german.user.id
  await act(page, { kind: 'say', person: anna, chat: anna, text: '/start' })
  const reply_markup = { inline_keyboard: [[{ text: 'Mehr', callback_data: 'more' }]] }
  await callBox(page.box, 'sendMessage', { chat_id: anna, text: 'Hallo', reply_markup })
  return { page, anna }
}

describe('a tab', () => {
  it('is shown first all there is: people, chats, words, clock', async () => {
    const page = await openPage()
    await callBox(page.box, 'setMyCommands', { commands: [{ command: 'news', description: 'News' }] })
    const { snapshot } = await openTab(page).seen('snapshot')
    expect(snapshot.people.map(({ name, role, language }) => [name, role, language])).toEqual([
      ['Anna', 'reader', 'de'],
      ['Ben', 'reader', 'en'],
      ['Clara', 'editor', 'de'],
    ])
    expect(snapshot.chats.map(({ kind, members, standing }) => [kind, members, standing])).toEqual([
      ['private', 1, 'new'],
      ['private', 1, 'new'],
      ['private', 1, 'new'],
      ['group', 2, 'there'],
      ['channel', 0, 'there'],
    ])
    expect(snapshot.people.map(({ chats }) => chats.length)).toEqual([3, 3, 2])
    expect(snapshot.menus[0]?.commands).toEqual([{ command: 'news', description: 'News' }])
    expect(snapshot.clock).toEqual({ now: Date.parse('2026-06-01T10:00:00Z'), ahead: 0, zone: 'Europe/Berlin' })
    expect(snapshot.texts.de['page-send']).toBe('Senden')
  })

  it('sees what is said in another tab, and a reload shows it again', async () => {
    const page = await openPage()
    const ben = page.cast.english.user.id
    const tab = openTab(page)
    await tab.seen('snapshot')
    await act(page, { kind: 'say', person: ben, chat: ben, text: '  Who is mayor?\n' })
    const { message } = await tab.seen('message')
    expect(message).toMatchObject({ id: 1, chat: ben, text: 'Who is mayor?', from: { name: 'Ben', isBot: false } })
    expect((await tab.seen('chat')).chat).toMatchObject({ id: ben, standing: 'there' })
    const { snapshot } = await openTab(page).seen('snapshot')
    expect(snapshot.chats.find(({ id }) => id === ben)?.messages).toEqual([message])
  })

  it('sees the bot type, edit and delete, with buttons and entities', async () => {
    const { page, anna } = await withButton()
    const tab = openTab(page)
    await tab.seen('snapshot')
    await callBox(page.box, 'sendChatAction', { chat_id: anna, action: 'typing' })
    await callBox(page.box, 'editMessageText', { chat_id: anna, message_id: 2, text: '<b>Neu</b>', parse_mode: 'HTML' })
    await callBox(page.box, 'deleteMessage', { chat_id: anna, message_id: 2 })
    expect(await tab.seen('deletion')).toEqual({ kind: 'deletion', chat: anna, message: 2 })
    expect(tab.told.slice(1, 3)).toEqual([
      { kind: 'typing', chat: anna, action: 'typing' },
      {
        kind: 'edit',
        message: expect.objectContaining({
          id: 2,
          text: 'Neu',
          entities: [{ type: 'bold', offset: 0, length: 3 }],
          buttons: [],
          isEdited: true,
        }),
      },
    ])
  })

  it('learns a new command menu', async () => {
    const page = await openPage()
    const tab = openTab(page)
    await tab.seen('snapshot')
    const commands = [{ command: 'neu', description: 'Neues' }]
    await callBox(page.box, 'setMyCommands', { commands, language_code: 'de' })
    const { menus } = await tab.seen('menus')
    expect(menus.map((menu) => menu.commands.length)).toEqual([1, 1, 0, 0, 1, 1])
  })

  it('is told that the program ends', async () => {
    const page = await openPage()
    const tab = openTab(page)
    await tab.seen('snapshot')
    await page.server.close()
    expect(await tab.seen('farewell')).toEqual({ kind: 'farewell' })
  })
})

describe('a press', () => {
  it('goes to the bot, and its answer to the page that pressed', async () => {
    const { page, anna } = await withButton()
    const tab = openTab(page)
    const press = { kind: 'press', person: anna, chat: anna, message: 2, data: 'more', ref: 'tab-1' } as const
    expect(await act(page, press)).toEqual({ ok: true })
    const query = await queryOf(page)
    await callBox(page.box, 'answerCallbackQuery', { callback_query_id: query, text: 'Gern', show_alert: true })
    const toast = { kind: 'toast', ref: 'tab-1', chat: anna, text: 'Gern', alert: true, url: null }
    expect(await tab.seen('toast')).toEqual(toast)
  })

  it('on a message that is gone is refused', async () => {
    const { page, anna } = await withButton()
    const press = { kind: 'press', person: anna, chat: anna, message: 9, data: 'more', ref: 'tab-1' } as const
    expect(await act(page, press)).toMatchObject({ ok: false, refused: 'gone' })
  })
})

async function queryOf({ box }: Page): Promise<string> {
  const { result } = await callBox(box, 'getUpdates')
  return (result as { callback_query?: { id: string } }[]).at(-1)?.callback_query?.id ?? ''
}
