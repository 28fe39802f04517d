import type { Act, ActReply, WireEvent } from '../wire-format.js'

/** How the page hears the program: well, not at the moment, or the program said farewell. */
export type LineState = 'open' | 'lost' | 'ended'

type Reply = ActReply | { readonly ok: false; readonly refused: 'offline' }

const AGAIN_MS = 2000

/** Hears everything that happens, for as long as the page is open; a lost line is tried again and again. */
export function listen(hear: (event: WireEvent) => void, change: (state: LineState) => void): void {
  const source = new EventSource('/api/events')
  source.addEventListener('open', () => {
    change('open')
  })
  source.addEventListener('message', ({ data }) => {
    const event = JSON.parse(String(data)) as WireEvent
    if (event.kind === 'farewell') change('ended')
    else hear(event)
  })
  source.addEventListener('error', () => {
    change('lost')
    if (source.readyState !== EventSource.CLOSED) return
    setTimeout(() => {
      listen(hear, change)
    }, AGAIN_MS)
  })
}

/** Does something for a person. Never rejects: what did not reach the program is refused as `offline`. */
export function act(deed: Act): Promise<Reply> {
  return post('/api/act', 'application/json', JSON.stringify(deed))
}

export function sendFile(parameters: Readonly<Record<string, string>>, file: File): Promise<Reply> {
  const query = new URLSearchParams(parameters)
  return post(`/api/file?${query}`, file.type || 'application/octet-stream', file)
}

async function post(path: string, type: string, body: BodyInit): Promise<Reply> {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body })
    if (response.status === 413) return { ok: false, refused: 'file-too-large', description: '' }
    return (await response.json()) as ActReply
  } catch {
    return { ok: false, refused: 'offline' }
  }
}
