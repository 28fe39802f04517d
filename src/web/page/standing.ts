import { button, make } from './dom.js'
import { act } from './line.js'
import type { Seat } from './seat.js'

/** What stands in an empty chat. */
export function inviteTo(seat: Seat): HTMLElement | null {
  const { chat, page } = seat
  const { words, world } = page
  if (chat.kind !== 'private')
    return make(
      'div.invite',
      {},
      make('p', {}, words.say(`page-empty-${chat.kind}`, { bot: `@${world.bot.username}` })),
    )
  const start = button(
    { class: 'key start' },
    () => {
      seat.say('/start')
    },
    words.say('page-start'),
  )
  return make('div.invite', {}, make('p', {}, words.say('page-empty-private')), start)
}

/** What stands in place of the input where this person cannot write; null: they can. */
export function shutOut({ chat, page, person }: Seat): HTMLElement | null {
  const { words, world } = page
  const note = (...content: (string | Node)[]) => make('div.shut', {}, ...content)
  if (chat.kind === 'channel') return note(words.say('page-channel-note'))
  if (chat.standing === 'gone') return note(words.say('page-bot-gone'))
  if (chat.standing === 'blocked')
    return note(button({ class: 'key' }, () => void act({ kind: 'unblock', person }), words.say('page-unblock')))
  const one = world.person(person)
  if (!one || one.chats.includes(chat.id)) return null
  return note(
    button(
      { class: 'key' },
      () => void act({ kind: 'join', person, chat: chat.id }),
      words.say('page-join', { name: one.name }),
    ),
  )
}
