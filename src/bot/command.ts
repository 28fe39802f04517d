import type { Language } from '../domain/language.js'

/** Every command that is built: both names always work; the menu shows the one of the reader's language. */
export const COMMANDS = {
  start: { de: 'start', en: 'start' },
  help: { de: 'hilfe', en: 'help' },
  news: { de: 'neu', en: 'news' },
  ask: { de: 'frage', en: 'ask' },
  search: { de: 'suche', en: 'search' },
  topics: { de: 'themen', en: 'topics' },
  subscribe: { de: 'abo', en: 'subscribe' },
  stop: { de: 'abbestellen', en: 'stop' },
  watch: { de: 'merken', en: 'watch' },
  status: { de: 'status', en: 'status' },
  settings: { de: 'einstellungen', en: 'settings' },
  report: { de: 'fehler', en: 'report' },
  mydata: { de: 'meinedaten', en: 'mydata' },
  privacy: { de: 'datenschutz', en: 'privacy' },
  imprint: { de: 'impressum', en: 'imprint' },
} as const satisfies Record<string, Record<Language, string>>

/** The one command that only editors have: it stands in no reader's menu and is offered to nobody. */
export const DESK_COMMANDS = { de: 'redaktion', en: 'desk' } as const satisfies Record<Language, string>

export type CommandId = keyof typeof COMMANDS

/** The commands in the order of the menu. */
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]

export interface Command {
  /** As typed, in lower case, without slash and addressee. */
  readonly name: string
  /** null: no command of ours. */
  readonly id: CommandId | null
  /** Whether it names the bot: /neu@our_bot. Others' commands never get here. */
  readonly addressed: boolean
  /** What stands behind it. */
  readonly rest: string
}

/** Reads "/neu", "/Neu@our_bot" or "/frage Wer …?" from the start of a text; null if it does not begin like a command. */
export function readCommand(text: string): Command | null {
  const match = /^\/([\p{L}\p{N}_]+)(@\w+)?(?:\s+([\s\S]*))?$/u.exec(text.trim())
  if (!match) return null
  const name = (match[1] ?? '').toLowerCase()
  const id = COMMAND_IDS.find((one) => Object.values(COMMANDS[one]).includes(name as never)) ?? null
  return { name, id, addressed: match[2] !== undefined, rest: (match[3] ?? '').trim() }
}

/** The command of ours whose name is spelt most like the given one, by its name in the reader's language. */
export function nearestCommand(name: string, language: Language): string {
  const other: Language = language === 'de' ? 'en' : 'de'
  const names = [...COMMAND_IDS.map((id) => COMMANDS[id][language]), ...COMMAND_IDS.map((id) => COMMANDS[id][other])]
  const [first = COMMANDS.help[language], ...rest] = names
  const nearest = rest.reduce((best, one) => (distance(name, one) < distance(name, best) ? one : best), first)
  const near = distance(name, nearest) <= Math.max(2, nearest.length / 2)
  const id = COMMAND_IDS.find((one) => Object.values<string>(COMMANDS[one]).includes(nearest))
  return COMMANDS[near && id ? id : 'help'][language]
}

/** Edits (insert, remove, replace one letter) that turn one word into the other (Levenshtein 1965). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced))
    }
    row = next
  }
  return row[b.length] ?? 0
}
