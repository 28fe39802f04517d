import type { MessageEntity } from 'grammy/types'
import { cleanText, countCharacters, isBlank, type FormattedText } from './clean.js'
import { detectEntities } from './detect.js'
import type { ApiFault } from './fault.js'
import { badRequest } from './fault.js'
import { parseHtml, sortEntities } from './html.js'

const LONGEST_TEXT = 4096
const LONGEST_CAPTION = 1024
/** Telegram drops further ones in silence. */
const MOST_ENTITIES = 100

interface Composing {
  readonly text: string
  readonly parse_mode?: 'HTML' | undefined
  readonly entities?: readonly unknown[] | undefined
  /** Telegram's words for a text that is too long; they differ between sending and editing. */
  readonly tooLong?: string
  readonly note: (violation: string) => void
}

/** A bot's text as it will be read, with its limits checked after the formatting was taken out. */
export function composeText(composing: Composing): FormattedText {
  const formatted = format(composing)
  if (isBlank(formatted.text)) throw refuse(composing, 'message text is empty')
  if (countCharacters(formatted.text) > LONGEST_TEXT)
    throw refuse(composing, composing.tooLong ?? 'message is too long')
  return formatted
}

export function composeCaption(composing: Composing): FormattedText {
  const formatted = format(composing)
  if (countCharacters(formatted.text) > LONGEST_CAPTION) throw refuse(composing, 'message caption is too long')
  return formatted
}

function format(composing: Composing): FormattedText {
  if (/\p{Cs}/u.test(composing.text)) throw refuse(composing, 'strings must be encoded in UTF-8')
  const cleaned = cleanText(read(composing))
  const entities = sortEntities([...cleaned.entities, ...detectEntities(cleaned.text, cleaned.entities)])
  if (cleaned.entities.length > MOST_ENTITIES) composing.note(`more than ${MOST_ENTITIES} formatted parts`)
  return { text: cleaned.text, entities }
}

function read(composing: Composing): FormattedText {
  if (composing.parse_mode !== 'HTML') {
    return { text: composing.text, entities: [...(composing.entities ?? [])] as MessageEntity[] }
  }
  const parsed = parseHtml(composing.text)
  if (!parsed.ok) throw refuse(composing, `can't parse entities: ${parsed.error}`)
  for (const oddity of parsed.oddities) composing.note(oddity)
  return parsed
}

/** A text that Telegram refuses is always the bot's fault. */
function refuse(composing: Composing, reason: string): ApiFault {
  composing.note(reason)
  return badRequest(reason)
}

export interface Previewing {
  readonly link_preview_options?: { readonly is_disabled?: boolean | undefined } | undefined
}

/** This bot never lets Telegram fetch and show a page under its text. */
export function notePreview(formatted: FormattedText, given: Previewing, note: Composing['note']): void {
  const hasLink = formatted.entities.some((entity) => entity.type === 'url' || entity.type === 'text_link')
  if (hasLink && given.link_preview_options?.is_disabled !== true) note('link preview on')
}
