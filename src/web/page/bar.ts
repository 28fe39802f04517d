import type { WireLanguage } from '../wire-format.js'
import { button, icon, make, round, unseen } from './dom.js'
import { act } from './line.js'
import type { Page } from './seat.js'
import { isDark, setDark } from './theme.js'

/** The line above everything: the clock, which can be moved, the language and the light. */
export interface Bar {
  readonly element: HTMLElement
  draw(): void
}

export function createBar(page: Page, person: () => number, speak: (language: WireLanguage) => void): Bar {
  const { words, world } = page
  const now = make('time', { id: 'now' })
  const ahead = make('span.ahead')
  const move = (to: 'tomorrow' | 'next-digest') => async () => {
    const name = world.person(person())?.name ?? ''
    const reply = await act({ kind: 'clock', move: to, person: person() })
    if (!reply.ok) page.hint(words.say(`page-refused-${reply.refused}`, { name }))
  }
  const moved = (to: 'tomorrow' | 'next-digest') => {
    const does = move(to)
    return button({ class: 'key', title: words.say(`page-${to}-title`) }, () => void does(), words.say(`page-${to}`))
  }
  const other = words.language === 'de' ? 'en' : 'de'
  const language = button(
    { class: 'round', lang: other },
    () => {
      speak(other)
    },
    other.toUpperCase(),
    unseen(` ${words.say('page-other-language')}`),
  )
  const light = round(
    'light',
    words.say('page-dark'),
    () => {
      setDark(!isDark())
      light.ariaPressed = String(isDark())
    },
    { 'aria-pressed': String(isDark()) },
  )
  const draw = () => {
    const at = world.now()
    now.dateTime = new Date(at).toISOString()
    now.textContent = words.moment(at)
    const hours = Math.round(world.ahead() / 3_600_000)
    ahead.textContent = hours > 0 ? words.say('page-ahead', { hours: words.number(hours) }) : ''
  }
  draw()
  const clock = make(
    'div.clock',
    { role: 'group', 'aria-label': words.say('page-clock') },
    make('span.now', {}, icon('clock'), now, ahead),
    moved('next-digest'),
    moved('tomorrow'),
  )
  return {
    element: make('header.bar', {}, make('h1', {}, words.say('page-title')), clock, language, light),
    draw,
  }
}
