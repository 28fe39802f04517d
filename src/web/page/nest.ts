import type { WireEntity } from '../wire-format.js'

/** A text cut into what its entities say: plain pieces, and entities around pieces. */
export type Piece = string | { readonly entity: WireEntity; readonly pieces: readonly Piece[] }

/** Entities come sorted by offset, outer ones first; one that crosses another one's end is cut there. */
export function nest(text: string, entities: readonly WireEntity[]): Piece[] {
  return within(text, 0, text.length, [...entities])
}

/** Takes the entities it could place off the list. */
function within(text: string, from: number, to: number, left: WireEntity[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (let entity = left[0]; entity && entity.offset < to; entity = left[0]) {
    left.shift()
    const start = Math.max(entity.offset, at)
    const end = Math.min(entity.offset + entity.length, to)
    if (start >= end) continue
    if (start > at) pieces.push(text.slice(at, start))
    pieces.push({ entity, pieces: within(text, start, end, left) })
    at = end
  }
  if (at < to) pieces.push(text.slice(at, to))
  return pieces
}
