/**
 * How many typing errors (a letter too much, missing, wrong, or two swapped) lie between two words; `limit + 1` if more
 * than `limit`. Optimal string alignment [Damerau 1964] on what is left when the common ends are taken off, which is
 * nothing or little for most pairs worth looking at.
 */
export function edits(a: string, b: string, limit: number): number {
  let [aEnd, bEnd] = [a.length, b.length]
  if (Math.abs(aEnd - bEnd) > limit) return limit + 1
  let from = 0
  while (from < aEnd && from < bEnd && a.charCodeAt(from) === b.charCodeAt(from)) from++
  while (aEnd > from && bEnd > from && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--
    bEnd--
  }
  const longest = Math.max(aEnd, bEnd) - from
  if (longest === 0) return 0
  // Two errors that are apart leave everything between them; more than that a reader's word and the store's do not share.
  if (longest > (limit === 1 ? 2 : MOST_BETWEEN)) return limit + 1
  return Math.min(aligned(a.slice(from, aEnd), b.slice(from, bEnd)), limit + 1)
}

const MOST_BETWEEN = 6

function aligned(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, row, above, before))
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

const FAR = Number.MAX_SAFE_INTEGER

function cell(a: string, b: string, i: number, j: number, row: number[], above: number[], before: number[]): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1
  const cost = Math.min((above[j] ?? FAR) + 1, (row[j - 1] ?? FAR) + 1, (above[j - 1] ?? FAR) + same)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(cost, (before[j - 2] ?? FAR) + 1) : cost
}
