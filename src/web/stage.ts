import type { Box } from '../tryout/box.js'
import type { Cast } from '../tryout/cast.js'
import { menuFor } from '../tryout/menu.js'
import type { Person } from '../tryout/people.js'
import { toWire } from './wire-message.js'
import type { Snapshot, WireChat, WireClock, WireMenu, WirePerson } from './wire-format.js'

/** What the page shows, and what it stands on. */
export interface Stage {
  readonly box: Box
  readonly cast: Cast
  readonly clock: StageClock
  readonly texts: Snapshot['texts']
  readonly language: Snapshot['language']
  /** The readers' zone. */
  readonly zone: string
  /** When the person's next digest is due by the clock; null: none is. */
  nextDigest(chat: number): Promise<Date | null>
}

/** The bot's clock, which can be moved ahead and never back. */
export interface StageClock {
  now(): Date
  /** How far it is ahead of the machine's, in milliseconds. */
  ahead(): number
  moveTo(moment: Date): void
}

type Chat = Person['chat'] | Cast['group']

export function snapshotOf(stage: Stage): Snapshot {
  const { box, texts, language } = stage
  return {
    bot: {
      id: box.bot.id,
      name: box.bot.first_name,
      username: box.bot.username,
      inline: box.bot.supports_inline_queries,
    },
    people: peopleOf(stage),
    chats: chatsOf(stage.cast).map((chat) => ({ ...chatOf(stage, chat), messages: box.messages(chat).map(toWire) })),
    menus: menusOf(stage),
    clock: clockOf(stage),
    language,
    texts,
  }
}

export function personsOf({ german, english, editor }: Cast): Person[] {
  return [german, english, editor]
}

/** Every chat that anybody sees. */
export function chatsOf(cast: Cast): Chat[] {
  return [...personsOf(cast).map(({ chat }) => chat), cast.group, cast.channel]
}

export function peopleOf({ cast, box }: Stage): WirePerson[] {
  const inGroup = box.look(cast.group).members.map(({ user }) => user.id)
  return personsOf(cast).map((person) => ({
    id: person.user.id,
    name: person.user.first_name,
    role: person === cast.editor ? 'editor' : 'reader',
    language: person.user.language_code === 'en' ? 'en' : 'de',
    chats: [person.chat.id, ...(inGroup.includes(person.user.id) ? [cast.group.id] : []), cast.channel.id],
  }))
}

/** A chat without its messages. */
export function chatOf({ box }: Stage, chat: Chat): WireChat {
  const { bot, members } = box.look(chat)
  return {
    id: chat.id,
    kind: chat.type === 'private' || chat.type === 'channel' ? chat.type : 'group',
    title: chat.type === 'private' ? box.bot.first_name : chat.title,
    members: members.length,
    standing: STANDINGS[bot],
    messages: [],
  }
}

const STANDINGS = {
  stranger: 'new',
  member: 'there',
  administrator: 'there',
  restricted: 'there',
  left: 'gone',
  kicked: 'blocked',
  deactivated: 'gone',
} as const satisfies Record<string, WireChat['standing']>

export function menusOf({ box, cast }: Stage): WireMenu[] {
  return personsOf(cast).flatMap(({ user, chat }) =>
    [chat, cast.group].map((place) => {
      const rules = box.look(place).members.some((one) => one.user.id === user.id && one.status === 'administrator')
      return { person: user.id, chat: place.id, commands: menuFor(box.profile, user, place, rules) }
    }),
  )
}

export function clockOf({ clock, zone }: Pick<Stage, 'clock' | 'zone'>): WireClock {
  return { now: clock.now().getTime(), ahead: clock.ahead(), zone }
}
