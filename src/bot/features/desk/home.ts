import { Composer } from 'grammy'
import type { BotContext } from '../../context.js'
import { inRows } from '../../rows.js'
import { send, turn, type Button, type Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { isDeskCommand, onlyEditors } from './door.js'

/** One room of the desk as Home shows it: its line with the numbers, ready HTML, and its buttons. */
export interface DeskRoom {
  /** null: nothing worth a line. */
  line(texts: Texts): Promise<string | null>
  buttons(texts: Texts): Promise<readonly Button[]>
}

export interface HomeDeps {
  readonly editors: readonly number[]
  /** In the order of the screen. */
  readonly rooms: readonly DeskRoom[]
}

/** `/desk`: the desk on one screen, a line and a button for each room. */
export function deskHomeFeature({ editors, rooms }: HomeDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const desk = composer.filter(onlyEditors(editors))
  desk.filter(isDeskCommand, async (ctx) => {
    await send(ctx, await homeScreen(rooms, ctx.texts))
  })
  desk.callbackQuery('d:home', async (ctx) => {
    await turn(ctx, await homeScreen(rooms, ctx.texts))
  })
  return composer
}

async function homeScreen(rooms: readonly DeskRoom[], texts: Texts): Promise<Screen> {
  const lines = await Promise.all(rooms.map((room) => room.line(texts)))
  const buttons = await Promise.all(rooms.map((room) => room.buttons(texts)))
  return {
    html: [texts.html('desk-home'), ...lines.filter((line) => line !== null)].join('\n\n'),
    buttons: inRows(buttons.flat(), 2),
  }
}

/** The way back to Home, for the last row of every screen of the desk. */
export function homeButton(texts: Texts): Button {
  return { label: texts.plain('desk-back'), does: 'd:home' }
}
