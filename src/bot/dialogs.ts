import type { ConversationData, ConversationKeyStorage, VersionedState } from '@grammyjs/conversations'
import type { MiddlewareFn } from 'grammy'
import type { Dialogs } from '../domain/store.js'
import type { BotContext } from './context.js'
import { send } from './screen.js'

/** Open dialogs in the store, one value a chat. */
export function dialogStorage(dialogs: Dialogs): ConversationKeyStorage<BotContext, ConversationData> {
  return {
    type: 'key',
    adapter: {
      read: async (key) => (await dialogs.get(key)) as VersionedState<ConversationData> | undefined,
      write: (key, state) => dialogs.set(key, state),
      delete: (key) => dialogs.remove(key),
    },
  }
}

/**
 * Ends dialogs that may not go on: those whose course a newer version has changed, and those that the reader leaves by
 * a command. The reader is told, because what was typed is not sent. In `brief` dialogs nothing is lost: any tap leaves
 * them as well, and nothing is said.
 */
export function endDialogs(known: readonly string[], brief: readonly string[]): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.callbackQuery || ctx.command) for (const id of brief) await ctx.conversation.exit(id)
    const open = Object.keys(ctx.conversation.active())
    const lapsed = open.some((id) => !known.includes(id))
    if (lapsed || (open.length > 0 && ctx.command !== null)) {
      await ctx.conversation.exitAll()
      await send(ctx, { html: ctx.texts.html(lapsed ? 'dialog-lapsed' : 'dialog-left') })
      if (isCancel(ctx)) return
    } else if (isCancel(ctx)) {
      await send(ctx, { html: ctx.texts.html('dialog-none-open') })
      return
    }
    await next()
  }
}

function isCancel({ command }: BotContext): boolean {
  return command?.name === 'abbrechen' || command?.name === 'cancel'
}
