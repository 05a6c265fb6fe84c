import { shapeName } from './graphShapes.ts'
import type { KnownGraph } from './knownGraph.ts'
import type { MakeId } from './nodeIds.ts'
import { assignIds } from './nodeIds.ts'
import type { GraphChange, Plan, RowPlan } from './plan.ts'
import { countRows } from './plan.ts'
import type { PlanContext } from './planThings.ts'
import { planThing } from './planThings.ts'
import { planTie } from './planTies.ts'
import type { FileRows } from './readRows.ts'
import type { Row } from './rowRules.ts'
import { daysAfter } from './rowRules.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** Works out what files ask of a graph. Trusts that they were checked. */
export function planImport(files: readonly FileRows[], known: KnownGraph, today: string, makeId: MakeId): Plan {
  const context = { known, ids: assignIds(files, known, makeId), today }
  const planned = files.map((rows) => ({
    file: rows.file.name,
    rows: rows.rows.map((row) => planRow(rows, row, context)),
  }))
  const changes = planned.flatMap(({ rows }) => rows.flatMap((row) => row.changes))
  return { changes: onceEach(changes), counts: planned.map(({ file, rows }) => countRows(file, rows)) }
}

function planRow(rows: FileRows, row: Row, context: PlanContext): RowPlan {
  const { becomes } = rows.file
  return 'node' in becomes
    ? planThing(rows, becomes.node.label, row, context)
    : planTie(rows.file, becomes.tie, row, context)
}

/** Two rows may ask for the same, such as a person who leaves and the seat's own row: the later one says it best. */
function onceEach(changes: readonly GraphChange[]): GraphChange[] {
  return [...new Map(changes.map((change) => [identityOf(change), change])).values()]
}

function identityOf(change: GraphChange): string {
  if ('id' in change) return `${change.change} ${change.id}`
  const { ownerId, otherId, apart } = change
  return [change.change, shapeName(change.shape), ownerId, otherId, apart].join(' ')
}

/** The same rows with every date so many days later, from the day that the data describes to today. */
export function moveDates(files: readonly FileRows[], describedDay: string, today: string): FileRows[] {
  const days = Math.round((Date.parse(today) - Date.parse(describedDay)) / MILLISECONDS_A_DAY)
  return files.map((rows) => ({ ...rows, rows: rows.rows.map((row) => moveRow(rows, row, days)) }))
}

function moveRow({ file }: FileRows, row: Row, days: number): Row {
  const dates = file.columns.filter((column) => column.kind === 'date')
  const moved = dates.map(({ name }) => {
    const day = row.cells[name]
    return [name, typeof day === 'string' ? daysAfter(day, days) : null]
  })
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(moved) } }
}
