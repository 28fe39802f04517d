/** Why Telegram does not let a person do what they want to. */
export type ActRefusedFor = 'too-long' | 'empty' | 'blocked' | 'not-allowed' | 'gone' | 'no-inline'

/** What Telegram refuses a person; the message begins with Telegram's own word for it where that is known. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused'
  constructor(
    readonly reason: ActRefusedFor,
    description: string,
  ) {
    super(description)
  }
}

export function refuseAct(reason: ActRefusedFor, description: string): ActRefused {
  return new ActRefused(reason, description)
}
