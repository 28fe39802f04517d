import type { WireButton, WireMessage } from '../wire-format.js'
import { button, icon, make } from './dom.js'
import { link } from './rich.js'
import type { Seat } from './seat.js'

/** The buttons under a message. */
export function keypad(message: WireMessage, seat: Seat): HTMLElement | null {
  if (message.buttons.length === 0) return null
  const rows = message.buttons.map((row) => make('div.keys', {}, ...row.map((one) => key(one, message, seat))))
  return make('div.keypad', { role: 'group', 'aria-label': seat.page.words.say('page-buttons') }, ...rows)
}

function key(one: WireButton, message: WireMessage, seat: Seat): HTMLElement {
  const { words } = seat.page
  switch (one.kind) {
    case 'press': {
      const pressed = button(
        { class: 'key' },
        () => {
          seat.press(message, one.data, pressed)
        },
        one.text,
      )
      return pressed
    }
    case 'url':
      return link(one.url, [one.text, icon('out')], seat, { class: 'key' })
    case 'copy':
      return button({ class: 'key' }, () => void copy(one.copies, seat), one.text, icon('copy'))
    case 'switch':
      return button(
        { class: 'key', title: words.say('page-inline-here') },
        () => {
          seat.ask(one.query, one.here)
        },
        one.text,
        icon('inline'),
      )
  }
}

export async function copy(text: string, { page }: Seat): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    page.hint(page.words.say('page-copied'))
  } catch {
    page.hint(page.words.say('page-copy-failed'))
  }
}
