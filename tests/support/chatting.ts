import type { Chat } from 'grammy/types'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/domain/article.js'
import type { Outbox } from '../../src/domain/outbox.js'
import type { Box } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import type { SayOptions } from '../../src/tryout/acts.js'
import type { ShownMessage } from '../../src/tryout/shown.js'
import { expect } from 'vitest'
import type { Running } from './bot.js'

/** Waits until the bot is done with what it was told. */
export function done(bot: Running): Promise<void> {
  return bot.box.settled({ also: () => bot.app.idle() })
}

/** Says something and returns what stands last in the chat then. */
export async function say(bot: Running, person: Person, text: string, where: SayOptions = {}): Promise<ShownMessage> {
  bot.box.say(person, text, where)
  await done(bot)
  return last(bot, where.in ?? person.chat)
}

/** Presses a button of the last message, or of the given one, and returns what stands last then. */
export async function press(
  bot: Running,
  person: Person,
  button: string,
  message?: ShownMessage,
): Promise<ShownMessage> {
  const pressed = message ?? last(bot, person.chat)
  bot.box.press(person, pressed, button)
  await done(bot)
  return last(bot, pressed.message.chat)
}

export function last(bot: Running, chat: Chat): ShownMessage {
  const message = bot.box.messages(chat).at(-1)
  if (!message) throw new Error('There is no message')
  return message
}

export function fromBot(bot: Running, chat: Chat): readonly ShownMessage[] {
  return fromBox(bot.box, chat)
}

export function fromBox(box: Box, chat: Chat): readonly ShownMessage[] {
  return box.messages(chat).filter(({ byBot }) => byBot)
}

export const labels = (message: ShownMessage) => message.buttons.flat().map(({ text }) => text)

/** Somebody edits `articles.json` by hand: the articles with these ids are replaced, others are added. */
export function publish({ dataDir }: Running, ...articles: readonly Article[]): void {
  const file = join(dataDir, 'articles.json')
  const before = (JSON.parse(readFileSync(file, 'utf8')) as { articles: Article[] }).articles
  const kept = before.filter(({ id }) => !articles.some((one) => one.id === id))
  writeFileSync(file, JSON.stringify({ version: 1, articles: [...kept, ...articles] }))
}

/** Waits until it holds: what comes by itself comes within a second or two. */
export function eventually(holds: () => unknown): Promise<void> {
  return expect.poll(holds, { timeout: 8000, interval: 20 }).toBeTruthy()
}

/** Waits until all that stands in `articles.json` was announced and every mailing is through. */
export async function through({ dataDir }: Running): Promise<void> {
  const read = (file: string) => JSON.parse(readFileSync(join(dataDir, file), 'utf8')) as never
  const { articles } = read('articles.json') as { articles: Article[] }
  await eventually(() => {
    const { announced, open } = read('state/mailings.json') as Pick<Outbox, 'announced' | 'open'>
    const isAnnounced = articles.every(({ id, status, corrections = [] }) => {
      return announced[id]?.status === status && announced[id].corrections === corrections.length
    })
    return isAnnounced && open.length === 0
  })
}
