import type { ReaderKey } from '../domain/reader.js'

/** A set of reader keys; plain chat ids cost eight to sixteen bytes each, where a Set would take five times as much. */
export interface KeySet {
  has(key: ReaderKey): boolean
  add(key: ReaderKey): void
  /** Takes out the chat and every text that begins with it: its threads, its messages. */
  forget(chat: number | string): void
}

/** An empty place. No chat has the id 0. */
const NOBODY = 0
const FIRST_PLACES = 64

export function createKeySet(): KeySet {
  const texts = new Set<string>()
  let places = new Float64Array(FIRST_PLACES)
  let size = 0

  function placeOf(key: number): number {
    let place = hashOf(key) & (places.length - 1)
    while (places[place] !== NOBODY && places[place] !== key) place = (place + 1) & (places.length - 1)
    return place
  }

  function grow(): void {
    const before = places
    places = new Float64Array(before.length * 2)
    for (const key of before) if (key !== NOBODY) places[placeOf(key)] = key
  }

  function remove(key: number): void {
    let place = placeOf(key)
    if (key === NOBODY || places[place] !== key) return
    places[place] = NOBODY
    size--
    // Whoever had to step aside for it is put where they are looked for now.
    for (place = next(place); places[place] !== NOBODY; place = next(place)) {
      const moved = places[place] ?? NOBODY
      places[place] = NOBODY
      places[placeOf(moved)] = moved
    }
  }

  const next = (place: number) => (place + 1) & (places.length - 1)

  return {
    forget: (chat) => {
      if (typeof chat === 'number') remove(chat)
      for (const text of texts) if (text === chat || /^[/#]/.test(beyond(text, String(chat)))) texts.delete(text)
    },
    has: (key) => (typeof key === 'string' ? texts.has(key) : key !== NOBODY && places[placeOf(key)] === key),
    add: (key) => {
      if (typeof key === 'string') texts.add(key)
      else if (places[placeOf(key)] !== key) {
        if (++size * 4 > places.length * 3) grow()
        places[placeOf(key)] = key
      }
    },
  }
}

/** What stands behind the beginning; empty if the text begins otherwise. */
function beyond(text: string, beginning: string): string {
  return text.startsWith(beginning) ? text.slice(beginning.length) : ''
}

/** Mixes both halves of the id, as ids come in runs. */
function hashOf(key: number): number {
  const low = key % 0x1_0000_0000
  const high = Math.trunc(key / 0x1_0000_0000)
  return Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 8
}
