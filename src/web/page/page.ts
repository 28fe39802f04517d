import type { Act, Snapshot, WireEvent, WireMessage } from '../wire-format.js'

/** The first reader's chat with the bot, as plain text. */
let shown: Snapshot | undefined
const messages = new Map<number, WireMessage>()

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page has no #${id}`)
  return found
}

function draw(): void {
  const lines = [...messages.values()].map(({ from, text }) => {
    const line = document.createElement('p')
    line.textContent = `${from.name}: ${text}`
    return line
  })
  element('log').replaceChildren(...lines)
}

function take(event: WireEvent): void {
  const chat = shown?.people[0]?.chats[0]
  if (event.kind === 'snapshot') {
    shown = event.snapshot
    const words = shown.texts[shown.language ?? 'de']
    element('title').textContent = words['page-title'] ?? ''
    element('send').textContent = words['page-send'] ?? ''
    element('text').setAttribute('aria-label', words['page-write'] ?? '')
    messages.clear()
    for (const message of shown.chats[0]?.messages ?? []) messages.set(message.id, message)
  }
  if ((event.kind === 'message' || event.kind === 'edit') && event.message.chat === chat) {
    messages.set(event.message.id, event.message)
  }
  if (event.kind === 'deletion' && event.chat === chat) messages.delete(event.message)
  draw()
}

async function say(text: string): Promise<void> {
  const [person] = shown?.people ?? []
  const chat = person?.chats[0]
  if (!person || chat === undefined) return
  const act: Act = { kind: 'say', person: person.id, chat, text }
  const headers = { 'content-type': 'application/json' }
  await fetch('/api/act', { method: 'POST', headers, body: JSON.stringify(act) })
}

new EventSource('/api/events').addEventListener('message', ({ data }) => {
  take(JSON.parse(String(data)) as WireEvent)
})
element('form').addEventListener('submit', (event) => {
  event.preventDefault()
  const input = element('text') as HTMLInputElement
  void say(input.value)
  input.value = ''
})
