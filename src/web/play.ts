import type { ServerResponse } from 'node:http'
import type { BoxEvent } from '../tryout/events.js'
import type { SentFile } from '../tryout/world.js'
import { createEventStream } from './event-stream.js'
import type { FileParameters } from './files.js'
import { perform, sendFile, type PressRefs } from './perform.js'
import { chatOf, chatsOf, clockOf, menusOf, peopleOf, snapshotOf, type Stage } from './stage.js'
import { toWire } from './wire-message.js'
import type { Act, ActReply, WireEvent } from './wire-format.js'

/** The try-out as its pages see it: what happens goes to all of them, what they do goes in. */
export interface Play {
  /** Sends the response a snapshot, then what happens. */
  listen(response: ServerResponse): void
  perform(act: Act): Promise<ActReply>
  sendFile(parameters: FileParameters, file: SentFile): Promise<ActReply>
  /** A file that somebody sent. */
  file(id: string): SentFile | undefined
  close(): void
}

export function createPlay(stage: Stage): Play {
  const stream = createEventStream()
  const refs: PressRefs = new Map()
  const off = stage.box.on((event) => {
    for (const told of tell(stage, refs, event)) stream.send(told)
  })
  return {
    listen: (response) => {
      stream.join(response, { kind: 'snapshot', snapshot: snapshotOf(stage) })
    },
    perform: async (act) => {
      const reply = await perform(stage, refs, act)
      if (act.kind === 'clock' && reply.ok) stream.send({ kind: 'clock', clock: clockOf(stage) })
      if (act.kind === 'language') {
        stream.send({ kind: 'people', people: peopleOf(stage) })
        stream.send({ kind: 'menus', menus: menusOf(stage) })
      }
      return reply
    },
    sendFile: (parameters, file) => sendFile(stage, parameters, file),
    file: (id) => stage.box.file(id),
    close: () => {
      off()
      stream.close()
    },
  }
}

/** What the pages are told about something that happened in the box. */
function tell(stage: Stage, refs: PressRefs, event: BoxEvent): WireEvent[] {
  switch (event.kind) {
    case 'message':
    case 'edit':
      return [{ kind: event.kind, message: toWire(event.message) }]
    case 'deletion':
      return [{ kind: 'deletion', chat: event.message.chatId, message: event.message.id }]
    case 'action':
      return [{ kind: 'typing', chat: event.chatId, action: event.action }]
    case 'toast': {
      const ref = refs.get(event.pressId)
      refs.delete(event.pressId)
      return ref === undefined ? [] : [{ kind: 'toast', ref, chat: event.chatId, ...event.answer }]
    }
    case 'chat': {
      const chat = chatsOf(stage.cast).find(({ id }) => id === event.chatId)
      if (!chat) return []
      const people: WireEvent = { kind: 'people', people: peopleOf(stage) }
      return [{ kind: 'chat', chat: chatOf(stage, chat) }, people, { kind: 'menus', menus: menusOf(stage) }]
    }
    case 'inline':
      return []
    case 'call':
      return event.call.method === 'setMyCommands' ? [{ kind: 'menus', menus: menusOf(stage) }] : []
  }
}
