/** What the table can be ordered by; without one it keeps the order of the suggestions. */
export const sortColumns = ['role', 'family', 'effort', 'shared', 'grow', 'open'] as const

export type SortColumn = (typeof sortColumns)[number]

export type MoveSort = { readonly by: SortColumn; readonly descending: boolean }

/** Columns in which most comes first when one begins to sort by them. */
const mostFirst: ReadonlySet<SortColumn> = new Set(['shared', 'open'])

/** Reads "role" or "role-down" from an address; null for anything else. */
export function readSort(word: string | null): MoveSort | null {
  const descending = word?.endsWith('-down') ?? false
  const by = sortColumns.find((column) => column === word?.replace(/-down$/, ''))
  return by === undefined ? null : { by, descending }
}

/** The word for the address; null for the order of the suggestions. */
export function writeSort(sort: MoveSort | null): string | null {
  if (sort === null) return null
  return sort.descending ? `${sort.by}-down` : sort.by
}

/** What pressing the head of a column leads to: its natural order, then the other way round, then the suggestions' own. */
export function nextSort(sort: MoveSort | null, by: SortColumn): MoveSort | null {
  const natural = mostFirst.has(by)
  if (sort?.by !== by) return { by, descending: natural }
  return sort.descending === natural ? { by, descending: !natural } : null
}

/** Sorts rows by what they show in a column; equal ones keep their order. Texts are compared as the language does. */
export function sortRows<Row extends Readonly<Record<SortColumn, string | number>>>(
  rows: readonly Row[],
  sort: MoveSort | null,
  language: string,
): Row[] {
  if (sort === null) return [...rows]
  const sign = sort.descending ? -1 : 1
  return [...rows].sort((one, other) => sign * compare(one[sort.by], other[sort.by], language))
}

function compare(one: string | number, other: string | number, language: string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other), language)
}
