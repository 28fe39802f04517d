import { Composer } from 'grammy'
import type { ArticleId } from '../../domain/article.js'
import type { Clock } from '../../domain/ports.js'
import { keyOf } from '../../domain/reader.js'
import { refuse } from '../../domain/refusal.js'
import type { Articles, Readers } from '../../domain/store.js'
import { comeBack } from '../../domain/subscription.js'
import { isTopic } from '../../domain/topic.js'
import type { BotContext } from '../context.js'
import { onCommand } from '../on-command.js'
import { placeOf } from '../place.js'
import { send, type Screen } from '../screen.js'
import type { Texts } from '../texts.js'
import { articleScreen } from './article.js'
import { topicScreen } from './topics.js'

export interface StartDeps {
  readonly articles: Articles
  readonly readers: Readers
  readonly clock: Clock
  readonly timeZone: string
  readonly opened: (ctx: BotContext, id: ArticleId) => void
}

/** `/start` with its deep links (`article_ID`, `topic_ID`), and `/help`. Whoever was unreachable is back. */
export function startFeature(deps: StartDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('start'), async (ctx) => {
    await deps.readers.change(keyOf(placeOf(ctx)), (reader) =>
      reader === undefined ? refuse('reader-unknown') : comeBack(reader, deps.clock.now()),
    )
    await send(ctx, (await linkedScreen(deps, ctx, ctx.command?.rest ?? '')) ?? welcomeScreen(ctx.texts))
  })
  composer.filter(onCommand('help'), async (ctx) => {
    await send(ctx, helpScreen(ctx))
  })
  return composer
}

/** How to ask, all commands, and what can be done in other chats where the bot's account allows that. */
export function helpScreen({ texts, me }: BotContext): Screen {
  const elsewhere = me.supports_inline_queries ? [texts.html('inline-how', { bot: me.username })] : []
  return { html: [texts.html('help'), ...elsewhere].join('\n\n') }
}

function welcomeScreen(texts: Texts): Screen {
  return {
    html: texts.html('welcome'),
    buttons: [
      [
        { label: texts.plain('welcome-news'), does: 'news:0' },
        { label: texts.plain('welcome-topics'), does: 'topics' },
        { label: texts.plain('welcome-subscribe'), does: 'sub' },
      ],
    ],
  }
}

/** What the deep link points to; null if it points to nothing there is. */
async function linkedScreen(deps: StartDeps, ctx: BotContext, payload: string): Promise<Screen | null> {
  const [, kind, id = ''] = /^(article|topic)_([a-z0-9-]+)$/.exec(payload) ?? []
  if (kind === 'topic' && isTopic(id)) return topicScreen(deps, id, ctx, 0)
  const article = kind === 'article' ? await deps.articles.get(id) : undefined
  if (!article || article.status === 'draft') return null
  deps.opened(ctx, article.id)
  return articleScreen(article, ctx.texts, deps.timeZone)
}
