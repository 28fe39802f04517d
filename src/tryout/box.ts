import type { Chat, Update, User, UserFromGetMe } from 'grammy/types'
import { createActs, type Acts } from './acts.js'
import type { Profile } from './answers-profile.js'
import { createAnswers } from './answers.js'
import type { BoxEvent, CallRecord, Events } from './events.js'
import type { InlineQuery } from './inline.js'
import { createMembership, type Membership } from './membership.js'
import { recollect, remember, type BoxMemory } from './memory.js'
import { createPeople, stateOf, type People } from './people.js'
import { createServer, type Server } from './server.js'
import { waitUntilSettled, type SettledOptions } from './settled.js'
import type { ShownMessage } from './shown.js'
import { createTroubles, type Troubles } from './trouble.js'
import type { News } from './update-queue.js'
import { createWorld, type MemberStatus, type SentFile, type Standing } from './world.js'

interface BoxOptions {
  /** The time in Telegram; the machine's if left out. */
  readonly now?: () => Date
  /** Changes to the bot's own account, for example `can_read_all_group_messages`. */
  readonly bot?: Partial<UserFromGetMe>
  readonly token?: string
  /** What an earlier box remembered: its chats, messages and files are there again. */
  readonly memory?: BoxMemory | undefined
}

/** Telegram in a box: one honest Bot API for one bot, and what people do and see. Everything happens in memory. */
export interface Box extends People, Acts, Membership {
  /** For grammY's `client.fetch`. */
  readonly fetch: Server['fetch']
  readonly token: string
  readonly bot: UserFromGetMe
  readonly profile: Profile
  /** Everything the bot got wrong so far; a test of the bot wants it empty. */
  readonly violations: readonly string[]
  /** The last finished calls, oldest first. */
  readonly calls: readonly CallRecord[]
  readonly on: Events['on']
  readonly waitFor: Events['waitFor']
  /** The next message or edit by the bot in a chat. */
  next(chat: Chat, within?: number): Promise<ShownMessage>
  settled(options?: SettledOptions): Promise<void>
  /** How the bot stands in a chat, and who is in it. */
  look(chat: Pick<Chat, 'id'>): ChatView
  /** What stands in a chat now, oldest first. */
  messages(chat: Chat): readonly ShownMessage[]
  inlineQuery(id: string): InlineQuery | undefined
  /** A file that somebody sent. */
  file(id: string): SentFile | undefined
  /** All that a later box needs to go on where this one is. */
  remember(): BoxMemory
  /** Orders trouble for coming calls. */
  readonly trouble: Troubles['order']
  /** Makes every call take so long, in milliseconds. */
  delay(latency: number | ((method: string) => number)): void
  /** From now on the token opens nothing: 401. */
  revokeToken(): void
  /** Hands the bot an update as it is, for what no person does here. */
  deliver(news: News): Update | undefined
  /** The next update gets this id, as after a quiet week. */
  continueAt(updateId: number): void
}

/** A chat from outside. */
export interface ChatView {
  readonly bot: Standing
  readonly members: readonly { readonly user: User; readonly status: MemberStatus }[]
}

/** Long enough for any test; a try-out that runs for days must not grow with each poll. */
const MOST_CALLS = 20_000

const ACCOUNT: UserFromGetMe = {
  id: 7_000_000_001,
  is_bot: true,
  first_name: 'Schwesterstadt',
  username: 'schwesterstadt_bot',
  can_join_groups: true,
  can_read_all_group_messages: true,
  can_manage_bots: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  supports_join_request_queries: false,
}

export function createBox(options: BoxOptions = {}): Box {
  const bot = { ...ACCOUNT, ...options.bot }
  const token = options.token ?? `${bot.id}:AAbox-in-process-telegram-not-a-secret`
  const world = createWorld(options.now ?? (() => new Date()), bot)
  if (options.memory) recollect(world, options.memory)
  const { answers, profile } = createAnswers()
  const troubles = createTroubles()
  let revoked = false
  let latency: (method: string) => number = () => 0
  const server = createServer({
    world,
    answers,
    troubles,
    accepts: (given) => given === token && !revoked,
    latency: (method) => latency(method),
  })
  return {
    ...createPeople(world),
    ...createActs(world),
    ...createMembership(world),
    fetch: server.fetch,
    token,
    bot,
    profile,
    violations: world.violations,
    calls: recordCalls(world.events),
    on: world.events.on,
    waitFor: world.events.waitFor,
    next: async (chat, within) => {
      const event = await world.events.waitFor((one) => isByBotIn(one, chat), within)
      return event.message
    },
    settled: (wishes) => waitUntilSettled({ ...world, underWay: server.underWay }, wishes),
    look: (chat) => {
      const { bot: standing, members } = stateOf(world, chat)
      return { bot: standing, members: [...members.values()].filter(({ status }) => status !== 'left') }
    },
    messages: (chat) => [...stateOf(world, chat).messages.values()],
    inlineQuery: (id) => world.inline.get(id),
    file: (id) => world.files.get(id),
    remember: () => remember(world),
    trouble: troubles.order,
    delay: (given) => {
      latency = typeof given === 'number' ? () => given : given
    },
    revokeToken: () => {
      revoked = true
    },
    deliver: world.updates.push,
    continueAt: world.updates.continueAt,
  }
}

function isByBotIn(event: BoxEvent, chat: Chat): event is BoxEvent & { kind: 'message' | 'edit' } {
  return (event.kind === 'message' || event.kind === 'edit') && event.message.byBot && event.message.chatId === chat.id
}

function recordCalls(events: Events): readonly CallRecord[] {
  const calls: CallRecord[] = []
  events.on((event) => {
    if (event.kind !== 'call') return
    calls.push(event.call)
    if (calls.length > MOST_CALLS) calls.splice(0, MOST_CALLS / 2)
  })
  return calls
}
