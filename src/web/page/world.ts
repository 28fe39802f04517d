import type { Snapshot, WireChat, WireEvent, WireMenu, WireMessage, WirePerson } from '../wire-format.js'

export interface Chat extends Omit<WireChat, 'messages'> {
  /** Oldest first. */
  readonly messages: WireMessage[]
}

/** Everything the page knows: the last snapshot and what happened since. */
export interface World {
  readonly bot: Snapshot['bot']
  readonly people: readonly WirePerson[]
  readonly chats: readonly Chat[]
  readonly texts: Snapshot['texts']
  readonly language: Snapshot['language']
  readonly zone: string
  /** What the bot takes for now. */
  now(): number
  /** How far the bot's clock is ahead, in milliseconds. */
  ahead(): number
  chat(id: number): Chat | undefined
  person(id: number): WirePerson | undefined
  /** Who can write in a chat or read it, in the page's order. */
  peopleIn(chat: number): WirePerson[]
  menu(person: number, chat: number): WireMenu['commands']
  take(event: WireEvent): void
}

export function createWorld(snapshot: Snapshot): World {
  const { bot, texts, language } = snapshot
  const chats = new Map(snapshot.chats.map((chat) => [chat.id, opened(chat)]))
  let { people, menus, clock } = snapshot
  let heard = Date.now()
  return {
    bot,
    texts,
    language,
    zone: clock.zone,
    get people() {
      return people
    },
    get chats() {
      return [...chats.values()]
    },
    now: () => clock.now + Date.now() - heard,
    ahead: () => clock.ahead,
    chat: (id) => chats.get(id),
    person: (id) => people.find((person) => person.id === id),
    peopleIn: (chat) => people.filter((person) => person.chats.includes(chat)),
    menu: (person, chat) => menus.find((menu) => menu.person === person && menu.chat === chat)?.commands ?? [],
    take: (event) => {
      if (event.kind === 'message' || event.kind === 'edit') put(chats.get(event.message.chat), event.message)
      if (event.kind === 'deletion') drop(chats.get(event.chat), event.message)
      if (event.kind === 'people') people = event.people
      if (event.kind === 'menus') menus = event.menus
      if (event.kind === 'clock') {
        clock = event.clock
        heard = Date.now()
      }
      if (event.kind === 'chat') {
        const chat = chats.get(event.chat.id)
        if (chat) Object.assign(chat, event.chat, { messages: chat.messages })
        else chats.set(event.chat.id, opened(event.chat))
      }
    },
  }
}

function opened(chat: WireChat): Chat {
  return { ...chat, messages: [...chat.messages] }
}

function put(chat: Chat | undefined, message: WireMessage): void {
  if (!chat) return
  const at = placeOf(chat, message.id)
  if (at === -1) chat.messages.push(message)
  else chat.messages[at] = message
}

function drop(chat: Chat | undefined, id: number): void {
  const at = chat ? placeOf(chat, id) : -1
  if (at !== -1) chat?.messages.splice(at, 1)
}

export function placeOf(chat: Chat, id: number): number {
  return chat.messages.findLastIndex((message) => message.id === id)
}
