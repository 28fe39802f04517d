import { pino } from 'pino'
import type { Article } from '../../src/domain/article.js'
import type { Delivery, Letter } from '../../src/domain/mailing.js'
import type { DeskNotice, Messenger, Recipient, SentMessage } from '../../src/domain/ports.js'
import { keyOf, newReader, type Reader } from '../../src/domain/reader.js'
import { subscribe } from '../../src/domain/subscription.js'
import { announce, announceDue } from '../../src/mailing/announce.js'
import { createDeliver, type Deliver } from '../../src/mailing/deliver.js'
import { openMemoryStore } from '../../src/store/memory.js'
import { articlesText } from '../store/sample.js'

type MemoryStore = Awaited<ReturnType<typeof openMemoryStore>>

/** What arrived at Telegram. */
export interface Arrived {
  readonly chat: number | string
  readonly thread: number | null
  readonly silent: boolean
  readonly language: string
  readonly letter: Letter
  readonly message: number
  readonly at: Date
}

export interface Edited {
  readonly message: SentMessage
  readonly letter: Letter
}

/** A newsroom without Telegram: its own clock, a messenger that notes what it is given, and a store that outlives kills. */
export interface Newsroom {
  readonly store: MemoryStore
  readonly arrived: Arrived[]
  readonly edited: Edited[]
  readonly told: DeskNotice[]
  /** What the messenger answers instead of „sent“. */
  answer: (to: Recipient | SentMessage, letter: Letter) => Delivery | undefined
  now(): Date
  pass(milliseconds: number): void
  /** The articles as they lie in the file from now on. */
  write(...articles: Article[]): Promise<void>
  /** Looks at articles and calendar, then delivers. */
  round(): Promise<void>
  deliver(): Promise<void>
  /** A process that dies now: what is in flight arrives, but nobody hears of it. Then a new one starts. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** Starts a new process over the same store. */
  restart(): Promise<void>
  reader(chat: number, over?: Partial<Reader>): Promise<Reader>
  /** The ids of the articles that arrived, by chat, message by message. */
  arrivedAt(chat: number | string): string[][]
  /** So many messages are in flight at most from the moment of a kill. */
  inFlight(): number
}

export const START = new Date('2026-11-23T09:00:00Z')
const DAY = 24 * 60 * 60_000

export interface NewsroomOptions {
  readonly articles?: readonly Article[]
  readonly channel?: string | number | null
  readonly channelId?: number
  readonly rate?: number
}

export async function aNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  let time = START.getTime()
  const clock = { now: () => new Date(time) }
  const store = await openMemoryStore({ articles: options.articles ?? [], now: clock.now })
  const arrived: Arrived[] = []
  const edited: Edited[] = []
  const told: DeskNotice[] = []
  let life = 0
  let flying = 0
  let lookedUntil: Date | null = null
  let deliver: Deliver

  const messengerOf = (mine: number): Messenger => {
    const handle = async (to: Recipient | SentMessage, letter: Letter, take: () => number): Promise<Delivery> => {
      if (mine !== life) await new Promise(() => undefined)
      flying++
      await new Promise((resolve) => setImmediate(resolve))
      const answer = room.answer(to, letter)
      const delivery = answer ?? ({ kind: 'sent', message: take() } as const)
      // Whoever died does not hear the answer.
      if (mine !== life) await new Promise(() => undefined)
      flying--
      return delivery
    }
    return {
      send: (to, letter) =>
        handle(to, letter, () => {
          const message = arrived.length + 1
          arrived.push({ ...to, letter, message, at: clock.now() })
          return message
        }),
      edit: (message, letter) =>
        handle(message, letter, () => {
          edited.push({ message, letter })
          return message.message
        }),
    }
  }
  const start = async () => {
    const mine = life
    lookedUntil = null
    deliver = await createDeliver({
      store,
      messenger: messengerOf(mine),
      editors: {
        tell: (notice) => {
          told.push(notice)
          return Promise.resolve()
        },
      },
      clock,
      matches: (word, article) => `${article.title} ${article.summary}`.toLowerCase().includes(word.toLowerCase()),
      answers: (question, article) => (article.title.includes(question) ? (article.facts[0] ?? null) : null),
      channel: options.channel ?? null,
      channelId: () => Promise.resolve(options.channelId ?? null),
      rate: options.rate ?? 25,
      zone: 'Europe/Berlin',
      log: pino({ level: 'silent' }),
      sleep: async (milliseconds) => {
        if (mine !== life) await new Promise(() => undefined)
        time += milliseconds
        await new Promise((resolve) => setImmediate(resolve))
      },
    })
  }

  const room: Newsroom = {
    store,
    arrived,
    edited,
    told,
    answer: () => undefined,
    now: () => clock.now(),
    pass: (milliseconds) => {
      time += milliseconds
    },
    write: async (...articles) => {
      store.edit(articlesText(articles))
      await store.articles.refresh()
    },
    round: async () => {
      const deps = { store, clock, zone: 'Europe/Berlin' }
      await announce(deps)
      lookedUntil = await announceDue(deps, lookedUntil)
      await deliver.round()
    },
    deliver: () => deliver.round(),
    kill: async () => {
      life++
      flying = 0
      // What is written already gets to the disk.
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
      await start()
    },
    stop: () => deliver.stop(),
    restart: start,
    reader: async (chat, over = {}) => {
      const made = subscribe(newReader(chat, 'de'), { rhythm: 'instant' }, new Date(time - DAY))
      const reader = { ...made, ...over }
      await store.readers.change(keyOf(reader), () => reader)
      return reader
    },
    arrivedAt: (chat) => arrived.filter((one) => one.chat === chat).map(({ letter }) => idsOf(letter)),
    inFlight: () => flying,
  }
  await start()
  await announce({ store, clock, zone: 'Europe/Berlin' })
  return room
}

export function idsOf(letter: Letter): string[] {
  if (letter.kind === 'corrected') return [`corrected ${letter.article.id}`]
  if (letter.kind === 'ask') return [`ask ${letter.topic}`]
  const items = letter.kind === 'digest' ? letter.groups.flatMap((group) => group.items) : letter.items
  return items.map(({ article }) => article.id)
}

export function whysOf(letter: Letter): unknown[] {
  if (letter.kind === 'corrected' || letter.kind === 'ask') return []
  const items = letter.kind === 'digest' ? letter.groups.flatMap((group) => group.items) : letter.items
  return items.map(({ why }) => why)
}
