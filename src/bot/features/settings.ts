import { Composer } from 'grammy'
import { isLanguage, languageOf } from '../../domain/language.js'
import { newReader } from '../../domain/reader.js'
import type { Readers } from '../../domain/store.js'
import { isSubscribed } from '../../domain/subscription.js'
import type { BotContext } from '../context.js'
import { onCommand } from '../on-command.js'
import { acknowledge, send, turn, type Screen } from '../screen.js'
import type { Library, Texts } from '../texts.js'

export interface SettingsDeps {
  readonly readers: Readers
  readonly library: Library
}

/** `/settings`: the language, chosen on one screen, edited in place. „Wie in Telegram“ forgets the choice. */
export function settingsFeature({ readers, library }: SettingsDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('settings'), async (ctx) => {
    await send(ctx, await settingsScreen(ctx, ctx.texts, readers))
  })
  composer.callbackQuery(/^lang:(de|en|auto)$/, async (ctx) => {
    if (!(await mayDecide(ctx))) {
      await acknowledge(ctx, ctx.texts.plain('settings-admins-only'))
      return
    }
    const [chat, choice] = [ctx.chatId ?? ctx.from.id, ctx.match[1]]
    const lang = isLanguage(choice) ? choice : languageOf(ctx.from.language_code)
    const reader = await readers.get(chat)
    // Mailings need a language of their own, so a subscriber's choice is kept; anybody else's is forgotten.
    if (!isLanguage(choice) && !(reader && isSubscribed(reader))) await readers.remove(chat)
    else await readers.change(chat, (current) => ({ ...(current ?? newReader(chat, lang)), lang }))
    const texts = library[isLanguage(choice) ? choice : languageOf(ctx.from.language_code)]
    await turn(ctx, await settingsScreen(ctx, texts, readers))
  })
  return composer
}

async function settingsScreen(ctx: BotContext, texts: Texts, readers: Readers): Promise<Screen> {
  const chosen = (await readers.get(ctx.chatId ?? 0))?.lang ?? 'auto'
  const button = (choice: string) => ({
    label: texts.plain(choice === chosen ? 'settings-chosen' : 'settings-choice', {
      choice: texts.plain(`settings-lang-${choice}`),
    }),
    does: `lang:${choice}`,
  })
  return { html: texts.html('settings'), buttons: [[button('de'), button('en')], [button('auto')]] }
}

/** In a group only its administrators decide for all. */
async function mayDecide(ctx: BotContext): Promise<boolean> {
  if (ctx.chat === undefined || ctx.chat.type === 'private') return true
  const member = await ctx.getChatMember(ctx.from?.id ?? 0)
  return member.status === 'creator' || member.status === 'administrator'
}
