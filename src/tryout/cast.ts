import type { Chat } from 'grammy/types'
import type { Box } from './box.js'
import type { Person } from './people.js'

/** Whom one can play in the try-out, and where they meet. */
export interface Cast {
  readonly german: Person
  readonly english: Person
  readonly editor: Person
  /** Both readers; the German one runs it. */
  readonly group: Chat
  /** Everybody reads it; only the bot writes there. */
  readonly channel: Chat
}

export interface CastNames {
  readonly group: string
  readonly channel: string
}

export function createCast(box: Box, names: CastNames): Cast {
  const german = box.person({ first_name: 'Anna', language_code: 'de' })
  const english = box.person({ first_name: 'Ben', language_code: 'en' })
  const editor = box.person({ first_name: 'Clara', language_code: 'de' })
  return {
    german,
    english,
    editor,
    group: box.group({ title: names.group, members: [english], administrators: [german] }),
    channel: box.channel({ title: names.channel, username: 'schwesterstadt' }),
  }
}
