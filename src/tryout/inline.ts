import type { Chat, InlineKeyboardMarkup, User } from 'grammy/types'
import { ActRefused } from './act-refused.js'
import type { Call } from './call.js'
import { countCharacters, type FormattedText } from './clean.js'
import { composeText, notePreview } from './compose.js'
import { badRequest } from './fault.js'
import type { Parameters } from './methods.js'
import type { Person } from './people.js'
import type { World } from './world.js'

/** What somebody typed behind the bot's name, in any chat. */
export interface InlineQuery {
  readonly id: string
  readonly at: Date
  readonly user: User
  readonly query: string
  readonly offset: string
  /** What the bot has to offer; null until it answered. */
  readonly answer: InlineAnswer | null
}

export interface InlineAnswer {
  readonly results: readonly InlineResult[]
  /** The offset of the next page; empty if there is none. */
  readonly next: string
  /** A button above the results that leads to the private chat with the bot. */
  readonly button: { readonly text: string; readonly start: string } | null
}

export interface InlineResult {
  readonly id: string
  readonly title: string
  readonly description: string
  /** The message that whoever chooses it sends. */
  readonly message: FormattedText & { readonly keyboard: InlineKeyboardMarkup | undefined }
}

export interface InlineOptions {
  /** `next` of the page before. */
  readonly offset?: string
  /** Where it is typed; the private chat with the bot if left out. */
  readonly in?: Chat
}

/** Nobody waits longer for an answer. */
const LIFETIME_MS = 30_000
const LONGEST_QUERY = 256
const MOST_RESULTS = 50
/** Beyond what a number can hold, as Telegram's are. */
const FIRST_ID = 5_120_000_000_000_000_001n

/** Types behind the bot's name. What was answered to the same words lately comes again, if the bot allowed that. */
export function askInline(world: World, person: Person, query: string, options: InlineOptions = {}): InlineQuery {
  if (!world.bot.supports_inline_queries) throw new ActRefused('no-inline', 'BOT_INLINE_DISABLED')
  if (countCharacters(query) > LONGEST_QUERY) {
    throw new ActRefused('too-long', 'QUERY_TOO_LONG: an inline query has at most 256 characters')
  }
  const { offset = '', in: chat = person.chat } = options
  const id = String(FIRST_ID + BigInt(world.inline.size))
  const remembered = recall(world, person.user, query, offset)
  const asked: InlineQuery = { id, at: world.now(), user: person.user, query, offset, answer: remembered }
  world.inline.set(id, asked)
  const chat_type = chat.id === person.chat.id ? ('sender' as const) : chat.type
  if (!remembered) world.updates.push({ inline_query: { id, from: person.user, query, offset, chat_type } })
  return asked
}

export function answerInlineQuery({ world, parameters, note }: Call<'answerInlineQuery'>): true {
  const asked = world.inline.get(parameters.inline_query_id)
  const tooOld = asked && world.now().getTime() - asked.at.getTime() > LIFETIME_MS
  if (!asked || asked.answer || tooOld) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid')
  }
  const answer = readAnswer(parameters, note)
  const answered: { -readonly [K in keyof InlineQuery]: InlineQuery[K] } = asked
  answered.answer = answer
  const seconds = parameters.cache_time ?? 300
  const whose = parameters.is_personal === true ? asked.user.id : null
  world.inlineCache.set(cacheKey(whose, asked.query, asked.offset), {
    answer,
    until: world.now().getTime() + seconds * 1000,
  })
  world.events.emit({ kind: 'inline', query: asked })
  return true
}

function readAnswer(
  parameters: Parameters<'answerInlineQuery'>,
  note: Call<'answerInlineQuery'>['note'],
): InlineAnswer {
  const { results, next_offset: next = '', button } = parameters
  if (results.length > MOST_RESULTS) throw refuse(note, 'RESULTS_TOO_MUCH')
  if (new Set(results.map(({ id }) => id)).size < results.length) throw refuse(note, 'RESULT_ID_DUPLICATE')
  return {
    next,
    button: button ? { text: button.text, start: button.start_parameter } : null,
    results: results.map(({ id, title, description = '', input_message_content: content, reply_markup: keyboard }) => {
      const text = composeText({ ...content, text: content.message_text, tooLong: 'MESSAGE_TOO_LONG', note })
      notePreview(text, content, note)
      return { id, title, description, message: { ...text, keyboard: keyboard as InlineKeyboardMarkup | undefined } }
    }),
  }
}

function refuse(note: (violation: string) => void, reason: string) {
  note(reason)
  return badRequest(reason)
}

/** What was answered to the same words lately; what is too old goes. */
function recall(world: World, user: User, query: string, offset: string): InlineAnswer | null {
  const now = world.now().getTime()
  for (const [key, { until }] of world.inlineCache) if (until <= now) world.inlineCache.delete(key)
  const keys = [cacheKey(user.id, query, offset), cacheKey(null, query, offset)]
  const found = keys.map((key) => world.inlineCache.get(key)).find((one) => one !== undefined)
  return found?.answer ?? null
}

function cacheKey(user: number | null, query: string, offset: string): string {
  return JSON.stringify([user, query, offset])
}
