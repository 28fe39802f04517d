import type { MessageEntity } from 'grammy/types'
import { addEntity, type OpenTag } from './html-entity.js'
import { bytesBefore, readReference, readStartTag } from './html-tag.js'

type Parsed =
  | {
      readonly ok: true
      readonly text: string
      readonly entities: MessageEntity[]
      /** What Telegram lets pass in silence although nobody can have meant it. */
      readonly oddities: readonly string[]
    }
  | { readonly ok: false; readonly error: string }

interface Walk {
  readonly source: string
  at: number
  text: string
  readonly open: OpenTag[]
  readonly entities: MessageEntity[]
  readonly oddities: string[]
}

/** Telegram's HTML → what a person reads and its entities in UTF-16 units, or Telegram's own words against it. */
export function parseHtml(source: string): Parsed {
  const walk: Walk = { source, at: 0, text: '', open: [], entities: [], oddities: [] }
  while (walk.at < source.length) {
    const error = step(walk)
    if (error !== null) return { ok: false, error }
  }
  const left = walk.open.at(-1)
  if (left) return { ok: false, error: `Can't find end tag corresponding to start tag "${left.name}"` }
  if (/\p{Cs}/u.test(walk.text)) {
    return {
      ok: false,
      error:
        'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    }
  }
  return { ok: true, text: walk.text, entities: sortEntities(walk.entities), oddities: walk.oddities }
}

function step(walk: Walk): string | null {
  const { source, at } = walk
  if (source[at] === '<') return source[at + 1] === '/' ? closeTag(walk) : openTag(walk)
  const reference = source[at] === '&' ? readReference(source, at) : null
  if (source[at] === '&' && !reference) walk.oddities.push(`unescaped & at byte offset ${bytesBefore(source, at)}`)
  walk.text += reference?.text ?? source.charAt(at)
  walk.at = reference?.end ?? at + 1
  return null
}

function openTag(walk: Walk): string | null {
  const tag = readStartTag(walk.source, walk.at)
  if ('error' in tag) return tag.error
  const where = `at byte offset ${bytesBefore(walk.source, walk.at)}`
  if (tag.name === 'span' && tag.attributes.get('class') !== 'tg-spoiler') {
    return `Tag "span" must have class "tg-spoiler" ${where}`
  }
  noteNesting(walk, tag.name)
  walk.open.push({ name: tag.name, attributes: tag.attributes, offset: walk.text.length })
  walk.at = tag.end
  return null
}

function noteNesting(walk: Walk, name: string): void {
  const parents = walk.open.map((open) => open.name)
  if (name === 'blockquote' && parents.includes('blockquote')) walk.oddities.push('a blockquote in a blockquote')
  const verbatim = parents.findLast((parent) => parent === 'pre' || parent === 'code')
  const languageBlock = verbatim === 'pre' && name === 'code'
  if (verbatim && !languageBlock) walk.oddities.push(`<${name}> has no effect in <${verbatim}>`)
}

function closeTag(walk: Walk): string | null {
  const where = `at byte offset ${bytesBefore(walk.source, walk.at)}`
  const open = walk.open.pop()
  if (!open) return `Unexpected end tag ${where}`
  const match = /^<\/([^\s>]*)\s*(>?)/.exec(walk.source.slice(walk.at))
  if (match?.[2] !== '>') return `Unclosed end tag ${where}`
  const name = match[1]?.toLowerCase() ?? ''
  if (name !== '' && name !== open.name) {
    return `Unmatched end tag ${where}, expected "</${open.name}>", found "</${name}>"`
  }
  walk.at += match[0].length
  return walk.text.length > open.offset ? addEntity(walk, open, walk.text.slice(open.offset)) : null
}

/** Outer before inner, as Telegram sends them. */
export function sortEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
}
