import type { BotCommand } from 'grammy/types'
import type { Call } from './call.js'
import type { Parameters } from './methods.js'
import { reachChat } from './reach.js'

type Scope = Parameters<'getMyCommands'>['scope']

/** What people see of the bot before they write to it. */
export interface Profile {
  /** The menu for a scope and language exactly as the bot set it; null if it set none. */
  commands(languageCode: string, scope?: Scope): readonly BotCommand[] | null
  /** The name, description or short description in a language; null if the bot set none. */
  words(field: ProfileField, languageCode: string): string | null
}

export type ProfileField = 'name' | 'description' | 'short_description'

/** The answers about the bot's own face, with what they keep between calls. */
export function createProfile() {
  const menus = new Map<string, readonly BotCommand[]>()
  const fields = new Map<string, string>()
  const set = (field: ProfileField, language = '', text = ''): true => {
    fields.set(`${field} ${language}`, text)
    return true
  }
  const profile: Profile = {
    commands: (language, scope) => menus.get(menuKey(scope, language)) ?? null,
    words: (field, language) => fields.get(`${field} ${language}`) ?? null,
  }
  return {
    profile,
    setMyCommands: ({ world, parameters }: Call<'setMyCommands'>): true => {
      // A menu for one chat only where there is that chat.
      if (parameters.scope && 'chat_id' in parameters.scope) reachChat(world, parameters.scope.chat_id)
      menus.set(menuKey(parameters.scope, parameters.language_code), parameters.commands)
      return true
    },
    getMyCommands: ({ parameters }: Call<'getMyCommands'>): readonly BotCommand[] =>
      menus.get(menuKey(parameters.scope, parameters.language_code)) ?? [],
    setMyName: ({ parameters: { name, language_code } }: Call<'setMyName'>) => set('name', language_code, name),
    setMyDescription: ({ parameters: { description, language_code } }: Call<'setMyDescription'>) =>
      set('description', language_code, description),
    setMyShortDescription: ({ parameters: { short_description, language_code } }: Call<'setMyShortDescription'>) =>
      set('short_description', language_code, short_description),
  }
}

function menuKey(scope: Scope, language = ''): string {
  return `${JSON.stringify(scope ?? { type: 'default' })} ${language}`
}
