/**
 * How many typing errors (a letter too much, missing, wrong, or two swapped) lie between two words; `limit + 1` if more
 * than `limit`. Optimal string alignment [Damerau 1964], only within the band that the limit allows.
 */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit + 1)
    row[0] = i
    let best = i
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      row[j] = cell(a, b, i, j, row, above, before)
      best = Math.min(best, row[j] ?? best)
    }
    if (best > limit) return limit + 1
    before = above
    above = row
  }
  return Math.min(above[b.length] ?? limit + 1, limit + 1)
}

function cell(a: string, b: string, i: number, j: number, row: number[], above: number[], before: number[]): number {
  const at = (cells: number[], index: number) => cells[index] ?? Number.MAX_SAFE_INTEGER
  const same = a[i - 1] === b[j - 1] ? 0 : 1
  const cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same)
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(cost, at(before, j - 2) + 1) : cost
}
