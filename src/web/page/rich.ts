import type { WireEntity } from '../wire-format.js'
import { button, make } from './dom.js'
import { nest, type Piece } from './nest.js'
import type { Seat } from './seat.js'

const PLAIN_TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  blockquote: 'blockquote',
} as const

/** A quote that is longer is folded, if it may be. */
const UNFOLDED_LETTERS = 160

/** A message's text as Telegram's apps show it. */
export function rich(text: string, entities: readonly WireEntity[], seat: Seat): Node[] {
  return nest(text, entities).map((piece) => show(piece, seat))
}

function show(piece: Piece, seat: Seat): Node {
  if (typeof piece === 'string') return document.createTextNode(piece)
  const { entity } = piece
  const words = wordsOf(piece)
  const inner = piece.pieces.map((one) => show(one, seat))
  switch (entity.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
    case 'code':
    case 'blockquote':
      return make(PLAIN_TAGS[entity.type], {}, ...inner)
    case 'pre':
      return make('pre', { tabindex: 0 }, make('code', {}, ...inner))
    case 'spoiler':
      return spoiler(inner, seat)
    case 'expandable_blockquote':
      return words.length > UNFOLDED_LETTERS ? folded(inner, seat) : make('blockquote', {}, ...inner)
    case 'text_link':
      return link(entity.url ?? '', inner, seat)
    case 'url':
      return link(/^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `https://${words}`, inner, seat)
    case 'email':
      return link(`mailto:${words}`, inner, seat)
    case 'bot_command':
      return button(
        { class: 'link' },
        () => {
          seat.say(words)
        },
        ...inner,
      )
    case 'mention':
    case 'hashtag':
    case 'cashtag':
    case 'phone_number':
      return make('span.mention', {}, ...inner)
    default:
      return make('span', {}, ...inner)
  }
}

function wordsOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.pieces.map(wordsOf).join('')
}

export function link(url: string, inner: readonly (Node | string)[], seat: Seat, attributes = {}): HTMLElement {
  if (!/^(?:https?|mailto|tel|tg):/i.test(url)) return make('span', {}, ...inner)
  const made = make('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ...attributes }, ...inner)
  made.addEventListener('click', (event) => {
    if (seat.follow(url)) event.preventDefault()
  })
  return made
}

/** Hidden until somebody wants to see it; nothing in it can be reached before. */
function spoiler(inner: readonly Node[], { page }: Seat): HTMLElement {
  const hidden = make('span', { inert: true }, ...inner)
  const label = page.words.say('page-spoiler')
  const cover = make('span.spoiler', { role: 'button', tabindex: 0, 'aria-label': label }, hidden)
  const uncover = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    cover.removeEventListener('click', uncover)
    cover.removeEventListener('keydown', uncover)
    hidden.inert = false
    cover.className = ''
    for (const name of ['role', 'aria-label']) cover.removeAttribute(name)
    cover.tabIndex = -1
  }
  cover.addEventListener('click', uncover)
  cover.addEventListener('keydown', uncover)
  return cover
}

function folded(inner: readonly Node[], { page: { words } }: Seat): HTMLElement {
  const text = make('div.folded', {}, ...inner)
  const more = button(
    { class: 'link', 'aria-expanded': 'false' },
    () => {
      const isFolded = text.classList.toggle('folded')
      more.setAttribute('aria-expanded', String(!isFolded))
      more.textContent = words.say(isFolded ? 'page-quote-more' : 'page-quote-less')
    },
    words.say('page-quote-more'),
  )
  return make('blockquote', {}, text, more)
}
