import { askDue } from '../domain/less.js'
import { messageKey, showsArticles } from '../domain/mailing.js'
import { chatOf, keyOf, type Reader } from '../domain/reader.js'
import type { Had, Store } from '../domain/store.js'
import type { Agenda } from './agenda.js'
import { composeForChannel, composeLetter, digestOf, type Judgement } from './compose.js'
import type { ChatId, EditMailing, Task } from './task.js'

export interface WalkDeps {
  readonly store: Store
  readonly agenda: Agenda
  readonly judgement: Judgement
  readonly channel: ChatId | null
  /** The channel may have subscribed as well, under its id: it gets everything as it is. */
  readonly channelId: number | null
  readonly now: () => Date
  /** Told of everyone whose digest is due but would be empty. */
  readonly onEmptyDigest: (key: number | string) => void
}

/** Everything that the agenda may have to be sent: what was wrong first, then the channel, then all readers in chat order. */
export async function* walk(deps: WalkDeps): AsyncGenerator<Task, undefined> {
  for (const mailing of deps.agenda.open) {
    if (mailing.kind === 'correction' || mailing.kind === 'withdrawal') yield* walkReceipts(deps, mailing)
  }
  const { fresh, recent, asks } = deps.agenda
  if (fresh.length > 0 || recent.length > 0 || asks) yield* walkReaders(deps)
  return undefined
}

async function* walkReceipts({ store }: WalkDeps, mailing: EditMailing): AsyncGenerator<Task, undefined> {
  const done = await store.receipts.doneFor(mailing.id, mailing.opened)
  for await (const shown of store.receipts.ofArticle(mailing.article)) {
    if (!showsArticles(shown)) continue
    const { chat } = shown
    if (!isDone(done, 'edit', shown)) yield { kind: 'edit', chat, mailing, shown }
    const tells = mailing.kind === 'correction' && mailing.material
    if (tells && !isDone(done, 'corrected', shown)) yield { kind: 'tell', chat, mailing, shown }
  }
  return undefined
}

async function* walkReaders(deps: WalkDeps): AsyncGenerator<Task, undefined> {
  const { store, agenda, judgement, channel, channelId } = deps
  if (channel !== null && composeForChannel(channel, agenda))
    yield { kind: 'letter', chat: channel, key: channel, isChannel: true }
  for await (const reader of store.readers.all()) {
    const key = keyOf(reader)
    if (key === channel || key === channelId) continue
    if (agenda.asks && askDue(reader, deps.now()) !== null) yield { kind: 'ask', chat: chatOf(key), key }
    const letter = composeLetter(reader, agenda, judgement, deps.now())
    if (letter !== null) yield { kind: 'letter', chat: chatOf(key), key, isChannel: false }
    else if (isUnsettled(reader, digestOf(reader, agenda))) deps.onEmptyDigest(key)
  }
  return undefined
}

function isUnsettled({ lastDigest }: Reader, due: number | null): boolean {
  return due !== null && (lastDigest === null || Date.parse(lastDigest) < due)
}

function isDone(done: Had, kind: 'edit' | 'corrected', shown: Parameters<typeof messageKey>[0]): boolean {
  return done.has(messageKey({ ...shown, kind }))
}
