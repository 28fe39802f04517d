import type { Chat } from 'grammy/types'
import { ApiFault, badRequest, forbidden } from './fault.js'
import type { ChatState, World } from './world.js'

const NAMES: Readonly<Record<Chat['type'], string>> = {
  private: 'private chat',
  group: 'group chat',
  supergroup: 'supergroup chat',
  channel: 'channel chat',
}

/** The chat with this id or @username, if the bot may know of it. */
export function findChat(world: World, id: number | string): ChatState {
  const state = typeof id === 'string' ? byText(world, id) : world.chats.get(id)
  if (!state || state.bot === 'stranger') throw badRequest('chat not found')
  return state
}

function byText(world: World, id: string): ChatState | undefined {
  if (/^-?\d+$/.test(id)) return world.chats.get(Number(id))
  const name = id.replace(/^@/, '').toLowerCase()
  return [...world.chats.values()].find(({ chat }) => chat.username?.toLowerCase() === name)
}

/** The chat, or why the bot cannot write there. */
export function reachChat(world: World, id: number | string, threadId?: number): ChatState {
  const state = findChat(world, id)
  if (state.movedTo !== null) throw movedTo(state.movedTo)
  const place = NAMES[state.chat.type]
  switch (state.bot) {
    case 'kicked':
      throw forbidden(
        state.chat.type === 'private' ? 'bot was blocked by the user' : `bot was kicked from the ${place}`,
      )
    case 'left':
      throw forbidden(`bot is not a member of the ${place}`)
    case 'deactivated':
      throw forbidden('user is deactivated')
    case 'restricted':
      throw badRequest('not enough rights to send text messages to the chat')
    case 'member':
      if (state.chat.type === 'channel') throw badRequest('need administrator rights in the channel chat')
      break
    case 'administrator':
    case 'stranger':
      break
  }
  if (threadId !== undefined) checkThread(state, threadId)
  return state
}

function checkThread(state: ChatState, threadId: number): void {
  const thread = state.threads.get(threadId)
  if (!thread) throw badRequest('message thread not found')
  if (!thread.open) throw badRequest('TOPIC_CLOSED')
}

function movedTo(id: number): ApiFault {
  const description = 'Bad Request: group chat was upgraded to a supergroup chat'
  return new ApiFault({ error_code: 400, description, parameters: { migrate_to_chat_id: id } })
}
