import type { Fault } from '../domain/store.js'
import type { Texts } from './texts.js'

/** Most faults named in one message; the log holds all of them. */
const MOST_FAULTS = 8

const ARTICLES = { refused: 'store-refused', kept: 'store-kept' }
/** What is said of the list of feeds instead. */
export const FEEDS = { refused: 'feeds-refused', kept: 'feeds-kept' }

/** What the editors are told when an edit of the articles, or of the feeds, is not valid. */
export function describeFaults(faults: readonly Fault[], texts: Texts, file = ARTICLES): string {
  const shown = faults
    .slice(0, MOST_FAULTS)
    .map((fault) => texts.html('store-fault', { place: faultPlace(fault), reason: fault.reason }))
  return [
    texts.html(file.refused),
    shown.join('\n'),
    texts.html(file.kept, { more: faults.length - shown.length }),
  ].join('\n\n')
}

function faultPlace({ file, path }: Fault): string {
  return path === '' ? file : `${file}: ${path}`
}
