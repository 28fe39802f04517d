import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Box } from './box.js'
import type { BoxEvent } from './events.js'
import { createKeypad, type Keypad } from './keypad.js'
import type { Person, PersonOptions } from './people.js'
import { callbackDataOf } from './press.js'
import { render } from './render.js'

export interface ChatOptions {
  readonly box: Box
  /** The bot on the box's `fetch`: started by the caller, and stopped by it afterwards. */
  readonly bot: {
    /** Resolves when everything taken in is handled. */
    idle(): Promise<void>
    /** Rejects when the bot cannot go on; that ends the chat. */
    readonly finished: Promise<void>
  }
  readonly input: Readable
  readonly output: Writable
  /** Someone sits at a terminal: with a prompt and ANSI codes. */
  readonly interactive: boolean
  readonly reader?: PersonOptions
  /** Said on the reader's behalf at the start, such as `/start`. */
  readonly opening?: string
}

const PROMPT = '> '
/** A bot that is slower than this is not waited for. */
const PATIENCE_MS = 60_000
/** The bot itself says when it is done; this only lets the last call come back. */
const QUIET_MS = 10
const LONGEST_TEXT = 4096

/**
 * A chat in the terminal or from a pipe: each line is a message of one reader, or the number of a button; what the bot
 * shows goes to the output. Ends at the end of the input, when the bot is done with what was said.
 */
export async function runChat(options: ChatOptions): Promise<void> {
  const { box, bot, input, output, interactive } = options
  const reader = box.person(options.reader)
  const lines = createInterface({ input, crlfDelay: Infinity, ...(interactive && { output, prompt: PROMPT }) })
  // Taken at once: lines that arrive before somebody asks for them would be lost.
  const said = lines[Symbol.asyncIterator]()
  const print = createPrinter(lines, output, interactive)
  const keypad = createKeypad()
  const off = box.on((event) => {
    showEvent(event, { reader, keypad, print, ansi: interactive })
  })
  const died = bot.finished.then(() => new Promise<never>(() => undefined))
  died.catch(() => undefined)
  const turn = async (line: string) => {
    keypad.startTurn()
    if (!pressKey(line, { box, reader, keypad, print })) sayLine(box, reader, line)
    const done = box.settled({ also: () => bot.idle(), quiet: QUIET_MS, within: PATIENCE_MS })
    await Promise.race([done.catch(() => undefined), died])
  }
  try {
    if (options.opening !== undefined) await turn(options.opening)
    if (interactive) lines.prompt()
    for (;;) {
      const next = await Promise.race([said.next(), died])
      if (next.done) return
      if (next.value.trim() !== '') await turn(next.value)
      if (interactive) lines.prompt()
    }
  } finally {
    off()
    lines.close()
  }
}

type Print = (text: string) => void

/** Writes above the prompt, so that what is being typed stays below. */
function createPrinter(lines: Interface, output: Writable, interactive: boolean): Print {
  return (text) => {
    output.write(interactive ? `\r\x1b[J${text}\n\n` : `${text}\n\n`)
    if (interactive) lines.prompt(true)
  }
}

interface Showing {
  readonly reader: Person
  readonly keypad: Keypad
  readonly print: Print
  readonly ansi: boolean
}

function showEvent(event: BoxEvent, { reader, keypad, print, ansi }: Showing): void {
  switch (event.kind) {
    case 'message':
    case 'edit':
      if (!event.message.byBot || event.message.chatId !== reader.chat.id) return
      print(render(event.message, { ansi, firstNumber: keypad.add(event.message) }))
      return
    case 'deletion':
      if (event.message.chatId === reader.chat.id) keypad.drop(event.message.id)
      return
    case 'toast':
      if (event.userId === reader.user.id && event.answer.text !== '') print(`» ${event.answer.text}`)
      return
    case 'action':
    case 'chat':
    case 'inline':
    case 'call':
      return
  }
}

interface Pressing {
  readonly box: Box
  readonly reader: Person
  readonly keypad: Keypad
  readonly print: Print
}

/** Whether the line was the number of a key; a number that is none is a message like any other. */
function pressKey(line: string, { box, reader, keypad, print }: Pressing): boolean {
  const found = /^\d{1,3}$/.test(line.trim()) ? keypad.find(Number(line)) : undefined
  if (!found) return false
  const { key, message } = found
  if ('choice' in key) box.say(reader, key.choice)
  else if ('url' in key) print(key.url)
  else if ('copy_text' in key) print(key.copy_text.text)
  else {
    const data = callbackDataOf(key)
    if (data === undefined) return false
    box.press(reader, message, data)
  }
  return true
}

/** Splits what is too long for one message, as Telegram's apps do. */
function sayLine(box: Box, reader: Person, line: string): void {
  const characters = Array.from(line)
  for (let at = 0; at < characters.length; at += LONGEST_TEXT) {
    box.say(reader, characters.slice(at, at + LONGEST_TEXT).join(''))
  }
}
