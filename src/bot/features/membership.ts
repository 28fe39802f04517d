import { Composer } from 'grammy'
import type { ChatMember } from 'grammy/types'
import type { Clock } from '../../domain/ports.js'
import { keyOf, type Reader } from '../../domain/reader.js'
import { refuse } from '../../domain/refusal.js'
import type { Readers } from '../../domain/store.js'
import { comeBack, markUnreachable, moveTo } from '../../domain/subscription.js'
import type { BotContext } from '../context.js'

export interface MembershipDeps {
  readonly readers: Readers
  readonly clock: Clock
  /** Told of each chat that cannot be written to any more. */
  readonly lost: () => void
}

/** Blocked, thrown out, let in again, moved: readers are kept with all they chose, and are written to where they are. */
export function membershipFeature({ readers, clock, lost }: MembershipDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('my_chat_member', async (ctx) => {
    const isForum = 'is_forum' in ctx.chat && ctx.chat.is_forum === true
    const change = mayWrite(ctx.myChatMember.new_chat_member, ctx.chat.type) ? comeBack : markUnreachable
    await changeAll(readers, ctx.chat.id, isForum, (reader) => change(reader, clock.now()))
    if (change === markUnreachable) lost()
  })
  composer.on(':migrate_to_chat_id', async (ctx) => {
    const to = ctx.msg.migrate_to_chat_id
    await readers.move(ctx.chat.id, to, (from, there) => moveTo(to, from, there))
  })
  return composer
}

function mayWrite(member: ChatMember, chat: string): boolean {
  switch (member.status) {
    case 'creator':
      return true
    case 'administrator':
      return chat !== 'channel' || member.can_post_messages !== false
    case 'member':
      return chat !== 'channel'
    case 'restricted':
      return member.can_send_messages
    case 'left':
    case 'kicked':
      return false
  }
}

/** In a forum each topic is a reader of its own. */
async function changeAll(
  readers: Readers,
  chat: number,
  isForum: boolean,
  next: (reader: Reader) => Reader,
): Promise<void> {
  await readers.change(chat, (reader) => (reader === undefined ? refuse('reader-unknown') : next(reader)))
  if (!isForum) return
  const topics = (await readers.ofChat(chat)).filter(({ thread }) => thread !== null)
  await readers.changeMany(topics.map(keyOf), next)
}
