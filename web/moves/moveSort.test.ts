import { describe, expect, it } from 'vitest'
import { nextSort, readSort, sortRows, writeSort } from './moveSort.ts'

const rows = [
  { role: 'Écluse', family: 'WQ', effort: 1, shared: 5, grow: 2, open: 0 },
  { role: 'Zorg', family: 'CU', effort: 0, shared: 7, grow: 2, open: 1 },
  { role: 'Acteur', family: 'CU', effort: 1, shared: 5, grow: 1, open: 0 },
]
const names = (sorted: typeof rows) => sorted.map(({ role }) => role)

describe('sorting the table of moves', () => {
  it('keeps the order of the suggestions until a column is chosen', () => {
    expect(names(sortRows(rows, null, 'fr'))).toEqual(['Écluse', 'Zorg', 'Acteur'])
  })

  it('puts accents where the language does', () => {
    expect(names(sortRows(rows, { by: 'role', descending: false }, 'fr'))).toEqual(['Acteur', 'Écluse', 'Zorg'])
  })

  it('leaves equal rows in the order of the suggestions, both ways round', () => {
    expect(names(sortRows(rows, { by: 'shared', descending: true }, 'en'))).toEqual(['Zorg', 'Écluse', 'Acteur'])
    expect(names(sortRows(rows, { by: 'shared', descending: false }, 'en'))).toEqual(['Écluse', 'Acteur', 'Zorg'])
  })

  it('goes from a column’s natural order to its reverse and back to the suggestions', () => {
    const first = nextSort(null, 'shared')
    const second = nextSort(first, 'shared')
    expect([first, second, nextSort(second, 'shared')]).toEqual([
      { by: 'shared', descending: true },
      { by: 'shared', descending: false },
      null,
    ])
  })

  it('reads from the address what it wrote there, and nothing else', () => {
    expect(readSort(writeSort({ by: 'grow', descending: true }))).toEqual({ by: 'grow', descending: true })
    expect(readSort('salary')).toBeNull()
    expect(readSort(null)).toBeNull()
  })
})
