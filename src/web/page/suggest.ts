import { make } from './dom.js'

export interface Suggestion {
  readonly label: string
  readonly detail: string
  /** Tab takes it over to write on, everything else does it. */
  choose(how: 'take' | 'do'): void
}

/** A list of suggestions above an input, which keeps the focus. */
export interface Suggest {
  readonly element: HTMLElement
  /** `selected`: the index that Enter does; -1: none until an arrow key is pressed. */
  show(label: string, suggestions: readonly Suggestion[], selected: number): void
  hide(): void
  /** Whether the key was for the list. */
  key(event: KeyboardEvent): boolean
}

export function createSuggest(input: HTMLElement, id: string): Suggest {
  const element = make('div.suggest', { id, role: 'listbox', tabindex: 0, hidden: true })
  let shown: readonly Suggestion[] = []
  let selected = -1
  const select = (index: number) => {
    selected = index
    for (const [at, option] of [...element.children].entries()) option.ariaSelected = String(at === index)
    const option = element.children[index]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const hide = () => {
    shown = []
    element.hidden = true
    element.replaceChildren()
    select(-1)
  }
  const key = (event: KeyboardEvent) => {
    if (shown.length === 0 || event.isComposing) return false
    if (event.key === 'Escape') hide()
    else if (event.key === 'ArrowDown') select((selected + 1) % shown.length)
    else if (event.key === 'ArrowUp') select(selected < 1 ? shown.length - 1 : selected - 1)
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && selected !== -1) {
      shown[selected]?.choose(event.key === 'Tab' ? 'take' : 'do')
    } else return false
    event.preventDefault()
    return true
  }
  // Scrolled by keyboard, it still does what the keys do.
  element.addEventListener('keydown', key)
  return {
    element,
    hide,
    key,
    show: (label, suggestions, first) => {
      shown = suggestions
      element.hidden = suggestions.length === 0
      element.ariaLabel = label
      element.replaceChildren(...suggestions.map((suggestion, at) => optionOf(suggestion, `${id}-${at}`)))
      select(Math.min(first, suggestions.length - 1))
    },
  }
}

function optionOf(suggestion: Suggestion, id: string): HTMLElement {
  const { label, detail } = suggestion
  const option = make(
    'div',
    { id, role: 'option', 'aria-selected': 'false' },
    make('b', {}, label),
    detail !== '' && make('span', {}, detail),
  )
  // The input keeps the focus.
  option.addEventListener('mousedown', (event) => {
    event.preventDefault()
  })
  option.addEventListener('click', () => {
    suggestion.choose('do')
  })
  return option
}
