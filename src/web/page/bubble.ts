import type { WireMessage } from '../wire-format.js'
import { button, icon, make, unseen } from './dom.js'
import { fileCard } from './file-card.js'
import { copy, keypad } from './keypad.js'
import { openMenu, type Choice } from './popup.js'
import { hueOf } from './pane-head.js'
import { rich } from './rich.js'
import type { Seat } from './seat.js'

/** A message with everything that belongs to it. `isNext`: it goes on what the same one said before. */
export function bubble(message: WireMessage, seat: Seat, isNext: boolean): HTMLElement {
  const { words } = seat.page
  const { from, file, text, event, via } = message
  if (event) return make('p.pill', {}, words.say(`page-event-${event}`, { name: from.name }))
  const isOwn = from.id === seat.person
  const kind = `${isOwn ? 'own' : 'other'}${isNext ? ' next' : ''}`
  const body = make('div.bubble')
  if (seat.chat.kind === 'group' && !isOwn && !isNext)
    body.append(make('b', { class: `author ${hueOf(from.name)}` }, from.name))
  if (via !== null) body.append(make('span.via', {}, words.say('page-via', { bot: `@${via}` })))
  if (message.replyTo) body.append(quoted(message.replyTo))
  if (file) body.append(fileCard(file, words))
  if (text !== '')
    body.append(
      make(
        'div.text',
        { lang: from.isBot ? seat.page.world.person(seat.person)?.language : null },
        ...rich(text, message.entities, seat),
      ),
    )
  body.append(meta(message, seat))
  const label = words.say('page-message-of', {
    name: isOwn ? words.say('page-you') : from.name,
    time: words.time(message.at),
  })
  return make('article', { class: kind, tabindex: -1, 'aria-label': label }, body, keypad(message, seat))
}

function quoted({ name, text }: NonNullable<WireMessage['replyTo']>): HTMLElement {
  return make('div.quoted', {}, make('b', {}, name), make('span', {}, text))
}

function meta(message: WireMessage, seat: Seat): HTMLElement {
  const { words } = seat.page
  const label = words.say('page-actions')
  const more = button(
    { class: 'more', tabindex: -1, 'aria-label': label, title: label },
    () => {
      openActions(message, seat, more)
    },
    icon('more'),
  )
  return make(
    'div.meta',
    {},
    more,
    message.isSilent &&
      make('span', { title: words.say('page-silent') }, icon('silent'), unseen(words.say('page-silent'))),
    message.isEdited && make('span', {}, words.say('page-edited')),
    make('time', { datetime: new Date(message.at).toISOString() }, words.time(message.at)),
  )
}

/** What can be done with a message: reply, copy; change and delete what is one's own. */
export function openActions(message: WireMessage, seat: Seat, opener: HTMLElement): void {
  const { words } = seat.page
  const isOwn = message.from.id === seat.person
  const canWrite = seat.chat.kind !== 'channel'
  const choices: (Choice | false)[] = [
    canWrite && {
      label: words.say('page-reply'),
      does: () => {
        seat.reply(message)
      },
    },
    message.text !== '' && { label: words.say('page-copy'), does: () => void copy(message.text, seat) },
    isOwn &&
      message.file === null &&
      message.via === null && {
        label: words.say('page-edit'),
        does: () => {
          seat.edit(message)
        },
      },
    (isOwn || seat.chat.kind === 'private') && {
      label: words.say('page-delete'),
      does: () => {
        seat.remove(message)
      },
    },
  ]
  openMenu(
    opener,
    words.say('page-actions'),
    choices.filter((choice) => choice !== false),
  )
}
