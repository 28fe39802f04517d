import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../config.js'
import type { Feed } from '../domain/feed.js'
import type { Why } from '../domain/relevance.js'
import type { Intake } from '../intake/intake.js'
import type { FeedLook } from '../intake/look.js'
import { faultLine } from '../store/faults.js'
import { readFeeds } from '../store/feed-list.js'
import { FAILED, WELL } from './exit-code.js'

const HOST_PAUSE_MS = 1000
const MOST_SHOWN = 5

/** `feeds check`: fetches every feed once and prints what it found; 1 if one that is enabled brought nothing. */
export async function checkFeeds({ dataDir, allowPrivateFeeds, imprint }: Config): Promise<number> {
  const list = await readFeeds(dataDir)
  if (!list.ok) {
    for (const fault of list.faults) process.stdout.write(`${faultLine(fault)}\n`)
    return FAILED
  }
  if (list.value.length === 0) process.stdout.write(`There are no feeds in ${dataDir}/feeds.json.\n`)
  const { createIntake } = await import('../intake/intake.js')
  const clock = { now: () => new Date() }
  const intake = createIntake({ allowPrivate: allowPrivateFeeds, contact: imprint.email, clock })
  let failed = 0
  try {
    for (const { feed, look } of lookAtAll(intake, list.value)) {
      const found = await look
      process.stdout.write(`${describeLook(feed, found).join('\n')}\n`)
      if (feed.enabled && found.kind === 'failed') failed += 1
    }
  } finally {
    await intake.close()
  }
  return failed > 0 ? FAILED : WELL
}

/** All hosts side by side, the feeds of one host one after another. */
function lookAtAll(intake: Intake, feeds: readonly Feed[]) {
  const hosts = new Map<string, Promise<unknown>>()
  return feeds.map((feed) => {
    const { host } = new URL(feed.url)
    const before = hosts.get(host)
    const look = (before?.then(() => pause(HOST_PAUSE_MS)) ?? Promise.resolve()).then(() => intake.look(feed))
    hosts.set(host, look)
    return { feed, look }
  })
}

function describeLook(feed: Feed, look: FeedLook): string[] {
  const name = feed.enabled ? feed.name : `${feed.name} (disabled)`
  if (look.kind === 'unchanged') return [`${name}: unchanged`]
  if (look.kind === 'failed') {
    const named = look.feeds.map((url) => `  the page names this feed: ${url}`)
    return [`${name}: ${sayFault(look.why)}`, ...named]
  }
  const { format, items, isCutOff } = look.feed
  const relevant = items.filter(({ why }) => why !== null)
  const dates = items.flatMap(({ date }) => date ?? []).sort()
  const parts = [
    `${format}, ${items.length} ${items.length === 1 ? 'item' : 'items'}`,
    ...(isCutOff ? ['the text breaks off'] : []),
    ...(dates.length > 0 ? [`newest ${dates.at(-1)?.slice(0, 10) ?? ''}`] : []),
    `${relevant.length} relevant`,
  ]
  const shown = relevant
    .slice(0, MOST_SHOWN)
    .flatMap(({ title, link, why }) => [`  ${title} (${why ? sayWhy(why) : ''})`, `    ${link ?? 'without a link'}`])
  const more = relevant.length > MOST_SHOWN ? [`  and ${relevant.length - MOST_SHOWN} more`] : []
  return [`${name}: ${parts.join(', ')}`, ...shown, ...more]
}

const FAULTS: Readonly<Record<string, string>> = {
  'no-answer': 'no answer',
  refused: 'refused by the server, status',
  robots: 'its robots.txt keeps programs away',
  'not-public': 'not a public address (ALLOW_PRIVATE_FEEDS=1 allows private ones)',
  'too-big': 'larger than 5 MB',
  'not-a-feed': 'not a feed',
  unreadable: 'cannot be read within the limits of time and memory',
}

function sayFault(why: string): string {
  const [word = '', ...detail] = why.split(' ')
  return [FAULTS[word] ?? word, ...detail].join(' ')
}

function sayWhy(why: Why): string {
  switch (why.kind) {
    case 'both':
      return 'names both cities'
    case 'city':
      return `names ${why.city}`
    case 'cooperation':
      return `names ${why.city} and ${why.word}`
    case 'include':
      return `fits ${why.word}`
  }
}
