import { describe, expect, it } from 'vitest'
import { createWatchTopics } from '../../src/desk/watch-topics.js'
import { newReader, type Reader } from '../../src/domain/reader.js'
import type { Topic } from '../../src/domain/topic.js'

const watching = (chat: number, ...watches: readonly string[]): Reader => ({
  ...newReader(chat, 'de'),
  watches: [...watches],
})

async function* walk(readers: readonly Reader[]) {
  for (const reader of readers) yield await Promise.resolve(reader)
}

describe('the watches', () => {
  it('are counted by the topics of what comes nearest, never by their words', async () => {
    const asked: string[] = []
    const topicsOf = (question: string): Promise<readonly Topic[]> => {
      asked.push(question)
      return Promise.resolve(question === 'Radweg' ? ['verkehr', 'strukturwandel'] : [])
    }
    const readers = [watching(1, 'Radweg', 'Zwetschgen'), watching(2, 'radweg'), newReader(3, 'de')]
    const topics = createWatchTopics({ readers: { all: () => walk(readers) }, topicsOf, time: () => 0 })
    expect(await topics.count()).toEqual({
      topics: { verwaltung: 0, wirtschaft: 0, kultur: 0, verkehr: 2, wissenschaft: 0, strukturwandel: 2 },
      other: 1,
      unsorted: 0,
    })
    expect(asked).toEqual(['Radweg', 'Zwetschgen'])
  })

  it('are no more looked up than can be done beside all else', async () => {
    let asked = 0
    const topicsOf = (): Promise<readonly Topic[]> => {
      asked += 1
      return Promise.resolve(['kultur'])
    }
    const readers = Array.from({ length: 2100 }, (_, n) => watching(n + 1, `Frage ${n}`))
    const topics = createWatchTopics({ readers: { all: () => walk(readers) }, topicsOf, time: () => 0 })
    expect(await topics.count()).toMatchObject({ topics: { kultur: 2000 }, unsorted: 100 })
    expect(asked).toBe(2000)
  })
})
