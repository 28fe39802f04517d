import { describe, expect, it } from 'vitest'
import { createKeypad } from '../../src/tryout/keypad.js'
import { showMessage } from '../../src/tryout/shown.js'

function message(id: number, ...labels: string[]) {
  const inline_keyboard = [labels.map((text) => ({ text, callback_data: text }))]
  const chat = { id: 1, type: 'private' as const, first_name: 'Anna' }
  return showMessage({ message_id: id, date: 0, chat, text: 'x', reply_markup: { inline_keyboard } }, { byBot: true })
}

describe('the numbers of buttons', () => {
  it('go on through the messages of one turn', () => {
    const keypad = createKeypad()
    keypad.startTurn()
    expect(keypad.add(message(1, 'a', 'b'))).toBe(1)
    expect(keypad.add(message(2, 'c'))).toBe(3)
    expect(keypad.find(2)).toMatchObject({ message: { id: 1 }, key: { text: 'b' } })
    expect(keypad.find(3)).toMatchObject({ message: { id: 2 }, key: { text: 'c' } })
    expect(keypad.find(4)).toBeUndefined()
  })

  it('begin anew with the first message of the next turn, not before', () => {
    const keypad = createKeypad()
    keypad.add(message(1, 'a', 'b'))
    keypad.startTurn()
    expect(keypad.find(2)).toBeDefined()
    expect(keypad.add(message(2, 'c'))).toBe(1)
    expect(keypad.find(1)).toMatchObject({ message: { id: 2 } })
    expect(keypad.find(2)).toBeUndefined()
  })

  it('go with the message, or with the keyboard an edit replaced', () => {
    const keypad = createKeypad()
    keypad.add(message(1, 'a'))
    expect(keypad.add(message(1, 'b'))).toBe(2)
    expect(keypad.find(1)).toBeUndefined()
    keypad.drop(1)
    expect(keypad.find(2)).toBeUndefined()
  })
})
