import type { MessageEntity } from 'grammy/types'

export interface FormattedText {
  readonly text: string
  readonly entities: MessageEntity[]
}

/**
 * What Telegram makes of a bot's text: control characters become spaces, carriage returns and the marks that turn
 * the reading direction vanish, blank ends are cut off; entities follow their text.
 */
export function cleanText({ text, entities }: FormattedText): FormattedText {
  const kept = keepCharacters(text)
  const begin = /^\s*\n/.exec(kept.text)?.[0].length ?? 0
  const cleaned = kept.text.slice(begin).trimEnd()
  const move = (position: number) => clamp((kept.positions[position] ?? kept.text.length) - begin, 0, cleaned.length)
  const moved = entities.map((entity) => {
    const offset = move(entity.offset)
    return { ...entity, offset, length: move(entity.offset + entity.length) - offset }
  })
  return { text: cleaned, entities: moved.filter((entity) => entity.length > 0) }
}

/** Nothing in it that anyone could see. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\u2800\u3164\u115f\u1160]*$/u.test(text)
}

/** Telegram's limits count characters, not UTF-16 units. */
export function countCharacters(text: string): number {
  return Array.from(text).length
}

function keepCharacters(text: string): { text: string; positions: number[] } {
  const positions: number[] = []
  let kept = ''
  for (const unit of text.split('')) {
    positions.push(kept.length)
    if (unit !== '\r' && !/[\u2028-\u202e]/.test(unit)) kept += /[\0-\t\v-\x1f]/.test(unit) ? ' ' : unit
  }
  return { text: kept, positions }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
