import { button, known, make } from './dom.js'

export interface Choice {
  readonly label: string
  readonly detail?: string
  readonly does: () => void
}

/** A small menu beside what opened it; arrow keys move in it, Escape and a tap elsewhere close it. */
export function openMenu(opener: HTMLElement, label: string, choices: readonly Choice[]): void {
  const menu = make('div.menu', { role: 'menu', popover: 'auto', 'aria-label': label })
  for (const { label: words, detail = '', does } of choices) {
    const item = button(
      { role: 'menuitem', tabindex: -1 },
      () => {
        menu.hidePopover()
        does()
      },
      words,
      detail !== '' && make('span', {}, ` ${detail}`),
    )
    menu.append(item)
  }
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Tab') menu.hidePopover()
    if (step === undefined) return
    event.preventDefault()
    move(menu, step)
  })
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') menu.remove()
  })
  // Within the chats: what lies outside of all regions is hard to find for a screen reader.
  known('panes').append(menu)
  // Its position is known only when it has a size.
  menu.showPopover()
  placeBeside(menu, opener.getBoundingClientRect())
  move(menu, 1)
}

/** To the next item, round and round. */
function move(menu: HTMLElement, step: number): void {
  const items = [...menu.children] as HTMLElement[]
  const at = items.indexOf(document.activeElement as HTMLElement)
  items.at((at + step) % items.length)?.focus()
}

const GAP = 8

function placeBeside(menu: HTMLElement, { left, right, top, bottom }: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect()
  const x = left + width + GAP < innerWidth ? left : right - width
  const y = bottom + height + GAP < innerHeight ? bottom : top - height
  menu.style.left = `${Math.max(GAP, x)}px`
  menu.style.top = `${Math.max(GAP, Math.min(y, innerHeight - height - GAP))}px`
}
