import type { InlineReply } from '../wire-format.js'
import { act } from './line.js'
import type { Seat } from './seat.js'
import type { Suggest, Suggestion } from './suggest.js'

/** What the bot offers while somebody writes `@bot …`. */
export interface Inline {
  /** Asks anew when nothing was typed for a moment. */
  ask(query: string): void
  stop(): void
}

const PAUSE_MS = 250

export function createInline(seat: Seat, suggest: Suggest, done: () => void): Inline {
  const { page } = seat
  const { words, world } = page
  const place = { person: seat.person, chat: seat.chat.id }
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Answers to an older question come too late. */
  let question = 0

  const show = (query: string, replies: readonly InlineReply[]) => {
    const last = replies.at(-1)
    const start = replies[0]?.button
    const cards = replies.flatMap(({ id, results }) =>
      results.map(({ id: result, title, description }): Suggestion => ({
        label: title,
        detail: description,
        choose: () => {
          done()
          void act({ kind: 'choose', ...place, inline: id, result })
        },
      })),
    )
    const above: Suggestion[] = start
      ? [
          {
            label: start.text,
            detail: '',
            choose: () => {
              begin(start.start)
            },
          },
        ]
      : []
    const more: Suggestion[] = last?.next
      ? [{ label: words.say('page-inline-more'), detail: '', choose: () => void fetch(query, last.next, replies) }]
      : []
    const nothing: Suggestion[] =
      cards.length + above.length > 0
        ? []
        : [{ label: words.say('page-inline-none'), detail: '', choose: () => undefined }]
    suggest.show(
      words.say('page-inline'),
      [...above, ...cards, ...more, ...nothing],
      replies.length > 1 ? above.length + cards.length - (last?.results.length ?? 0) : -1,
    )
  }
  const begin = (payload: string) => {
    done()
    const person = world.person(seat.person)
    const chat = person?.chats[0]
    if (chat === undefined) return
    page.open(chat, seat.person)
    void act({ kind: 'say', person: seat.person, chat, text: `/start ${payload}` })
  }
  const fetch = async (query: string, offset: string, before: readonly InlineReply[]) => {
    const mine = ++question
    const reply = await act({ kind: 'inline', ...place, query, offset })
    if (mine !== question) return
    if (reply.ok && reply.inline) show(query, [...before, reply.inline])
    else
      suggest.show(
        words.say('page-inline'),
        [{ label: words.say('page-refused-no-inline'), detail: '', choose: () => undefined }],
        -1,
      )
  }
  return {
    ask: (query) => {
      clearTimeout(timer)
      timer = setTimeout(() => void fetch(query, '', []), PAUSE_MS)
    },
    stop: () => {
      clearTimeout(timer)
      question++
    },
  }
}
