import type { Article } from '../domain/article.js'
import type { Store } from '../domain/store.js'
import { ARTICLES_VERSION, parseArticleFile } from './article-file.js'
import { markOf, Overtaken, type ArticleSource } from './article-source.js'
import { openArticles } from './articles.js'
import { openCollection } from './collection.js'
import { assemble } from './assemble.js'
import { FEEDS, openFeedList } from './feed-list.js'
import { openHeld } from './held-kinds.js'
import { createInbox } from './inbox.js'
import { memoryPaper } from './receipt-paper.js'
import { createReceipts } from './receipts.js'
import { dialogsKind, inboxKind, READERS, readersKind } from './state-kinds.js'
import type { StateKind } from './state-kind.js'
import { unreadable, type Read } from './text-file.js'

interface MemoryStore extends Store {
  /** What somebody else does to the articles: the text that `articles.json` would hold from now on. */
  edit(text: string): void
  /** What somebody else does to the feeds: the text that `feeds.json` would hold; null: no such file. */
  editFeeds(text: string | null): void
}

/** A store that forgets everything with the process: the same code over memory instead of files. */
export async function openMemoryStore(options: {
  articles: readonly Article[]
  now: () => Date
}): Promise<MemoryStore> {
  const paper = { text: JSON.stringify({ version: ARTICLES_VERSION, articles: options.articles }) }
  const articles = await openArticles(memorySource(paper), options.now)
  const feeds: { text: string | null } = { text: null }
  const inbox = await inMemory(inboxKind)
  const store = assemble({
    now: options.now,
    articles,
    feedList: await openFeedList(FEEDS, () => Promise.resolve(memoryFeeds(feeds.text)), options.now),
    inbox: createInbox(inbox, options.now),
    dialogs: await inMemory(dialogsKind),
    held: await openHeld((_, kind) => inMemory(kind)),
    receipts: createReceipts(memoryPaper(), options.now),
    readers: await Promise.all(READERS.map(() => inMemory(readersKind))),
    forget: () => Promise.resolve(),
    forgetReports: () => Promise.resolve(),
    hasRoom: () => Promise.resolve(true),
    close: () => inbox.close(),
  })
  return {
    ...store,
    edit: (text) => {
      paper.text = text
    },
    editFeeds: (text) => {
      feeds.text = text
    },
  }
}

function memoryFeeds(text: string | null): Read<string> & { missing?: true } {
  return text === null ? unreadable(FEEDS, 'ENOENT') : { ok: true, value: text }
}

function memorySource(paper: { text: string }): ArticleSource {
  return {
    look: () => Promise.resolve({ mark: markOf(paper.text), read: parseArticleFile('articles.json', paper.text) }),
    write: (text, read) => {
      if (markOf(paper.text) !== read) return Promise.reject(new Overtaken())
      paper.text = text
      return Promise.resolve(markOf(text))
    },
    exclusively: (work) => work(),
  }
}

function inMemory<T>(kind: StateKind<T>) {
  return openCollection<T>(
    {
      read: () => Promise.resolve(null),
      write: () => Promise.resolve(),
      append: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    },
    kind,
  )
}
