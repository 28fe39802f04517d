import { isPartialDate } from '../../../domain/article.js'
import type { Move } from '../../../domain/desk.js'
import { PARTS, STEPS, type Part, type Step } from '../../../domain/draft.js'
import { isTopic } from '../../../domain/topic.js'

/** What the buttons of a draft carry: `d:w:<draft>:<verb>:<what>`, at most 64 bytes. */
export const DRAFT_BUTTON = /^d:w:(\d{1,9}):([a-z]+)(?::(.{1,48}))?$/

/** The callback data of a draft's button. */
export function draftDoes(draft: string, verb: Verb, ...what: readonly (string | number)[]): string {
  return ['d:w', draft, verb, ...what].join(':')
}

const CITIES = { h: ['halle'], l: ['leipzig'], b: ['halle', 'leipzig'] } as const

type Verb =
  | keyof typeof MOVES
  | 'open'
  | 'parts'
  | 'save'
  | 'del'
  | 'delsure'
  | 'pub'
  | 'undo'
  | 'now'
  | 'facts'
  | 'english'
  | 'view'

/** How each verb is read; null where a button was forged or is of another version. */
const MOVES = {
  edit: (what: string): Move | null => (isPart(what) ? { to: 'edit', part: what } : null),
  next: (what: string): Move | null => (isStep(what) ? { to: 'next', step: what } : null),
  later: (what: string): Move | null => (isStep(what) ? { to: 'later', step: what } : null),
  back: (what: string): Move | null => (isStep(what) ? { to: 'back', step: what } : null),
  topic: (what: string): Move | null => readTopic(what),
  city: (what: string): Move | null => (isCity(what) ? { to: 'cities', cities: CITIES[what] } : null),
  day: (what: string): Move | null =>
    isPartialDate(what) || what === 'today' || what === 'yesterday' ? { to: 'date', date: what } : null,
  title: (): Move => ({ to: 'offered-title' }),
  name: (what: string): Move | null => readName(what),
  item: (what: string): Move | null => readItem(what, 'item'),
  drop: (what: string): Move | null => readItem(what, 'drop-item'),
  mine: (): Move => ({ to: 'mine' }),
  breaking: (what: string): Move => ({ to: 'breaking', on: what === '1' }),
  ok: (what: string): Move => ({ to: 'settle', key: what }),
  note: (): Move => ({ to: 'note' }),
  nonote: (): Move => ({ to: 'no-note' }),
  weight: (what: string): Move => ({ to: 'weight', material: what === '1' }),
} as const

/** The move that a button stands for; null if it is none. */
export function readMove(verb: string, what: string): Move | null {
  return Object.hasOwn(MOVES, verb) ? MOVES[verb as keyof typeof MOVES](what) : null
}

function readTopic(what: string): Move | null {
  const [topic = '', on] = what.split(':')
  return isTopic(topic) ? { to: 'topic', topic, on: on === '1' } : null
}

function readName(what: string): Move | null {
  const [source = '', by] = what.split(':')
  if (!/^\d{1,3}$/.test(source) || (by !== 'title' && by !== 'publisher' && by !== 'host')) return null
  return { to: 'source-name', source: Number(source), by }
}

function readItem(what: string, to: 'item' | 'drop-item'): Move | null {
  const [step = '', item = ''] = what.split(':')
  if (!isStep(step)) return null
  if (to === 'item' && item === 'x') return { to, step, item: null }
  return /^\d{1,3}$/.test(item) ? { to, step, item: Number(item) } : null
}

function isPart(text: string): text is Part {
  return PARTS.some((part) => part === text)
}

function isStep(text: string): text is Step {
  return STEPS.some((step) => step === text)
}

function isCity(text: string): text is keyof typeof CITIES {
  return Object.hasOwn(CITIES, text)
}
