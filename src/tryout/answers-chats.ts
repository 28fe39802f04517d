import type { Chat, ChatMember, User } from 'grammy/types'
import type { Call } from './call.js'
import { badRequest, forbidden } from './fault.js'
import { findChat } from './reach.js'
import type { ChatState, MemberStatus, World } from './world.js'

export function getChat({ world, parameters }: Call<'getChat'>): Chat & Record<string, unknown> {
  const { chat } = findChat(world, parameters.chat_id)
  const gifts = { unlimited_gifts: false, limited_gifts: false, unique_gifts: false, premium_subscription: false }
  return { ...chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: gifts }
}

export function getChatMember({ world, parameters }: Call<'getChatMember'>): ChatMember {
  const state = findAsMember(world, parameters.chat_id)
  if (parameters.user_id === world.bot.id) return memberOf(world.bot, botStatus(state))
  const member = state.members.get(parameters.user_id)
  if (!member) throw badRequest('user not found')
  return memberOf(member.user, member.status)
}

export function getChatAdministrators({ world, parameters }: Call<'getChatAdministrators'>): ChatMember[] {
  const state = findAsMember(world, parameters.chat_id)
  if (state.chat.type === 'private') throw badRequest('there are no administrators in the private chat')
  const people = [...state.members.values()].filter(({ status }) => status === 'creator' || status === 'administrator')
  const bot = state.bot === 'administrator' ? [memberOf(world.bot, 'administrator')] : []
  return [...people.map(({ user, status }) => memberOf(user, status)), ...bot]
}

function findAsMember(world: World, id: number | string): ChatState {
  const state = findChat(world, id)
  if (state.bot === 'left' || state.bot === 'kicked') {
    throw forbidden(`bot is not a member of the ${state.chat.type} chat`)
  }
  return state
}

/** The bot's own standing in the words of a chat member. */
export function botStatus(state: ChatState): MemberStatus | 'kicked' {
  switch (state.bot) {
    case 'administrator':
    case 'left':
    case 'kicked':
      return state.bot
    case 'deactivated':
    case 'stranger':
      return 'left'
    case 'restricted':
    case 'member':
      return 'member'
  }
}

const RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: true,
  can_edit_stories: true,
  can_delete_stories: true,
}

export function memberOf(user: User, status: MemberStatus | 'kicked'): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false }
    case 'administrator':
      return { status, user, ...RIGHTS } as ChatMember
    case 'member':
    case 'left':
      return { status, user }
    case 'kicked':
      return { status, user, until_date: 0 }
  }
}
