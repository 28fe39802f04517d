import { Composer } from 'grammy'
import { countStop } from '../../domain/outbox.js'
import { keyOf } from '../../domain/reader.js'
import { isRefusal, refuse } from '../../domain/refusal.js'
import type { Mailings, Readers, Store } from '../../domain/store.js'
import { isSubscribed, stop } from '../../domain/subscription.js'
import type { BotContext } from '../context.js'
import { mayDecide } from '../deciding.js'
import { onCommand } from '../on-command.js'
import { placeOf } from '../place.js'
import { acknowledge, send, turn, type Screen } from '../screen.js'

/** Why somebody stopped, as far as they said. */
export const STOP_REASONS = ['much', 'irrelevant', 'other'] as const

/** `/stop` and „Abbestellen“: at once and without a question. Who likes says why with one tap, counted without a name. */
export function stopFeature({ readers, mailings }: Pick<Store, 'readers' | 'mailings'>): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('stop')).filter(mayDecide, async (ctx) => {
    await send(ctx, await stopReader(readers, ctx))
  })
  composer.callbackQuery('unsub').filter(mayDecide, async (ctx) => {
    await acknowledge(ctx)
    await send(ctx, await stopReader(readers, ctx))
  })
  composer.callbackQuery(/^stop:(much|irrelevant|other)$/, async (ctx) => {
    await count(mailings, ctx.match[1] ?? 'other')
    await turn(ctx, { html: ctx.texts.html('stop-thanks') })
  })
  return composer
}

/** Ends everything that comes by itself, and says so. */
export async function stopReader(readers: Readers, ctx: BotContext): Promise<Screen> {
  const stopped = await readers.change(keyOf(placeOf(ctx)), (reader) =>
    reader !== undefined && isSubscribed(reader) ? stop(reader) : refuse('stop-nothing'),
  )
  if (isRefusal(stopped)) return { html: ctx.texts.html(stopped.refused) }
  const reasons = STOP_REASONS.map((reason) => ({ label: ctx.texts.plain(`stop-${reason}`), does: `stop:${reason}` }))
  return { html: ctx.texts.html('stopped'), buttons: reasons.map((reason) => [reason]) }
}

async function count(mailings: Mailings, reason: string): Promise<void> {
  await mailings.change((outbox) => countStop(outbox, reason))
}
