import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api, HttpError, InputFile } from 'grammy'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createFetch } from '../../src/bot/http.js'
import { createWire, sleep } from '../../src/bot/wire.js'
import { createBox } from '../../src/tryout/box.js'
import { serveBox } from '../support/serve-box.js'

const apiAt = (apiRoot: string, token = '1:x') =>
  new Api(token, { apiRoot, fetch: createWire({ fetch: createFetch(), retries: false, sleep }) })

async function serve(answer: (path: string) => string | null): Promise<string> {
  const server = createServer((request, response) => {
    const text = answer(request.url ?? '')
    if (text === null) response.destroy()
    else if (text !== '') response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the way to Telegram', () => {
  it('carries words of any script, and files', async () => {
    const box = createBox()
    const served = await serveBox(box)
    onTestFinished(() => served.close())
    const anna = box.person()
    box.say(anna, '/start')
    const api = apiAt(served.url, box.token)
    await api.sendMessage(anna.chat.id, 'Grüße 🚲 مرحبا')
    await api.sendDocument(anna.chat.id, new InputFile(Buffer.from('{"chat":1}'), 'daten.json'))
    const [text, file] = box.messages(anna.chat).slice(-2)
    expect(text?.text).toBe('Grüße 🚲 مرحبا')
    expect(file?.message.document?.file_name).toBe('daten.json')
    expect(box.file(file?.message.document?.file_id ?? '')).toBeDefined()
    expect(box.violations).toEqual([])
  })

  it('tells a cut line and a page that is no JSON from an answer', async () => {
    await expect(apiAt(await serve(() => null)).getMe()).rejects.toBeInstanceOf(HttpError)
    await expect(apiAt(await serve(() => '<html>')).getMe()).rejects.toBeInstanceOf(HttpError)
    await expect(apiAt('http://127.0.0.1:1').getMe()).rejects.toBeInstanceOf(HttpError)
  })

  it('ends a call that nobody waits for any more', async () => {
    const api = apiAt(await serve(() => ''))
    await expect(api.getMe(AbortSignal.timeout(50) as never)).rejects.toBeInstanceOf(HttpError)
  })
})
