import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

const words = (text: string) => new TextEncoder().encode(text)
const json = { name: 'entwurf.json', bytes: words('{"ö":1}'), type: 'application/json' }

async function download(box: ReturnType<typeof createBox>, path: string, token = box.token) {
  return box.fetch(`https://api.telegram.org/file/bot${token}/${path}`)
}

describe('files that people send', () => {
  it('reach the bot with name, size and type, and can be downloaded byte for byte', async () => {
    const box = createBox()
    const sent = box.send(box.person(), 'document', { file: json, caption: 'Bitte lesen: /neu' })
    expect(sent.message).toMatchObject({
      document: { file_name: 'entwurf.json', file_size: 8, mime_type: 'application/json' },
      caption_entities: [{ type: 'bot_command' }],
    })
    const file_id = sent.message.document?.file_id ?? ''
    const { result } = await callBox(box, 'getFile', { file_id })
    expect(result).toEqual({ file_id, file_unique_id: file_id, file_size: 8, file_path: 'documents/file_1.json' })
    const response = await download(box, 'documents/file_1.json')
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe('{"ö":1}')
  })

  it('come as photos and voice messages, too', () => {
    const box = createBox()
    const anna = box.person()
    expect(box.send(anna, 'photo', { file: json }).message).toHaveProperty('photo')
    expect(box.send(anna, 'voice', { file: json }).message).toHaveProperty('voice')
  })

  it('are refused where Telegram refuses them', () => {
    const box = createBox()
    const anna = box.person()
    const empty = { name: 'a.txt', bytes: words('') }
    expect(() => box.send(anna, 'document', { file: empty })).toThrow('no empty file')
    expect(() => box.send(anna, 'document', { file: json, caption: 'x'.repeat(1025) })).toThrow('1024')
    expect(box.messages(anna.chat)).toEqual([])
  })
})

describe('getFile', () => {
  it('knows only files that were sent', async () => {
    expect(await callBox(createBox(), 'getFile', { file_id: 'their-file' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: wrong file_id or the file is temporarily unavailable',
    })
  })

  it('hands out nothing over 20 MB', async () => {
    const box = createBox()
    const file = { name: 'film', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }
    const sent = box.send(box.person(), 'document', { file })
    const answer = await callBox(box, 'getFile', { file_id: sent.message.document?.file_id ?? '' })
    expect(answer.description).toBe('Bad Request: file is too big')
  })

  it('leads nowhere else: not to another path, not with another token', async () => {
    const box = createBox()
    box.send(box.person(), 'document', { file: json })
    expect((await download(box, 'documents/file_2.json')).status).toBe(404)
    expect((await download(box, '../../etc/passwd')).status).toBe(404)
    expect((await download(box, 'documents/file_1.json', '1:other')).status).toBe(401)
  })
})
