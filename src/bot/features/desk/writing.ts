import { Composer } from 'grammy'
import type { Desk, Outcome, Who } from '../../../domain/desk.js'
import type { DraftSeed } from '../../../domain/draft.js'
import type { Pages } from '../../../domain/ports.js'
import { isRefusal, type Refusal } from '../../../domain/refusal.js'
import type { BotContext } from '../../context.js'
import { acknowledge, send, turn, type Screen } from '../../screen.js'
import { isArticleFile, readArticleFile, type DownloadDeps } from './article-file.js'
import { onlyEditors } from './door.js'
import { draftDoes, DRAFT_BUTTON, readMove } from './draft-buttons.js'
import { partsScreen, previewScreen, type View } from './preview-screens.js'
import { draftTitle, screensOf, type ShowDeps } from './show.js'

/** Where drafts come from, besides an editor's own words. */
export interface DraftSeeds {
  proposal(id: string): Promise<DraftSeed | undefined>
  gap(id: string): Promise<DraftSeed | undefined>
}

export interface WritingDeps extends ShowDeps, DownloadDeps {
  readonly desk: Desk
  readonly pages: Pages
  readonly seeds: DraftSeeds
  readonly editors: readonly number[]
}

/** Moves that change what the pressed message shows, so that it is changed in place. */
const IN_PLACE: readonly string[] = ['topic', 'item', 'drop', 'name', 'breaking']
const ALONE = /^https?:\/\/\S+$/i

/**
 * Writing at the desk. There is no dialog that waits: the draft itself says where its writing stands, so whatever comes
 * next goes on from there, in the next minute or after a new version of the bot.
 */
export function deskWritingFeature(deps: WritingDeps): Composer<BotContext> {
  const { desk } = deps
  const composer = new Composer<BotContext>()
  const mine = composer.filter(onlyEditors(deps.editors))
  mine.callbackQuery(/^d:new(?::([pg]):([\w-]{1,40}))?$/, async (ctx) => {
    const [, kind, id = ''] = ctx.match
    const seed = await seedOf(deps.seeds, kind, id)
    if (seed === undefined) await acknowledge(ctx, ctx.texts.plain('draft-gone'))
    else await show(deps, ctx, await desk.begin(whoOf(ctx), [seed]))
  })
  mine.callbackQuery(/^d:(fix|off):([a-z0-9-]{1,40})$/, async (ctx) => {
    const [, verb, id = ''] = ctx.match
    await show(deps, ctx, await desk.mendArticle(whoOf(ctx), id, verb === 'fix' ? 'correct' : 'withdraw'))
  })
  mine.callbackQuery(DRAFT_BUTTON, async (ctx, next) => {
    const [, draft = '', verb = '', what = ''] = ctx.match
    await pressed(deps, ctx, draft, verb, what, next)
  })
  mine.on('message:document', async (ctx, next) => {
    if (!isArticleFile(ctx.message.document)) return next()
    const seeds = await readArticleFile(ctx, ctx.message.document, deps)
    await show(deps, ctx, isRefusal(seeds) ? refused(seeds) : await desk.begin(whoOf(ctx), seeds))
  })
  mine.on('message:text', async (ctx, next) => {
    if (ctx.command !== null && !isSteering(ctx)) return next()
    const { text, message_id: message } = ctx.message
    if ((await desk.seatOf(ctx.from.id)) !== null)
      return show(deps, ctx, await desk.hear(whoOf(ctx), { text, message }))
    if (!ALONE.test(text.trim())) return next()
    await show(deps, ctx, await beginFromPage(deps, ctx, text.trim()))
  })
  mine.on('edited_message:text', async (ctx, next) => {
    const { text, message_id: message } = ctx.editedMessage
    const outcome = ctx.command === null ? await desk.mend(whoOf(ctx), { text, message }) : NONE
    if (outcome.kind === 'none') return next()
    await show(deps, ctx, outcome)
  })
  return composer
}

const NONE: Outcome = { kind: 'none' }

/** `/cancel` for an editor who is writing; stands above the dialogs' own, which come first where one is open. */
export function leaveWritingFeature(deps: WritingDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onlyEditors(deps.editors)).on('message:text', async (ctx, next) => {
    const isCancel = /^\/?(abbrechen|cancel)$/i.test(ctx.message.text.trim().split('@')[0] ?? '')
    const inDialog = Object.keys(ctx.conversation.active()).length > 0
    if (!isCancel || inDialog) return next()
    const outcome = await deps.desk.leave(whoOf(ctx))
    if (outcome.kind === 'none') return next()
    await show(deps, ctx, outcome)
  })
  return composer
}

/** „/fertig“ and the like are meant for the draft, not for the menu. */
function isSteering({ command }: BotContext): boolean {
  const words = ['fertig', 'done', 'zurück', 'zurueck', 'back', 'weiter', 'next', 'später', 'spaeter', 'later']
  return command !== null && words.includes(command.name)
}

async function beginFromPage({ desk, pages }: WritingDeps, ctx: BotContext, url: string): Promise<Outcome> {
  if (!URL.canParse(url)) return refused({ refused: 'draft-no-link' })
  const outcome = await desk.begin(whoOf(ctx), [{ kind: 'page', url, look: await pages.look(url) }])
  if (outcome.kind !== 'turn') return outcome
  return { ...outcome, notices: [{ text: 'draft-begun-page' }, ...outcome.notices] }
}

async function seedOf(seeds: DraftSeeds, kind: string | undefined, id: string): Promise<DraftSeed | undefined> {
  if (kind === undefined) return { kind: 'empty' }
  return kind === 'p' ? seeds.proposal(id) : seeds.gap(id)
}

async function pressed(
  deps: WritingDeps,
  ctx: BotContext,
  id: string,
  verb: string,
  what: string,
  next: () => Promise<void>,
): Promise<void> {
  const { desk } = deps
  const who = whoOf(ctx)
  switch (verb) {
    case 'open':
      return show(deps, ctx, await desk.open(who, id))
    case 'save':
      return show(deps, ctx, await saved(deps, who))
    case 'pub':
      return show(deps, ctx, await desk.submit(who, id, Number(what)))
    case 'undo':
      return show(deps, ctx, await desk.undo(who, id))
    case 'now':
      return show(deps, ctx, await desk.sendNow(who, id))
    case 'delsure':
      return show(deps, ctx, await desk.discard(who, id))
    case 'del':
    case 'parts':
      return askAbout(deps, ctx, id, verb)
    case 'view':
    case 'facts':
    case 'english':
      return look(deps, ctx, id, verb)
  }
  const move = readMove(verb, what)
  if (move === null) return next()
  await show(deps, ctx, await desk.move(who, id, move), IN_PLACE.includes(verb))
}

/** „Als Entwurf sichern“: it was saved all along; the editor is free. */
async function saved({ desk }: WritingDeps, who: Who): Promise<Outcome> {
  const outcome = await desk.leave(who)
  if (outcome.kind !== 'left' || outcome.draft === null) return outcome
  return { kind: 'told', notices: [{ text: 'draft-saved', args: { title: draftTitle(outcome.draft) } }] }
}

/** Which part to change, or whether to discard: nothing has happened yet. */
async function askAbout(deps: WritingDeps, ctx: BotContext, id: string, verb: 'del' | 'parts'): Promise<void> {
  const draft = await deps.desk.draft(id)
  if (!draft || draft.going !== null) return show(deps, ctx, await deps.desk.open(whoOf(ctx), id))
  await acknowledge(ctx)
  const { texts } = ctx
  const sure = { label: texts.plain('do-discard-sure'), does: draftDoes(id, 'delsure') }
  const not = { label: texts.plain('do-discard-not'), does: draftDoes(id, 'open') }
  const screen: Screen =
    verb === 'parts'
      ? partsScreen(draft, texts)
      : { html: texts.html('draft-discard-sure', { title: draftTitle(draft) }), buttons: [[sure, not]] }
  await send(ctx, screen)
}

/** Another look at the preview, in its place. */
async function look(deps: WritingDeps, ctx: BotContext, id: string, view: View): Promise<void> {
  const at = await deps.desk.seatOf(ctx.from?.id ?? 0)
  if (at?.draft.id !== id || at.seat.step !== 'preview') return show(deps, ctx, await deps.desk.open(whoOf(ctx), id))
  await turn(ctx, previewScreen(at, ctx.texts, deps, view))
}

function whoOf(ctx: BotContext): Who {
  return { editor: ctx.from?.id ?? 0, update: ctx.update.update_id }
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal }
}

async function show(deps: WritingDeps, ctx: BotContext, outcome: Outcome, inPlace = false): Promise<void> {
  const screens = await screensOf(outcome, ctx.texts, deps)
  await acknowledge(ctx)
  const last = screens.at(-1)
  if (inPlace && last && outcome.kind === 'turn') {
    await turn(ctx, last)
    return
  }
  for (const screen of screens) await send(ctx, screen)
}
