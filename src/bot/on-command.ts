import type { CommandId } from './command.js'
import type { BotContext } from './context.js'

/** A filter for messages that hold one of these commands, by any of its names. */
export function onCommand(...ids: readonly CommandId[]): (ctx: BotContext) => boolean {
  return (ctx) => ctx.command?.id !== undefined && ctx.command.id !== null && ids.includes(ctx.command.id)
}
