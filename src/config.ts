import type { LevelWithSilent } from 'pino'

/** Everything that can be set from outside; see `.env.example` for each variable. */
export interface Config {
  readonly token: string | null
  readonly apiRoot: string
  readonly dataDir: string
  readonly editors: readonly number[]
  readonly channel: string | number | null
  readonly sendRate: number
  readonly paidBroadcast: boolean
  readonly port: number
  readonly host: string
  readonly allowPrivateFeeds: boolean
  readonly imprint: Imprint
  readonly privacyUrl: string | null
  readonly timeZone: string
  /** null: not set, each command has its own default. */
  readonly logLevel: LevelWithSilent | null
}

/** Who answers for the bot (§ 5 DDG, § 18 MStV). */
export interface Imprint {
  readonly name: string | null
  readonly address: string | null
  readonly email: string | null
  readonly responsible: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] }

export interface ConfigFault {
  readonly variable: string
  readonly reason: string
}

const LEVELS: readonly LevelWithSilent[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const NO_URL = { username: '', search: '', hash: '' }
const NOT_YET = ['WEBHOOK_URL', 'WEBHOOK_SECRET', 'STORE_KEY']
const IMPRINT = ['IMPRINT_NAME', 'IMPRINT_ADDRESS', 'IMPRINT_EMAIL', 'IMPRINT_RESPONSIBLE'] as const

/** Reads the environment; lists every fault at once. The values of secrets never stand in a fault. */
export function parseConfig(env: Environment): ConfigResult {
  const read = createReader(env)
  for (const variable of NOT_YET) {
    if (read.text(variable) !== null) read.fault(variable, 'is not available yet: remove it')
  }
  const paidBroadcast = read.flag('PAID_BROADCAST')
  const config: Config = {
    token: read.matching('BOT_TOKEN', /^[A-Za-z0-9:_-]+$/, 'is not a token: copy it from @BotFather without spaces'),
    apiRoot: (read.root('TELEGRAM_API_ROOT') ?? 'https://api.telegram.org').replace(/\/+$/, ''),
    dataDir: read.text('DATA_DIR') ?? './data',
    editors: read.ids('EDITOR_IDS'),
    channel: read.channel('CHANNEL_ID'),
    sendRate: read.sendRate(paidBroadcast),
    paidBroadcast,
    port: read.wholeNumber('PORT', 0, 65535) ?? 8080,
    host: read.text('HOST') ?? '127.0.0.1',
    allowPrivateFeeds: read.flag('ALLOW_PRIVATE_FEEDS'),
    imprint: {
      name: read.text('IMPRINT_NAME'),
      address: read.text('IMPRINT_ADDRESS'),
      email: read.matching('IMPRINT_EMAIL', /^[^\s@]+@[^\s@]+$/, 'is not an e-mail address'),
      responsible: read.text('IMPRINT_RESPONSIBLE'),
    },
    privacyUrl: read.url('PRIVACY_URL'),
    timeZone: read.timeZone('TIME_ZONE') ?? 'Europe/Berlin',
    logLevel: read.oneOf('LOG_LEVEL', LEVELS),
  }
  if (read.faults.length > 0) return { ok: false, faults: read.faults }
  return { ok: true, config, warnings: config.token === null ? [] : missingImprint(read.text) }
}

function missingImprint(text: (variable: string) => string | null): string[] {
  const missing = IMPRINT.filter((variable) => text(variable) === null)
  if (missing.length === 0) return []
  return [`${missing.join(', ')}: not set, so /impressum is incomplete; German law (§ 5 DDG) asks for it`]
}

/** What stands in a variable, checked; faults are gathered on the way. An empty variable counts as not set. */
function createReader(env: Environment) {
  const faults: ConfigFault[] = []
  const fault = (variable: string, reason: string): null => {
    faults.push({ variable, reason })
    return null
  }
  const text = (variable: string): string | null => env[variable]?.trim() || null

  const matching = (variable: string, pattern: RegExp, reason: string) => {
    const value = text(variable)
    return value === null || pattern.test(value) ? value : fault(variable, reason)
  }
  const url = (variable: string) => {
    const value = text(variable)
    if (value === null || (/^https?:\/\//i.test(value) && URL.canParse(value))) return value
    return fault(variable, 'is not a web address: write it like https://example.org')
  }
  const root = (variable: string) => {
    const value = url(variable)
    const { username, search, hash } = value === null ? NO_URL : new URL(value)
    if (username + search + hash === '') return value
    return fault(variable, 'holds a user, a query or a fragment: write only the address of the Bot API server')
  }
  const wholeNumber = (variable: string, least: number, most: number) => {
    const value = text(variable)
    if (value === null) return null
    const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN
    if (number >= least && number <= most) return number
    return fault(variable, `is „${value}“: write a whole number from ${least} to ${most}`)
  }
  const flag = (variable: string): boolean => {
    const value = text(variable)
    if (value !== null && !['0', '1'].includes(value)) fault(variable, `is „${value}“: write 1, or remove it`)
    return value === '1'
  }
  const oneOf = <T extends string>(variable: string, allowed: readonly T[]): T | null => {
    const value = text(variable)
    if (value === null) return null
    return allowed.find((one) => one === value) ?? fault(variable, `is „${value}“: write one of ${allowed.join(', ')}`)
  }
  const ids = (variable: string): number[] => {
    const parts = (text(variable) ?? '').split(',').flatMap((part) => part.trim() || [])
    const wrong = parts.filter((part) => !/^[1-9]\d{0,15}$/.test(part) || !Number.isSafeInteger(Number(part)))
    if (wrong.length > 0)
      fault(variable, `holds „${wrong.join(', ')}“: write Telegram user ids (numbers), comma-separated`)
    return [...new Set(parts.map(Number))]
  }
  const channel = (variable: string): string | number | null => {
    const value = matching(
      variable,
      /^(@[A-Za-z]\w{3,31}|-\d{1,16})$/,
      'is not a channel: write @name or its id (-100…)',
    )
    return value === null || value.startsWith('@') ? value : Number(value)
  }
  const timeZone = (variable: string) => {
    const value = text(variable)
    if (value === null || isTimeZone(value)) return value
    return fault(variable, `is „${value}“: write a zone like Europe/Berlin`)
  }
  const sendRate = (paid: boolean): number => wholeNumber('SEND_RATE', 1, paid ? 1000 : 30) ?? 25

  return { faults, fault, text, matching, url, root, wholeNumber, flag, oneOf, ids, channel, timeZone, sendRate }
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('de', { timeZone: value })
    return true
  } catch {
    return false
  }
}
