import { GrammyError, HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { explainEdit, explainFault } from '../../src/bot/delivery.js'

const NOW = new Date('2026-11-23T08:00:00Z')

function refusal(error_code: number, description: string, parameters: object = {}): GrammyError {
  return new GrammyError('Call failed', { ok: false, error_code, description, parameters }, 'sendMessage', {})
}

describe('What Telegram answers to a letter', () => {
  it.each([
    [429, 'Too Many Requests: retry after 7200', { retry_after: 7200 }, { kind: 'later' }],
    [403, 'Forbidden: bot was blocked by the user', {}, { kind: 'gone' }],
    [403, 'Forbidden: user is deactivated', {}, { kind: 'gone' }],
    [403, 'Forbidden: bot was kicked from the supergroup chat', {}, { kind: 'gone' }],
    [400, 'Bad Request: chat not found', {}, { kind: 'gone' }],
    [400, 'Bad Request: not enough rights to send text messages to the chat', {}, { kind: 'gone' }],
    [400, 'Bad Request: need administrator rights in the channel chat', {}, { kind: 'gone' }],
    [400, 'Bad Request: message thread not found', {}, { kind: 'gone' }],
    [400, 'Bad Request: TOPIC_CLOSED', {}, { kind: 'gone' }],
    [400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1007 }, { kind: 'moved', to: -1007 }],
    [400, "Bad Request: can't parse entities", {}, { kind: 'refused' }],
    [400, 'Bad Request: message is too long', {}, { kind: 'refused' }],
    [500, 'Internal Server Error', {}, { kind: 'troubled' }],
    [502, 'Bad Gateway', {}, { kind: 'troubled' }],
    [401, 'Unauthorized', {}, { kind: 'troubled' }],
    [404, 'Not Found', {}, { kind: 'troubled' }],
  ] as const)('%i %s', (code, description, parameters, delivery) => {
    expect(explainFault(refusal(code, description, parameters), NOW)).toMatchObject(delivery)
  })

  it('says when to come again', () => {
    const delivery = explainFault(refusal(429, 'Too Many Requests', { retry_after: 90 }), NOW)
    expect(delivery).toEqual({ kind: 'later', at: new Date('2026-11-23T08:01:30Z') })
  })

  it('may be nothing at all, which ends no subscription', () => {
    expect(explainFault(new HttpError('failed', new Error('ECONNRESET')), NOW)).toMatchObject({ kind: 'troubled' })
    expect(explainFault(new Error('aborted'), NOW)).toMatchObject({ kind: 'troubled' })
  })

  it.each(['message is not modified', 'message to edit not found', "message can't be edited"])(
    'to an edit, %s is done',
    (reason) => {
      const delivery = explainEdit(refusal(400, `Bad Request: ${reason}`), 7, NOW)
      expect(delivery).toEqual({ kind: 'sent', message: 7 })
    },
  )

  it('to an edit in a chat that is closed is as for a letter', () => {
    expect(explainEdit(refusal(403, 'Forbidden: bot was blocked by the user'), 7, NOW)).toMatchObject({ kind: 'gone' })
  })
})
