/** What Telegram answers when it does not do what was asked. */
export interface Refused {
  readonly error_code: number
  readonly description: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
}

/** A call that Telegram refuses; thrown where that is found out, answered as JSON at the rim. */
export class ApiFault extends Error {
  constructor(readonly refused: Refused) {
    super(refused.description)
  }
}

export function badRequest(reason: string): ApiFault {
  return new ApiFault({ error_code: 400, description: `Bad Request: ${reason}` })
}

export function forbidden(reason: string): ApiFault {
  return new ApiFault({ error_code: 403, description: `Forbidden: ${reason}` })
}

export const UNAUTHORIZED: Refused = { error_code: 401, description: 'Unauthorized' }

export const NOT_FOUND: Refused = { error_code: 404, description: 'Not Found' }

export const CONFLICT: Refused = {
  error_code: 409,
  description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
}

/** Telegram's "not now": the same call may work after so many seconds. */
export function tooManyRequests(seconds: number): Refused {
  return {
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  }
}
