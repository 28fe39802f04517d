import { Composer } from 'grammy'
import { inLanguage } from '../../../domain/article.js'
import { answeredGaps, dismissGap, openGaps, type Gap } from '../../../domain/gap.js'
import type { Clock, WatchTopics } from '../../../domain/ports.js'
import type { Kept, Store } from '../../../domain/store.js'
import type { Gaps } from '../../../domain/gap.js'
import { TOPICS } from '../../../domain/topic.js'
import type { BotContext } from '../../context.js'
import { sayDay } from '../../dates.js'
import { shorten } from '../../html.js'
import { PAGE_SIZE, pageButtons, pageOf } from '../../pages.js'
import { acknowledge, turn, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { onlyEditors } from './door.js'
import { homeButton, type DeskRoom } from './home.js'

export interface GapsDeps {
  readonly store: Pick<Store, 'articles' | 'gaps' | 'deskLog'>
  readonly clock: Clock
  readonly watchTopics: WatchTopics
  readonly editors: readonly number[]
  readonly timeZone: string
}

const HOME_QUESTIONS = 3
const HOME_LETTERS = 90
const LIST_LETTERS = 180
const BUTTON_LETTERS = 40

/** The gap board: what readers asked, did not find and handed over, most wanted first; and what is answered by now. */
export function gapsFeature(deps: GapsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const desk = composer.filter(onlyEditors(deps.editors))
  desk.callbackQuery(/^d:gaps(?::(\d{1,4}))?$/, async (ctx) => {
    await turn(ctx, await boardScreen(deps, Number(ctx.match[1] ?? 0), ctx.texts))
  })
  desk.callbackQuery(/^d:gaps:done(?::(\d{1,4}))?$/, async (ctx) => {
    await turn(ctx, await answeredScreen(deps, Number(ctx.match[1] ?? 0), ctx.texts))
  })
  desk.callbackQuery(/^d:gaps:see:([\w-]{1,40})$/, async (ctx) => {
    const gap = (await deps.store.gaps.get()).gaps.find(({ id }) => id === ctx.match[1])
    if (gap === undefined) await acknowledge(ctx, ctx.texts.plain('gap-gone'))
    await turn(ctx, gap ? await gapScreen(deps, gap, ctx.texts) : await boardScreen(deps, 0, ctx.texts))
  })
  desk.callbackQuery(/^d:gaps:no:([\w-]{1,40})$/, async (ctx) => {
    const dismissed = await dismiss(deps, ctx.match[1] ?? '', ctx.from.id)
    await acknowledge(ctx, ctx.texts.plain(dismissed ? 'gap-dismissed' : 'gap-gone'))
    await turn(ctx, await boardScreen(deps, 0, ctx.texts))
  })
  return composer
}

/** The most wanted questions on Home. */
export function gapsRoom(gaps: Kept<Gaps>): DeskRoom {
  return {
    line: async (texts) => {
      const wanted = openGaps(await gaps.get()).slice(0, HOME_QUESTIONS)
      if (wanted.length === 0) return texts.html('gaps-home-none')
      return [texts.html('gaps-home'), ...wanted.map((gap) => gapLine(gap, HOME_LETTERS, texts))].join('\n')
    },
    buttons: async (texts) => {
      const count = openGaps(await gaps.get()).length
      return [{ label: texts.plain('gaps-button', { count }), does: 'd:gaps' }]
    },
  }
}

async function dismiss({ store, clock }: GapsDeps, id: string, editor: number): Promise<boolean> {
  const outcome = { isGone: false }
  await store.gaps.change((gaps) => {
    const left = dismissGap(gaps, id)
    outcome.isGone = left !== gaps
    return left
  })
  // The question is a reader's text: the log names the entry only.
  if (outcome.isGone)
    await store.deskLog.add({ at: clock.now().toISOString(), editor, what: 'gap-dismissed', subject: id })
  return outcome.isGone
}

async function boardScreen({ store, watchTopics }: GapsDeps, asked: number, texts: Texts): Promise<Screen> {
  const gaps = await store.gaps.get()
  const open = openGaps(gaps)
  const answered = answeredGaps(gaps).length
  const page = pageOf(asked, open.length)
  const shown = open.slice(page.offset, page.offset + PAGE_SIZE)
  const lines = shown.map((gap) => gapLine(gap, LIST_LETTERS, texts))
  const heading = texts.html(open.length === 0 ? 'gaps-none' : 'gaps-heading', { count: open.length })
  return {
    html: [heading, ...(lines.length > 0 ? [lines.join('\n')] : []), ...(await watchLines(watchTopics, texts))].join(
      '\n\n',
    ),
    buttons: [
      ...shown.map(({ id, question }) => [{ label: shorten(question, BUTTON_LETTERS), does: `d:gaps:see:${id}` }]),
      pageButtons(page, texts, (number) => `d:gaps:${number}`),
      answered > 0 ? [{ label: texts.plain('gaps-answered-button', { count: answered }), does: 'd:gaps:done' }] : [],
      [homeButton(texts)],
    ],
  }
}

/** What readers want to hear of, as numbers a topic, most wanted first: never their words. */
async function watchLines(watchTopics: WatchTopics, texts: Texts): Promise<string[]> {
  const { topics, other, unsorted } = await watchTopics.count()
  const wanted = TOPICS.filter((topic) => topics[topic] > 0).sort((a, b) => topics[b] - topics[a])
  const counts = [
    ...wanted.map((topic) => `${texts.plain(`topic-${topic}`)} ${topics[topic]}`),
    ...(other > 0 ? [texts.plain('gaps-watches-other', { count: other })] : []),
    ...(unsorted > 0 ? [texts.plain('gaps-watches-unsorted', { count: unsorted })] : []),
  ]
  return counts.length === 0 ? [] : [texts.html('gaps-watches', { counts: counts.join(', ') })]
}

function gapLine({ count, question }: Gap, letters: number, texts: Texts): string {
  return texts.html('gap-line', { count: String(count), question: shorten(question, letters) })
}

async function gapScreen(deps: GapsDeps, gap: Gap, texts: Texts): Promise<Screen> {
  const day = (at: string) => sayDay(at, texts.language, deps.timeZone)
  const asked = texts.html('gap', {
    question: gap.question,
    count: gap.count,
    since: day(gap.since),
    last: day(gap.last),
  })
  const answer = gap.answered && (await answerLine(deps, gap, texts))
  return {
    html: [asked, ...(answer === null ? [] : [answer])].join('\n\n'),
    buttons: [
      gap.answered ? [{ label: texts.plain('report-open'), does: `art:${gap.answered.article}` }] : [],
      [
        { label: texts.plain('gap-draft'), does: `d:new:g:${gap.id}` },
        { label: texts.plain('gap-dismiss'), does: `d:gaps:no:${gap.id}` },
      ],
      [{ label: texts.plain('gaps-back'), does: 'd:gaps' }],
    ],
  }
}

async function answeredScreen(deps: GapsDeps, asked: number, texts: Texts): Promise<Screen> {
  const answered = answeredGaps(await deps.store.gaps.get())
  const page = pageOf(asked, answered.length)
  const shown = answered.slice(page.offset, page.offset + PAGE_SIZE)
  const entries = await Promise.all(
    shown.map(async (gap) => [gapLine(gap, LIST_LETTERS, texts), await answerLine(deps, gap, texts)].join('\n')),
  )
  return {
    html: [texts.html('gaps-answered'), ...entries].join('\n\n'),
    buttons: [
      pageButtons(page, texts, (number) => `d:gaps:done:${number}`),
      [{ label: texts.plain('gaps-back'), does: 'd:gaps' }],
    ],
  }
}

async function answerLine({ store, timeZone }: GapsDeps, { answered }: Gap, texts: Texts): Promise<string> {
  const article = answered ? await store.articles.get(answered.article) : undefined
  const title = article ? inLanguage(article, texts.language).title : (answered?.article ?? '')
  return texts.html('gap-answered', { title, day: sayDay(answered?.at ?? '', texts.language, timeZone) })
}
