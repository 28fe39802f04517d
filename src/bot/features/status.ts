import { Composer } from 'grammy'
import { isQuiet, nextDigest } from '../../domain/berlin.js'
import { inLanguage } from '../../domain/article.js'
import { settlesArticles, type Receipt } from '../../domain/mailing.js'
import { parkedUntil } from '../../domain/parking.js'
import type { Clock } from '../../domain/ports.js'
import { keyOf, type Reader } from '../../domain/reader.js'
import type { Store } from '../../domain/store.js'
import { isSubscribed } from '../../domain/subscription.js'
import type { Matches } from '../../domain/wants.js'
import type { BotContext } from '../context.js'
import { sayDate, sayMoment } from '../dates.js'
import { heldBack } from '../held-back.js'
import { shorten } from '../html.js'
import { onCommand } from '../on-command.js'
import { placeOf, readerAt } from '../place.js'
import { sayCities, sayMuted, sayQuiet, sayRhythm, sayTopics, sayWords } from '../say-reader.js'
import { send, type Button } from '../screen.js'
import type { Texts } from '../texts.js'
import { whyText } from '../why-line.js'

/** Why nothing goes out to anybody at the moment. */
export interface Holding {
  readonly noRoom: boolean
  readonly parkedUntil: Date | null
}

export interface StatusDeps {
  readonly store: Store
  readonly clock: Clock
  readonly matches: Matches
  readonly timeZone: string
  readonly holding: () => Holding
}

const LAST = 3
/** So many receipts are looked through for the last messages. */
const LOOKED_AT = 60
const TITLE_LETTERS = 90

/** `/status`: what I get and why, what came last, when the next digest is due, what was held back, how fresh all is. */
export function statusFeature(deps: StatusDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('status'), async (ctx) => {
    const { texts } = ctx
    const reader = await readerAt(deps.store.readers, ctx)
    const parts = [
      ...(reader && isSubscribed(reader)
        ? [whatComes(deps, reader, texts), nextLine(deps, reader, texts), ...(await heldLines(deps, reader, texts))]
        : [texts.html('status-nothing')]),
      await lastLines(deps, ctx),
      await freshLine(deps, texts),
    ]
    await send(ctx, { html: parts.filter((part) => part !== '').join('\n\n'), buttons: [buttons(texts)] })
  })
  return composer
}

function buttons(texts: Texts): Button[] {
  return [
    { label: texts.plain('status-change'), does: 'set' },
    { label: texts.plain('watch-list-button'), does: 'watches' },
  ]
}

function whatComes({ clock, timeZone }: StatusDeps, reader: Reader, texts: Texts): string {
  const muted = sayMuted(reader, clock.now(), texts, timeZone)
  const lines = texts.html('status', {
    rhythm: sayRhythm(reader, texts),
    topics: sayTopics(reader, texts),
    cities: sayCities(reader, texts),
    words: sayWords(reader),
    watches: reader.watches.length,
    quiet: sayQuiet(reader, texts),
  })
  return muted === '' ? lines : `${lines}\n${texts.html('settings-muted', { muted })}`
}

function nextLine({ clock, timeZone }: StatusDeps, reader: Reader, texts: Texts): string {
  const next = nextDigest(clock.now(), reader, timeZone)
  if (next === null) return ''
  return texts.html('status-next', { at: sayMoment(next, texts.language, timeZone) })
}

/** What waits, for whom it waits, and what the reader's own choices kept away. */
async function heldLines(deps: StatusDeps, reader: Reader, texts: Texts): Promise<string[]> {
  const { store, clock, timeZone, holding, matches } = deps
  const now = clock.now()
  const moment = (at: Date) => sayMoment(at, texts.language, timeZone)
  const { noRoom, parkedUntil: all } = holding()
  const mine = parkedUntil(await store.parking.get(), reader.chat)
  const choices = await heldBack(store, reader, matches, now)
  return [
    ...(noRoom ? [texts.html('status-no-room')] : []),
    ...(all !== null ? [texts.html('status-all-parked', { until: moment(all) })] : []),
    ...(mine > now.getTime() ? [texts.html('status-parked', { until: moment(new Date(mine)) })] : []),
    ...(isQuiet(now, reader.quiet, timeZone) ? [texts.html('status-quiet')] : []),
    ...(choices.waiting > 0 ? [texts.html('status-waiting', { count: choices.waiting })] : []),
    ...(choices.muted > 0 ? [texts.html('status-muted', { count: choices.muted })] : []),
    ...(choices.unwanted > 0 ? [texts.html('status-unwanted', { count: choices.unwanted })] : []),
    ...(choices.other > 0 ? [texts.html('status-other', { count: choices.other })] : []),
  ]
}

async function lastLines(deps: StatusDeps, ctx: BotContext): Promise<string> {
  const { texts } = ctx
  const lines = []
  for (const receipt of await lastReceipts(deps, ctx)) lines.push(await receiptLine(deps, receipt, texts))
  return lines.length === 0 ? texts.html('status-last-none') : [texts.html('status-last'), ...lines].join('\n')
}

async function lastReceipts({ store }: StatusDeps, ctx: BotContext): Promise<Receipt[]> {
  const place = placeOf(ctx)
  const found: Receipt[] = []
  let looked = 0
  for await (const receipt of store.receipts.ofChat(place.chat)) {
    if (found.length >= LAST || looked >= LOOKED_AT) break
    looked += 1
    const isMessage = receipt.outcome === 'sent' && (settlesArticles(receipt) || receipt.kind === 'corrected')
    if (isMessage && keyOf(receipt) === keyOf(place)) found.push(receipt)
  }
  return found
}

/** „Mo, 23. Nov., 07:30: Neuer Radweg (und 2 weitere), weil du Verkehr folgst“ */
async function receiptLine({ store, timeZone }: StatusDeps, receipt: Receipt, texts: Texts): Promise<string> {
  const [first, ...others] = receipt.items
  const article = first && (await store.articles.get(first.article))
  const title = article ? shorten(inLanguage(article, texts.language).title, TITLE_LETTERS) : '–'
  const why = first ? whyText(first.why, texts) : null
  return texts.html('status-message', {
    at: sayMoment(receipt.at, texts.language, timeZone),
    title,
    more: others.length,
    why: { html: why === null ? '' : `, ${why}` },
  })
}

async function freshLine({ store, timeZone }: StatusDeps, texts: Texts): Promise<string> {
  const { articles, total } = await store.articles.published({ offset: 0, limit: 1 })
  const newest = articles[0]
  if (!newest) return texts.html('news-none')
  const { announced } = await store.mailings.get()
  const at = announced[newest.id]?.at ?? newest.publishedAt
  const day = newest.date === undefined ? '–' : sayDate(newest.date, texts.language)
  const when = at === undefined ? day : sayMoment(at, texts.language, timeZone)
  return texts.html('status-fresh', { count: total, when })
}
