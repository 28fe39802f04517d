/** Buttons in rows of so many. */
export function inRows<T>(buttons: readonly T[], size: number): T[][] {
  const rows = Math.ceil(buttons.length / size)
  return Array.from({ length: rows }, (_, row) => buttons.slice(row * size, (row + 1) * size))
}
