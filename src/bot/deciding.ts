import type { BotContext } from './context.js'
import { acknowledge, send } from './screen.js'

/** Whether whoever talks may decide for the chat; if not, they are told. In a group only its administrators do. */
export async function mayDecide(ctx: BotContext): Promise<boolean> {
  if (await decides(ctx)) return true
  if (ctx.callbackQuery) await acknowledge(ctx, ctx.texts.plain('settings-admins-only'))
  else await send(ctx, { html: ctx.texts.html('settings-admins-only') })
  return false
}

async function decides(ctx: BotContext): Promise<boolean> {
  if (ctx.chat === undefined || ctx.chat.type === 'private') return true
  // Whoever writes as the chat itself is one of its administrators.
  if (!ctx.callbackQuery && ctx.msg?.sender_chat?.id === ctx.chat.id) return true
  const member = await ctx.getChatMember(ctx.from?.id ?? 0)
  return member.status === 'creator' || member.status === 'administrator'
}
