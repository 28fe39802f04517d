import { setImmediate as breathe } from 'node:timers/promises'
import type { Language } from '../domain/language.js'
import type { WatchTopics } from '../domain/ports.js'
import type { Readers } from '../domain/store.js'
import { TOPICS, type Topic } from '../domain/topic.js'
import { counted } from './counted.js'

/** Most different watches that are looked up for one count; what is beyond is only counted. */
const MOST_SORTED = 2000

interface WatchTopicsDeps {
  readonly readers: Pick<Readers, 'all'>
  /** The topics of what comes nearest to the question; none if nothing does. */
  readonly topicsOf: (question: string, language: Language) => Promise<readonly Topic[]>
  /** Milliseconds from any beginning. */
  readonly time: () => number
}

/** Counts by topic what readers want to hear of. Which topics a watch belongs to is forgotten with the count. */
export function createWatchTopics({ readers, topicsOf, time }: WatchTopicsDeps): WatchTopics {
  async function count() {
    const sorted = new Map<string, readonly Topic[]>()
    const topics = Object.fromEntries(TOPICS.map((topic) => [topic, 0])) as Record<Topic, number>
    let [other, unsorted] = [0, 0]

    async function sort(watch: string, language: Language): Promise<readonly Topic[] | null> {
      const key = `${language} ${watch.toLocaleLowerCase('de')}`
      const known = sorted.get(key)
      if (known !== undefined || sorted.size >= MOST_SORTED) return known ?? null
      // Looking one up takes its time; others have their turn in between.
      await breathe()
      const found = await topicsOf(watch, language)
      sorted.set(key, found)
      return found
    }

    for await (const { watches, lang } of readers.all())
      for (const watch of watches) {
        const found = await sort(watch, lang)
        if (found === null) unsorted += 1
        else if (found.length === 0) other += 1
        else for (const topic of found) topics[topic] += 1
      }
    return { topics, other, unsorted }
  }
  return { count: counted(count, time) }
}
