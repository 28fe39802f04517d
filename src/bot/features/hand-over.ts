import { Composer, InlineKeyboard } from 'grammy'
import { GAP_LENGTH } from '../../domain/gap.js'
import type { GapBoard } from '../../domain/ports.js'
import type { BotContext } from '../context.js'
import { shorten } from '../html.js'
import type { Recent } from '../recent.js'
import { acknowledge, isBadRequest } from '../screen.js'
import { tagOf } from '../tag.js'
import { refusedQuestion } from './watch.js'

export interface HandOverDeps {
  readonly board: GapBoard
  readonly recent: Recent
  readonly editors: readonly number[]
}

const HAND_OVER = 'gap:this'

/**
 * „An die Redaktion geben“ under a refusal, in private chats: only then the question is kept, without anybody's id. The
 * tap reads its question from the message that the refusal answers; a reader counts once for a question.
 */
export function handOverFeature({ board, recent, editors }: HandOverDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const handing = composer.filter((ctx) => ctx.chat?.type === 'private' && editors.length > 0)
  handing.callbackQuery(HAND_OVER, async (ctx) => {
    const question = shorten(refusedQuestion(ctx).replace(/\s+/g, ' '), GAP_LENGTH)
    if (question === '') {
      await acknowledge(ctx, ctx.texts.plain('refusal-unreadable'))
      return
    }
    const { update_id: tap } = ctx.update
    const chat = ctx.chatId ?? 0
    const handed = await board.handOver({
      id: tagOf(`gap ${tap}`),
      question,
      language: ctx.texts.language,
      tap,
      isCounted: (gap) => recent.hasHandedOver(chat, gap),
    })
    if (handed.kind === 'kept') recent.setHandedOver(chat, handed.gap)
    const said = handed.kind === 'kept' ? 'refusal-handed-over' : 'refusal-answered-by-now'
    await acknowledge(ctx, ctx.texts.plain(said))
    await takeButtonOff(ctx)
  })
  return composer
}

/** The other buttons stay. That the message cannot be changed any more does not matter. */
async function takeButtonOff(ctx: BotContext): Promise<void> {
  const message = ctx.callbackQuery?.message
  const rows = message && 'reply_markup' in message ? message.reply_markup.inline_keyboard : []
  const others = rows.map((row) =>
    row.filter((button) => !('callback_data' in button && button.callback_data === HAND_OVER)),
  )
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: InlineKeyboard.from(others.filter((row) => row.length > 0)) })
  } catch (error) {
    if (!isBadRequest(error)) throw error
  }
}
