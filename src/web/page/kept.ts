/*
 * What this browser remembers: `here` for this tab until it is closed, `always` for all tabs. Where a browser keeps
 * nothing, the page works all the same.
 */
export const here = memory(() => sessionStorage)
export const always = memory(() => localStorage)

/** What was kept of a map. */
export function pairs<T>(kept: unknown): [number, T][] {
  return Array.isArray(kept) ? (kept as [number, T][]) : []
}

function memory(storage: () => Storage) {
  return {
    read: (key: string): unknown => {
      try {
        return JSON.parse(storage().getItem(key) ?? 'null')
      } catch {
        return null
      }
    },
    write: (key: string, value: unknown): void => {
      try {
        if (value === null) storage().removeItem(key)
        else storage().setItem(key, JSON.stringify(value))
      } catch {
        // Full or forbidden.
      }
    },
  }
}
