import { addDays } from '../shared/dates.ts'
import { shapeName } from './graphShapes.ts'
import type { KnownGraph } from './knownGraph.ts'
import type { MakeId } from './nodeIds.ts'
import { assignIds } from './nodeIds.ts'
import type { GraphChange, Plan, RowPlan } from './plan.ts'
import { countRow, noRows } from './plan.ts'
import type { PlanContext } from './planThings.ts'
import { planThing } from './planThings.ts'
import { tiePlanner } from './planTies.ts'
import type { FileRows } from './readRows.ts'
import type { Row } from './rowRules.ts'

/** What files ask of a graph, as far as it is said by the day and the ids that new nodes get. */
export interface PlanOptions {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly makeId: MakeId
  /** So many days later than written is every date: 0 but for a demo, which describes a day long past. */
  readonly daysLater: number
}

/** Works out what files ask of a graph. Trusts that they were checked. */
export function planImport(files: readonly FileRows[], known: KnownGraph, options: PlanOptions): Plan {
  const { today, makeId, daysLater } = options
  const context = { known, ids: assignIds(files, known, makeId), today }
  const rowPlansOf = (rows: FileRows) => planRows(rows, daysLater, context)
  const kept: GraphChange[] = []
  let countOfTies = 0
  const counts = files.map((rows) => {
    let count = noRows(rows.file.name)
    for (const plan of rowPlansOf(rows)) {
      count = countRow(count, plan)
      if (isTieOfItsOwn(rows)) countOfTies += plan.changes.length
      else kept.push(...plan.changes)
    }
    return count
  })
  const changes = onceEach(kept)
  return {
    changes,
    *changesOfTies() {
      for (const rows of files.filter(isTieOfItsOwn)) {
        for (const { changes } of rowPlansOf(rows)) yield* changes
      }
    },
    changeCount: changes.length + countOfTies,
    counts,
  }
}

/** Who leaves lays down the seats that files of seats may name too; a row of any other tie is the only one to speak of it. */
const FILES_OF_SEATS = ['holds.csv', 'held.csv']

function isTieOfItsOwn({ file }: FileRows): boolean {
  return 'tie' in file.becomes && !FILES_OF_SEATS.includes(file.name)
}

function* planRows(rows: FileRows, daysLater: number, context: PlanContext): Generator<RowPlan> {
  const { becomes } = rows.file
  const dates = rows.file.columns.filter((column) => column.kind === 'date').map(({ name }) => name)
  const plan =
    'node' in becomes
      ? (row: Row) => planThing(rows, becomes.node.label, row, context)
      : tiePlanner(rows.file, becomes.tie, context)
  for (const row of rows.rows) yield plan(moveDates(row, dates, daysLater))
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

function moveDates(row: Row, dates: readonly string[], days: number): Row {
  if (days === 0) return row
  const cells = { ...row.cells }
  for (const name of dates) {
    const day = cells[name]
    if (typeof day === 'string') cells[name] = addDays(day, days)
  }
  return { ...row, cells }
}
