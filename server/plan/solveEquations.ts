/**
 * The unknowns that make each row of factors add up to its sum, by elimination with the largest factor first. There must be as
 * many rows as unknowns, and none that follows from the others.
 */
export function solveEquations(factors: readonly (readonly number[])[], sums: readonly number[]): number[] {
  const rows = factors.map((row, at) => [...row, sums[at] ?? 0])
  for (let unknown = 0; unknown < rows.length; unknown += 1) {
    bringLargestUp(rows, unknown)
    const lead = rows[unknown] ?? []
    for (const row of rows) {
      const times = (row[unknown] ?? 0) / (lead[unknown] ?? 1)
      if (row === lead || times === 0) continue
      for (let at = unknown; at < row.length; at += 1) row[at] = (row[at] ?? 0) - times * (lead[at] ?? 0)
    }
  }
  return rows.map((row, at) => (row[rows.length] ?? 0) / (row[at] ?? 1))
}

function bringLargestUp(rows: number[][], unknown: number): void {
  let largest = unknown
  for (let at = unknown + 1; at < rows.length; at += 1) {
    if (Math.abs(rows[at]?.[unknown] ?? 0) > Math.abs(rows[largest]?.[unknown] ?? 0)) largest = at
  }
  const [one = [], other = []] = [rows[unknown], rows[largest]]
  rows[unknown] = other
  rows[largest] = one
}
