import type { Article } from '../domain/article.js'
import { isQuiet } from '../domain/berlin.js'
import { whyForReceipt, type ArticleLetter, type Delivery, type Item, type Receipt } from '../domain/mailing.js'
import { askDue } from '../domain/less.js'
import type { Messenger } from '../domain/ports.js'
import { keyOf, type ReaderKey } from '../domain/reader.js'
import type { Store } from '../domain/store.js'
import { isSubscribed } from '../domain/subscription.js'
import type { Topic } from '../domain/topic.js'
import type { Why } from '../domain/wants.js'
import type { Agenda } from './agenda.js'
import { answeredWatch, composeForChannel, composeLetter, digestOf, type Judgement } from './compose.js'
import { groupByTopic } from '../domain/digest.js'
import type { ChatId, Shown, Task } from './task.js'

/** A task made ready: how to send it, and the receipt it will get. */
export interface Parcel {
  readonly to: ReaderPlace
  /** Its receipt; or the topic that the reader is asked about, which is noted with the reader. */
  readonly note: Omit<Receipt, 'message' | 'outcome' | 'at'> | { readonly asked: Topic }
  /** What to call it before the editors. */
  readonly mailing: string
  /** The reader's digest is settled when this is sent. */
  readonly endsDigest: boolean
  send(): Promise<Delivery>
}

/** Where it goes. */
type ReaderPlace = Pick<Receipt, 'chat' | 'thread'>

export interface PackDeps {
  readonly store: Store
  readonly messenger: Messenger
  readonly judgement: Judgement
  readonly agenda: Agenda
  readonly channel: ChatId | null
  readonly zone: string
  readonly now: () => Date
}

/** Makes a task ready with what the reader wants and the articles say now; null if there is nothing to send any more. */
export async function pack(deps: PackDeps, task: Task): Promise<Parcel | null> {
  if (task.kind === 'edit') return packEdit(deps, task)
  if (task.kind === 'tell') return packTelling(deps, task)
  if (task.kind === 'ask') return packAsk(deps, task.key)
  return task.isChannel ? packForChannel(deps, task.key) : packForReader(deps, task.key)
}

async function packForReader({ store, messenger, judgement, agenda, zone, now }: PackDeps, key: ReaderKey) {
  const reader = await store.readers.get(key)
  const letter = reader ? composeLetter(reader, agenda, judgement, now()) : null
  if (reader === undefined || letter === null) return null
  const { chat, thread, lang: language } = reader
  const to = { chat, thread, language, silent: isQuiet(now(), reader.quiet, zone) }
  const receipt = { chat, thread, language, ...contentOf(letter), mailing: null }
  return parcel(receipt, nameOf(letter, agenda), () => messenger.send(to, letter), digestOf(reader, agenda) !== null)
}

async function packAsk({ store, messenger, zone, now }: PackDeps, key: ReaderKey): Promise<Parcel | null> {
  const reader = await store.readers.get(key)
  const topic = reader ? askDue(reader, now()) : null
  if (reader === undefined || topic === null) return null
  const { chat, thread, lang: language } = reader
  const to = { chat, thread, language, silent: isQuiet(now(), reader.quiet, zone) }
  const send = () => messenger.send(to, { kind: 'ask', topic })
  return { to: { chat, thread }, note: { asked: topic }, mailing: 'ask', endsDigest: false, send }
}

function packForChannel({ messenger, agenda }: PackDeps, key: ReaderKey): Parcel | null {
  const letter = composeForChannel(key, agenda)
  if (letter === null) return null
  const to = { chat: key, thread: null, language: 'de', silent: false } as const
  const receipt = { chat: key, thread: null, language: 'de', ...contentOf(letter), mailing: null } as const
  return parcel(receipt, nameOf(letter, agenda), () => messenger.send(to, letter))
}

async function packEdit(deps: PackDeps, { shown, mailing }: Extract<Task, { kind: 'edit' }>) {
  const { messenger } = deps
  const letter = await shownLetter(deps, shown)
  if (letter === null) return null
  const { chat, thread, message, language, items } = shown
  const receipt = { chat, thread, language, items, kind: 'edit', mailing: mailing.id } as const
  return parcel(receipt, mailing.id, () => messenger.edit({ chat, thread, message, language }, letter))
}

async function packTelling(deps: PackDeps, { shown, mailing }: Extract<Task, { kind: 'tell' }>) {
  const article = await deps.store.articles.get(mailing.article)
  const how = await howToTell(deps, shown)
  if (article === undefined || how === null) return null
  const { chat, thread } = shown
  const items = shown.items.filter((item) => item.article === article.id)
  const receipt = { chat, thread, language: how.language, items, kind: 'corrected', mailing: mailing.id } as const
  return parcel(receipt, mailing.id, () =>
    deps.messenger.send({ chat, thread, ...how }, { kind: 'corrected', article }),
  )
}

/** Nobody is told who wants nothing any more: the message itself is put right all the same. */
async function howToTell({ store, channel, zone, now }: PackDeps, { chat, thread, language }: Shown) {
  if (chat === channel) return { language, silent: false }
  const reader = await store.readers.get(thread === null ? chat : `${chat}/${thread}`)
  if (reader === undefined || reader.unreachable !== null || !isSubscribed(reader)) return null
  return { language: reader.lang, silent: isQuiet(now(), reader.quiet, zone) }
}

/** The letter that a message shows, with the articles as they are now. */
async function shownLetter(deps: PackDeps, shown: Shown): Promise<ArticleLetter | null> {
  const { items, kind } = shown
  const found = await Promise.all(
    items.map(async ({ article: id, why }) => {
      const article = await deps.store.articles.get(id)
      return { article, why: article ? await whyNow(deps, shown, article, why) : why }
    }),
  )
  const current = found.filter((item): item is Item => item.article !== undefined)
  if (current.length === 0) return null
  return kind === 'digest' ? { kind, groups: groupByTopic(current) } : { kind: 'news', items: current }
}

/** Receipts keep no question: it is taken from the watches that the reader still has. */
async function whyNow({ store, judgement }: PackDeps, shown: Shown, article: Article, why: Why): Promise<Why> {
  if (why.because !== 'watch') return why
  const reader = await store.readers.get(keyOf(shown))
  return (reader && answeredWatch(reader, article, judgement.answers)) ?? why
}

function contentOf(letter: ArticleLetter) {
  const items = itemsOf(letter).map(({ article, why }) => ({ article: article.id, why: whyForReceipt(why) }))
  return { kind: letter.kind, items }
}

function itemsOf(letter: ArticleLetter): readonly Item[] {
  return letter.kind === 'digest' ? letter.groups.flatMap(({ items }) => items) : letter.items
}

function nameOf(letter: ArticleLetter, { open }: Agenda): string {
  const articles = itemsOf(letter).map(({ article }) => article.id)
  const mailing = open.find((one) =>
    one.kind === 'digest' ? letter.kind === 'digest' : one.kind !== 'ask' && articles.includes(one.article),
  )
  return mailing?.id ?? letter.kind
}

function parcel(
  receipt: Omit<Receipt, 'message' | 'outcome' | 'at'>,
  mailing: string,
  send: Parcel['send'],
  endsDigest = false,
): Parcel {
  return { to: { chat: receipt.chat, thread: receipt.thread }, note: receipt, mailing, send, endsDigest }
}
