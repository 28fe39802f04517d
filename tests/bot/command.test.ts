import { describe, expect, it } from 'vitest'
import { COMMANDS, COMMAND_IDS, nearestCommand, readCommand } from '../../src/bot/command.js'

describe('commands', () => {
  it('are known by both names, in any case', () => {
    for (const id of COMMAND_IDS) {
      for (const name of Object.values(COMMANDS[id])) {
        expect(readCommand(`/${name}`)?.id).toBe(id)
        expect(readCommand(`/${name.toUpperCase()}@our_bot was ist`)).toMatchObject({
          id,
          addressed: true,
          rest: 'was ist',
        })
      }
    }
  })

  it('fit into Telegram’s menu', () => {
    for (const names of Object.values(COMMANDS)) {
      for (const name of Object.values(names)) expect(name).toMatch(/^[a-z0-9_]{1,32}$/)
    }
  })

  it('are told apart from text', () => {
    expect(readCommand('Wer ist OB?')).toBeNull()
    expect(readCommand('/')).toBeNull()
    expect(readCommand('/ neu')).toBeNull()
    expect(readCommand('/frage\nWer ist OB?')).toMatchObject({ id: 'ask', rest: 'Wer ist OB?' })
    expect(readCommand('/täglich')).toMatchObject({ id: null, name: 'täglich' })
  })

  it.each([
    ['hife', 'de', 'hilfe'],
    ['helb', 'en', 'help'],
    ['newz', 'de', 'neu'],
    ['neue', 'en', 'news'],
    ['abbo', 'de', 'abo'],
    ['themn', 'de', 'themen'],
    ['xyzxyzxyz', 'de', 'hilfe'],
    ['xyzxyzxyz', 'en', 'help'],
  ] as const)('offer the nearest real one for /%s', (typed, language, nearest) => {
    expect(nearestCommand(typed, language)).toBe(nearest)
  })
})
