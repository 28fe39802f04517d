import type { WireMessage } from '../wire-format.js'
import { button, icon, make, round, unseen } from './dom.js'
import { createInline } from './inline.js'
import { here } from './kept.js'
import { act, sendFile } from './line.js'
import { openMenu } from './popup.js'
import type { Seat } from './seat.js'
import { createSuggest } from './suggest.js'

/** Where a person writes. */
export interface Composer {
  readonly element: HTMLElement
  focus(): void
  /** Puts a text in place of what stands there, as if it had been typed. */
  write(text: string): void
  say(text: string): void
  reply(message: WireMessage): void
  edit(message: WireMessage): void
  /** Says why something was not done. */
  refuse(reason: string, length?: number): void
  /** Shows what the latest message with a keyboard offers to say. */
  offer(choices: WireMessage['choices']): void
}

const MENU = { 'aria-haspopup': 'menu' }
const MOST_CHARACTERS = 4096
/** From here on the page counts. */
const NEARLY_FULL = 3900

type About = { readonly kind: 'reply' | 'edit'; readonly message: WireMessage } | null

export function createComposer(seat: Seat): Composer {
  const { page, chat, person } = seat
  const { words, world, drafts } = page
  const place = { person, chat: chat.id }
  const id = `suggest-${chat.id}`
  let about: About = null

  const input = make('textarea', {
    rows: 1,
    'aria-label': words.say('page-write'),
    placeholder: words.say('page-write'),
    'aria-autocomplete': 'list',
    'aria-controls': id,
    enterkeyhint: 'send',
  })
  const suggest = createSuggest(input, id)
  const refused = make('p.refused', { role: 'alert', hidden: true })
  const count = make('span.count', { hidden: true })
  const banner = make('div.banner', { hidden: true })
  const offered = make('div.offered', { role: 'group', 'aria-label': words.say('page-choices'), hidden: true })
  const file = make('input', { type: 'file', hidden: true, 'aria-label': words.say('page-attach') })

  const inline = createInline(seat, suggest, () => {
    write('')
  })
  const refuse = (reason: string, length = 0) => {
    refused.textContent = words.say(`page-refused-${reason}`, {
      length: words.number(length),
      most: words.number(MOST_CHARACTERS),
    })
    refused.hidden = false
  }
  const write = (text: string) => {
    input.value = text
    typed()
  }
  const typed = () => {
    const { value } = input
    refused.hidden = true
    // An unfinished change of a message is no draft.
    if (about?.kind !== 'edit') drafts.set(chat.id, value)
    here.write('drafts', [...drafts])
    const { length } = Array.from(value)
    count.hidden = length < NEARLY_FULL
    count.textContent = words.number(MOST_CHARACTERS - length)
    offerFor(value)
  }
  const offerFor = (value: string) => {
    inline.stop()
    suggest.hide()
    const mention = `@${world.bot.username}`
    if (value.startsWith(`${mention} `) && world.bot.inline) inline.ask(value.slice(mention.length + 1).slice(0, 256))
    else if (/^@\w*$/.test(value) && world.bot.inline && mention.toLowerCase().startsWith(value.toLowerCase())) {
      const choose = () => {
        write(`${mention} `)
      }
      suggest.show(words.say('page-inline'), [{ label: mention, detail: words.say('page-inline-hint'), choose }], 0)
    } else if (/^\/\w*$/.test(value)) suggest.show(words.say('page-commands'), commands(value.slice(1)), 0)
  }
  const commands = (begun: string) =>
    world
      .menu(person, chat.id)
      .filter(({ command }) => command.startsWith(begun.toLowerCase()))
      .map(({ command, description }) => ({
        label: `/${command}`,
        detail: description,
        choose: (how: 'take' | 'do') => {
          if (how === 'take') write(`/${command} `)
          else {
            write('')
            say(inFull(command))
          }
        },
      }))
  /** Telegram's apps name the bot where others might feel meant. */
  const inFull = (command: string) => (chat.kind === 'group' ? `/${command}@${world.bot.username}` : `/${command}`)
  const deed = async (text: string, to: About) => {
    if (to?.kind === 'edit') return act({ kind: 'edit', ...place, message: to.message.id, text })
    return act({ kind: 'say', ...place, text, ...(to && { replyTo: to.message.id }) })
  }
  const say = (text: string, to: About = null) => {
    void deed(text, to).then((reply) => {
      if (reply.ok) return
      // Nothing that was typed gets lost.
      if (input.value === '') {
        setAbout(to)
        write(text)
      }
      refuse(reply.refused, Array.from(text).length)
    })
  }
  const submit = () => {
    const text = input.value
    if (text.trim() === '') return
    const to = about
    setAbout(null)
    write('')
    say(text, to)
    input.focus()
  }
  const setAbout = (next: About) => {
    if (about?.kind === 'edit' && next === null) write('')
    about = next
    banner.hidden = next === null
    if (!next) return
    const { kind, message } = next
    const title = kind === 'edit' ? words.say('page-editing') : words.say('page-replying', { name: message.from.name })
    const end = round('close', words.say('page-cancel'), () => {
      setAbout(null)
    })
    banner.replaceChildren(make('div.quoted', {}, make('b', {}, title), make('span', {}, message.text)), end)
    input.focus()
  }
  const edit = (message: WireMessage) => {
    setAbout({ kind: 'edit', message })
    write(message.text)
  }
  const send = async () => {
    const [picked] = file.files ?? []
    file.value = ''
    if (!picked) return
    const reply = await sendFile({ person: String(person), chat: String(chat.id), name: picked.name }, picked)
    if (!reply.ok) refuse(reply.refused)
  }

  input.addEventListener('input', typed)
  input.addEventListener('keydown', (event) => {
    if (suggest.key(event) || event.isComposing) return
    if (event.key === 'Escape' && about) setAbout(null)
    else if (event.key === 'ArrowUp' && input.value === '') {
      const own = chat.messages.findLast(
        ({ from, via, file: sent }) => from.id === person && via === null && sent === null,
      )
      if (!own) return
      edit(own)
    } else if (event.key === 'Enter' && !event.shiftKey) submit()
    else return
    event.preventDefault()
  })
  file.addEventListener('change', () => void send())

  const menu = round(
    'menu',
    words.say('page-menu'),
    () => {
      const choices = world.menu(person, chat.id).map(({ command, description }) => ({
        label: `/${command}`,
        detail: description,
        does: () => {
          say(inFull(command))
        },
      }))
      openMenu(menu, words.say('page-menu'), choices)
    },
    MENU,
  )
  const attach = round('attach', words.say('page-attach'), () => {
    file.click()
  })
  const form = make(
    'form',
    {},
    menu,
    attach,
    file,
    input,
    count,
    make('button.round.send', { title: words.say('page-send') }, icon('send'), unseen(words.say('page-send'))),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })

  input.value = drafts.get(chat.id) ?? ''
  return {
    element: make('div.composer', {}, suggest.element, banner, refused, form, offered),
    focus: () => {
      input.focus()
    },
    write: (text) => {
      write(text)
      input.focus()
    },
    say,
    edit,
    reply: (message) => {
      setAbout({ kind: 'reply', message })
    },
    refuse,
    offer: (choices) => {
      offered.hidden = choices.length === 0
      offered.replaceChildren(
        ...choices.map((row) =>
          make(
            'div.keys',
            {},
            ...row.map((text) =>
              button(
                { class: 'key' },
                () => {
                  say(text)
                },
                text,
              ),
            ),
          ),
        ),
      )
    },
  }
}
