import { topicOf } from '../domain/digest.js'
import type { Item } from '../domain/mailing.js'
import { TOPICS, type Topic } from '../domain/topic.js'
import type { Button, DoingButton } from './screen.js'
import type { Texts } from './texts.js'

export interface LetterPlace {
  /** The bot's own name, for links from the channel. */
  readonly username: string
  readonly timeZone: string
}

/** „Weniger davon“ for the topics at hand; without a topic there is nothing to have less of. */
export function lessButtons(items: readonly Item[], texts: Texts): Button[] {
  const topics = new Set(items.map(topicOf).filter((topic): topic is Topic => topic !== null))
  const numbers = TOPICS.flatMap((topic, number) => (topics.has(topic) ? [number] : []))
  return numbers.length === 0 ? [] : [{ label: texts.plain('letter-less'), does: `less:${numbers.join('.')}` }]
}

export function unsubscribeButton(texts: Texts): Button {
  return { label: texts.plain('letter-unsubscribe'), does: 'unsub' }
}

/** What comes after „Weniger davon“: a week without the topic, to hear of it again, or never. */
export function lessButton(move: 'week' | 'hear' | 'never', topic: Topic, label: string): DoingButton {
  return { label, does: `less:${move}:${TOPICS.indexOf(topic)}` }
}
