import { z } from 'zod'
import type { Act } from './wire-format.js'

const id = z.int()
const text = z.string()
const place = { person: id, chat: id }

/** An act as it comes over the wire. */
export const actSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('say'), ...place, text, replyTo: id.exactOptional() }),
  z.strictObject({ kind: z.literal('edit'), ...place, message: id, text }),
  z.strictObject({ kind: z.literal('delete'), ...place, message: id }),
  z.strictObject({
    kind: z.literal('press'),
    ...place,
    message: id,
    data: text.min(1).refine((data) => Buffer.byteLength(data) <= 64),
    ref: text.min(1).max(64),
  }),
  z.strictObject({ kind: z.literal('inline'), ...place, query: text, offset: text.max(64) }),
  z.strictObject({ kind: z.literal('choose'), ...place, inline: text.max(64), result: text.max(64) }),
  z.strictObject({ kind: z.literal('clock'), move: z.enum(['tomorrow', 'next-digest']), person: id }),
  z.strictObject({ kind: z.enum(['block', 'unblock']), person: id }),
  z.strictObject({ kind: z.enum(['join', 'leave']), ...place }),
  z.strictObject({ kind: z.literal('language'), person: id, language: z.enum(['de', 'en']) }),
])
