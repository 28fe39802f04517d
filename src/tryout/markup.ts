import { z } from 'zod'
import { isLink } from './html-entity.js'

/** Actions of a button under a message; it must have exactly one. */
const ACTIONS = [
  'url',
  'callback_data',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'copy_text',
] as const

const button = z
  .strictObject({
    text: z.string().min(1, 'must be non-empty'),
    url: z.string().refine(isLink, 'must be an http, https or tg link').optional(),
    callback_data: z.string().refine(fitsCallbackData, 'must have 1 to 64 bytes').optional(),
    switch_inline_query: z.string().optional(),
    switch_inline_query_current_chat: z.string().optional(),
    copy_text: z.strictObject({ text: z.string().min(1).max(256) }).optional(),
    style: z.enum(['danger', 'success', 'primary']).optional(),
  })
  .refine((given) => ACTIONS.filter((action) => given[action] !== undefined).length === 1, {
    message: 'must have exactly one action',
  })

const MOST_BUTTONS = 100

/** The buttons under a message, as Telegram takes them. */
export const inlineKeyboard = z.strictObject({
  inline_keyboard: z
    .array(z.array(button))
    .refine((rows) => rows.flat().length <= MOST_BUTTONS, `must have at most ${MOST_BUTTONS} buttons`),
})

const replyKeyboard = z.strictObject({
  keyboard: z.array(z.array(z.union([z.string(), z.strictObject({ text: z.string().min(1) })]))),
  is_persistent: z.boolean().optional(),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  input_field_placeholder: z.string().min(1).max(64).optional(),
  selective: z.boolean().optional(),
})

const removeKeyboard = z.strictObject({ remove_keyboard: z.literal(true), selective: z.boolean().optional() })

const forceReply = z.strictObject({
  force_reply: z.literal(true),
  input_field_placeholder: z.string().min(1).max(64).optional(),
  selective: z.boolean().optional(),
})

/** Everything that may be asked for along with a new message. */
export const replyMarkup = z.union([inlineKeyboard, replyKeyboard, removeKeyboard, forceReply])

function fitsCallbackData(data: string): boolean {
  const bytes = Buffer.byteLength(data)
  return bytes >= 1 && bytes <= 64
}
