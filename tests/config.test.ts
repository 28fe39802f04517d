import { describe, expect, it } from 'vitest'
import { parseConfig } from '../src/config.js'

function faultsOf(env: Record<string, string>): string[] {
  const result = parseConfig(env)
  return result.ok ? [] : result.faults.map(({ variable }) => variable)
}

describe('the configuration', () => {
  it('has a default for everything but the token', () => {
    const result = parseConfig({})
    expect(result).toMatchObject({
      ok: true,
      config: { token: null, apiRoot: 'https://api.telegram.org', dataDir: './data', sendRate: 25, port: 8080 },
      warnings: [],
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(parseConfig({ BOT_TOKEN: ' ', EDITOR_IDS: '', SEND_RATE: '' })).toMatchObject({
      ok: true,
      config: { token: null },
    })
  })

  it('names every faulty variable at once', () => {
    const wrong = {
      SEND_RATE: 'many',
      EDITOR_IDS: '12,bob',
      TELEGRAM_API_ROOT: 'ftp://x',
      TIME_ZONE: 'Halle',
      LOG_LEVEL: 'loud',
      PORT: '70000',
    }
    expect(faultsOf(wrong).sort()).toEqual(Object.keys(wrong).sort())
  })

  it.each(['WEBHOOK_URL', 'WEBHOOK_SECRET', 'STORE_KEY'])('says that %s is not available yet', (variable) => {
    expect(parseConfig({ [variable]: 'x' })).toMatchObject({
      ok: false,
      faults: [{ variable, reason: expect.stringContaining('not available yet') }],
    })
  })

  it('never repeats the token, even a malformed one', () => {
    expect(JSON.stringify(parseConfig({ BOT_TOKEN: 'secret token 123' }))).not.toContain('secret token')
  })

  it('allows more than 30 a second only when it is paid for', () => {
    expect(faultsOf({ SEND_RATE: '31' })).toEqual(['SEND_RATE'])
    expect(faultsOf({ SEND_RATE: '1000', PAID_BROADCAST: '1' })).toEqual([])
    expect(faultsOf({ SEND_RATE: '1001', PAID_BROADCAST: '1' })).toEqual(['SEND_RATE'])
  })

  it('wants the bare address of a Bot API server, for it is logged', () => {
    for (const root of ['http://user:word@x', 'http://x?y=1', 'http://x#y'])
      expect(faultsOf({ TELEGRAM_API_ROOT: root })).toEqual(['TELEGRAM_API_ROOT'])
    expect(parseConfig({ TELEGRAM_API_ROOT: 'http://x/api/' })).toMatchObject({ config: { apiRoot: 'http://x/api' } })
  })

  it('warns of a missing imprint only when the bot goes live', () => {
    expect(parseConfig({ BOT_TOKEN: '1:abc', IMPRINT_NAME: 'Verein' })).toMatchObject({
      warnings: [expect.stringContaining('IMPRINT_ADDRESS, IMPRINT_EMAIL, IMPRINT_RESPONSIBLE')],
    })
  })

  it('reads editors and channel as numbers or names', () => {
    expect(parseConfig({ EDITOR_IDS: '7, 8,7', CHANNEL_ID: '-100123' })).toMatchObject({
      config: { editors: [7, 8], channel: -100123 },
    })
    expect(parseConfig({ CHANNEL_ID: '@halleleipzig' })).toMatchObject({ config: { channel: '@halleleipzig' } })
  })
})
