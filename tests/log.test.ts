import { GrammyError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { createLog } from '../src/log.js'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog('info', ['123:SECRET'], (line) => lines.push(line)))
  return lines.join('')
}

describe('the log', () => {
  it('replaces the token wherever it turns up', () => {
    const text = logged((log) => {
      log.error({ err: new Error('no route to https://x/bot123:SECRET/getMe'), url: 'bot123:SECRET' }, '123:SECRET')
    })
    expect(text).not.toContain('SECRET')
    expect(text).toContain('[redacted]')
  })

  it('keeps neither chat id nor text of a refused call', () => {
    const answer = { ok: false as const, error_code: 403, description: 'Forbidden: bot was blocked by the user' }
    const error = new GrammyError('Call failed!', answer, 'sendMessage', { chat_id: 4711, text: 'Frage nach Radwegen' })
    const text = logged((log) => {
      log.error({ err: error }, 'failed')
    })
    expect(text).toContain('sendMessage')
    expect(text).toContain('403')
    expect(text).not.toContain('4711')
    expect(text).not.toContain('Radwegen')
  })

  it('tells the cause of an error', () => {
    expect(
      logged((log) => {
        log.error({ err: new Error('outer', { cause: new Error('inner') }) }, 'x')
      }),
    ).toContain('inner')
  })
})
