import { setImmediate as breathe } from 'node:timers/promises'
import { messageKey, settlesArticles, type Receipt } from '../domain/mailing.js'
import { keyOf } from '../domain/reader.js'
import type { Receipts } from '../domain/store.js'
import { StoreClosed } from './faults.js'
import { createKeySet, type KeySet } from './key-set.js'
import { linesWith, needles, receiptLine, withoutLines } from './receipt-lines.js'
import type { ReceiptPaper } from './receipt-paper.js'

/** A sheet is full at this size: small enough to be read and rewritten without anybody noticing. */
const FULL_BYTES = 4 * 1024 * 1024
/** A sheet is closed after a week, so that a year can be forgotten week by week. */
const WEEK_MS = 7 * 24 * 60 * 60_000
const YEAR_MS = 365 * 24 * 60 * 60_000
/** Who has had an article is remembered this long after the last question. */
const REMEMBERED_MS = 24 * 60 * 60_000
/** So many lines are read before others get a turn. */
const LINES_AT_ONCE = 500

export interface KeptReceipts extends Receipts {
  /** Removes every line about the chat and its threads. */
  remove(chat: number | string): Promise<void>
  close(): Promise<void>
}

interface Known {
  readonly keys: KeySet
  readonly loaded: Promise<void>
  asked: number
}

interface Waiting {
  readonly receipt: Receipt
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** The receipts over their paper. Nothing is read before it is asked for, so that a year of them costs no start. */
export function createReceipts(paper: ReceiptPaper, now: () => Date): KeptReceipts {
  const articles = new Map<string, Known>()
  const mailings = new Map<string, Known>()
  let queue: Waiting[] = []
  let pump = Promise.resolve()
  let length = 0
  let closed = false

  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = pump.then(work)
    pump = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }

  async function writeQueue(): Promise<void> {
    const batch = queue
    queue = []
    try {
      await turnPage()
      length = await paper.append(batch.map(({ receipt }) => receiptLine(receipt)).join(''))
      for (const { receipt, resolve } of batch) {
        learn(receipt)
        resolve()
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  async function turnPage(): Promise<void> {
    const last = paper.sheets().at(-1)
    const time = now().getTime()
    if (last !== undefined && length < FULL_BYTES && time - last < WEEK_MS) return
    await paper.begin(Math.max(time, (last ?? 0) + 1))
    length = 0
  }

  function learn(receipt: Receipt): void {
    if (settlesArticles(receipt))
      for (const { article } of receipt.items) articles.get(article)?.keys.add(keyOf(receipt))
    if (receipt.mailing !== null) mailings.get(receipt.mailing)?.keys.add(messageKey(receipt))
  }

  /** From the moment it is known it learns of what is added, so nothing falls between reading and adding. */
  async function know(
    where: Map<string, Known>,
    id: string,
    read: (keys: KeySet) => Promise<void>,
  ): Promise<{ has: KeySet['has'] }> {
    const time = now().getTime()
    for (const [old, { asked }] of where) if (asked < time - REMEMBERED_MS) where.delete(old)
    const known = where.get(id) ?? learning(read)
    where.set(id, known)
    known.asked = time
    await known.loaded.catch((error: unknown) => {
      where.delete(id)
      throw error
    })
    return known.keys
  }

  function learning(read: (keys: KeySet) => Promise<void>): Known {
    const keys = createKeySet()
    return { keys, loaded: read(keys), asked: 0 }
  }

  /** Sheets that may hold something from then on. */
  function sheetsSince(moment: number): readonly number[] {
    const sheets = paper.sheets()
    return sheets.filter((_, index) => (sheets[index + 1] ?? Infinity) > moment)
  }

  async function* matching(sheets: readonly number[], needle: string): AsyncGenerator<Receipt> {
    let lines = 0
    for (const sheet of sheets) {
      for (const receipt of linesWith(await paper.read(sheet), needle)) {
        if (++lines % LINES_AT_ONCE === 0) await breathe()
        yield receipt
      }
    }
  }

  async function* newestFirst(needle: string): AsyncGenerator<Receipt> {
    for (const sheet of [...paper.sheets()].reverse()) yield* [...linesWith(await paper.read(sheet), needle)].reverse()
  }

  return {
    add: (receipt) =>
      new Promise((resolve, reject) => {
        if (closed) throw new StoreClosed()
        if (queue.length === 0) void inTurn(writeQueue)
        queue.push({ receipt, resolve, reject })
      }),
    ready: () => paper.reserve(),
    having: (article, since) =>
      know(articles, article, async (keys) => {
        for await (const receipt of matching(sheetsSince(Date.parse(since)), needles.article(article)))
          if (settlesArticles(receipt)) keys.add(keyOf(receipt))
      }),
    doneFor: (mailing, since) =>
      know(mailings, mailing, async (keys) => {
        for await (const receipt of matching(sheetsSince(Date.parse(since)), needles.mailing(mailing)))
          keys.add(messageKey(receipt))
      }),
    ofArticle: (article) => matching(paper.sheets(), needles.article(article)),
    ofChat: (chat) => newestFirst(needles.chat(chat)),
    remove: (chat) =>
      inTurn(async () => {
        for (const { keys } of [...articles.values(), ...mailings.values()]) keys.forget(chat)
        for (const sheet of paper.sheets()) {
          const rest = withoutLines(await paper.read(sheet), needles.chat(chat))
          if (rest !== null) await paper.replace(sheet, rest)
          await breathe()
        }
      }),
    forgetOld: () =>
      inTurn(async () => {
        const sheets = paper.sheets()
        const old = sheets.filter((_, index) => (sheets[index + 1] ?? Infinity) < now().getTime() - YEAR_MS)
        for (const sheet of old) await paper.remove(sheet)
      }),
    close: async () => {
      closed = true
      await pump
      await paper.close()
    },
  }
}
