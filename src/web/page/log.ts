import type { WireMessage } from '../wire-format.js'
import { bubble, openActions } from './bubble.js'
import { button, icon, make, unseen } from './dom.js'
import type { Seat } from './seat.js'
import { placeOf } from './world.js'

/** The messages of a chat, the newest below. Only the latest are drawn, and more on the way up. */
export interface Log {
  readonly element: HTMLElement
  added(message: WireMessage): void
  edited(message: WireMessage): void
  removed(id: number): void
  /** Shows that the bot is busy, or not any more. */
  typing(isTyping: boolean): void
  isAtEnd(): boolean
  toEnd(): void
}

const AT_ONCE = 50
/** Nearer to the end counts as at the end, in pixels. */
const NEAR = 60
/** What one says within this time is drawn as one block. */
const BLOCK_MS = 10 * 60_000

export function createLog(seat: Seat, empty: HTMLElement | null): Log {
  const { page, chat } = seat
  const { words } = page
  const rows = new Map<number, HTMLElement>()
  let first = Math.max(0, chat.messages.length - AT_ONCE)
  let missed = 0

  const earlier = button(
    { class: 'pill earlier' },
    () => {
      drawEarlier()
    },
    words.say('page-earlier'),
  )
  const dots = make('div.dots', { 'aria-hidden': 'true', hidden: true }, make('i'), make('i'), make('i'))
  const list = make('div.rows', { role: 'log', 'aria-live': 'polite', 'aria-label': words.say('page-log') }, earlier)
  // Drawn from the end: what is in view stays where it is while something is added above.
  const scroller = make('div.scroller', {}, make('div.all', {}, empty, list, dots))
  const count = make('span.badge')
  const down = button(
    { class: 'down', hidden: true, title: words.say('page-to-end') },
    () => {
      toEnd()
    },
    icon('down'),
    unseen(words.say('page-to-end')),
    count,
  )
  const element = make('div.log', {}, scroller, down)

  const isAtEnd = () => scroller.scrollTop > -NEAR
  const toEnd = () => {
    scroller.scrollTop = 0
    missed = 0
    draw()
  }
  const draw = () => {
    if (isAtEnd()) {
      missed = 0
      page.unread.read(chat)
    }
    down.hidden = isAtEnd()
    count.hidden = missed === 0
    count.textContent = words.number(missed)
    earlier.hidden = first === 0
    if (empty) empty.hidden = chat.messages.length > 0
  }
  const rowAt = (at: number): HTMLElement | null => {
    const message = chat.messages[at]
    if (!message) return null
    const before = chat.messages[at - 1]
    const day = before && words.date(before.at) === words.date(message.at) ? null : dayPill(words.day(message.at))
    const row = make('div.row', {}, day, bubble(message, seat, day === null && goesOn(before, message)))
    rows.set(message.id, row)
    return row
  }
  const redraw = (at: number) => {
    const message = chat.messages[at]
    const old = message && rows.get(message.id)
    if (!old) return
    const row = rowAt(at)
    if (!row) return
    const focused = focusIn(old)
    old.replaceWith(row)
    focused?.(row)
    current()
  }
  /** Tab stops at the latest message, arrow keys lead to the others. */
  const current = () => {
    const articles = list.querySelectorAll<HTMLElement>('article')
    for (const article of articles) article.tabIndex = -1
    const latest = articles[articles.length - 1]
    if (latest) latest.tabIndex = 0
  }
  const drawEarlier = () => {
    const start = Math.max(0, first - AT_ONCE)
    const hadFocus = document.activeElement === earlier
    const made: HTMLElement[] = []
    for (let at = start; at < first; at++) {
      const row = rowAt(at)
      if (row) made.push(row)
    }
    list.ariaBusy = 'true'
    earlier.after(...made)
    const was = first
    first = start
    redraw(was)
    // Whether it is still in view is looked at anew.
    seen.unobserve(earlier)
    seen.observe(earlier)
    draw()
    list.ariaBusy = null
    if (hadFocus) made.at(-1)?.querySelector<HTMLElement>('article')?.focus()
  }

  const seen = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting) drawEarlier()
    },
    { root: scroller, rootMargin: '400px' },
  )
  seen.observe(earlier)
  scroller.addEventListener('scroll', draw, { passive: true })
  list.addEventListener('keydown', (event) => {
    walk(event, list, (article) => {
      const id = [...rows].find(([, row]) => row.contains(article))?.[0]
      const message = chat.messages.find((one) => one.id === id)
      if (message) openActions(message, seat, article)
    })
  })
  for (let at = first; at < chat.messages.length; at++) {
    const row = rowAt(at)
    if (row) list.append(row)
  }
  current()
  draw()

  return {
    element,
    isAtEnd,
    toEnd,
    added: (message) => {
      const isFollowing = isAtEnd() || message.from.id === seat.person
      const row = rowAt(placeOf(chat, message.id))
      if (row) list.append(row)
      current()
      if (isFollowing) toEnd()
      else missed++
      draw()
    },
    edited: (message) => {
      redraw(placeOf(chat, message.id))
    },
    removed: (id) => {
      const row = rows.get(id)
      if (!row) {
        first = Math.max(0, first - 1)
        return
      }
      const next = row.nextElementSibling
      rows.delete(id)
      row.remove()
      const at = chat.messages.findIndex((message) => rows.get(message.id) === next)
      if (at !== -1) redraw(at)
      current()
      draw()
    },
    typing: (isTyping) => {
      dots.hidden = !isTyping
    },
  }
}

function dayPill(day: string): HTMLElement {
  return make('p.pill', {}, day)
}

function goesOn(before: WireMessage | undefined, message: WireMessage): boolean {
  if (!before || before.event || before.buttons.length > 0) return false
  return before.from.id === message.from.id && message.at - before.at < BLOCK_MS
}

/** How to give the focus back to what takes the place of an old row: the same button, else the message. */
function focusIn(old: HTMLElement): ((row: HTMLElement) => void) | null {
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || !old.contains(active)) return null
  const all = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('button, a')]
  const label = active.textContent
  const at = all(old).indexOf(active)
  return (row) => {
    const same = all(row).find(({ textContent }) => label !== '' && textContent === label)
    const there = same ?? (at === -1 ? undefined : all(row)[at]) ?? row.querySelector<HTMLElement>('article')
    there?.focus({ preventScroll: true })
  }
}

/** Arrow keys move from message to message, Enter opens what can be done with it. */
function walk(event: KeyboardEvent, list: HTMLElement, open: (article: HTMLElement) => void): void {
  const article = event.target
  if (!(article instanceof HTMLElement) || article.localName !== 'article') return
  const all = [...list.querySelectorAll<HTMLElement>('article')]
  const at = all.indexOf(article)
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key]
  if (to !== undefined) all[Math.max(0, to)]?.focus()
  else if (event.key === 'Enter' || event.key === 'ContextMenu') open(article)
  else return
  event.preventDefault()
}
