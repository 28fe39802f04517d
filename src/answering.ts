import type { ApiClientOptions } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import { createBot } from './bot/bot.js'
import type { Guest } from './bot/door.js'
import { publishProfile } from './bot/profile.js'
import { saySorry } from './bot/sorry.js'
import { describeFaults } from './bot/store-faults.js'
import { loadTexts } from './bot/texts.js'
import type { Config } from './config.js'
import { isPublished } from './domain/article.js'
import { languageOf } from './domain/language.js'
import type { Clock, Search } from './domain/ports.js'
import type { Articles, ArticlesSeen, Store } from './domain/store.js'
import type { Log } from './log.js'
import { createSearch } from './search/search.js'
import { smallTalkOf } from './search/small-talk.js'

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
  const bot = createBot({ ...options, search, smallTalk: smallTalkOf, library })
  publishProfile(bot.api, library).catch((err: unknown) => {
    log.warn({ err }, 'could not publish the command menu')
  })
  const tellEditors = async (html: string) => {
    const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const
    await Promise.allSettled(config.editors.map((editor) => bot.api.sendMessage(editor, html, options)))
  }
  let refused = false
  return {
    handle: (update: Update) => bot.handleUpdate(update),
    saySorry: async (guest: Guest, key: 'failed' | 'late' | 'slow-down') => {
      const chosen = (await store.readers.get(guest.chat))?.lang
      await saySorry(bot.api, guest, key, library, chosen ?? languageOf(speakerOf(guest)?.language_code))
    },
    /** One round: takes over articles that somebody else changed, or says why it did not. */
    lookAtArticles: async () => {
      const seen = await store.articles.refresh()
      if (seen?.kind === 'changed') takeOver(seen, search, log)
      if (seen?.kind === 'changed' && refused) await tellEditors(library.de.html('store-good-again'))
      if (seen?.kind === 'refused') {
        log.error(
          { faults: seen.faults },
          'the articles were edited, but the file is not valid; the last good state stays in use',
        )
        await tellEditors(describeFaults(seen.faults, library.de))
      }
      if (seen !== null) refused = seen.kind === 'refused'
    },
  }
}

function speakerOf({ update }: Guest) {
  return (update.message ?? update.edited_message ?? update.callback_query)?.from
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
