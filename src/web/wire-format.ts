/*
 * Everything that goes between the page and its server, as JSON. Types only, so that the page can import them too.
 *
 *   GET  /                  the page; GET /page.css, /page.js and the modules that page.js imports
 *   GET  /api/events        server-sent events, each `data:` one WireEvent: first a snapshot, then what happens. A
 *                           browser that connects again gets a new snapshot, which replaces all it had
 *   POST /api/act           one Act as application/json, at most 1 MiB; answered with an ActReply
 *   POST /api/file?…        the bytes of a file that a person sends, at most 25 MiB, its type as content-type; an ActReply.
 *                           `?person=ID&chat=ID&name=NAME`, and if wanted `&as=photo|voice|document&caption=TEXT`
 *   GET  /api/file/ID       the bytes of a file to save; with ?open what a browser can show safely is shown in place
 *
 * Moments are milliseconds since 1970 by the clock of the try-out, which may be ahead of the machine's.
 * Offsets and lengths in a text count UTF-16 units, as JavaScript's strings do.
 */

export type WireLanguage = 'de' | 'en'

/** All there is to see, at one moment. */
export interface Snapshot {
  readonly bot: { readonly id: number; readonly name: string; readonly username: string; readonly inline: boolean }
  /** In the order in which the page offers them. */
  readonly people: readonly WirePerson[]
  readonly chats: readonly WireChat[]
  readonly menus: readonly WireMenu[]
  readonly clock: WireClock
  /** The language the program was asked to speak; null: as the browser prefers. */
  readonly language: WireLanguage | null
  /** The page's own words, each key of `page.ftl` in both languages; a variable stands as `{$name}`. */
  readonly texts: Readonly<Record<WireLanguage, Readonly<Record<string, string>>>>
}

/** Someone whom the one before the page can play. */
export interface WirePerson {
  readonly id: number
  readonly name: string
  readonly role: 'reader' | 'editor'
  /** What the person's Telegram is set to; a bot goes by it until it is told otherwise. */
  readonly language: WireLanguage
  /** Ids of the chats the person sees, the private one with the bot first. */
  readonly chats: readonly number[]
}

export interface WireChat {
  readonly id: number
  readonly kind: 'private' | 'group' | 'channel'
  readonly title: string
  /** How many people are in it, without the bot. */
  readonly members: number
  /**
   * The bot: `new` nobody wrote to it yet, the page may offer „Start“; `there`; `blocked` by the person, who writes to it
   * only after an unblock; `gone` from the group.
   */
  readonly standing: 'new' | 'there' | 'blocked' | 'gone'
  /** Oldest first. Only in a snapshot is this all there is: an event `chat` brings an empty list. */
  readonly messages: readonly WireMessage[]
}

export interface WireMessage {
  readonly id: number
  readonly chat: number
  /** A channel posts under its own id and title. */
  readonly from: { readonly id: number; readonly name: string; readonly isBot: boolean }
  readonly at: number
  readonly isEdited: boolean
  /** Arrived without a sound. */
  readonly isSilent: boolean
  /** Text or caption; may be empty where there is a file or an event. */
  readonly text: string
  /** Sorted by offset, outer ones first; they nest and never cross. */
  readonly entities: readonly WireEntity[]
  /** Rows of buttons under the message. */
  readonly buttons: readonly (readonly WireButton[])[]
  /** Rows of texts that a keyboard below the input offers to say; empty: none. The latest message that has some counts. */
  readonly choices: readonly (readonly string[])[]
  readonly replyTo: { readonly id: number; readonly name: string; readonly text: string } | null
  readonly file: WireFile | null
  /** @username of the bot whose inline result it is, without the @. */
  readonly via: string | null
  /** Something that happened instead of something said. */
  readonly event: 'joined' | 'left' | null
}

export interface WireEntity {
  /** As in the Bot API: bold, italic, underline, strikethrough, spoiler, code, pre, blockquote, expandable_blockquote,
   * text_link, url, email, mention, bot_command, hashtag …; an unknown one is plain text. */
  readonly type: string
  readonly offset: number
  readonly length: number
  /** Of a text_link. */
  readonly url?: string
  /** Of pre: the programming language. */
  readonly language?: string
}

export type WireButton =
  | { readonly kind: 'press'; readonly text: string; readonly data: string }
  /** An address `https://t.me/BOT?start=PAYLOAD` of this bot opens the private chat and says `/start PAYLOAD` there. */
  | { readonly kind: 'url'; readonly text: string; readonly url: string }
  | { readonly kind: 'copy'; readonly text: string; readonly copies: string }
  /** Starts an inline query: in this chat, or in one that the person picks. */
  | { readonly kind: 'switch'; readonly text: string; readonly query: string; readonly here: boolean }

export interface WireFile {
  /** For GET /api/file/ID. */
  readonly id: string
  readonly kind: 'document' | 'photo' | 'voice' | 'other'
  readonly name: string
  /** MIME type, as sent or by the name. */
  readonly type: string
  /** Bytes; null where the box holds none, as for a sticker. */
  readonly size: number | null
}

/** What the bot put into the command menu for this person in this chat, by Telegram's rules for scope and language. */
export interface WireMenu {
  readonly person: number
  readonly chat: number
  readonly commands: readonly { readonly command: string; readonly description: string }[]
}

export interface WireClock {
  /** What the bot takes for now. It goes on at the machine's pace. */
  readonly now: number
  /** How far it is ahead of the machine's clock, in milliseconds. */
  readonly ahead: number
  /** The readers' zone, such as Europe/Berlin. */
  readonly zone: string
}

export type WireEvent =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'message'; readonly message: WireMessage }
  /** Takes the place of the message with the same chat and id. */
  | { readonly kind: 'edit'; readonly message: WireMessage }
  | { readonly kind: 'deletion'; readonly chat: number; readonly message: number }
  /** The bot is busy: shown for five seconds, or until its next message in the chat. `action` as in sendChatAction. */
  | { readonly kind: 'typing'; readonly chat: number; readonly action: string }
  /** What the bot answered a press with; only the page that sent this `ref` shows it. An empty text ends the waiting. */
  | {
      readonly kind: 'toast'
      readonly ref: string
      readonly chat: number
      readonly text: string
      /** As a dialog that must be closed. */
      readonly alert: boolean
      /** To be opened, or null. */
      readonly url: string | null
    }
  | { readonly kind: 'menus'; readonly menus: readonly WireMenu[] }
  | { readonly kind: 'clock'; readonly clock: WireClock }
  /** Everything about the chat but its messages, which stay. */
  | { readonly kind: 'chat'; readonly chat: WireChat }
  | { readonly kind: 'people'; readonly people: readonly WirePerson[] }
  /** The program ends; the page says so and tries to connect again. */
  | { readonly kind: 'farewell' }

/** What a person does. `person` and `chat` are ids of the snapshot. */
export type Act =
  | {
      readonly kind: 'say'
      readonly person: number
      readonly chat: number
      readonly text: string
      readonly replyTo?: number
    }
  /** Changes an own message. */
  | {
      readonly kind: 'edit'
      readonly person: number
      readonly chat: number
      readonly message: number
      readonly text: string
    }
  /** Deletes an own message, or any in a private chat. */
  | { readonly kind: 'delete'; readonly person: number; readonly chat: number; readonly message: number }
  /** `data` of the button as the page shows it; `ref`, 1 to 64 characters of the page's choice, comes back in the toast. */
  | {
      readonly kind: 'press'
      readonly person: number
      readonly chat: number
      readonly message: number
      readonly data: string
      readonly ref: string
    }
  /**
   * `query` without the bot's name, at most 256 characters; `offset`: `next` of the page before, or empty. Answered with
   * `inline` as soon as the bot has answered.
   */
  | {
      readonly kind: 'inline'
      readonly person: number
      readonly chat: number
      readonly query: string
      readonly offset: string
    }
  | {
      readonly kind: 'choose'
      readonly person: number
      readonly chat: number
      readonly inline: string
      readonly result: string
    }
  /** tomorrow: to 8 o'clock of the next day. next-digest: just after this person's next digest is due. */
  | { readonly kind: 'clock'; readonly move: 'tomorrow' | 'next-digest'; readonly person: number }
  /** Blocks or unblocks the bot in the person's private chat. */
  | { readonly kind: 'block' | 'unblock'; readonly person: number }
  /** Joins or leaves the group. */
  | { readonly kind: 'join' | 'leave'; readonly person: number; readonly chat: number }
  /** The person's Telegram speaks another language from now on. */
  | { readonly kind: 'language'; readonly person: number; readonly language: WireLanguage }

export type ActReply =
  | { readonly ok: true; readonly message?: number; readonly inline?: InlineReply }
  /** Nothing happened. `description` is for whoever looks at the wire, in Telegram's words where they are known. */
  | { readonly ok: false; readonly refused: ActRefusal; readonly description: string }

/** The page has a text for each: `page-refused-CODE`. */
export type ActRefusal =
  /** More than 4096 characters, or 1024 in a caption. */
  | 'too-long'
  | 'empty'
  /** Telegram takes no file without bytes, and the page none over 25 MiB. */
  | 'file-empty'
  | 'file-too-large'
  /** The bot is blocked: unblock it first. */
  | 'blocked'
  /** Not a member, not one's own message, or a channel, where only the bot writes. */
  | 'not-allowed'
  /** The message, button or inline result is gone. */
  | 'gone'
  /** The person gets no digest: off or instant. */
  | 'no-digest'
  /** The bot did not answer the inline query in time, or knows none. */
  | 'no-inline'
  /** The request makes no sense: a mistake of the page. */
  | 'malformed'

export interface InlineReply {
  /** For `choose`. */
  readonly id: string
  readonly results: readonly InlineCard[]
  /** `offset` of the next page; empty: there is none. */
  readonly next: string
  /** A button above the results that leads to the private chat with the bot and says `/start PAYLOAD` there. */
  readonly button: { readonly text: string; readonly start: string } | null
}

export interface InlineCard {
  readonly id: string
  readonly title: string
  readonly description: string
}
