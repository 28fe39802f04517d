import type { Box } from '../tryout/box.js'

const PAUSE_MS = 500

/** Saves a little after something happened in the box, however much that was, and once more at the end. */
export function saveWhenQuiet(box: Pick<Box, 'on'>, save: () => void): { end(): void } {
  let timer: NodeJS.Timeout | undefined
  const off = box.on(({ kind }) => {
    // A poll that brings nothing changes nothing.
    if (kind === 'call' || kind === 'action') return
    timer ??= setTimeout(() => {
      timer = undefined
      save()
    }, PAUSE_MS)
  })
  return {
    end: () => {
      off()
      clearTimeout(timer)
      save()
    },
  }
}
