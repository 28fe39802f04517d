import type { WireEvent, WireLanguage } from '../wire-format.js'
import { createBar } from './bar.js'
import { known } from './dom.js'
import { here } from './kept.js'
import { createPane, factsOf, type Pane } from './pane.js'
import { createRail } from './rail.js'
import type { Page } from './seat.js'
import type { Chat } from './world.js'

/** The whole screen in one language: bar, list of chats, and one chat or, on a wide one, two side by side. */
export interface Screen {
  hear(event: WireEvent): void
  /** To the input of the chat in front. */
  focus(): void
  end(): void
}

const TICK_MS = 5000

export function createScreen(parts: Omit<Page, 'open'>, speak: (language: WireLanguage) => void): Screen {
  const { world } = parts
  const wide = matchMedia('(min-width: 64rem)')
  const seats = startSeats(world.people.map(({ chats, id }) => ({ chat: chats[0] ?? 0, person: id })))
  let front = startFront()
  let panes: Pane[] = []

  const open = (chat: number, person: number, text?: string) => {
    const shown = panes.findIndex((pane) => pane.chat === chat)
    if (shown !== -1 && wide.matches) front = shown
    // The same chat is never shown twice.
    const twin = seats.findIndex((seat, at) => at !== front && seat.chat === chat)
    const before = seats[front]
    if (twin !== -1 && before) seats[twin] = before
    seats[front] = { chat, person }
    drawPanes()
    const pane = panes.find((one) => one.chat === chat)
    if (text === undefined) pane?.focus()
    else pane?.write(text)
  }
  const page: Page = { ...parts, open }
  const rail = createRail(page, (chat) => {
    open(chat.id, personFor(chat))
  })
  const bar = createBar(page, () => panes[wide.matches ? front : 0]?.person ?? 0, speak)
  /** In a chat of several people, whoever wrote last here. */
  const personFor = ({ id }: Chat) => {
    const [first] = world.peopleIn(id)
    const last = here.read(`person-${id}`)
    return world.peopleIn(id).some((person) => person.id === last)
      ? Number(last)
      : (first?.id ?? world.people[0]?.id ?? 0)
  }
  const drawPanes = () => {
    const place = known('panes')
    panes = seats
      .filter((_, at) => wide.matches || at === front)
      .flatMap(({ chat: id, person }) => {
        const chat = world.chat(id)
        return chat ? [createPane(page, chat, person)] : []
      })
    place.replaceChildren(...panes.map(({ element }) => element))
    here.write('seats', { seats, front })
    for (const { chat, person } of seats) here.write(`person-${chat}`, person)
    drawRail()
  }
  /** Who may write, and what stands above, may have changed; what did not stays untouched under the reader's hands. */
  const renewPanes = () => {
    panes = panes.map((pane) => {
      const chat = world.chat(pane.chat)
      if (!chat || pane.facts === factsOf(page, chat, pane.person)) return pane
      const renewed = createPane(page, chat, pane.person)
      const hadFocus = pane.element.contains(document.activeElement)
      pane.element.replaceWith(renewed.element)
      if (hadFocus) renewed.focus()
      return renewed
    })
  }
  const turnTo = (at: number) => {
    front = at
    here.write('seats', { seats, front })
  }
  const drawRail = () => {
    rail.draw(panes.map(({ chat }) => chat))
  }
  function startFront() {
    return (here.read('seats') as { front?: number } | null)?.front === 1 ? 1 : 0
  }
  function startSeats(all: { chat: number; person: number }[]) {
    const kept = here.read('seats') as { seats?: typeof all; front?: number } | null
    const isKnown = kept?.seats?.every(({ chat, person }) => world.chat(chat) && world.person(person))
    if (kept?.seats?.length === 2 && isKnown) {
      return kept.seats
    }
    return [all[0], all.at(-1)].filter((seat) => seat !== undefined)
  }

  known('top').replaceChildren(bar.element)
  known('side').replaceChildren(rail.element)
  drawPanes()
  const turn = ({ target }: Event) => {
    const at = panes.findIndex(({ element }) => element.contains(target as Node))
    if (wide.matches && at !== -1) turnTo(at)
  }
  known('panes').addEventListener('focusin', turn)
  wide.addEventListener('change', drawPanes)
  const tick = setInterval(() => {
    bar.draw()
  }, TICK_MS)

  return {
    focus: () => {
      panes[wide.matches ? front : 0]?.focus()
    },
    hear: (event) => {
      for (const pane of panes) pane.hear(event)
      if (event.kind === 'clock') {
        bar.draw()
        page.hint(page.words.say('page-clock-moved', { moment: page.words.moment(world.now()) }))
      }
      if (event.kind === 'chat' || event.kind === 'people') renewPanes()
      drawRail()
    },
    end: () => {
      clearInterval(tick)
      wide.removeEventListener('change', drawPanes)
      known('panes').removeEventListener('focusin', turn)
    },
  }
}
