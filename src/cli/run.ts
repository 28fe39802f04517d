import { setFlagsFromString } from 'node:v8'
import { startApp } from '../app.js'
import { createFetch } from '../bot/http.js'
import { PollingEnded } from '../bot/updates.js'
import { createLog, createRedaction } from '../log.js'
import { reportStoreFault } from './fault.js'
import { FAILED, WELL, WRONG_USAGE } from './exit-code.js'
import type { Ready } from './settle.js'
import { stopOnSignal } from './signals.js'

const NO_TOKEN = 'BOT_TOKEN is not set: get a token from @BotFather in Telegram (/newbot) and put it into .env'

/** The bot until SIGTERM or SIGINT. */
export async function runBot({ config, warnings }: Ready): Promise<number> {
  const { token } = config
  if (token === null) {
    process.stderr.write(`${NO_TOKEN}\n`)
    return WRONG_USAGE
  }
  const log = createLog(config.logLevel ?? 'info', [token])
  for (const warning of warnings) log.warn(warning)
  dieCleanly(createRedaction([token]))
  const stopping = stopOnSignal()
  // A thousand messages a second leave much to collect: with the little room of `main.ts` that takes a fifth of the time.
  if (config.paidBroadcast) setFlagsFromString('--semi-space-growth-factor=2')
  try {
    const app = await startApp({
      config,
      token,
      log,
      clock: { now: () => new Date() },
      fetch: createFetch(),
      signal: stopping,
    })
    stopping.addEventListener('abort', () => void app.stop())
    try {
      await app.finished
    } finally {
      await app.stop()
    }
    return WELL
  } catch (error) {
    return stopping.aborted ? WELL : sayWhy(error)
  }
}

function sayWhy(error: unknown): number {
  if (error instanceof PollingEnded) process.stderr.write(`${error.message}\n`)
  else reportStoreFault(error)
  return FAILED
}

/** A crash says what broke without the token, and ends the process: a half-broken bot must not look alive. */
function dieCleanly(redact: (text: string) => string): void {
  const die = (error: unknown) => {
    process.stderr.write(`${redact(error instanceof Error ? (error.stack ?? error.message) : 'something broke')}\n`)
    process.exit(FAILED)
  }
  process.on('uncaughtException', die)
  process.on('unhandledRejection', die)
}
