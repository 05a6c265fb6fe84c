import { rowsOf } from './checkFolder.ts'
import type { KnownGraph } from './knownGraph.ts'
import type { FileRows } from './readRows.ts'
import type { Row } from './rowRules.ts'
import { textIn } from './rowRules.ts'

/** Files without the rows that are not taken in, and how many those were by file. */
export interface KeptRows {
  readonly files: readonly FileRows[]
  readonly leftOut: ReadonlyMap<string, number>
}

/**
 * Leaves out people who left before a day and are not in the graph, with all that other files say of them: they were erased, and
 * an import never brings them back. The first import of an organization takes them in, for the sake of its past moves.
 */
export function withoutLeftLongAgo(files: readonly FileRows[], known: KnownGraph, firstDayKept: string): KeptRows {
  const people = known.nodes.get('Person')
  if (people === undefined || people.size === 0) return { files, leftOut: new Map() }
  const isGone = ({ cells }: Row) => cells.status === 'LEFT' && (textIn(cells, 'leftOn') ?? firstDayKept) < firstDayKept
  const gone = new Set(
    rowsOf(files, 'people.csv')
      .filter(isGone)
      .map(({ cells }) => textIn(cells, 'id'))
      .filter((id) => id !== null && !people.has(id)),
  )
  const kept = files.map((file) => ({ ...file, rows: file.rows.filter((row) => !gone.has(personOf(file, row))) }))
  const counts = files.map((file, place): [string, number] => [
    file.file.name,
    file.rows.length - (kept[place]?.rows.length ?? 0),
  ])
  return { files: kept, leftOut: new Map(counts.filter(([, count]) => count > 0)) }
}

/** Whom a row is about: null for a row about nobody. */
function personOf({ file }: FileRows, { cells }: Row): string | null {
  return textIn(cells, file.name === 'people.csv' ? 'id' : 'person')
}
