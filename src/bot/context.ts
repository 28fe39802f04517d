import type { ConversationFlavor } from '@grammyjs/conversations'
import type { Context } from 'grammy'
import type { Command } from './command.js'
import type { Texts } from './texts.js'

/** What every feature finds on its context. */
export interface Said {
  /** Texts in the language of whoever is talking. */
  texts: Texts
  /** The command that the message holds, if it holds one. */
  command: Command | null
}

export type BotContext = ConversationFlavor<Context & Said>
