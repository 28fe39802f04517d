import { DESK_COMMANDS } from '../../command.js'
import type { BotContext } from '../../context.js'

/**
 * The door of the desk, for `composer.filter(onlyEditors(editors))`: an editor, alone with the bot. Whoever else sends a
 * command or a button of the desk passes by as if there were no such thing.
 */
export function onlyEditors(editors: readonly number[]): (ctx: BotContext) => boolean {
  return (ctx) => {
    const who = ctx.from?.id
    // In a private chat the chat's id is the person's: a message in the name of a channel has another one.
    return who !== undefined && ctx.chat?.type === 'private' && ctx.chat.id === who && editors.includes(who)
  }
}

export function isDeskCommand({ command }: BotContext): boolean {
  return command !== null && (command.name === DESK_COMMANDS.de || command.name === DESK_COMMANDS.en)
}
