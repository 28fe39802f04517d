type Child = Node | string | null | undefined | false
type Attribute = string | number | boolean | null | undefined

/** An element such as `div.row.wide`, with attributes (true: empty; null, false: left out) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K | `${K}.${string}`,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const [name, ...classes] = tag.split('.')
  const element = document.createElement(name as K)
  if (classes.length > 0) element.className = classes.join(' ')
  setAll(element, attributes)
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

export function setAll(element: Element, attributes: Readonly<Record<string, Attribute>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) element.removeAttribute(name)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** A button that does something; its words are its label. */
export function button(
  attributes: Readonly<Record<string, Attribute>>,
  does: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, ...children)
  made.addEventListener('click', does)
  return made
}

/** A round button with a picture; a mouse over it tells its name. */
export function round(
  picture: string,
  label: string,
  does: (event: MouseEvent) => void,
  attributes: Readonly<Record<string, Attribute>> = {},
): HTMLButtonElement {
  return button({ class: 'round', title: label, 'aria-label': label, ...attributes }, does, icon(picture))
}

const SVG = 'http://www.w3.org/2000/svg'

/** One of the pictures in index.html; decoration, so whatever carries it needs words of its own. */
export function icon(name: string): SVGSVGElement {
  const picture = document.createElementNS(SVG, 'svg')
  setAll(picture, { class: 'icon', 'aria-hidden': 'true' })
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#${name}`)
  picture.append(use)
  return picture
}

/** Words for screen readers alone. */
export function unseen(words: string): HTMLElement {
  return make('span', { class: 'unseen' }, words)
}

/** An element that index.html promises. */
export function known(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found
}
