import type { Fault } from '../domain/store.js'
import type { Texts } from './texts.js'

/** Most faults named in one message; the log holds all of them. */
const MOST_FAULTS = 8

/** What the editors are told when an edit of the articles is not valid. */
export function describeFaults(faults: readonly Fault[], texts: Texts): string {
  const shown = faults
    .slice(0, MOST_FAULTS)
    .map((fault) => texts.html('store-fault', { place: faultPlace(fault), reason: fault.reason }))
  return [
    texts.html('store-refused'),
    shown.join('\n'),
    texts.html('store-kept', { more: faults.length - shown.length }),
  ].join('\n\n')
}

function faultPlace({ file, path }: Fault): string {
  return path === '' ? file : `${file}: ${path}`
}
