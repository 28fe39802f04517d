import type { Article } from '../domain/article.js'
import type { Store } from '../domain/store.js'
import { ARTICLES_VERSION, parseArticleFile } from './article-file.js'
import { markOf, Overtaken, type ArticleSource } from './article-source.js'
import { openArticles } from './articles.js'
import { openCollection } from './collection.js'
import { assemble } from './assemble.js'
import { openHeld } from './held-kinds.js'
import { createInbox } from './inbox.js'
import { memoryPaper } from './receipt-paper.js'
import { createReceipts } from './receipts.js'
import { dialogsKind, inboxKind, READERS, readersKind } from './state-kinds.js'
import type { StateKind } from './state-kind.js'

interface MemoryStore extends Store {
  /** What somebody else does to the articles: the text that `articles.json` would hold from now on. */
  edit(text: string): void
}

/** A store that forgets everything with the process: the same code over memory instead of files. */
export async function openMemoryStore(options: {
  articles: readonly Article[]
  now: () => Date
}): Promise<MemoryStore> {
  const paper = { text: JSON.stringify({ version: ARTICLES_VERSION, articles: options.articles }) }
  const articles = await openArticles(memorySource(paper), options.now)
  const inbox = await inMemory(inboxKind)
  const store = assemble({
    now: options.now,
    articles,
    inbox: createInbox(inbox, options.now),
    dialogs: await inMemory(dialogsKind),
    held: await openHeld((_, kind) => inMemory(kind)),
    receipts: createReceipts(memoryPaper(), options.now),
    readers: await Promise.all(READERS.map(() => inMemory(readersKind))),
    forget: () => Promise.resolve(),
    forgetReports: () => Promise.resolve(),
    close: () => inbox.close(),
  })
  return {
    ...store,
    edit: (text) => {
      paper.text = text
    },
  }
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
