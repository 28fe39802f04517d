import { pino, type Logger, type LevelWithSilent } from 'pino'

export type Log = Logger

/** The logger: JSON lines on stderr, errors without their payload, secrets replaced wherever they turn up. */
export function createLog(
  level: LevelWithSilent,
  secrets: readonly string[],
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Log {
  const redact = createRedaction(secrets)
  return pino(
    { level, base: null, serializers: { err: describeError } },
    {
      write: (line) => {
        write(redact(line))
      },
    },
  )
}

/** Replaces secrets wherever they stand in a text. */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets.filter((secret) => secret !== '')
  return (text) => hidden.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text)
}

/**
 * What may be logged of an error. A Telegram error carries the whole call, with chat id and text, in `payload`, and so
 * does an update's context: only the named fields pass.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: 'something that is not an Error was thrown' }
  const known = error as Error & { code?: unknown; method?: unknown; error_code?: unknown; error?: unknown }
  const cause = error.cause ?? known.error
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...pick('code', known.code),
    ...pick('method', known.method),
    ...pick('error_code', known.error_code),
    ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
  }
}

function pick(name: string, value: unknown): Record<string, string | number> {
  return typeof value === 'string' || typeof value === 'number' ? { [name]: value } : {}
}
