import { make } from './dom.js'
import { act } from './line.js'
import type { Choice } from './popup.js'
import type { Seat } from './seat.js'
import type { Chat } from './world.js'

/** The same colour for the same name. */
export function hueOf(name: string): string {
  return `hue${(name.codePointAt(0) ?? 0) % 5}`
}

/** The first letter in a circle. */
export function avatar(name: string, kind: Chat['kind']): HTMLElement {
  return make(
    'span',
    { class: `avatar ${hueOf(kind === 'private' ? name : kind)} ${kind}`, 'aria-hidden': 'true' },
    name.slice(0, 1),
  )
}

/** Who this is, in a few words. */
export function subtitle({ chat, page, person }: Seat): string {
  const { words, world } = page
  if (chat.kind === 'group')
    return words.say('page-group-of', {
      count: chat.members,
      names: world
        .peopleIn(chat.id)
        .map(({ name }) => name)
        .join(', '),
    })
  if (chat.kind === 'channel') return words.say('page-channel')
  const { role = 'reader', language = 'de' } = world.person(person) ?? {}
  return words.say(`page-role-${role}`, { language: words.say(`page-language-${language}`) })
}

/** What can be changed about a chat from outside of it. */
export function paneMenu({ chat, page, person: id }: Seat): Choice[] {
  const { words, world } = page
  if (chat.kind === 'group') {
    return world.people.map(({ id: person, name, chats }) => {
      const isIn = chats.includes(chat.id)
      return {
        label: words.say(isIn ? 'page-leave' : 'page-join', { name }),
        does: () => void act({ kind: isIn ? 'leave' : 'join', person, chat: chat.id }),
      }
    })
  }
  const person = world.person(id)
  if (!person || chat.kind === 'channel') return [{ label: words.say('page-channel-note'), does: () => undefined }]
  const { name } = person
  const other = person.language === 'de' ? 'en' : 'de'
  const isBlocked = chat.standing === 'blocked'
  return [
    {
      label: words.say('page-app-language', { name, language: words.say(`page-language-${other}`) }),
      does: () => void act({ kind: 'language', person: id, language: other }),
    },
    {
      label: words.say(isBlocked ? 'page-unblock' : 'page-block'),
      does: () => void act({ kind: isBlocked ? 'unblock' : 'block', person: id }),
    },
  ]
}
