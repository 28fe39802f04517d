import { describe, expect, it } from 'vitest'
import { act, ask, openPage, openTab } from '../support/page.js'
import { callBox } from '../support/call-box.js'

async function openAsAnna() {
  const page = await openPage()
  const { german, english, editor, group, channel } = page.cast
  const [anna, ben, clara] = [german.user.id, english.user.id, editor.user.id]
  return { page, anna, ben, clara, group: group.id, channel: channel.id }
}

describe('what people do on the page', () => {
  it('5,000 characters are refused as Telegram does, and nothing arrives', async () => {
    const { page, anna } = await openAsAnna()
    const say = (text: string) => act(page, { kind: 'say', person: anna, chat: anna, text })
    expect(await say('x'.repeat(5000))).toMatchObject({
      ok: false,
      refused: 'too-long',
      description: expect.stringContaining('MESSAGE_TOO_LONG'),
    })
    expect(await say('ö'.repeat(100_000))).toMatchObject({ refused: 'too-long' })
    expect(await say('   \n ')).toMatchObject({ ok: false, refused: 'empty' })
    expect(page.box.messages(page.cast.german.chat)).toEqual([])
    expect(await say(`  ${'x'.repeat(4096)}  `)).toEqual({ ok: true, message: 1 })
  })

  it('own messages can be changed and deleted, those of others cannot', async () => {
    const { page, anna, ben, group } = await openAsAnna()
    await act(page, { kind: 'say', person: anna, chat: group, text: 'Hallo' })
    const change = { chat: group, message: 1 }
    expect(await act(page, { kind: 'edit', person: ben, text: 'Hi', ...change })).toMatchObject({
      refused: 'not-allowed',
    })
    expect(await act(page, { kind: 'delete', person: ben, ...change })).toMatchObject({ refused: 'not-allowed' })
    expect(await act(page, { kind: 'edit', person: anna, text: 'Hi', ...change })).toEqual({ ok: true })
    expect(page.box.messages(page.cast.group)).toMatchObject([{ text: 'Hi' }])
    expect(await act(page, { kind: 'delete', person: anna, ...change })).toEqual({ ok: true })
    expect(await act(page, { kind: 'edit', person: anna, text: 'Hi', ...change })).toMatchObject({ refused: 'gone' })
  })

  it('nobody writes in the channel, in others’ chats, or in a group they left', async () => {
    const { page, anna, ben, clara, group, channel } = await openAsAnna()
    const say = (person: number, chat: number) => act(page, { kind: 'say', person, chat, text: 'x' })
    expect(await say(anna, channel)).toMatchObject({ refused: 'not-allowed' })
    expect(await say(anna, ben)).toMatchObject({ refused: 'not-allowed' })
    expect(await say(clara, group)).toMatchObject({ refused: 'not-allowed' })
    await act(page, { kind: 'leave', person: ben, chat: group })
    expect(await say(ben, group)).toMatchObject({ refused: 'not-allowed' })
    await act(page, { kind: 'join', person: ben, chat: group })
    expect(await say(ben, group)).toMatchObject({ ok: true })
    expect(await say(7, anna)).toMatchObject({ refused: 'malformed' })
    expect(await act(page, { kind: 'leave', person: ben, chat: channel })).toMatchObject({ refused: 'not-allowed' })
  })

  it('who blocks the bot must unblock it before writing', async () => {
    const { page, anna } = await openAsAnna()
    const say = () => act(page, { kind: 'say', person: anna, chat: anna, text: 'x' })
    await say()
    await act(page, { kind: 'block', person: anna })
    expect(await say()).toMatchObject({ refused: 'blocked' })
    expect((await callBox(page.box, 'sendMessage', { chat_id: anna, text: 'x' })).error_code).toBe(403)
    await act(page, { kind: 'unblock', person: anna })
    expect(await say()).toMatchObject({ ok: true })
  })

  it('somebody who switches the language of their Telegram gets the other menu', async () => {
    const { page, anna } = await openAsAnna()
    const tab = openTab(page)
    await act(page, { kind: 'language', person: anna, language: 'en' })
    const { people } = await tab.seen('people')
    expect(people[0]).toMatchObject({ name: 'Anna', language: 'en' })
    await act(page, { kind: 'say', person: anna, chat: anna, text: 'x' })
    expect(page.box.messages(page.cast.german.chat)[0]?.message.from?.language_code).toBe('en')
  })
})

describe('the clock', () => {
  it('goes on to eight o’clock tomorrow, for everybody', async () => {
    const { page, anna } = await openAsAnna()
    const tab = openTab(page)
    await tab.seen('snapshot')
    expect(await act(page, { kind: 'clock', move: 'tomorrow', person: anna })).toEqual({ ok: true })
    expect(page.clock.now()).toEqual(new Date('2026-06-02T08:00:01+02:00'))
    expect((await tab.seen('clock')).clock).toMatchObject({ now: page.clock.now().getTime() })
  })

  it('goes on to just after the next digest', async () => {
    const page = await openPage({ digest: new Date('2026-06-05T07:30:00+02:00') })
    const person = page.cast.german.user.id
    expect(await act(page, { kind: 'clock', move: 'next-digest', person })).toEqual({ ok: true })
    expect(page.clock.now()).toEqual(new Date('2026-06-05T07:30:01+02:00'))
  })

  it('stays where it is for somebody who gets no digest', async () => {
    const { page, anna } = await openAsAnna()
    expect(await act(page, { kind: 'clock', move: 'next-digest', person: anna })).toMatchObject({
      refused: 'no-digest',
    })
    expect(page.clock.ahead()).toBe(0)
  })
})

describe('files', () => {
  const send = (page: { port: number }, query: string, body: string | Uint8Array, type = 'text/plain') =>
    ask(page, `/api/file?${query}`, { method: 'POST', headers: { 'content-type': type }, body })

  it('go to the bot and come back to the page as they were', async () => {
    const { page, clara } = await openAsAnna()
    const tab = openTab(page)
    const query = `person=${clara}&chat=${clara}&name=${encodeURIComponent('Entwürfe "1".json')}&caption=Bitte`
    const sent = await send(page, query, '{"ö":1}', 'application/json')
    expect([sent.status, sent.body.toString()]).toEqual([200, '{"ok":true,"message":1}'])
    const { message } = await tab.seen('message')
    expect(message).toMatchObject({
      text: 'Bitte',
      file: { kind: 'document', name: 'Entwürfe "1".json', type: 'application/json', size: 8 },
    })
    const saved = await ask(page, `/api/file/${message.file?.id ?? ''}`)
    expect(saved.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''Entw%C3%BCrfe%20%221%22.json`,
    })
    expect(saved.body.toString()).toBe('{"ö":1}')
  })

  it.each([
    ['data.json', 'application/json', 'inline', 'text/plain; charset=utf-8'],
    ['a.ics', 'text/calendar', 'inline', 'text/plain; charset=utf-8'],
    ['a.png', 'image/png', 'inline', 'image/png'],
    ['a.html', 'text/html', 'attachment', 'application/octet-stream'],
    ['a.svg', 'image/svg+xml', 'attachment', 'application/octet-stream'],
  ])('to look at: %s of type %s comes as %s', async (name, type, how, as) => {
    const { page, anna } = await openAsAnna()
    await send(page, `person=${anna}&chat=${anna}&name=${name}`, 'x', type)
    const { headers } = await ask(page, '/api/file/file-1?open')
    expect(headers['content-disposition']).toMatch(new RegExp(`^${how};`))
    expect(headers['content-type']).toBe(as)
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
  })

  it.each([
    ['', 'malformed', 400],
    ['name=', 'malformed', 400],
    ['name=a.txt&as=sticker', 'malformed', 400],
    ['name=a.txt&more=1', 'malformed', 400],
    [`name=a.txt&caption=${'x'.repeat(1025)}`, 'too-long', 200],
  ])('with „%.20s“ are refused: %s', async (query, refused, status) => {
    const { page, anna } = await openAsAnna()
    const answer = await send(page, `person=${anna}&chat=${anna}&${query}`, 'x')
    expect([answer.status, JSON.parse(answer.body.toString())]).toMatchObject([status, { ok: false, refused }])
  })

  it('that are empty or huge are refused', async () => {
    const { page, anna } = await openAsAnna()
    const query = `person=${anna}&chat=${anna}&name=a.txt`
    expect(JSON.parse((await send(page, query, '')).body.toString())).toMatchObject({ refused: 'file-empty' })
    const huge = await send(page, query, new Uint8Array(25 * 1024 * 1024 + 1))
    expect([huge.status, JSON.parse(huge.body.toString())]).toMatchObject([413, { refused: 'file-too-large' }])
  })
})

describe('inline mode on the page', () => {
  it('shows what the bot offers, and sends what is chosen', async () => {
    const { page, ben, group } = await openAsAnna()
    const asked = act(page, { kind: 'inline', person: ben, chat: group, query: 'airport', offset: '' })
    const query = await page.box
      .waitFor((event) => event.kind === 'call' || event.kind === 'message', 50)
      .catch(() => null)
    expect(query).toBeNull()
    const { result } = await callBox(page.box, 'getUpdates')
    const { id } = (result as { inline_query: { id: string } }[])[0]?.inline_query ?? { id: '' }
    const content = { message_text: 'Card' }
    const results = [
      { type: 'article', id: 'a', title: 'Airport', description: 'News', input_message_content: content },
    ]
    await callBox(page.box, 'answerInlineQuery', { inline_query_id: id, results })
    const cards = [{ id: 'a', title: 'Airport', description: 'News' }]
    expect(await asked).toEqual({ ok: true, inline: { id, results: cards, next: '', button: null } })
    const choice = { kind: 'choose', person: ben, chat: group, inline: id, result: 'a' } as const
    expect(await act(page, choice)).toEqual({ ok: true, message: 1 })
    const { snapshot } = await openTab(page).seen('snapshot')
    expect(snapshot.chats.find((chat) => chat.id === group)?.messages).toMatchObject([
      { text: 'Card', via: 'schwesterstadt_bot', from: { name: 'Ben' } },
    ])
  })

  it('refuses what is gone or too long', async () => {
    const { page, anna, ben } = await openAsAnna()
    const long = { kind: 'inline', person: anna, chat: anna, query: 'x'.repeat(257), offset: '' } as const
    expect(await act(page, long)).toMatchObject({ refused: 'too-long' })
    const choice = { kind: 'choose', person: ben, chat: ben, inline: '1', result: 'a' } as const
    expect(await act(page, choice)).toMatchObject({ refused: 'gone' })
  })
})
