import type { ServerResponse } from 'node:http'
import type { WireEvent } from './wire-format.js'

/** Tabs that listen to what happens. */
export interface EventStream {
  /** Sends the response what happens from now on, beginning with `first`. */
  join(response: ServerResponse, first: WireEvent): void
  readonly send: (event: WireEvent) => void
  /** Says farewell and ends every stream. */
  close(): void
}

/** Proxies and browsers drop a line on which nothing is said. */
const BREATH_MS = 20_000
/** A tab that does not take in what it is sent is cut off; it comes back and gets a snapshot. */
const MOST_UNSENT_BYTES = 16 * 1024 * 1024

export function createEventStream(): EventStream {
  const tabs = new Set<ServerResponse>()
  const write = (tab: ServerResponse, words: string) => {
    tab.write(words)
    if (tab.writableLength > MOST_UNSENT_BYTES) tab.destroy()
  }
  const breath = setInterval(() => {
    for (const tab of tabs) write(tab, ':\n\n')
  }, BREATH_MS)
  breath.unref()
  const send = (event: WireEvent) => {
    if (tabs.size === 0) return
    const words = wordsOf(event)
    for (const tab of tabs) write(tab, words)
  }
  return {
    join: (response, first) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
      write(response, `retry: 1000\n${wordsOf(first)}`)
      tabs.add(response)
      response.on('close', () => tabs.delete(response))
    },
    send,
    close: () => {
      clearInterval(breath)
      send({ kind: 'farewell' })
      for (const tab of tabs) tab.end()
    },
  }
}

/** JSON has no line breaks, so one line is enough. */
function wordsOf(event: WireEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`
}
