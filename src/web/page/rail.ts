import { make } from './dom.js'
import { avatar } from './pane-head.js'
import type { Page } from './seat.js'
import type { Chat } from './world.js'

/** All chats, to go from one to another; `shown` are those on the screen. */
export interface Rail {
  readonly element: HTMLElement
  draw(shown: readonly number[]): void
}

export function createRail(page: Page, go: (chat: Chat) => void): Rail {
  const { words, world } = page
  const list = make('ul')
  const items = new Map<number, HTMLButtonElement>()
  for (const { id } of world.chats) {
    const item = make('button', { type: 'button' })
    item.addEventListener('click', () => {
      const chat = world.chat(id)
      if (chat) go(chat)
    })
    items.set(id, item)
    list.append(make('li', {}, item))
  }
  return {
    element: make('nav.rail', { 'aria-label': words.say('page-chats') }, list),
    draw: (shown) => {
      for (const chat of world.chats) {
        const item = items.get(chat.id)
        if (item) fill(item, chat, page)
        item?.setAttribute('aria-current', String(shown.includes(chat.id)))
      }
    },
  }
}

function fill(item: HTMLElement, chat: Chat, { world, words, unread }: Page): void {
  const owner = world.people.find(({ chats }) => chats[0] === chat.id)
  const name = owner?.name ?? chat.title
  const { count, silent } = unread.of(chat)
  const label = words.say('page-unread', { count: words.number(count) })
  const badge = make(
    'span',
    { class: `badge${silent ? ' silent' : ''}`, title: label },
    make('span', { 'aria-hidden': 'true' }, words.number(count)),
    make('span.unseen', {}, label),
  )
  const kind = owner
    ? words.say(`page-kind-${owner.role}`, { language: owner.language.toUpperCase() })
    : words.say(`page-kind-${chat.kind}`)
  const last = chat.messages.at(-1)?.text.slice(0, 80) ?? ''
  const about = make(
    'span.about',
    {},
    make('b', {}, name),
    ' ',
    make('span.kind', {}, kind),
    last !== '' && make('span.last', { 'aria-hidden': 'true' }, last),
  )
  item.replaceChildren(avatar(name, chat.kind), about, count > 0 ? badge : '')
}
