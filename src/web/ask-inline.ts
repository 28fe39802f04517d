import type { Box } from '../tryout/box.js'
import type { InlineOptions } from '../tryout/inline.js'
import type { Person } from '../tryout/people.js'
import type { ActReply } from './wire-format.js'

/** Telegram's apps give up at about that time. */
const PATIENCE_MS = 10_000

/** Asks the bot for inline results and waits for them. */
export async function askInline(box: Box, person: Person, words: string, options: InlineOptions): Promise<ActReply> {
  const asked = box.inline(person, words, options)
  if (!asked.answer) {
    const answered = box.waitFor((event) => event.kind === 'inline' && event.query.id === asked.id, PATIENCE_MS)
    await answered.catch(() => undefined)
  }
  const { id, answer } = box.inlineQuery(asked.id) ?? asked
  if (!answer) return { ok: false, refused: 'no-inline', description: 'BOT_RESPONSE_TIMEOUT' }
  const results = answer.results.map(({ id, title, description }) => ({ id, title, description }))
  return { ok: true, inline: { id, results, next: answer.next, button: answer.button } }
}
