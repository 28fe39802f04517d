import { join } from 'node:path'
import { z } from 'zod'
import { feedSchema, type Feed } from '../domain/feed.js'
import type { Fault, Feeds } from '../domain/store.js'
import { SAVING_MS } from './article-source.js'
import { faultsOf, jsonPath } from './reason.js'
import { parseJson, readText, type Read } from './text-file.js'
import { readVersion } from './version.js'

/** The name of the list beside `articles.json`. People write it, the bot only reads. */
export const FEEDS = 'feeds.json'
const VERSION = 1

export type FeedList = Pick<Feeds, 'listed' | 'refresh'>

const listSchema = z.looseObject({ feeds: z.array(feedSchema).max(1000, 'has too many feeds: at most 1000') })

/** The text of a `feeds.json` as feeds, or every fault in it. `file` is only named in the faults. */
export function parseFeedFile(file: string, text: string): Read<readonly Feed[]> {
  const json = parseJson(file, text)
  if (!json.ok) return json
  const version = readVersion(file, json.value, VERSION)
  if (!version.ok) return version
  const read = listSchema.safeParse(json.value)
  if (!read.success) return { ok: false, faults: faultsOf(file, read.error) }
  const faults = sameAddresses(file, read.data.feeds)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: read.data.feeds }
}

/** The feeds as they stand in the folder now; none without such a file. */
export async function readFeeds(dataDir: string): Promise<Read<readonly Feed[]>> {
  return feedsFrom(join(dataDir, FEEDS), await fileFeeds(dataDir)())
}

/** Reads the list's text in that folder. */
export function fileFeeds(dataDir: string): () => Promise<Read<string> & { missing?: true }> {
  return () => readText(join(dataDir, FEEDS))
}

/** The list over its text; `file` is only named in faults. A faulty one is no reason not to start: it is told at the first look. */
export async function openFeedList(
  file: string,
  readList: () => Promise<Read<string> & { missing?: true }>,
  now: () => Date,
): Promise<FeedList> {
  let seen = await readList()
  let inUse: readonly Feed[] = []
  let doubt: { since: number; reported: boolean } | undefined

  function take(): readonly Fault[] | null {
    const read = feedsFrom(file, seen)
    if (!read.ok) return read.faults
    inUse = read.value
    doubt = undefined
    return null
  }

  /** A file that somebody is just saving is faulty for a moment only. */
  function doubted(faults: readonly Fault[]) {
    doubt ??= { since: now().getTime(), reported: false }
    if (doubt.reported || now().getTime() - doubt.since < SAVING_MS) return null
    doubt.reported = true
    return { kind: 'refused' as const, faults }
  }

  if (take() !== null) doubt = { since: -Infinity, reported: false }
  return {
    listed: () => inUse,
    refresh: async () => {
      const looked = await readList()
      const isSame = sayText(looked) === sayText(seen)
      if (isSame && doubt === undefined) return null
      if (!isSame) doubt = undefined
      seen = looked
      const faults = take()
      return faults === null ? { kind: 'changed' } : doubted(faults)
    },
  }
}

function feedsFrom(file: string, text: Read<string> & { missing?: true }): Read<readonly Feed[]> {
  if (text.ok) return parseFeedFile(file, text.value)
  return text.missing ? { ok: true, value: [] } : text
}

function sayText(text: Read<string>): string {
  return text.ok ? `text:${text.value}` : `fault:${text.faults.map(({ reason }) => reason).join()}`
}

function sameAddresses(file: string, feeds: readonly Feed[]): Fault[] {
  return feeds.flatMap(({ url }, index) => {
    const first = feeds.findIndex((feed) => feed.url === url)
    if (first === index) return []
    const reason = `is the address of ${jsonPath(['feeds', first])} too: remove one of the two`
    return [{ file, path: jsonPath(['feeds', index, 'url']), reason }]
  })
}
