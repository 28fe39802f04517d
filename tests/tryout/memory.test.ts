import { describe, expect, it } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import { isBoxMemory, type BoxMemory } from '../../src/tryout/memory.js'
import { callBox } from '../support/call-box.js'

const overPaper = (memory: BoxMemory) => JSON.parse(JSON.stringify(memory)) as BoxMemory

describe('a box that goes on where an earlier one was', () => {
  it('has its people, chats, messages, files and what the bot was not told yet', async () => {
    const before = createBox()
    const anna = before.person()
    const group = before.group({ members: [anna] })
    before.setLanguage(anna, 'en')
    const file = { name: 'a.txt', bytes: new TextEncoder().encode('ö'), type: 'text/plain' }
    before.send(anna, 'document', { file })
    before.leave(group, anna)
    before.block(anna)
    const after = createBox({ memory: overPaper(before.remember()) })
    const again = after.person()
    expect(again.user).toEqual({ ...anna.user, language_code: 'en' })
    expect(after.group({ title: 'Anders' })).toEqual(group)
    expect(after.messages(again.chat)).toEqual(before.messages(anna.chat))
    expect([after.look(group).members, after.look(again.chat).bot]).toEqual([[], 'kicked'])
    expect(after.file('file-1')).toEqual(file)
    const { result } = await callBox(after, 'getUpdates')
    expect((result as object[]).map((update) => Object.keys(update)[1])).toEqual([
      'message',
      'message',
      'my_chat_member',
    ])
  })

  it('gives nothing the number of something earlier', async () => {
    const before = createBox()
    const anna = before.person()
    const [first] = [before.say(anna, 'a')]
    const after = createBox({ memory: overPaper(before.remember()) })
    const again = after.person()
    expect(after.say(again, 'b').id).toBe(first.id + 1)
    const { result } = await callBox(after, 'getUpdates')
    const [old, next] = result as { update_id: number }[]
    expect(next?.update_id).toBeGreaterThan((old?.update_id ?? 0) + 1000)
  })

  it('does not take anything for a memory', () => {
    expect(isBoxMemory(overPaper(createBox().remember()))).toBe(true)
    expect([null, {}, { version: 2 }, { version: 1, chats: [{}] }].filter(isBoxMemory)).toEqual([])
  })
})
