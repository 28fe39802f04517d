import { describe, expect, it } from 'vitest'
import { checkCall, readForm } from '../../src/tryout/check.js'
import type { MethodName } from '../../src/tryout/methods.js'

const message = { chat_id: 1, text: 'x' }

function violationsOf(method: MethodName, parameters: Record<string, unknown>): readonly string[] {
  return checkCall(method, parameters).violations
}

function keyboardOf(...buttons: object[]) {
  return { ...message, reply_markup: { inline_keyboard: [buttons] } }
}

describe('the check of a call', () => {
  it('lets a right call through as it is', () => {
    const parameters = keyboardOf({ text: 'Mehr', callback_data: 'more' }, { text: 'Quelle', url: 'https://a.de' })
    expect(checkCall('sendMessage', parameters)).toEqual({ parameters, violations: [] })
  })

  it('names unknown parameters and goes on without them, as Telegram does', () => {
    expect(checkCall('sendMessage', { ...message, parsemode: 'HTML' })).toEqual({
      parameters: message,
      violations: ['sendMessage: parsemode: unknown parameter'],
    })
    const preview = { ...message, link_preview_options: { is_disabled: true, disabled: true } }
    expect(checkCall('sendMessage', preview)).toEqual({
      parameters: { ...message, link_preview_options: { is_disabled: true } },
      violations: ['sendMessage: link_preview_options.disabled: unknown parameter'],
    })
  })

  it('names missing and mistyped parameters', () => {
    expect(checkCall('sendMessage', { text: 'x' }).parameters).toBeNull()
    expect(violationsOf('sendMessage', { text: 'x' })[0]).toMatch(/^sendMessage: chat_id: /)
    expect(violationsOf('sendMessage', { chat_id: 1, text: 5 })[0]).toMatch(/^sendMessage: text: .*string/)
    expect(violationsOf('deleteMessage', { chat_id: 1, message_id: '7' })[0]).toMatch(/message_id: .*number/)
    expect(violationsOf('answerCallbackQuery', { callback_query_id: 7 })[0]).toMatch(/callback_query_id: .*string/)
    expect(violationsOf('sendMessage', { ...message, parse_mode: 'Markdown' })[0]).toMatch(/parse_mode: .*HTML/)
  })

  it.each([
    [{ text: 'x' }, 'must have exactly one action'],
    [{ text: 'x', url: 'https://a.de', callback_data: 'a' }, 'must have exactly one action'],
    [{ text: '', callback_data: 'a' }, 'must be non-empty'],
    [{ text: 'x', callback_data: '' }, 'must have 1 to 64 bytes'],
    [{ text: 'x', callback_data: 'ä'.repeat(33) }, 'must have 1 to 64 bytes'],
    [{ text: 'x', url: 'javascript:alert(1)' }, 'must be an http, https or tg link'],
    [{ text: 'x', url: 'halle.de' }, 'must be an http, https or tg link'],
  ])('refuses the button %j', (button, reason) => {
    const violations = violationsOf('sendMessage', keyboardOf({ text: 'ok', callback_data: 'ok' }, button))
    expect(violations.join()).toContain(`reply_markup.inline_keyboard.0.1`)
    expect(violations.join()).toContain(reason)
  })

  it('takes 64 bytes of data and 100 buttons, and not one more', () => {
    const button = { text: 'x', callback_data: 'ä'.repeat(32) }
    const buttons = (count: number) => keyboardOf(...Array.from({ length: count }, () => button))
    expect(violationsOf('sendMessage', buttons(100))).toEqual([])
    expect(violationsOf('sendMessage', buttons(101)).join()).toContain('at most 100 buttons')
  })

  it('takes 200 characters to answer a press, and not one more', () => {
    const answer = (text: string) => violationsOf('answerCallbackQuery', { callback_query_id: '1', text })
    expect(answer('x'.repeat(200))).toEqual([])
    expect(answer('x'.repeat(201)).join()).toContain('text')
  })

  it.each([
    [[{ command: 'Neu', description: 'x' }], 'commands.0.command'],
    [[{ command: '/neu', description: 'x' }], 'commands.0.command'],
    [[{ command: 'täglich', description: 'x' }], 'commands.0.command'],
    [[{ command: 'a'.repeat(33), description: 'x' }], 'commands.0.command'],
    [[{ command: 'neu', description: '' }], 'commands.0.description'],
    [[{ command: 'neu', description: 'x'.repeat(257) }], 'commands.0.description'],
    [Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: 'x' })), 'commands'],
  ])('refuses a menu that Telegram refuses (%#)', (commands, path) => {
    expect(violationsOf('setMyCommands', { commands })[0]).toMatch(new RegExp(`^setMyCommands: ${path}:`))
  })

  it('takes a full menu of the longest commands', () => {
    const commands = Array.from({ length: 100 }, (_, i) => ({
      command: String(i).padStart(32, 'a_'),
      description: 'ä'.repeat(256),
    }))
    expect(violationsOf('setMyCommands', { commands, language_code: 'de', scope: { type: 'default' } })).toEqual([])
  })

  it('limits the description to 512 characters and the short one to 120', () => {
    expect(violationsOf('setMyDescription', { description: 'x'.repeat(512) })).toEqual([])
    expect(violationsOf('setMyDescription', { description: 'x'.repeat(513) })).toHaveLength(1)
    expect(violationsOf('setMyShortDescription', { short_description: 'x'.repeat(120) })).toEqual([])
    expect(violationsOf('setMyShortDescription', { short_description: 'x'.repeat(121) })).toHaveLength(1)
  })

  it('refuses an unknown chat action', () => {
    expect(violationsOf('sendChatAction', { chat_id: 1, action: 'thinking' })).toHaveLength(1)
  })

  it('reads numbers, flags and lists out of a form, and leaves texts that look like numbers alone', () => {
    const fields = { chat_id: '12', document: 'attach://x', caption: '2025', disable_notification: 'true' }
    const markup = { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] }
    const form = readForm('sendDocument', { ...fields, reply_markup: JSON.stringify(markup) })
    expect(form).toEqual({ ...fields, disable_notification: true, reply_markup: markup })
    expect(checkCall('sendDocument', form).violations).toEqual([])
  })
})
