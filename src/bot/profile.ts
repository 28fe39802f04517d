import type { Api } from 'grammy'
import { LANGUAGES, type Language } from '../domain/language.js'
import { COMMAND_IDS, COMMANDS } from './command.js'
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

function menuOf(language: Language, texts: Texts): { command: string; description: string }[] {
  return COMMAND_IDS.map((id) => ({ command: COMMANDS[id][language], description: texts.plain(`command-${id}`) }))
}
