import { createConversation, type Conversation } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Language } from '../../domain/language.js'
import { isRefusal } from '../../domain/refusal.js'
import type { BotContext } from '../context.js'
import { changeReader } from '../place.js'
import { optionsOf, type Screen } from '../screen.js'
import { quietScreen, wordsScreen } from './settings-screens.js'
import { writeInto, type SettingsDeps } from './settings-written.js'

/** The dialog's name in the store; a changed course of the dialog needs a new one. */
export const SETTINGS_DIALOG = 'settings-1'
/** Whoever writes nothing for so long asks a question again. */
const LAPSE_MS = 60 * 60_000

/** What the reader is asked to write. */
export interface SettingsAsked {
  readonly language: Language
  readonly what: 'words' | 'quiet'
}

/** Words or quiet hours, written as a message. Any command and any tap leave the dialog. */
export function settingsDialog(deps: SettingsDeps) {
  const write = async (conversation: Conversation<BotContext>, ctx: Context, asked: SettingsAsked) => {
    const texts = deps.library[asked.language]
    await ctx.reply(texts.html(`settings-write-${asked.what}`), optionsOf({ html: '' }))
    for (;;) {
      const next = await conversation.wait()
      // Whatever is no message, a tap for instance, goes its usual way.
      if (!next.message) await conversation.skip({ next: true })
      const text = next.message?.text
      const { screen, isDone } =
        text === undefined
          ? { screen: { html: texts.html('settings-write-text') }, isDone: false }
          : await conversation.external((outside) => settle(deps, outside, asked, text))
      await next.reply(screen.html, optionsOf(screen))
      if (isDone) return
    }
  }
  return createConversation<BotContext, Context>(write, { id: SETTINGS_DIALOG, maxMillisecondsToWait: LAPSE_MS })
}

async function settle(
  deps: SettingsDeps,
  ctx: BotContext,
  { what, language }: SettingsAsked,
  text: string,
): Promise<{ screen: Screen; isDone: boolean }> {
  const texts = deps.library[language]
  const reader = await changeReader(deps.readers, ctx, (current) => writeInto(current, what, text))
  if (isRefusal(reader)) return { screen: { html: texts.html(reader.refused, reader.args) }, isDone: false }
  const show = what === 'words' ? wordsScreen : quietScreen
  return { screen: show(reader, texts, { now: deps.clock.now(), timeZone: deps.timeZone }), isDone: true }
}
