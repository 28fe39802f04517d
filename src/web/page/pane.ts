import type { WireEvent } from '../wire-format.js'
import { createComposer, type Composer } from './composer.js'
import { choose, openDialog } from './dialogs.js'
import { make, round } from './dom.js'
import { act } from './line.js'
import { createLog } from './log.js'
import { avatar, paneMenu, subtitle } from './pane-head.js'
import { openMenu } from './popup.js'
import { link } from './rich.js'
import type { Page, Seat } from './seat.js'
import { inviteTo, shutOut } from './standing.js'
import type { Chat } from './world.js'

/** A chat on the screen, as one person sees it. */
export interface Pane {
  readonly element: HTMLElement
  readonly chat: number
  readonly person: number
  /** What it was drawn after, besides the messages: when this changes, it must be drawn anew. */
  readonly facts: string
  hear(event: WireEvent): void
  write(text: string): void
  focus(): void
}

const TYPING_MS = 5000
/** Telegram's apps wait that long for the answer to a press. */
const PRESS_MS = 15_000

export function factsOf({ world }: Page, chat: Chat, person: number): string {
  const standing = chat.standing === 'new' ? 'there' : chat.standing
  return [standing, chat.title, world.peopleIn(chat.id).map(({ id }) => id), world.person(person)?.language].join()
}

export function createPane(page: Page, chat: Chat, person: number): Pane {
  const { words, world } = page
  const presses = new Map<string, HTMLElement>()
  const seat = createSeat(page, chat, person, presses, () => composer)
  const isShut = shutOut(seat)
  const composer = createComposer(seat)
  const log = createLog(seat, inviteTo(seat))

  const title = chat.kind === 'private' ? (world.person(person)?.name ?? '') : chat.title
  const under = make('p.under', {}, subtitle(seat))
  const more = round(
    'more',
    words.say('page-more'),
    () => {
      openMenu(more, words.say('page-more'), paneMenu(seat))
    },
    { 'aria-haspopup': 'menu' },
  )
  const head = make(
    'header',
    {},
    avatar(title, chat.kind),
    make('div.about', {}, make('h2', {}, title), under),
    speakers(seat),
    more,
  )
  const element = make('section.pane', { 'aria-label': title }, head, log.element, isShut ?? composer.element)
  offer()

  let typing: ReturnType<typeof setTimeout> | undefined
  const setTyping = (isTyping: boolean) => {
    clearTimeout(typing)
    log.typing(isTyping)
    under.textContent = isTyping ? words.say('page-typing', { name: world.bot.name }) : subtitle(seat)
    if (isTyping)
      typing = setTimeout(() => {
        setTyping(false)
      }, TYPING_MS)
  }
  function offer() {
    composer.offer(chat.messages.findLast(({ choices, from }) => from.isBot && choices.length > 0)?.choices ?? [])
  }

  return {
    element,
    chat: chat.id,
    person,
    facts: factsOf(page, chat, person),
    write: (text) => {
      composer.write(text)
    },
    focus: () => {
      composer.focus()
    },
    hear: (event) => {
      if (event.kind === 'toast') {
        const pressed = presses.get(event.ref)
        if (!pressed) return
        presses.delete(event.ref)
        pressed.removeAttribute('aria-busy')
        tell(event.text, event.alert, event.url, seat)
      }
      if (event.kind === 'message' && event.message.chat === chat.id) {
        if (event.message.from.isBot) setTyping(false)
        log.added(event.message)
        offer()
      }
      if (event.kind === 'edit' && event.message.chat === chat.id) log.edited(event.message)
      if (event.kind === 'deletion' && event.chat === chat.id) log.removed(event.message)
      if (event.kind === 'typing' && event.chat === chat.id) setTyping(true)
    },
  }
}

function createSeat(
  page: Page,
  chat: Chat,
  person: number,
  presses: Map<string, HTMLElement>,
  composer: () => Composer,
): Seat {
  const { world, words } = page
  const place = { person, chat: chat.id }
  const home = world.person(person)?.chats[0]
  const seat: Seat = {
    page,
    chat,
    person,
    say: (text) => {
      composer().say(text)
    },
    reply: (message) => {
      composer().reply(message)
    },
    edit: (message) => {
      composer().edit(message)
    },
    remove: (message) => {
      void act({ kind: 'delete', ...place, message: message.id }).then((reply) => {
        if (!reply.ok) composer().refuse(reply.refused)
      })
    },
    press: (message, data, pressed) => {
      if (pressed.ariaBusy === 'true') return
      const ref = crypto.getRandomValues(new Uint32Array(2)).join('-')
      const end = () => {
        presses.delete(ref)
        pressed.ariaBusy = null
      }
      presses.set(ref, pressed)
      pressed.ariaBusy = 'true'
      setTimeout(end, PRESS_MS)
      void act({ kind: 'press', ...place, message: message.id, data, ref }).then((reply) => {
        if (reply.ok) return
        end()
        page.hint(words.say(`page-refused-${reply.refused}`))
      })
    },
    ask: (query, isHere) => {
      const text = `@${world.bot.username} ${query}`
      const places = (world.person(person)?.chats ?? [])
        .flatMap((id) => world.chat(id) ?? [])
        .filter(({ kind }) => kind !== 'channel')
      if (isHere) composer().write(text)
      else
        choose(
          words.say('page-inline-where'),
          words,
          places.map(({ id, title }) => ({
            label: title,
            does: () => {
              page.open(id, person, text)
            },
          })),
        )
    },
    follow: (url) => {
      const start = startOf(url, world.bot.username)
      if (start === null || home === undefined) return false
      page.open(home, person)
      void act({ kind: 'say', person, chat: home, text: `/start ${start}`.trim() })
      return true
    },
  }
  return seat
}

/** What a link to the bot says to it; null: the link leads elsewhere. */
function startOf(url: string, username: string): string | null {
  const { protocol, hostname, pathname, searchParams } = new URL(url)
  const isBot =
    /^https?:$/.test(protocol) && hostname === 't.me' && pathname.toLowerCase() === `/${username.toLowerCase()}`
  return isBot ? (searchParams.get('start') ?? '') : null
}

function tell(text: string, isAlert: boolean, url: string | null, seat: Seat): void {
  const { page } = seat
  const { words, world } = page
  if (url !== null) {
    openDialog(world.bot.name, words, link(url, [url], seat))
  } else if (isAlert) openDialog(world.bot.name, words, make('p', {}, text))
  else if (text !== '') page.hint(text)
}

/** Who writes, where several can. */
function speakers({ chat, page, person }: Seat): HTMLElement | null {
  const people = page.world.peopleIn(chat.id)
  if (chat.kind !== 'group' || people.length < 2) return null
  const options = people.map(({ id, name }) => make('option', { value: id, selected: id === person }, name))
  const select = make('select', { 'aria-label': page.words.say('page-speaker') }, ...options)
  select.addEventListener('change', () => {
    page.open(chat.id, Number(select.value))
    document.querySelector<HTMLElement>('.pane select')?.focus()
  })
  return select
}
