import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { callBox } from '../support/call-box.js'

function openBox() {
  const box = createBox()
  const anna = box.person()
  const question = box.say(anna, 'Hallo')
  const send = (parameters: object) => callBox(box, 'sendMessage', { chat_id: anna.chat.id, ...parameters })
  const html = (text: string, more: object = {}) => send({ text, parse_mode: 'HTML', ...more })
  return { box, anna, question, send, html, last: () => box.messages(anna.chat).at(-1) }
}

const noPreview = { link_preview_options: { is_disabled: true } }

describe('sendMessage', () => {
  it('shows the parsed text and tells the bot what it made of it', async () => {
    const { box, anna, html, last } = openBox()
    const answer = await html('<b>Neu</b> &amp; gut')
    expect(answer).toMatchObject({
      ok: true,
      result: {
        message_id: 2,
        from: { id: box.bot.id, is_bot: true },
        chat: { id: anna.chat.id, type: 'private' },
        text: 'Neu & gut',
        entities: [{ type: 'bold', offset: 0, length: 3 }],
      },
    })
    expect(last()).toMatchObject({ byBot: true, text: 'Neu & gut', silent: false })
    expect(box.violations).toEqual([])
  })

  it('takes text without HTML as it is, with the entities given', async () => {
    const { send, last } = openBox()
    await send({ text: '<b>x</b>', entities: [{ type: 'italic', offset: 3, length: 1 }] })
    expect(last()).toMatchObject({ text: '<b>x</b>', entities: [{ type: 'italic', offset: 3, length: 1 }] })
  })

  it.each([
    ['<b>x', `can't parse entities: Can't find end tag corresponding to start tag "b"`],
    ['<br>', `can't parse entities: Unsupported start tag "br" at byte offset 0`],
    ['3 < 4', `can't parse entities: Unsupported start tag "" at byte offset 2`],
    ['', 'message text is empty'],
    [' \n\u200b ', 'message text is empty'],
    ['<b></b>', 'message text is empty'],
    ['\ud83d', 'strings must be encoded in UTF-8'],
    ['x'.repeat(4097), 'message is too long'],
  ])('refuses %j and notes it as the bot’s fault', async (text, reason) => {
    const { box, html } = openBox()
    expect(await html(text)).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${reason}` })
    expect(box.violations).toEqual([`sendMessage: ${reason}`])
  })

  it('counts 4096 characters after the formatting was taken out', async () => {
    const { html } = openBox()
    expect(await html(`<b>${'👍'.repeat(4095)}</b>&amp;`)).toMatchObject({ ok: true })
    expect(await html('👍'.repeat(4097))).toMatchObject({ ok: false })
  })

  it('notes an unescaped & although Telegram takes it', async () => {
    const { box, html } = openBox()
    expect(await html('a & b')).toMatchObject({ ok: true, result: { text: 'a & b' } })
    expect(box.violations).toEqual(['sendMessage: unescaped & at byte offset 2'])
  })

  it('notes more formatted parts than Telegram keeps', async () => {
    const { box, html } = openBox()
    await html('<b>a</b> '.repeat(100))
    expect(box.violations).toEqual([])
    await html('<b>a</b> '.repeat(101))
    expect(box.violations).toEqual(['sendMessage: more than 100 formatted parts'])
  })

  it.each(['<a href="https://halle.de">x</a>', 'siehe https://halle.de', 'siehe halle.de'])(
    'notes link previews that are on: %s',
    async (text) => {
      const { box, html } = openBox()
      await html(text, noPreview)
      expect(box.violations).toEqual([])
      await html(text)
      await html(text, { link_preview_options: { is_disabled: false } })
      expect(box.violations).toEqual(['sendMessage: link preview on', 'sendMessage: link preview on'])
    },
  )

  it('shows buttons, or choices below the input', async () => {
    const { send, last } = openBox()
    const button = { text: 'Mehr', callback_data: 'more' }
    await send({ text: 'x', reply_markup: { inline_keyboard: [[button]] } })
    expect(last()).toMatchObject({ buttons: [[button]], choices: [] })
    await send({ text: 'x', reply_markup: { keyboard: [['Ja', { text: 'Nein' }]] } })
    expect(last()).toMatchObject({ buttons: [], choices: [['Ja', 'Nein']] })
    expect(last()?.message.reply_markup).toBeUndefined()
  })

  it('arrives without a sound if so wished', async () => {
    const { send, last } = openBox()
    await send({ text: 'x', disable_notification: true })
    expect(last()?.silent).toBe(true)
  })

  it('answers a message, which must be there', async () => {
    const { question, send, last } = openBox()
    await send({ text: 'x', reply_parameters: { message_id: question.id } })
    expect(last()?.message.reply_to_message).toMatchObject({ message_id: question.id, text: 'Hallo' })
    expect(await send({ text: 'x', reply_parameters: { message_id: 99 } })).toMatchObject({
      description: 'Bad Request: message to be replied not found',
    })
    await send({ text: 'y', reply_parameters: { message_id: 99, allow_sending_without_reply: true } })
    expect(last()).toMatchObject({ text: 'y' })
  })
})

describe('sendDocument', () => {
  const boundary = 'xyz'
  function form(fields: Record<string, string>, content: string, head = 'filename="a.json"') {
    const values = Object.entries(fields).map(
      ([name, value]) => `content-disposition:form-data;name="${name}"\r\n\r\n${value}`,
    )
    const parts = [
      ...values,
      `Content-Disposition: form-data; name="up"; ${head}\r\nContent-Type: x/y\r\n\r\n${content}`,
    ]
    return parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('') + `--${boundary}--\r\n`
  }
  async function upload(body: string, box: ReturnType<typeof createBox>) {
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
    const response = await box.fetch(`http://x/bot${box.token}/sendDocument`, { method: 'POST', headers, body })
    return (await response.json()) as { ok: boolean; description?: string; result: { document: { file_id: string } } }
  }

  it('keeps what was uploaded, line breaks and all', async () => {
    const { box, anna, last } = openBox()
    const fields = { chat_id: String(anna.chat.id), document: 'attach://up', caption: '<b>A</b>', parse_mode: 'HTML' }
    const answer = await upload(form(fields, '{"a":\r\n1}\r\n'), box)
    const file = box.file(answer.result.document.file_id)
    expect(file?.name).toBe('a.json')
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('{"a":\r\n1}\r\n')
    expect(last()).toMatchObject({ text: 'A', entities: [{ type: 'bold' }] })
    expect(box.violations).toEqual([])
  })

  it('refuses an empty file, a missing one and a caption of 1025 characters', async () => {
    const { box, anna } = openBox()
    const fields = { chat_id: String(anna.chat.id), document: 'attach://up' }
    expect(await upload(form(fields, ''), box)).toMatchObject({ description: 'Bad Request: file must be non-empty' })
    const missing = await upload(form({ ...fields, document: 'attach://down' }, 'x'), box)
    expect(missing.description).toMatch(/^Bad Request: wrong remote file identifier/)
    expect(await upload(form({ ...fields, caption: 'x'.repeat(1024) }, 'x'), box)).toMatchObject({ ok: true })
    expect(box.violations).toEqual([])
    const long = await upload(form({ ...fields, caption: 'x'.repeat(1025) }, 'x'), box)
    expect(long.description).toBe('Bad Request: message caption is too long')
    expect(box.violations).toEqual(['sendDocument: message caption is too long'])
  })
})
