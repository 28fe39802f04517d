import type { Fault } from './store.js'

/** What editors are told when it begins, once, and again when it is over. */
export type Alarm =
  /** Somebody's edit of the articles is not valid. */
  | { readonly kind: 'articles-refused'; readonly faults: readonly Fault[] }
  /** What readers choose and what goes out cannot be written down. */
  | { readonly kind: 'no-room' }
  /** Telegram wants nothing sent to anybody for long. */
  | { readonly kind: 'sending-parked'; readonly until: Date }
  /** The channel does not take messages (any more). */
  | { readonly kind: 'channel-unreachable'; readonly why: string }
  /** So many of the subscribed became unreachable within a day. */
  | { readonly kind: 'readers-unreachable'; readonly count: number; readonly of: number }
  /** A letter was not taken; once for a mailing, however many readers it is about. */
  | { readonly kind: 'letter-refused'; readonly mailing: string; readonly why: string }

/** What the editors know to be so, by key, across restarts. */
export interface KnownAlarms {
  readonly open: Readonly<Record<string, KnownAlarm>>
}

export interface KnownAlarm {
  readonly since: string
  /** What it was about in detail: if that changes, it is told anew. Never a reader's. */
  readonly what: string
}

export const noAlarms: KnownAlarms = { open: {} }

const MOST_LETTERS = 2000

/** Tells an alarm from others: one of a kind, but for those about one of many things. */
export function alarmKey(alarm: Alarm): string {
  return alarm.kind === 'letter-refused' ? `${alarm.kind}:${alarm.mailing}` : alarm.kind
}

/** Only of an invalid file the details matter: each state of it is told once. */
export function detailsOf(alarm: Alarm): string {
  if (alarm.kind !== 'articles-refused') return ''
  const lines = alarm.faults.map(({ file, path, reason }) => `${file} ${path} ${reason}`)
  return lines.join('\n').slice(0, MOST_LETTERS)
}

export function openAlarm(known: KnownAlarms, key: string, alarm: KnownAlarm): KnownAlarms {
  return { open: { ...known.open, [key]: alarm } }
}

export function closeAlarm(known: KnownAlarms, key: string): KnownAlarms {
  if (!(key in known.open)) return known
  return { open: Object.fromEntries(Object.entries(known.open).filter(([other]) => other !== key)) }
}

/** From so many on it is no accident: this many readers, and this share of all. */
const MANY = 5
const LARGE_SHARE = 0.1

/** Whether so many readers are lost within a day that the editors should know; once they do, until it is half as bad. */
export function areManyLost(lost: number, subscribed: number, isKnown: boolean): boolean {
  const half = isKnown ? 2 : 1
  return lost * half >= MANY && lost * half >= LARGE_SHARE * subscribed
}
