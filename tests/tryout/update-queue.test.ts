import { describe, expect, it } from 'vitest'
import { createUpdateQueue, type News } from '../../src/tryout/update-queue.js'

const never = new AbortController().signal
const news = { message: { text: 'x' } } as News

function filled(count: number) {
  const queue = createUpdateQueue(100)
  for (let i = 0; i < count; i++) queue.push(news)
  return queue
}

async function idsOf(promise: Promise<{ update_id: number }[]>): Promise<number[]> {
  return (await promise).map((update) => update.update_id)
}

describe('getUpdates', () => {
  it('hands out the same again while the offset does not move', async () => {
    const queue = filled(2)
    expect(await idsOf(queue.poll({ timeout: 30 }, never))).toEqual([100, 101])
    expect(await idsOf(queue.poll({ timeout: 30, offset: 100 }, never))).toEqual([100, 101])
    expect(queue.unconfirmed()).toBe(2)
  })

  it('forgets everything below the offset', async () => {
    const queue = filled(3)
    expect(await idsOf(queue.poll({ offset: 102 }, never))).toEqual([102])
    expect(await idsOf(queue.poll({ offset: 1 }, never))).toEqual([102])
    expect(await idsOf(queue.poll({ offset: 103 }, never))).toEqual([])
    expect(queue.unconfirmed()).toBe(0)
  })

  it('keeps only the last ones for a negative offset', async () => {
    const queue = filled(3)
    expect(await idsOf(queue.poll({ offset: -1 }, never))).toEqual([102])
    expect(queue.unconfirmed()).toBe(1)
  })

  it('hands out at most the limit', async () => {
    expect(await idsOf(filled(3).poll({ limit: 2 }, never))).toEqual([100, 101])
    expect(await filled(150).poll({}, never)).toHaveLength(100)
  })

  it('waits for the next update, and not longer than it may', async () => {
    const queue = createUpdateQueue(100)
    const poll = idsOf(queue.poll({ timeout: 30 }, never))
    queue.push(news)
    expect(await poll).toEqual([100])
    const began = performance.now()
    expect(await queue.poll({ offset: 101, timeout: 1 }, never)).toEqual([])
    expect(performance.now() - began).toBeGreaterThan(900)
    expect(performance.now() - began).toBeLessThan(1900)
    expect(await queue.poll({ timeout: 0 }, never)).toEqual([])
  })

  it('ends at once when the caller gives up', async () => {
    const controller = new AbortController()
    const poll = createUpdateQueue(1).poll({ timeout: 30 }, controller.signal)
    controller.abort()
    await expect(poll).rejects.toThrow('aborted')
    await expect(createUpdateQueue(1).poll({ timeout: 30 }, controller.signal)).rejects.toThrow('aborted')
  })

  it('ends the older of two polls with a conflict', async () => {
    const queue = createUpdateQueue(100)
    const older = queue.poll({ timeout: 30 }, never)
    const newer = idsOf(queue.poll({ timeout: 30 }, never))
    await expect(older).rejects.toThrow('Conflict: terminated by other getUpdates request')
    queue.push(news)
    expect(await newer).toEqual([100])
  })

  it('leaves out kinds that the bot did not ask for, until it asks', async () => {
    const queue = createUpdateQueue(100)
    const change = { chat_member: {} } as News
    expect(queue.push(change)).toBeUndefined()
    await queue.poll({ allowed_updates: ['chat_member'] }, never)
    expect(queue.push(news)).toBeUndefined()
    expect(queue.push(change)).toBeDefined()
    await queue.poll({ allowed_updates: [] }, never)
    expect(queue.push(news)).toBeDefined()
  })

  it('goes on with any id after a quiet week, also with a lower one', async () => {
    const queue = filled(1)
    queue.continueAt(7)
    queue.push(news)
    expect(await idsOf(queue.poll({}, never))).toEqual([100, 7])
  })
})
