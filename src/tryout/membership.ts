import type { Chat, ChatMember } from 'grammy/types'
import { botStatus, memberOf } from './answers-chats.js'
import { setMember, stateOf, type Person } from './people.js'
import { addChat, post, seconds, tellBot, type ChatState, type Draft, type Standing, type World } from './world.js'

/** Who is in a chat, and what becomes of the bot there. */
export interface Membership {
  join(chat: Chat, person: Person): void
  leave(chat: Chat, person: Person): void
  /** Lets a person run a group: the bot finds them among its administrators. */
  promote(chat: Chat, person: Person): void
  /** Adds the bot to a chat, makes it an administrator there, mutes it, or throws it out. */
  placeBot(chat: Chat, by: Person, standing: Exclude<Standing, 'stranger' | 'deactivated'>): void
  block(person: Person): void
  unblock(person: Person): void
  /** Ends the person's account; the bot is not told. */
  deactivate(person: Person): void
  /** Turns a group into a supergroup with another id. */
  upgrade(group: Chat): Chat
}

export function createMembership(world: World): Membership {
  const setStanding = (chat: Chat, by: Person, standing: Standing) => {
    const state = stateOf(world, chat)
    const old_chat_member = memberOf(world.bot, privateStatus(state))
    const mayHear = state.bot
    state.bot = standing
    world.events.emit({ kind: 'chat', chatId: state.chat.id })
    const new_chat_member = memberOf(world.bot, privateStatus(state))
    const date = seconds(world.now())
    const news = { my_chat_member: { chat: state.chat, from: by.user, date, old_chat_member, new_chat_member } }
    if (mayHear !== 'stranger') world.updates.push(news)
  }
  return {
    join: (chat, person) => {
      const state = stateOf(world, chat)
      const before = statusOf(state, person)
      setMember(state, person.user, 'member')
      tellOfMember(world, state, person, before, { new_chat_members: [person.user] })
    },
    leave: (chat, person) => {
      const state = stateOf(world, chat)
      const before = statusOf(state, person)
      setMember(state, person.user, 'left')
      tellOfMember(world, state, person, before, { left_chat_member: person.user })
    },
    promote: (chat, person) => {
      setMember(stateOf(world, chat), person.user, 'administrator')
    },
    placeBot: setStanding,
    block: (person) => {
      setStanding(person.chat, person, 'kicked')
    },
    unblock: (person) => {
      setStanding(person.chat, person, 'member')
    },
    deactivate: (person) => {
      stateOf(world, person.chat).bot = 'deactivated'
    },
    upgrade: (group) => upgrade(world, stateOf(world, group)),
  }
}

/** In a private chat someone who comes back was never "left". */
function privateStatus(state: ChatState): ReturnType<typeof botStatus> {
  return state.bot === 'stranger' && state.chat.type === 'private' ? 'member' : botStatus(state)
}

function statusOf(state: ChatState, person: Person): ChatMember {
  return memberOf(person.user, state.members.get(person.user.id)?.status ?? 'left')
}

function tellOfMember(world: World, state: ChatState, person: Person, before: ChatMember, note: Partial<Draft>): void {
  world.events.emit({ kind: 'chat', chatId: state.chat.id })
  const from = person.user
  const shown = post(world, state, { from, ...note }, { byBot: false })
  tellBot(world, state, { message: shown.message as never })
  const change = { chat: state.chat, from, date: shown.message.date, old_chat_member: before }
  tellBot(world, state, { chat_member: { ...change, new_chat_member: statusOf(state, person) } })
}

function upgrade(world: World, old: ChatState): Chat {
  const id = -1_003_000_000_000 + old.chat.id
  const next = addChat(world, { id, type: 'supergroup', title: old.chat.title ?? '' }, old.bot)
  for (const { user, status } of old.members.values()) setMember(next, user, status)
  const from = [...old.members.values()][0]?.user ?? world.bot
  const left = post(world, old, { from, migrate_to_chat_id: id }, { byBot: false })
  const arrived = post(world, next, { from, migrate_from_chat_id: old.chat.id }, { byBot: false })
  tellBot(world, old, { message: left.message as never })
  tellBot(world, next, { message: arrived.message as never })
  old.movedTo = id
  return next.chat
}
