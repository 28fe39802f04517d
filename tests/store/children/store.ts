// Opens the store given and does what it is told, until it is killed.
import { createInterface } from 'node:readline'
import { newReader } from '../../../src/domain/reader.js'
import type { Store } from '../../../src/domain/store.js'
import { openStore } from '../../../src/store/open.js'
import { anArticle, aReceipt } from '../sample.js'

const said = async (work: () => Promise<string>) => {
  console.log(await work().catch((error: unknown) => (error instanceof Error ? error.message : String(error))))
}
let store: Store | undefined

await said(async () => {
  store = await openStore({ dataDir: process.argv[2] ?? '', now: () => new Date() })
  return `open ${process.pid}`
})
for await (const line of createInterface({ input: process.stdin })) {
  const [command, argument] = line.split(' ')
  if (store === undefined) break
  if (command === 'count')
    for (const count of [readers, dialogs, inbox, articles, receipts]) void endlessly(store, count)
  if (command === 'dialog') await said(() => setDialog(store, Number(argument)))
  if (command === 'reader') await said(() => setReader(store, Number(argument)))
  if (command === 'room') await said(async () => String(await store?.hasRoom()))
  if (command === 'length') await said(async () => String(String(await store?.dialogs.get('long')).length))
}

/** Counts up in one collection, and tells each number that was promised to be on disk. */
async function endlessly(on: Store, count: (store: Store, number: number) => Promise<unknown>): Promise<void> {
  for (let number = 1; ; number++) {
    await count(on, number)
    console.log(`${count.name} ${number}`)
  }
}

async function readers(on: Store, number: number): Promise<void> {
  await on.readers.change(7, () => ({ ...newReader(7, 'de'), count: number }))
}

async function dialogs(on: Store, number: number): Promise<void> {
  await on.dialogs.set('count', number)
}

async function inbox(on: Store, number: number): Promise<void> {
  await on.inbox.note([{ id: number, body: { number } }])
  await on.inbox.handled(number - 5)
}

async function articles(on: Store, number: number): Promise<void> {
  await on.articles.put([anArticle('zaehler', { title: `${number}` })])
}

async function receipts(on: Store, number: number): Promise<void> {
  await on.receipts.add(aReceipt(7, 'zaehler', { message: number }))
}

async function setDialog(on: Store | undefined, length: number): Promise<string> {
  await on?.dialogs.set('long', 'x'.repeat(length))
  return 'done'
}

async function setReader(on: Store | undefined, chat: number): Promise<string> {
  await on?.readers.change(chat, () => newReader(chat, 'de'))
  return 'done'
}
