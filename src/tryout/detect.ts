import type { MessageEntity } from 'grammy/types'

type Detected = 'mention' | 'bot_command' | 'url' | 'email' | 'hashtag'

/** What Telegram finds by itself in any text, in order of precedence. */
const PATTERNS: readonly (readonly [Detected, RegExp])[] = [
  ['url', /(?<![\p{L}\p{N}_@/])(?:https?|ftp|tg):\/\/[^\s<>"«»]+/giu],
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\p{L}\p{N}_])/giu],
  [
    'url',
    /(?<![\p{L}\p{N}_@/.-])(?:[\p{L}\p{N}_-]+\.)+(?:de|com|org|net|eu|info|io|me)(?![\p{L}\p{N}_])(?:[/?#][^\s<>"«»]*)?/giu,
  ],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{3,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
]

/**
 * Commands, mentions, links and the like as Telegram marks them by itself, in UTF-16 units. `given` are the entities
 * that the sender set; nothing is looked for inside of code and links.
 */
export function detectEntities(text: string, given: readonly MessageEntity[] = []): MessageEntity[] {
  const found: MessageEntity[] = []
  const taken = given.filter((entity) => ['code', 'pre', 'text_link', 'text_mention'].includes(entity.type))
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: trimUrl(type, match[0]).length }
      if (![...taken, ...found].some((other) => overlaps(entity, other))) found.push(entity)
    }
  }
  return found
}

function trimUrl(type: Detected, matched: string): string {
  return type === 'url' ? matched.replace(/[.:;,('?!`)]+$/, '') : matched
}

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}
