import { Api, type ApiClientOptions } from 'grammy'
import type { Letter } from '../domain/mailing.js'
import type { Clock, Messenger, Recipient, SentMessage } from '../domain/ports.js'
import { explainEdit, explainFault } from './delivery.js'
import { createLetterCache } from './letter-cache.js'
import { letterScreen } from './letter.js'
import { optionsOf } from './screen.js'
import type { Library } from './texts.js'

export interface MessengerOptions {
  readonly token: string
  /** Without retries: a mailing must see each answer itself. */
  readonly client: ApiClientOptions
  /** The bot's own name, for links from the channel. */
  readonly username: string
  readonly library: Library
  readonly clock: Clock
  readonly timeZone: string
  /** Whether Telegram may charge for going faster than 30 messages a second. */
  readonly paidBroadcast: boolean
}

/** The Messenger over the Bot API. Each letter is tried once; what came of it is for the mailing to judge. */
export function createMessenger(options: MessengerOptions): Messenger {
  const api = new Api(options.token, options.client)
  const { library, clock, username, timeZone } = options
  const made = createLetterCache((letter, texts) => {
    const screen = letterScreen(letter, texts, { username, timeZone })
    return { html: screen.html, options: optionsOf(screen) }
  })
  const messageFor = ({ language }: Recipient | SentMessage, letter: Letter) => made(letter, library[language])
  return {
    send: async (to, letter) => {
      const message = messageFor(to, letter)
      try {
        const sent = await api.sendMessage(to.chat, message.html, { ...message.options, ...mannerOf(to, options) })
        return { kind: 'sent', message: sent.message_id }
      } catch (error) {
        return explainFault(error, clock.now())
      }
    },
    edit: async (shown, letter) => {
      const message = messageFor(shown, letter)
      try {
        await api.editMessageText(shown.chat, shown.message, message.html, message.options)
        return { kind: 'sent', message: shown.message }
      } catch (error) {
        return explainEdit(error, shown.message, clock.now())
      }
    },
  }
}

function mannerOf({ thread, silent }: Recipient, { paidBroadcast }: MessengerOptions) {
  return {
    ...(thread !== null && { message_thread_id: thread }),
    ...(silent && { disable_notification: true }),
    ...(paidBroadcast && { allow_paid_broadcast: true }),
  }
}
