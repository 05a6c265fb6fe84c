import { dataFileNamed } from './dataFormat.ts'
import { columnNamed, shapeOfLink } from './graphShapes.ts'
import type { KnownGraph } from './knownGraph.ts'
import { relationshipsOf } from './knownGraph.ts'
import type { Problem } from './problem.ts'
import type { Row } from './rowRules.ts'
import { textIn } from './rowRules.ts'

const FILE = 'people.csv'
const COLUMN = 'manager'

/** Refuses people who would report to themselves, by whatever detour, and managers who left. */
export function checkReportingLines(rows: readonly Row[], known: KnownGraph): Problem[] {
  const managers = managersBy(rows, known)
  return [...findCycles(rows, managers).map(cycleProblem), ...managersWhoLeft(rows, known)]
}

interface Cycle {
  readonly line: number
  /** The ids from the person on that line up and back to that person. */
  readonly chain: readonly string[]
}

/** Who reports to whom once the file is imported, by the organization's ids. */
function managersBy(rows: readonly Row[], known: KnownGraph): ReadonlyMap<string, string> {
  const managers = new Map(knownLines(known))
  for (const row of rows) {
    const id = textIn(row.cells, 'id')
    const manager = textIn(row.cells, COLUMN)
    if (id !== null && manager !== null) managers.set(id, manager)
    else if (id !== null) managers.delete(id)
  }
  return managers
}

function knownLines(known: KnownGraph): [string, string][] {
  const people = known.nodes.get('Person') ?? new Map()
  const file = dataFileNamed(FILE)
  const shape = file === null ? null : shapeOfLink(file, columnNamed(file, COLUMN))
  if (shape === null) return []
  const externalIds = new Map([...people].map(([externalId, node]) => [node.id, externalId]))
  return [...people].flatMap(([externalId, node]) =>
    relationshipsOf(known, shape, node.id)
      .filter((line) => line.properties.to === undefined)
      .map((line): [string, string | undefined] => [externalId, externalIds.get(line.otherId)])
      .filter((line): line is [string, string] => line[1] !== undefined),
  )
}

/** Each cycle once, told from its first person in the file. */
function findCycles(rows: readonly Row[], managers: ReadonlyMap<string, string>): Cycle[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const id = textIn(row.cells, 'id')
    const chain = id === null ? null : chainBackTo(id, managers, seen)
    return chain === null ? [] : [{ line: row.line, chain }]
  })
}

/** Walks up from a person; the chain when it comes back to that person, else null. Marks whom it met. */
function chainBackTo(start: string, managers: ReadonlyMap<string, string>, seen: Set<string>): string[] | null {
  const chain: string[] = []
  const met = new Set<string>()
  let current: string | undefined = start
  while (current !== undefined && !seen.has(current) && !met.has(current)) {
    met.add(current)
    chain.push(current)
    current = managers.get(current)
  }
  // Someone below a cycle is not part of it: leave those in it unmarked, so that their own rows tell it.
  if (current !== undefined && met.has(current) && current !== start) {
    for (const id of chain.slice(0, chain.indexOf(current))) seen.add(id)
    return null
  }
  for (const id of met) seen.add(id)
  return current === start && chain.length > 0 ? [...chain, start] : null
}

function cycleProblem({ line, chain }: Cycle): Problem {
  const wrong =
    chain.length === 2
      ? `"${chain[0]}" reports to themselves.`
      : `These people report in a circle: ${chain.join(' > ')}.`
  return { file: FILE, line, column: COLUMN, wrong, mend: 'Give one of them another manager, or none.' }
}

function managersWhoLeft(rows: readonly Row[], known: KnownGraph): Problem[] {
  const statuses = new Map<string, unknown>()
  for (const [id, node] of known.nodes.get('Person') ?? []) statuses.set(id, node.properties.status)
  for (const row of rows) statuses.set(textIn(row.cells, 'id') ?? '', row.cells.status)
  return rows.flatMap((row) => {
    const manager = textIn(row.cells, COLUMN)
    const status = manager === null ? null : statuses.get(manager)
    if (row.cells.status !== 'ACTIVE' || (status !== 'LEFT' && status !== 'ALUMNI')) return []
    return [
      {
        file: FILE,
        line: row.line,
        column: COLUMN,
        wrong: `"${manager}" has status ${status}.`,
        mend: 'Name the manager of today, or empty the cell.',
      },
    ]
  })
}
