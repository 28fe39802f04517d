import type { Reader } from '../domain/reader.js'
import { TOPICS } from '../domain/topic.js'
import { isMuted } from '../domain/wants.js'
import { sayDay } from './dates.js'
import type { Texts } from './texts.js'

/** When news come: „täglich um 07:30 Uhr“, „montags um 08:00 Uhr“, „sofort“. */
export function sayRhythm({ rhythm, at, weekday }: Pick<Reader, 'rhythm' | 'at' | 'weekday'>, texts: Texts): string {
  return texts.plain(`rhythm-${rhythm}`, { at, weekday: texts.plain(`weekday-${weekday}`) })
}

/** „alle Themen“, „keine“, or their names. */
export function sayTopics({ topics }: Reader, texts: Texts): string {
  if (topics === null) return texts.plain('topics-all')
  if (topics.length === 0) return texts.plain('topics-none')
  return topics.map((topic) => texts.plain(`topic-${topic}`)).join(', ')
}

/** The muted topics, each with its last day; empty if none is. */
export function sayMuted(reader: Reader, now: Date, texts: Texts, timeZone: string): string {
  const muted = TOPICS.filter((topic) => isMuted(reader, topic, now))
  const names = muted.map((topic) => {
    const until = sayDay(reader.muted[topic] ?? '', texts.language, timeZone)
    return texts.plain('muted-until', { topic: texts.plain(`topic-${topic}`), until })
  })
  return names.join(', ')
}

export function sayCities({ cities }: Reader, texts: Texts): string {
  return texts.plain(`city-${cities}`)
}

/** „Museum, -Fußball“; a dash if there are none. */
export function sayWords({ words, notWords }: Reader): string {
  return [...words, ...notWords.map((word) => `-${word}`)].join(', ') || '–'
}

export function sayQuiet({ quiet }: Reader, texts: Texts): string {
  return quiet === null ? texts.plain('quiet-none') : texts.plain('quiet-hours', { from: quiet[0], to: quiet[1] })
}
