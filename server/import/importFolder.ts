import type { Graph, Transaction } from '../graph/graph.ts'
import { applyChange } from '../graph/writePath.ts'
import { firstDayOfLeaversKept } from '../people/leavers.ts'
import { randomId } from '../shared/randomId.ts'
import { Conflict } from '../shared/requestErrors.ts'
import { checkFolder, rowsOf } from './checkFolder.ts'
import type { Right } from './columns.ts'
import type { KnownGraph } from './knownGraph.ts'
import { holdsNothing, readKnownGraph } from './knownGraph.ts'
import { withoutLeftLongAgo } from './leftLongAgo.ts'
import { demoId } from './nodeIds.ts'
import type { FileCount, GraphChange, Plan } from './plan.ts'
import { planImport } from './planImport.ts'
import type { Problem } from './problem.ts'
import { MOST_PROBLEMS_LISTED } from './problem.ts'
import type { FolderRows } from './readFolder.ts'
import { readFolder } from './readFolder.ts'
import { daysBetween, textIn } from './rowRules.ts'
import { SeedRefused } from './seedRefused.ts'
import type { Batch, Progress } from './writePlan.ts'
import { batchesOf, writeBatch } from './writePlan.ts'

/** What became of a folder. */
export interface ImportResult {
  /** `refused`: something is wrong and nothing was written. `planned`: a dry run. `unchanged`: the graph says all this already. */
  readonly outcome: 'written' | 'unchanged' | 'planned' | 'refused'
  /** What became, or in a dry run would become, of the rows of each file; empty when refused. */
  readonly counts: readonly FileCount[]
  /** At most `MOST_PROBLEMS_LISTED`. */
  readonly problems: readonly Problem[]
  /** All problems, those not listed too. */
  readonly problemCount: number
}

export interface ImportOptions {
  readonly right: Right
  /** The day of today where the organization is, `YYYY-MM-DD`: the first day of new reporting lines. */
  readonly today: string
  /** Says what would be written, and writes nothing. */
  readonly dryRun?: boolean
  readonly progress?: Progress
  /** The instant in the record of changes; that of the machine unless given. */
  readonly now?: Date
}

/** Up to here an import is one transaction; more would keep the graph from everyone for too long. */
const MOST_CHANGES_IN_ONE_TRANSACTION = 50_000

/** Who acts in the record of changes when no person does. */
const IMPORTER = 'importer'

/**
 * Brings the graph up to date with a data folder: everything is checked first, and any problem means that nothing is written.
 * Up to 50,000 changes are one transaction; more go in parts, and the same folder again completes what was broken off.
 * @throws SeedRefused with the right `seed` when the graph holds anything.
 */
export async function importFolder(graph: Graph, folder: string, options: ImportOptions): Promise<ImportResult> {
  const rows = await readFolder(folder, options.right)
  const prepared = await graph.read((transaction) => prepare(transaction, rows, options))
  if ('problems' in prepared) return refusedWith(prepared.problems)
  if (prepared.changeCount === 0) return resultOf('unchanged', prepared.counts)
  if (options.dryRun === true) return resultOf('planned', prepared.counts)
  if (prepared.changeCount > MOST_CHANGES_IN_ONE_TRANSACTION) return writeInParts(graph, prepared, options)
  return writeAtOnce(graph, rows, options)
}

/** What to do, or why nothing is done. */
type Prepared = Plan | { readonly problems: readonly Problem[] }

async function prepare(transaction: Transaction, folder: FolderRows, options: ImportOptions): Promise<Prepared> {
  const { right, today } = options
  if (right === 'seed' && !(await holdsNothing(transaction))) {
    throw new SeedRefused('A demo is loaded into an empty graph only, and this one holds an organization.')
  }
  const known = await readKnownGraph(
    transaction,
    folder.files.map(({ file }) => file),
  )
  const describedDay = dayDescribedBy(folder)
  const problems = [
    ...folder.problems,
    ...folder.files.flatMap((file) => file.problems),
    ...(right === 'seed' && describedDay === null ? noDescribedDay(folder) : []),
    ...checkFolder(folder.files, known, { right, describedDay: describedDay ?? today }),
  ]
  if (problems.length > 0) return { problems }
  if (right === 'import') return planKept(folder, known, today, await firstDayOfLeaversKept(transaction, today))
  const daysLater = daysBetween(describedDay ?? today, today)
  return planImport(folder.files, known, { today, makeId: demoId, daysLater })
}

function planKept(folder: FolderRows, known: KnownGraph, today: string, firstDayKept: string): Plan {
  const { files, leftOut } = withoutLeftLongAgo(folder.files, known, firstDayKept)
  const plan = planImport(files, known, { today, makeId: randomId, daysLater: 0 })
  const counts = plan.counts.map((count) => {
    const leftLongAgo = leftOut.get(count.file)
    return leftLongAgo === undefined ? count : { ...count, leftLongAgo }
  })
  return { ...plan, counts }
}

function dayDescribedBy({ files }: FolderRows): string | null {
  const [row] = rowsOf(files, 'organization.csv')
  return row === undefined ? null : textIn(row.cells, 'asOf')
}

/** Without that day nobody knows how far the dates of a demo must move. */
function noDescribedDay({ files, problems }: FolderRows): Problem[] {
  const isToldAlready = problems.length > 0 || files.some((file) => file.problems.length > 0)
  if (isToldAlready) return []
  const wrong = 'Nothing says which day the demo describes.'
  return [{ file: 'organization.csv', line: null, column: 'asOf', wrong, mend: 'Add the file, with one row.' }]
}

/** Plans once more inside the transaction that writes: what a person decided in between is respected too. */
async function writeAtOnce(graph: Graph, folder: FolderRows, options: ImportOptions): Promise<ImportResult> {
  const { result } = await applyChange(graph, importChange(options), async (transaction) => {
    const plan = await prepare(transaction, folder, options)
    if ('problems' in plan) throw new Conflict('The graph changed while the folder was checked. Import it again.')
    const report = reporter(plan.changeCount, options.progress)
    const ids: string[] = []
    for (const batch of batchesOf(plan)) {
      await writeBatch(transaction, batch)
      ids.push(...changedIds(batch))
      report(batch)
    }
    return { result: plan.counts, changedIds: ids }
  })
  return resultOf('written', result)
}

async function writeInParts(graph: Graph, plan: Plan, options: ImportOptions): Promise<ImportResult> {
  const report = reporter(plan.changeCount, options.progress)
  for (const part of partsOf(batchesOf(plan))) {
    await applyChange(graph, importChange(options), async (transaction) => {
      for (const batch of part) await writeBatch(transaction, batch)
      return { result: null, changedIds: changedIds(part.flat()) }
    })
    part.forEach(report)
  }
  return resultOf('written', plan.counts)
}

/** An import is one change of its own kind: whoever follows the record finds in its ids every node that is different now. */
function importChange({ now }: ImportOptions) {
  return { viewerId: IMPORTER, requestId: randomId(), kinds: ['import'], now: now ?? new Date() }
}

function changedIds(changes: readonly GraphChange[]): string[] {
  return changes.flatMap((change) => ('id' in change ? [change.id] : [change.ownerId, change.otherId]))
}

/** Batches that fit one transaction together, in order. */
function* partsOf(batches: Iterable<Batch>): Generator<Batch[]> {
  let part: Batch[] = []
  let changes = 0
  for (const batch of batches) {
    if (changes + batch.length > MOST_CHANGES_IN_ONE_TRANSACTION) {
      yield part
      part = []
      changes = 0
    }
    part.push(batch)
    changes += batch.length
  }
  if (part.length > 0) yield part
}

function reporter(total: number, progress: Progress | undefined): (batch: Batch) => void {
  let done = 0
  return (batch) => {
    done += batch.length
    progress?.(done, total)
  }
}

function resultOf(outcome: ImportResult['outcome'], counts: readonly FileCount[]): ImportResult {
  return { outcome, counts, problems: [], problemCount: 0 }
}

function refusedWith(problems: readonly Problem[]): ImportResult {
  const listed = problems.slice(0, MOST_PROBLEMS_LISTED)
  return { outcome: 'refused', counts: [], problems: listed, problemCount: problems.length }
}
