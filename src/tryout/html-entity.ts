import type { MessageEntity } from 'grammy/types'

type Plain = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler' | 'code' | 'pre' | 'blockquote'

const PLAIN: ReadonlyMap<string, Plain> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['tg-spoiler', 'spoiler'],
  ['span', 'spoiler'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['blockquote', 'blockquote'],
])

/** A tag that was opened and not closed yet, and where its text begins. */
export interface OpenTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly offset: number
}

interface Closing {
  readonly entities: MessageEntity[]
  readonly oddities: string[]
  /** The tags around the one that is closed. */
  readonly open: readonly OpenTag[]
}

interface Span {
  readonly offset: number
  readonly length: number
}

export function isKnownTag(name: string): boolean {
  return PLAIN.has(name) || name === 'a' || name === 'tg-emoji'
}

/** Adds what a closed tag means for its text; returns Telegram's words if it cannot mean anything. */
export function addEntity(walk: Closing, tag: OpenTag, text: string): string | null {
  const { entities, oddities } = walk
  const span = { offset: tag.offset, length: text.length }
  if (tag.name === 'tg-emoji') {
    const id = tag.attributes.get('emoji-id') ?? ''
    if (!/^\d+$/.test(id)) return 'Invalid custom emoji identifier specified'
    entities.push({ type: 'custom_emoji', ...span, custom_emoji_id: id })
  } else if (tag.name === 'a') {
    const url = tag.attributes.get('href') ?? text
    const link = toLink(url, text, span)
    if (link) entities.push(link)
    else oddities.push(`a link that Telegram drops: ${url}`)
  } else addPlain(walk, tag, span)
  return null
}

function toLink(url: string, text: string, span: Span): MessageEntity | null {
  const person = /^tg:\/\/user\?id=(\d+)$/.exec(url)
  if (person) {
    return { type: 'text_mention', ...span, user: { id: Number(person[1]), is_bot: false, first_name: text } }
  }
  return isLink(url) ? { type: 'text_link', ...span, url } : null
}

function addPlain(walk: Closing, tag: OpenTag, span: Span): void {
  const type = PLAIN.get(tag.name) ?? 'bold'
  if (type === 'blockquote' && tag.attributes.has('expandable')) {
    walk.entities.push({ type: 'expandable_blockquote', ...span })
  } else if (type === 'code' && walk.open.at(-1)?.name === 'pre') {
    // Code that fills a `pre` only names its language.
    const language = /^language-(.+)/.exec(tag.attributes.get('class') ?? '')?.[1]
    if (language !== undefined) walk.entities.push({ type: 'pre', ...span, language })
  } else if (type !== 'pre' || !hasBlock(walk.entities, span)) walk.entities.push({ type, ...span })
}

function hasBlock(entities: readonly MessageEntity[], span: Span): boolean {
  return entities.some((e) => e.type === 'pre' && e.offset === span.offset && e.length === span.length)
}

/** Whether Telegram lets this be the target of a link or of a button. */
export function isLink(url: string): boolean {
  return /^(https?|tg):\/\/\S+$/i.test(url) && URL.canParse(url)
}
