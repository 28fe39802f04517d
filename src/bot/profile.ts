import type { Api } from 'grammy'
import { LANGUAGES, type Language } from '../domain/language.js'
import type { Readers } from '../domain/store.js'
import type { Log } from '../log.js'
import { COMMAND_IDS, COMMANDS, DESK_COMMANDS } from './command.js'
import type { Library, Texts } from './texts.js'

/** Tells Telegram the command menu and what the bot is: German for `de`, English for everyone else. */
export async function publishProfile(api: Api, library: Library): Promise<void> {
  for (const language of LANGUAGES) {
    const whose = language === 'de' ? { language_code: 'de' as const } : {}
    const texts = library[language]
    await api.setMyCommands(menuOf(language, texts), whose)
    await api.setMyDescription(texts.plain('profile-long'), whose)
    await api.setMyShortDescription(texts.plain('profile-short'), whose)
  }
}

interface EditorMenus {
  readonly editors: readonly number[]
  readonly readers: Readers
  readonly library: Library
  readonly log: Log
}

/** Each editor's own menu holds the desk, too. Whoever has not started the bot yet has no chat for one: that is all right. */
export async function publishEditorMenus(api: Api, { editors, readers, library, log }: EditorMenus): Promise<void> {
  for (const editor of editors) {
    const language = (await readers.get(editor))?.lang ?? 'de'
    const desk = { command: DESK_COMMANDS[language], description: library[language].plain('command-desk') }
    const menu = [...menuOf(language, library[language]), desk]
    await api.setMyCommands(menu, { scope: { type: 'chat', chat_id: editor } }).catch((err: unknown) => {
      log.info({ err }, 'an editor has no command menu of their own yet')
    })
  }
}

function menuOf(language: Language, texts: Texts): { command: string; description: string }[] {
  return COMMAND_IDS.map((id) => ({ command: COMMANDS[id][language], description: texts.plain(`command-${id}`) }))
}
