import { forgetEditor } from '../domain/draft.js'
import { release } from '../domain/parking.js'
import { forgetReporter } from '../domain/report.js'
import { settlesArticles } from '../domain/mailing.js'
import { chatOf, keyOf, type ReaderKey } from '../domain/reader.js'
import type { Articles, Inbox, Store } from '../domain/store.js'
import type { Collection } from './collection.js'
import { createDialogs } from './dialogs.js'
import { createDeskLog } from './desk-log.js'
import { createHeld } from './held.js'
import type { FeedList } from './feed-list.js'
import type { HeldCollections } from './held-kinds.js'
import { createReports } from './reports.js'
import { createReaders, type ReaderShard } from './readers.js'
import type { KeptReceipts } from './receipts.js'
import type { DialogState } from './state-kinds.js'

interface Parts {
  readonly now: () => Date
  readonly articles: Articles & { close(): Promise<void> }
  readonly inbox: Inbox
  readonly dialogs: Collection<Map<string, DialogState>>
  readonly held: HeldCollections
  readonly feedList: FeedList
  readonly receipts: KeptReceipts
  readonly readers: readonly ReaderShard[]
  /** Clears what lies outside of these parts. */
  readonly forget: (chat: number) => Promise<void>
  /** Clears the reports that lie outside of these parts. */
  readonly forgetReports: () => Promise<void>
  readonly hasRoom: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** A store from its parts, in files or in memory: what one part must know of another is joined here. */
export function assemble(parts: Parts): Store {
  const { articles, inbox, receipts, held } = parts
  const dialogs = createDialogs(parts.dialogs, parts.now)
  const reports = createReports(createHeld(held.reports), parts.forgetReports)
  const [mailings, parking, drafts] = [createHeld(held.mailings), createHeld(held.parking), createHeld(held.drafts)]
  const readers = createReaders({
    shards: parts.readers,
    inherit: (from, to) => inherit(receipts, from, to),
    forget: async (chat) => {
      await receipts.remove(chat)
      await parking.change((parked) => release(parked, chat))
      await reports.change((open) => forgetReporter(open, chat))
      await drafts.change((book) => forgetEditor(book, chat))
      await dialogs.remove(String(chat))
      await parts.forget(chat)
    },
  })
  return {
    articles,
    inbox,
    dialogs,
    readers,
    receipts,
    parking,
    reports,
    gaps: createHeld(held.gaps),
    tally: createHeld(held.tally),
    drafts,
    feeds: { ...parts.feedList, memories: createHeld(held.feeds) },
    proposals: createHeld(held.proposals),
    alarms: createHeld(held.alarms),
    hasRoom: parts.hasRoom,
    deskLog: createDeskLog(createHeld(held.deskLog), parts.now),
    mailings: { ...mailings, open: async () => (await mailings.get()).open },
    close: async () => {
      for (const part of [articles, parts.dialogs, ...Object.values(held), receipts, ...parts.readers])
        await part.close()
      await parts.close()
    },
  }
}

/** Whoever moved has had what they had: receipts without a message, as the old ones cannot be edited there. */
async function inherit(receipts: KeptReceipts, from: ReaderKey, to: number): Promise<void> {
  for await (const receipt of receipts.ofChat(chatOf(from))) {
    if (keyOf(receipt) === from && settlesArticles(receipt))
      await receipts.add({ ...receipt, chat: to, message: null, outcome: 'moved' })
  }
}
