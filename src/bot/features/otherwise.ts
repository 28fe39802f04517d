import { Composer } from 'grammy'
import { nearestCommand } from '../command.js'
import type { BotContext } from '../context.js'
import { acknowledge, send } from '../screen.js'

/** Messages about the chat itself rather than from a person: nobody waits for an answer to them. */
const SERVICE = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'write_access_allowed',
  'video_chat_started',
  'video_chat_ended',
  'boost_added',
  'chat_background_set',
] as const

/** Commands that do not exist: the nearest one that does is offered. */
export function unknownCommandFeature(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(
    (ctx) => ctx.command !== null,
    async (ctx) => {
      // In a group an unaddressed command may be meant for another bot.
      if (ctx.chat?.type !== 'private' && !ctx.command?.addressed) return
      const nearest = nearestCommand(ctx.command?.name ?? '', ctx.texts.language)
      await send(ctx, { html: ctx.texts.html('unknown-command', { nearest: `/${nearest}` }) })
    },
  )
  return composer
}

/** Buttons that nothing took: stray, forged or from an older version. */
export function strayButtonFeature(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query', async (ctx) => {
    await acknowledge(ctx, ctx.texts.plain('button-outdated'))
  })
  return composer
}

/** Photos, voices, stickers and every other kind of message: one short, helpful sentence; one for a whole album. */
export function otherKindFeature(): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  let lastAlbum: string | undefined
  composer.on('message', async (ctx) => {
    if (SERVICE.some((kind) => kind in ctx.message)) return
    const album = ctx.message.media_group_id
    if (album !== undefined && album === lastAlbum) return
    lastAlbum = album
    await send(ctx, { html: ctx.texts.html('only-text') })
  })
  return composer
}
