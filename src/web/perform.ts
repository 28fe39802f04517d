import { ActRefused } from '../tryout/act-refused.js'
import type { Person } from '../tryout/people.js'
import type { ShownMessage } from '../tryout/shown.js'
import type { SentFile } from '../tryout/world.js'
import type { FileParameters } from './files.js'
import { askInline } from './ask-inline.js'
import { moveClock } from './move-clock.js'
import { chatsOf, peopleOf, personsOf, type Stage } from './stage.js'
import type { Act, ActRefusal, ActReply } from './wire-format.js'

/** Where the toasts of presses go: press id → the page's own `ref`. */
export type PressRefs = Map<string, string>

/** Does what a person wants to do; what Telegram would not let them do is refused. */
export function perform(stage: Stage, refs: PressRefs, act: Act): Promise<ActReply> {
  return orRefuse(stage, act.person, (person) => performAs(stage, refs, person, act))
}

/** Sends a person's file into a chat. */
export function sendFile(stage: Stage, parameters: FileParameters, file: SentFile): Promise<ActReply> {
  return orRefuse(stage, parameters.person, (person) => {
    if (file.bytes.length === 0) return no('file-empty', 'FILE_PARTS_INVALID')
    const where = { in: chatIn(stage, person, parameters.chat) }
    const caption = parameters.caption.trim()
    const options = { ...where, file, ...(caption !== '' && { caption }) }
    return { ok: true, message: stage.box.send(person, parameters.as, options).id }
  })
}

async function orRefuse(
  stage: Stage,
  id: number,
  work: (person: Person) => ActReply | Promise<ActReply>,
): Promise<ActReply> {
  const person = personsOf(stage.cast).find(({ user }) => user.id === id)
  if (!person) return no('malformed', 'there is no such person')
  try {
    return await work(person)
  } catch (error) {
    if (error instanceof ActRefused) return no(error.reason, error.message)
    throw error
  }
}

export function no(refused: ActRefusal, description: string): ActReply {
  return { ok: false, refused, description }
}

async function performAs(stage: Stage, refs: PressRefs, person: Person, act: Act): Promise<ActReply> {
  const { box } = stage
  switch (act.kind) {
    case 'say': {
      const replyTo = act.replyTo === undefined ? undefined : messageIn(stage, act.chat, act.replyTo)
      const where = { in: chatIn(stage, person, act.chat), ...(replyTo && { replyTo }) }
      return { ok: true, message: box.say(person, act.text.trim(), where).id }
    }
    case 'edit':
      box.edit(ownMessage(stage, person, act), act.text.trim())
      return { ok: true }
    case 'delete':
      box.remove(act.chat === person.chat.id ? messageIn(stage, act.chat, act.message) : ownMessage(stage, person, act))
      return { ok: true }
    case 'press': {
      chatIn(stage, person, act.chat)
      const press = box.pressData(person, messageIn(stage, act.chat, act.message), act.data)
      refs.set(press.id, act.ref)
      return { ok: true }
    }
    case 'inline':
      return askInline(box, person, act.query, { offset: act.offset, in: chatIn(stage, person, act.chat) })
    case 'choose': {
      const query = box.inlineQuery(act.inline)
      if (query?.user.id !== person.user.id) return no('gone', 'QUERY_ID_INVALID')
      return { ok: true, message: box.choose(person, query, act.result, { in: chatIn(stage, person, act.chat) }).id }
    }
    case 'clock':
      return moveClock(stage, person, act.move)
    case 'block':
      box.block(person)
      return { ok: true }
    case 'unblock':
      box.unblock(person)
      return { ok: true }
    case 'join':
    case 'leave':
      if (act.chat !== stage.cast.group.id) return no('not-allowed', 'CHAT_ID_INVALID')
      box[act.kind](stage.cast.group, person)
      return { ok: true }
    case 'language':
      box.setLanguage(person, act.language)
      return { ok: true }
  }
}

/** A chat that this person sees. */
function chatIn(stage: Stage, person: Person, id: number) {
  const chat = chatsOf(stage.cast).find((one) => one.id === id)
  const seen = peopleOf(stage).find((one) => one.id === person.user.id)?.chats ?? []
  if (!chat || !seen.includes(id)) throw new ActRefused('not-allowed', 'CHAT_WRITE_FORBIDDEN')
  return chat
}

function messageIn({ box, cast }: Stage, chat: number, id: number): ShownMessage {
  const place = chatsOf(cast).find((one) => one.id === chat)
  const message = place && box.messages(place).find((one) => one.id === id)
  if (!message) throw new ActRefused('gone', 'MESSAGE_ID_INVALID')
  return message
}

function ownMessage(stage: Stage, person: Person, { chat, message }: { chat: number; message: number }): ShownMessage {
  const found = messageIn(stage, chat, message)
  if (found.byBot || found.message.from?.id !== person.user.id) {
    throw new ActRefused('not-allowed', 'MESSAGE_AUTHOR_REQUIRED')
  }
  return found
}
