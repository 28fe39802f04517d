import { Composer } from 'grammy'
import { DESK_DEEDS } from '../../../domain/desk-log.js'
import type { DeskLog } from '../../../domain/store.js'
import type { BotContext } from '../../context.js'
import { sayMoment } from '../../dates.js'
import { shorten } from '../../html.js'
import { pageButtons, pageOf } from '../../pages.js'
import { turn, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { onlyEditors } from './door.js'
import { homeButton, type DeskRoom } from './home.js'

export interface LogDeps {
  readonly log: DeskLog
  readonly editors: readonly number[]
  readonly timeZone: string
}

const LINES = 10
const SUBJECT_LETTERS = 60

/** Who did what and when, newest first, page by page. */
export function deskLogFeature(deps: LogDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onlyEditors(deps.editors)).callbackQuery(/^d:log(?::(\d{1,4}))?$/, async (ctx) => {
    await turn(ctx, await logScreen(deps, Number(ctx.match[1] ?? 0), ctx.texts))
  })
  return composer
}

export const logRoom: DeskRoom = {
  line: () => Promise.resolve(null),
  buttons: (texts) => Promise.resolve([{ label: texts.plain('desk-log-button'), does: 'd:log' }]),
}

async function logScreen({ log, timeZone }: LogDeps, asked: number, texts: Texts): Promise<Screen> {
  const { total } = await log.latest({ offset: 0, limit: 0 })
  const page = pageOf(asked, total, LINES)
  const { acts } = await log.latest({ offset: page.offset, limit: LINES })
  const lines = acts.map(({ at, editor, what, subject }) =>
    texts.html('desk-log-line', {
      at: sayMoment(at, texts.language, timeZone),
      editor: String(editor),
      what: sayDeed(what, texts),
      subject: shorten(subject, SUBJECT_LETTERS) || '–',
    }),
  )
  const html = total === 0 ? texts.html('desk-log-empty') : [texts.html('desk-log'), ...lines].join('\n')
  return { html, buttons: [pageButtons(page, texts, (number) => `d:log:${number}`), [homeButton(texts)]] }
}

/** What a newer version noted is shown as it stands. */
function sayDeed(what: string, texts: Texts): string {
  return DESK_DEEDS.some((deed) => deed === what) ? texts.plain(`deed-${what}`) : what
}
