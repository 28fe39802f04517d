import type { BotCommand, Chat, User } from 'grammy/types'
import type { Profile } from './answers-profile.js'

type Scope = Parameters<Profile['commands']>[1]

/**
 * The command menu that a person sees in a chat: of all that the bot set, the list of the narrowest scope, in the
 * person's language before the one for everyone (Bot API, „Determining list of commands“).
 */
export function menuFor(profile: Profile, user: User, chat: Chat, isAdministrator: boolean): readonly BotCommand[] {
  const language = user.language_code?.slice(0, 2) ?? ''
  for (const scope of scopesOf(user, chat, isAdministrator)) {
    const menu = profile.commands(language, scope) ?? profile.commands('', scope)
    if (menu !== null) return menu
  }
  return []
}

/** Scopes that fit, narrowest first. */
function scopesOf(user: User, { id: chat_id, type }: Chat, isAdministrator: boolean): Scope[] {
  if (type === 'private') return [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }]
  if (type === 'channel') return []
  const ruling: Scope[] = isAdministrator ? [{ type: 'chat_administrators', chat_id }] : []
  const rulingAll: Scope[] = isAdministrator ? [{ type: 'all_chat_administrators' }] : []
  return [
    { type: 'chat_member', chat_id, user_id: user.id },
    ...ruling,
    { type: 'chat', chat_id },
    ...rulingAll,
    { type: 'all_group_chats' },
    { type: 'default' },
  ]
}
