import type { Box } from '../../src/tryout/box.js'

interface BotApiAnswer {
  readonly ok: boolean
  readonly result?: unknown
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: unknown
}

/** Makes one call as a bot would, and returns Telegram's JSON. */
export async function callBox(
  box: Box,
  method: string,
  parameters: object = {},
  signal?: AbortSignal,
): Promise<BotApiAnswer> {
  const response = await box.fetch(`https://api.telegram.org/bot${box.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    ...(signal && { signal }),
  })
  return (await response.json()) as BotApiAnswer
}
