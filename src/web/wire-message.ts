import type { ShownMessage } from '../tryout/shown.js'
import type { WireButton, WireEntity, WireFile, WireMessage } from './wire-format.js'

type Told = ShownMessage['message']

/** A message of the box as the page gets it. */
export function toWire(shown: ShownMessage): WireMessage {
  const { message } = shown
  return {
    id: shown.id,
    chat: shown.chatId,
    from: authorOf(message),
    at: message.date * 1000,
    isEdited: message.edit_date !== undefined,
    isSilent: shown.silent,
    text: shown.text,
    entities: shown.entities.map(entityOf),
    buttons: shown.buttons.map((row) => row.map(buttonOf).filter((button) => button !== null)),
    choices: shown.choices,
    replyTo: repliedOf(message),
    file: fileOf(message),
    via: message.via_bot?.username ?? null,
    event: message.new_chat_members ? 'joined' : message.left_chat_member ? 'left' : null,
  }
}

function authorOf({ from, sender_chat: chat }: Pick<Told, 'from' | 'sender_chat'>): WireMessage['from'] {
  if (chat) return { id: chat.id, name: chat.title ?? '', isBot: false }
  return { id: from?.id ?? 0, name: from?.first_name ?? '', isBot: from?.is_bot ?? false }
}

function entityOf(entity: ShownMessage['entities'][number]): WireEntity {
  return {
    type: entity.type,
    offset: entity.offset,
    length: entity.length,
    ...('url' in entity && { url: entity.url }),
    ...('language' in entity && { language: entity.language }),
  }
}

/** null: a kind that this bot does not use. */
function buttonOf(button: ShownMessage['buttons'][number][number]): WireButton | null {
  const { text } = button
  if ('callback_data' in button) return { kind: 'press', text, data: button.callback_data }
  if ('url' in button) return { kind: 'url', text, url: button.url }
  if ('copy_text' in button) return { kind: 'copy', text, copies: button.copy_text.text }
  if ('switch_inline_query' in button) return { kind: 'switch', text, query: button.switch_inline_query, here: false }
  if ('switch_inline_query_current_chat' in button) {
    return { kind: 'switch', text, query: button.switch_inline_query_current_chat, here: true }
  }
  return null
}

function repliedOf({ reply_to_message: replied }: Told): WireMessage['replyTo'] {
  if (!replied) return null
  return { id: replied.message_id, name: authorOf(replied).name, text: replied.text ?? replied.caption ?? '' }
}

function fileOf(message: Told): WireFile | null {
  const { document, photo, voice } = message
  if (document) {
    const { file_name: name = document.file_id, mime_type: type = typeOf(name), file_size: size = null } = document
    return { id: document.file_id, kind: 'document', name, type, size }
  }
  const largest = photo?.at(-1)
  if (largest) {
    return {
      id: largest.file_id,
      kind: 'photo',
      name: 'photo.jpg',
      type: 'image/jpeg',
      size: largest.file_size ?? null,
    }
  }
  if (voice) {
    const { mime_type: type = 'audio/ogg', file_size: size = null } = voice
    return { id: voice.file_id, kind: 'voice', name: 'voice.ogg', type, size }
  }
  return null
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  ics: 'text/calendar',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  pdf: 'application/pdf',
}

/** The MIME type that a file's name promises. */
export function typeOf(name: string): string {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return TYPES[end] ?? 'application/octet-stream'
}
