import { keyOf, newReader, type Reader, type ReaderKey } from '../domain/reader.js'
import type { Refusal } from '../domain/refusal.js'
import type { Readers } from '../domain/store.js'
import type { BotContext } from './context.js'

/** Where somebody talks: a chat, and in a forum one of its topics. */
export interface Place {
  readonly chat: number
  readonly thread: number | null
}

export function placeOf(ctx: Pick<BotContext, 'chatId' | 'from' | 'msg'>): Place {
  const message = ctx.msg
  const thread = message?.is_topic_message === true ? (message.message_thread_id ?? null) : null
  return { chat: ctx.chatId ?? ctx.from?.id ?? 0, thread }
}

/** Whoever reads there, if they ever chose something. */
export function readerAt(readers: Readers, ctx: BotContext): Promise<Reader | undefined> {
  return readers.get(keyOf(placeOf(ctx)))
}

/** The reader there as they are, or as they would begin. */
export async function readerOrNew(readers: Readers, ctx: BotContext): Promise<Reader> {
  return (await readerAt(readers, ctx)) ?? beginner(ctx)
}

/** Changes the reader there; whoever has chosen nothing so far begins with this. */
export function changeReader(
  readers: Readers,
  ctx: BotContext,
  next: (reader: Reader) => Reader | Refusal,
): Promise<Reader | Refusal> {
  const key: ReaderKey = keyOf(placeOf(ctx))
  return readers.change(key, (current) => next(current ?? beginner(ctx)))
}

function beginner(ctx: BotContext): Reader {
  const { chat, thread } = placeOf(ctx)
  return newReader(chat, ctx.texts.language, thread)
}
