import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import type { ShownMessage } from './shown.js'

interface RenderOptions {
  /** Bold and the like as ANSI codes, for a terminal; else they stay plain. */
  readonly ansi?: boolean
  /** The number of the first button. */
  readonly firstNumber?: number
}

/** A message as readable lines: its text with link targets, its file, its buttons with numbers. */
export function render(message: ShownMessage, { ansi = false, firstNumber = 1 }: RenderOptions = {}): string {
  let number = firstNumber
  const rows = keysOf(message).map((row) => row.map((key) => `[${number++}] ${labelOf(key)}`).join('  '))
  return [renderText(message, ansi), ...renderFile(message), ...rows].filter((part) => part !== '').join('\n')
}

/** Something under a message that can be chosen: a button, or a text that the keyboard below the input offers. */
export type Key = InlineKeyboardButton | { readonly choice: string }

/** The keys of a message, row by row, in the order in which `render` numbers them. */
export function keysOf(message: ShownMessage): readonly (readonly Key[])[] {
  return [...message.buttons, ...message.choices.map((row) => row.map((choice) => ({ choice })))]
}

function labelOf(key: Key): string {
  if ('choice' in key) return key.choice
  return 'url' in key ? `${key.text} – ${key.url}` : key.text
}

function renderFile({ message }: ShownMessage): string[] {
  return message.document ? [`📎 ${message.document.file_name ?? ''}`] : []
}

const QUOTE = '│ '

const ANSI: Readonly<Partial<Record<MessageEntity['type'], readonly [string, string]>>> = {
  bold: ['\x1b[1m', '\x1b[22m'],
  italic: ['\x1b[3m', '\x1b[23m'],
  underline: ['\x1b[4m', '\x1b[24m'],
  strikethrough: ['\x1b[9m', '\x1b[29m'],
}

function renderText({ text, entities }: ShownMessage, ansi: boolean): string {
  const before = new Map<number, string>()
  const after = new Map<number, string>()
  for (const entity of entities) {
    const marks = marksOf(entity, text, ansi)
    add(before, entity.offset, (others) => others + marks[0])
    // Inner parts come later and must close earlier.
    add(after, entity.offset + entity.length, (others) => marks[1] + others)
    if (isQuote(entity)) for (const at of lineStarts(text, entity)) add(before, at, (others) => QUOTE + others)
  }
  let rendered = ''
  for (let at = 0; at <= text.length; at++) {
    rendered += (after.get(at) ?? '') + (before.get(at) ?? '') + text.charAt(at)
  }
  return rendered
}

function marksOf(entity: MessageEntity, text: string, ansi: boolean): readonly [string, string] {
  if (entity.type === 'text_link') {
    const name = text.slice(entity.offset, entity.offset + entity.length)
    return ['', name === entity.url ? '' : ` – ${entity.url}`]
  }
  return (ansi ? ANSI[entity.type] : undefined) ?? ['', '']
}

function isQuote({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote'
}

function lineStarts(text: string, { offset, length }: MessageEntity): number[] {
  const starts = [offset]
  for (let at = offset; at < offset + length - 1; at++) if (text[at] === '\n') starts.push(at + 1)
  return starts
}

function add(map: Map<number, string>, at: number, change: (others: string) => string): void {
  map.set(at, change(map.get(at) ?? ''))
}
