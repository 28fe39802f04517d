import type { WireFile } from '../wire-format.js'
import { icon, make } from './dom.js'
import type { Words } from './words.js'

/** A file in a message: a picture is shown, everything can be opened and saved. */
export function fileCard(file: WireFile, words: Words): HTMLElement {
  const { name, kind, size } = file
  const path = `/api/file/${encodeURIComponent(file.id)}`
  if (kind === 'photo' && size !== null) {
    const picture = make('img', { src: `${path}?open`, alt: words.say('page-file-picture'), loading: 'lazy' })
    return make('a.picture', { href: `${path}?open`, target: '_blank', rel: 'noopener' }, picture)
  }
  const about = make('span.about', {}, make('b', {}, name), make('span', {}, sizeOf(size, words)))
  const open = {
    href: `${path}?open`,
    target: '_blank',
    rel: 'noopener',
    'aria-label': words.say('page-file-open-name', { name }),
  }
  const save = { href: path, download: name, 'aria-label': words.say('page-file-save-name', { name }) }
  const links = [make('a', open, words.say('page-file-open')), make('a', save, words.say('page-file-save'))]
  return make(
    'div.file',
    {},
    icon(kind === 'voice' ? 'voice' : 'file'),
    about,
    size !== null && make('span.links', {}, ...links),
  )
}

function sizeOf(size: number | null, words: Words): string {
  return size === null ? words.say('page-file-none') : words.size(size)
}
