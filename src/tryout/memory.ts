import type { Chat, Update, User } from 'grammy/types'
import { z } from 'zod'
import type { ShownMessage } from './shown.js'
import type { ChatState, MemberStatus, Standing, World } from './world.js'

/** All of a box that outlives the program, as JSON values. What waits for an answer within seconds does not. */
export interface BoxMemory {
  readonly version: 1
  readonly chats: readonly RememberedChat[]
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly type?: string
    readonly base64: string
  }[]
  readonly updates: { readonly nextId: number; readonly waiting: readonly Update[] }
}

interface RememberedChat {
  readonly chat: Chat
  readonly bot: Standing
  readonly members: readonly { readonly user: User; readonly status: MemberStatus }[]
  readonly threads: readonly { readonly id: number; readonly name: string; readonly open: boolean }[]
  readonly messages: readonly ShownMessage[]
  readonly lastMessageId: number
  readonly movedTo: number | null
}

/** Only the outline: what is inside was written by this very program. */
const outline = z.object({
  version: z.literal(1),
  chats: z.array(
    z.looseObject({ chat: z.looseObject({ id: z.int() }), messages: z.array(z.looseObject({ id: z.int() })) }),
  ),
  files: z.array(z.looseObject({ id: z.string(), name: z.string(), base64: z.string() })),
  updates: z.object({ nextId: z.int(), waiting: z.array(z.looseObject({ update_id: z.int() })) }),
})

/** Whether a value that was read from somewhere is a box's memory. */
export function isBoxMemory(value: unknown): value is BoxMemory {
  return outline.safeParse(value).success
}

export function remember(world: World): BoxMemory {
  return {
    version: 1,
    chats: [...world.chats.values()].map((state) => ({
      ...state,
      members: [...state.members.values()],
      threads: [...state.threads].map(([id, thread]) => ({ id, ...thread })),
      messages: [...state.messages.values()],
    })),
    files: [...world.files].map(([id, { name, type, bytes }]) => ({
      id,
      name,
      ...(type !== undefined && { type }),
      base64: Buffer.from(bytes).toString('base64'),
    })),
    updates: world.updates.remember(),
  }
}

/** After a crash the box may not know of the last updates; the bot does, and drops what comes with their ids. */
const SAFETY_GAP = 10_000

export function recollect(world: World, memory: BoxMemory): void {
  for (const chat of memory.chats) {
    const state = recollectChat(chat)
    world.chats.set(state.chat.id, state)
    world.recollected.set(state.chat.id, state)
  }
  for (const { id, base64, ...file } of memory.files) {
    world.files.set(id, { ...file, bytes: new Uint8Array(Buffer.from(base64, 'base64')) })
  }
  world.updates.recollect({ ...memory.updates, nextId: memory.updates.nextId + SAFETY_GAP })
}

function recollectChat({ members, threads, messages, ...rest }: RememberedChat): ChatState {
  return {
    ...rest,
    members: new Map(members.map(({ user, status }) => [user.id, { user, status }])),
    threads: new Map(threads.map(({ id, ...thread }) => [id, thread])),
    messages: new Map(messages.map((message) => [message.id, message])),
  }
}
