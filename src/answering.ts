import type { ApiClientOptions, Api } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import { createBot } from './bot/bot.js'
import type { Guest } from './bot/door.js'
import { publishProfile } from './bot/profile.js'
import { saySorry } from './bot/sorry.js'
import { describeFaults } from './bot/store-faults.js'
import { loadTexts, type Library } from './bot/texts.js'
import type { Config } from './config.js'
import { isPublished } from './domain/article.js'
import type { Clock, Search } from './domain/ports.js'
import type { Articles, ArticlesSeen, Store } from './domain/store.js'
import type { Log } from './log.js'
import { createSearch } from './search/search.js'

export interface AnsweringOptions {
  readonly config: Config
  readonly token: string
  readonly me: UserFromGetMe
  readonly client: ApiClientOptions
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** What answers: the search with every published article, and the bot on it. The second half of the composition root. */
export async function startAnswering(options: AnsweringOptions) {
  const { config, store, log } = options
  const search = await indexArticles(store.articles)
  const library = loadTexts()
  const bot = createBot({ ...options, search, library })
  publishProfile(bot.api, library).catch((err: unknown) => {
    log.warn({ err }, 'could not publish the command menu')
  })
  return {
    handle: (update: Update) => bot.handleUpdate(update),
    saySorry: (guest: Guest, key: 'failed' | 'late' | 'slow-down') => saySorry(bot.api, guest, key, library),
    /** One round: takes over articles that somebody else changed, or says why it did not. */
    lookAtArticles: async () => {
      const seen = await store.articles.refresh()
      if (seen?.kind === 'changed') takeOver(seen, search, log)
      if (seen?.kind === 'refused') await tellRefused(seen, bot.api, library, config.editors, log)
    },
  }
}

async function indexArticles(articles: Articles): Promise<Search> {
  const search = createSearch()
  for (const article of await articles.all()) if (isPublished(article)) search.put(article)
  return search
}

function takeOver(seen: ArticlesSeen & { kind: 'changed' }, search: Search, log: Log): void {
  for (const id of seen.removed) search.remove(id)
  for (const article of seen.put) {
    if (isPublished(article)) search.put(article)
    else search.remove(article.id)
  }
  log.info({ put: seen.put.length, removed: seen.removed.length }, 'articles changed')
}

async function tellRefused(
  { faults }: ArticlesSeen & { kind: 'refused' },
  api: Api,
  library: Library,
  editors: readonly number[],
  log: Log,
): Promise<void> {
  log.error({ faults }, 'the articles were edited, but the file is not valid; the last good state stays in use')
  const text = describeFaults(faults, library.de)
  await Promise.allSettled(editors.map((editor) => api.sendMessage(editor, text, { parse_mode: 'HTML' })))
}
