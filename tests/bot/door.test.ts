import type { Message, Update, UserFromGetMe } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { admit } from '../../src/bot/door.js'

const me = { id: 99, is_bot: true, first_name: 'S', username: 'Schwester_bot' } as UserFromGetMe
const person = { id: 5, is_bot: false, first_name: 'Ada', last_name: 'Lovelace', username: 'ada', language_code: 'de' }
const privately = { id: 5, type: 'private', first_name: 'Ada' }
const group = { id: -7, type: 'supergroup', title: 'Radverein' }

function message(text: string, chat: object, extra: object = {}): Update {
  return { update_id: 1, message: { message_id: 1, date: 1, from: person, chat, text, ...extra } } as unknown as Update
}
const command = (text: string) => ({
  entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }],
})
const repliesTo = (id: number, more: object = {}) => ({
  reply_to_message: { message_id: 3, date: 1, chat: group, from: { id }, ...more },
})

describe('at the door', () => {
  it('every message of a private chat is let in', () => {
    expect(admit(message('Hallo', privately), me)?.chat).toBe(5)
  })

  it('names stay outside', () => {
    const guest = admit(message('Hallo', privately, { contact: { phone_number: '0345', first_name: 'Bob' } }), me)
    expect(JSON.stringify(guest)).not.toMatch(/Ada|Lovelace|ada|0345|Bob/)
  })

  it('a card of the bot that somebody dropped into a chat is no question', () => {
    expect(admit(message('Karte', privately, { via_bot: { id: 99 } }), me)).toBeNull()
    expect(admit(message('/neu', group, { ...command('/neu'), via_bot: { id: 99 } }), me)).toBeNull()
    expect(admit(message('Karte', privately, { via_bot: { id: 98 } }), me)).not.toBeNull()
  })

  it('an inline query is passing, and comes without names and without the place where somebody is', () => {
    const location = { latitude: 51.48, longitude: 11.97 }
    const inline_query = { id: '4', from: person, query: 'Saale', offset: '', chat_type: 'private', location }
    const guest = admit({ update_id: 1, inline_query }, me)
    expect(guest).toMatchObject({ chat: 5, fleeting: true, update: { inline_query: { id: '4', query: 'Saale' } } })
    expect(JSON.stringify(guest)).not.toMatch(/Ada|51\.48/)
  })

  it('talk in groups is not for the bot', () => {
    expect(admit(message('Wer ist OB?', group), me)).toBeNull()
    expect(
      admit(message('@andere hallo', group, { entities: [{ type: 'mention', offset: 0, length: 7 }] }), me),
    ).toBeNull()
  })

  it('in groups a command, a mention and a reply are', () => {
    expect(admit(message('/neu', group, command('/neu')), me)).not.toBeNull()
    expect(admit(message('/neu@schwester_BOT', group, command('/neu@schwester_BOT')), me)).not.toBeNull()
    expect(
      admit(message('@schwester_bot Wer?', group, { entities: [{ type: 'mention', offset: 0, length: 14 }] }), me),
    ).not.toBeNull()
    expect(admit(message('Und wann?', group, repliesTo(99)), me)).not.toBeNull()
  })

  it('commands for other bots are not', () => {
    expect(admit(message('/neu@other_bot', group, command('/neu@other_bot')), me)).toBeNull()
    expect(admit(message('/neu@other_bot', group, { ...command('/neu@other_bot'), ...repliesTo(99) }), me)).toBeNull()
  })

  it('a message in a topic that the bot opened is no reply to the bot', () => {
    const inTopic = { is_topic_message: true, message_thread_id: 3, ...repliesTo(99) }
    expect(admit(message('Hallo zusammen', group, inTopic), me)).toBeNull()
  })

  it('other bots and channels are not answered', () => {
    expect(admit(message('Hallo', privately, { from: { ...person, is_bot: true } }), me)).toBeNull()
    expect(admit(message('Hallo', { id: -1, type: 'channel' }), me)).toBeNull()
  })

  it.each([
    null,
    'x',
    3,
    [],
    {},
    { update_id: 1 },
    { update_id: 'x', message: {} },
    { update_id: 1, message: {} },
    { update_id: 2 ** 53, message: message('x', privately).message },
  ])('what is no update is not let in: %j', (nonsense) => {
    expect(admit(nonsense, me)).toBeNull()
  })

  it.each([
    { callback_query: { id: '1', data: 'x' } },
    { callback_query: { id: '1', from: person, message: { message_id: 1 } } },
    { message: { message_id: 1, date: 1, from: person, chat: group, text: 'x', entities: 'none' } },
    {
      message: {
        message_id: 1,
        date: 1,
        from: person,
        chat: group,
        text: 'x',
        entities: [{ type: 'text_mention', offset: 0, length: 1 }],
      },
    },
  ])('an update that lacks what Telegram promises does no harm: %j', (odd) => {
    expect(() => admit({ update_id: 1, ...odd }, me)).not.toThrow()
  })

  it('anonymous administrators and channels may ask', () => {
    const anonymous = {
      from: { id: 1087968824, is_bot: true, first_name: 'Group' },
      sender_chat: group,
      ...command('/neu'),
    }
    expect(admit(message('/neu', group, anonymous), me)).not.toBeNull()
  })

  it('a press goes to its chat, or to the presser where there is none', () => {
    const press = (more: object) => ({
      update_id: 1,
      callback_query: { id: '1', from: person, chat_instance: 'x', data: 'y', ...more },
    })
    expect(admit(press({ message: { message_id: 1, date: 0, chat: group } as unknown as Message }), me)?.chat).toBe(-7)
    expect(admit(press({}), me)?.chat).toBe(5)
  })
})
