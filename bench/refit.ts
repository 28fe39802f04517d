/** One answerable (1) or unanswerable (0) question as features, with its weight in the sum. */
export interface Sample {
  readonly features: readonly number[]
  readonly label: 0 | 1
  readonly weight: number
}

/** Logistic regression with a small ridge, by Newton's method; the first weight is the bias. Same samples, same weights. */
export function fitLogistic(samples: readonly Sample[], ridge = 1, rounds = 30): number[] {
  const size = (samples[0]?.features.length ?? 0) + 1
  let weights = new Array<number>(size).fill(0)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight))
    const hessian = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : ridge) : 0)),
    )
    for (const { features, label, weight } of samples)
      addSample([1, ...features], label, weight, weights, gradient, hessian)
    const step = solve(hessian, gradient)
    weights = weights.map((each, at) => each + (step[at] ?? 0))
  }
  return weights
}

function addSample(
  x: readonly number[],
  label: number,
  weight: number,
  weights: readonly number[],
  gradient: number[],
  hessian: number[][],
): void {
  const sum = x.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0)
  const chance = 1 / (1 + Math.exp(-sum))
  const curve = weight * Math.max(1e-6, chance * (1 - chance))
  for (const [row, value] of x.entries()) {
    gradient[row] = (gradient[row] ?? 0) + weight * (label - chance) * value
    const line = hessian[row] ?? []
    for (const [column, other] of x.entries()) line[column] = (line[column] ?? 0) + curve * value * other
  }
}

/** Gaussian elimination with row exchange. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let pivot = 0; pivot < rows.length; pivot++) {
    let best = pivot
    for (let row = pivot; row < rows.length; row++)
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row
    const [a, b] = [rows[pivot] ?? [], rows[best] ?? []]
    rows[pivot] = b
    rows[best] = a
    for (let row = 0; row < rows.length; row++) {
      if (row === pivot) continue
      const share = cell(row, pivot) / cell(pivot, pivot)
      rows[row] = (rows[row] ?? []).map((value, column) => value - share * cell(pivot, column))
    }
  }
  return rows.map((row, at) => (row[rows.length] ?? 0) / cell(at, at))
}
