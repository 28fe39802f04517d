import { describe, expect, it } from 'vitest'
import { ATTACHMENTS, type AttachmentKind } from '../../src/tryout/attachments.js'
import { createBox, type Box } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

interface Heard {
  readonly update_id: number
  readonly [kind: string]: unknown
}

/** What the bot would get now. */
async function heardBy(box: Box): Promise<Heard[]> {
  return (await callBox(box, 'getUpdates')).result as Heard[]
}

describe('what people do', () => {
  it('reaches the bot as Telegram tells it, with commands found', async () => {
    const box = createBox()
    const anna = box.person({ first_name: 'Anna', username: 'anna', language_code: 'de-AT' })
    box.say(anna, '👍 /frage x')
    expect(await heardBy(box)).toMatchObject([
      {
        message: {
          message_id: 1,
          from: { id: anna.user.id, is_bot: false, first_name: 'Anna', username: 'anna', language_code: 'de-AT' },
          chat: { id: anna.chat.id, type: 'private' },
          text: '👍 /frage x',
          entities: [{ type: 'bot_command', offset: 3, length: 6 }],
        },
      },
    ])
  })

  it('counts updates up', async () => {
    const box = createBox()
    const anna = box.person()
    box.say(anna, 'a')
    box.say(anna, 'b')
    const [first, second] = await heardBy(box)
    expect(second?.update_id).toBe((first?.update_id ?? 0) + 1)
  })

  it('gives nobody the id of somebody else', () => {
    const box = createBox()
    expect(
      new Set(
        [box.person(), box.person(), box.group(), box.group({ kind: 'group' }), box.channel()].map((one) =>
          'user' in one ? one.user.id : one.id,
        ),
      ).size,
    ).toBe(5)
  })

  it('shows an edited question in its place', async () => {
    const box = createBox()
    const anna = box.person()
    const question = box.say(anna, '/neu')
    box.edit(question, 'Wer?')
    const [, edited] = await heardBy(box)
    expect(edited).toMatchObject({ edited_message: { message_id: question.id, text: 'Wer?' } })
    expect(edited?.['edited_message']).toHaveProperty('edit_date')
    expect(edited?.['edited_message']).not.toHaveProperty('entities')
    expect(box.messages(anna.chat)).toMatchObject([{ text: 'Wer?' }])
  })

  it('lets people delete without telling the bot', async () => {
    const box = createBox()
    const anna = box.person()
    box.remove(box.say(anna, 'x'))
    expect(box.messages(anna.chat)).toEqual([])
    expect(await heardBy(box)).toHaveLength(1)
  })

  it.each(Object.keys(ATTACHMENTS) as AttachmentKind[])('sends a %s', async (kind) => {
    const box = createBox()
    box.send(box.person(), kind, { forwarded: true })
    const [heard] = await heardBy(box)
    expect(heard?.['message']).toHaveProperty(kind)
    expect(heard?.['message']).toHaveProperty('forward_origin')
    expect(heard?.['message']).not.toHaveProperty('text')
  })

  it('sends a caption along', async () => {
    const box = createBox()
    expect(box.send(box.person(), 'photo', { caption: 'Saale' }).text).toBe('Saale')
    expect(await heardBy(box)).toMatchObject([{ message: { caption: 'Saale' } }])
  })

  it('changes the caption of what has no text', () => {
    const box = createBox()
    const photo = box.send(box.person(), 'photo', { caption: 'Saale' })
    const { message } = box.edit(photo, 'Elster')
    expect(message).toMatchObject({ caption: 'Elster' })
    expect(message).not.toHaveProperty('text')
  })

  it('takes no text that Telegram would not take', () => {
    const box = createBox()
    const anna = box.person()
    expect(() => box.say(anna, '')).toThrow('1 to 4096')
    expect(() => box.say(anna, 'x'.repeat(4097))).toThrow('1 to 4096')
    expect(box.say(anna, '👍'.repeat(4096)).id).toBe(1)
  })

  it('lets nobody write to a bot they blocked', () => {
    const box = createBox()
    const anna = box.person()
    box.block(anna)
    expect(() => box.say(anna, 'x')).toThrow('blocked')
  })
})

describe('in groups and channels', () => {
  it('says where it was said and what it replies to', async () => {
    const box = createBox()
    const anna = box.person()
    const forum = box.group({ kind: 'forum', members: [anna] })
    const thread = box.thread(forum, 'Verkehr')
    const first = box.say(anna, 'a', { in: forum, thread })
    box.say(anna, 'b', { in: forum, thread, replyTo: first })
    const [, second] = await heardBy(box)
    expect(second).toMatchObject({
      message: {
        chat: { id: forum.id, is_forum: true },
        message_thread_id: thread,
        reply_to_message: { message_id: first.id },
      },
    })
  })

  it('keeps from a bot in privacy mode what is not meant for it', async () => {
    const box = createBox({ bot: { can_read_all_group_messages: false, username: 'x_bot' } })
    const anna = box.person()
    const group = box.group({ members: [anna] })
    await callBox(box, 'sendMessage', { chat_id: group.id, text: 'Ich' })
    const [mine] = box.messages(group)
    if (!mine) throw new Error('nothing was sent')
    for (const text of ['Plauderei', '/neu@other_bot', '@other_bot', '/neu', '/neu@x_bot', 'hey @X_bot']) {
      box.say(anna, text, { in: group })
    }
    box.say(anna, 'Antwort', { in: group, replyTo: mine })
    const texts = (await heardBy(box)).map((update) => (update['message'] as { text: string }).text)
    expect(texts).toEqual(['/neu', '/neu@x_bot', 'hey @X_bot', 'Antwort'])
  })

  it('tells a bot without privacy mode everything, and a bot that left nothing', async () => {
    const box = createBox()
    const anna = box.person()
    const group = box.group({ members: [anna], bot: 'left' })
    box.say(anna, 'still', { in: group })
    expect(await heardBy(box)).toEqual([])
    box.placeBot(group, anna, 'member')
    box.say(anna, 'Plauderei', { in: group })
    expect(await heardBy(box)).toMatchObject([{ my_chat_member: {} }, { message: { text: 'Plauderei' } }])
  })

  it('tells of posts in channels', async () => {
    const box = createBox()
    const channel = box.channel()
    box.edit(box.publish(channel, 'a'), 'b')
    expect(await heardBy(box)).toMatchObject([
      { channel_post: { sender_chat: { id: channel.id }, text: 'a' } },
      { edited_channel_post: { text: 'b' } },
    ])
  })
})

describe('pressing a button', () => {
  async function openMenu() {
    const box = createBox()
    const anna = box.person()
    box.say(anna, '/start')
    const reply_markup = {
      inline_keyboard: [[{ text: 'Mehr', callback_data: 'more' }], [{ text: 'Quelle', url: 'https://halle.de' }]],
    }
    await callBox(box, 'sendMessage', { chat_id: anna.chat.id, text: 'A', reply_markup })
    const menu = box.messages(anna.chat)[1]
    if (!menu) throw new Error('no menu')
    const last = async () => (await heardBy(box)).at(-1)
    return { box, anna, menu, last }
  }

  it('tells the bot who pressed what, by text or by data', async () => {
    const { box, anna, menu, last } = await openMenu()
    const press = box.press(anna, menu, 'more')
    expect(await last()).toMatchObject({
      callback_query: {
        id: press.id,
        from: { id: anna.user.id },
        message: { message_id: menu.id, text: 'A' },
        data: 'more',
      },
    })
  })

  it('works on an outdated keyboard; the bot sees the message as it is now', async () => {
    const { box, anna, menu, last } = await openMenu()
    await callBox(box, 'editMessageText', { chat_id: anna.chat.id, message_id: menu.id, text: 'B' })
    box.press(anna, menu, 'Mehr')
    expect(await last()).toMatchObject({ callback_query: { message: { text: 'B' }, data: 'more' } })
    await callBox(box, 'deleteMessage', { chat_id: anna.chat.id, message_id: menu.id })
    box.press(anna, menu, 'Mehr')
    const gone = await last()
    expect(gone).toMatchObject({ callback_query: { message: { message_id: menu.id, date: 0 } } })
    expect(gone).not.toHaveProperty('callback_query.message.text')
  })

  it('says which buttons there are when the wanted one is not', async () => {
    const { box, anna, menu } = await openMenu()
    expect(() => box.press(anna, menu, 'Weniger')).toThrow('"Mehr", "Quelle"')
    expect(() => box.press(anna, menu, 'Quelle')).toThrow('No button "Quelle" that can be pressed')
  })
})
