import { z } from 'zod'
import { countCharacters } from './clean.js'
import { inlineKeyboard, replyMarkup } from './markup.js'

/*
 * The methods in use and their parameters, nothing else: a bot that starts to use another one adds it here and in
 * `answers.ts`. Lengths that count after the formatting was read are checked there.
 */

const chatId = z.union([z.int(), z.string()])
const file = z.string()

function characters(least: number, most: number) {
  const fits = (text: string) => countCharacters(text) >= least && countCharacters(text) <= most
  return z.string().refine(fits, `must have ${least} to ${most} characters`)
}

const entity = z.strictObject({
  type: z.string(),
  offset: z.int().min(0),
  length: z.int().min(1),
  url: z.string().optional(),
  language: z.string().optional(),
  custom_emoji_id: z.string().optional(),
})

const linkPreview = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
})

const replyParameters = z.strictObject({
  message_id: z.int(),
  chat_id: chatId.optional(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: characters(0, 1024).optional(),
})

const scope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) }),
  z.strictObject({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
  z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.int() }),
])

const languageCode = z.string().regex(/^([a-z]{2})?$/, 'must be a two-letter language code or empty')

const command = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/, 'must be 1 to 32 of a-z, 0-9 and _'),
  description: characters(1, 256),
})

/** What every new message may carry. */
const sending = {
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  allow_paid_broadcast: z.boolean().optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: replyMarkup.optional(),
}

const parseMode = z.literal('HTML').optional()

const ACTIONS = [
  'typing',
  'upload_photo',
  'upload_document',
  'find_location',
  'choose_sticker',
  'upload_video',
] as const

function fitsBytes(least: number, most: number) {
  return (text: string) => Buffer.byteLength(text) >= least && Buffer.byteLength(text) <= most
}

/** The only kind of inline result in use. */
const inlineArticle = z.strictObject({
  type: z.literal('article'),
  id: z.string().refine(fitsBytes(1, 64), 'must have 1 to 64 bytes'),
  title: z.string().min(1),
  description: z.string().optional(),
  url: z.string().optional(),
  input_message_content: z.strictObject({
    message_text: z.string().min(1),
    parse_mode: parseMode,
    entities: z.array(entity).optional(),
    link_preview_options: linkPreview.optional(),
  }),
  reply_markup: inlineKeyboard.optional(),
})

/** Name → shape of the parameters. */
export const METHODS = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().min(0).optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  sendMessage: z.strictObject({
    ...sending,
    text: z.string(),
    parse_mode: parseMode,
    entities: z.array(entity).optional(),
    link_preview_options: linkPreview.optional(),
  }),
  sendDocument: z.strictObject({
    ...sending,
    document: file,
    caption: z.string().optional(),
    parse_mode: parseMode,
    caption_entities: z.array(entity).optional(),
    disable_content_type_detection: z.boolean().optional(),
  }),
  editMessageText: z.strictObject({
    chat_id: chatId,
    message_id: z.int(),
    text: z.string(),
    parse_mode: parseMode,
    entities: z.array(entity).optional(),
    link_preview_options: linkPreview.optional(),
    reply_markup: inlineKeyboard.optional(),
  }),
  editMessageReplyMarkup: z.strictObject({
    chat_id: chatId,
    message_id: z.int(),
    reply_markup: inlineKeyboard.optional(),
  }),
  deleteMessage: z.strictObject({ chat_id: chatId, message_id: z.int() }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string(),
    text: characters(0, 200).optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
    cache_time: z.int().optional(),
  }),
  answerInlineQuery: z.strictObject({
    inline_query_id: z.string(),
    results: z.array(inlineArticle),
    cache_time: z.int().min(0).optional(),
    is_personal: z.boolean().optional(),
    next_offset: z.string().refine(fitsBytes(0, 64), 'must have at most 64 bytes').optional(),
    button: z
      .strictObject({
        text: z.string().min(1),
        start_parameter: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 of A-Z, a-z, 0-9, _ and -'),
      })
      .optional(),
  }),
  sendChatAction: z.strictObject({
    chat_id: chatId,
    message_thread_id: z.int().optional(),
    action: z.enum(ACTIONS),
  }),
  setMyCommands: z.strictObject({
    commands: z.array(command).max(100),
    scope: scope.optional(),
    language_code: languageCode.optional(),
  }),
  getMyCommands: z.strictObject({ scope: scope.optional(), language_code: languageCode.optional() }),
  setMyName: z.strictObject({ name: characters(0, 64).optional(), language_code: languageCode.optional() }),
  setMyDescription: z.strictObject({
    description: characters(0, 512).optional(),
    language_code: languageCode.optional(),
  }),
  setMyShortDescription: z.strictObject({
    short_description: characters(0, 120).optional(),
    language_code: languageCode.optional(),
  }),
  getFile: z.strictObject({ file_id: z.string() }),
  getChat: z.strictObject({ chat_id: chatId }),
  getChatMember: z.strictObject({ chat_id: chatId, user_id: z.int() }),
  getChatAdministrators: z.strictObject({ chat_id: chatId }),
}

export type MethodName = keyof typeof METHODS
export type Parameters<M extends MethodName> = z.output<(typeof METHODS)[M]>

export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(METHODS, name)
}
