import type { Column } from './columns.ts'
import type { DataFile } from './dataFormat.ts'
import { labelOfFile } from './graphShapes.ts'
import type { KnownGraph, KnownNode } from './knownGraph.ts'
import type { Problem } from './problem.ts'
import type { FileRows } from './readRows.ts'
import { checkReportingLines } from './reportingLines.ts'
import type { Row, RowContext } from './rowRules.ts'
import { isWithin, textIn } from './rowRules.ts'
import { nearestName } from './suggest.ts'

/** Finds what is wrong when files are laid beside each other and beside the graph. Empty when all fits. */
export function checkFolder(files: readonly FileRows[], known: KnownGraph, context: RowContext): Problem[] {
  return [
    ...files.flatMap((rows) => checkFile(rows, files, known, context)),
    ...checkReportingLines(rowsOf(files, 'people.csv'), known),
    ...checkKinds(files, known),
    ...checkWhoHoldsSeats(files, known),
    ...checkSeatsHeldOnce(files),
  ]
}

function checkFile(
  { file, rows }: FileRows,
  files: readonly FileRows[],
  known: KnownGraph,
  context: RowContext,
): Problem[] {
  return [
    ...checkKey(file, rows),
    ...file.columns.filter((column) => column.unique).flatMap((column) => checkUnique(file, column, rows, known)),
    ...file.columns.filter(isReference).flatMap((column) => checkReferences(file, column, rows, files, known)),
    ...checkRules(file, rows, context),
  ]
}

function checkKey(file: DataFile, rows: readonly Row[]): Problem[] {
  const lines = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = keyOf(file, row)
    const earlier = key === null ? undefined : lines.get(key)
    if (key !== null && earlier === undefined) lines.set(key, row.line)
    return earlier === undefined ? [] : [repeatedRow(file, row, earlier)]
  })
}

function repeatedRow(file: DataFile, { line, cells }: Row, earlier: number): Problem {
  if (file.key.length === 0) {
    return { file: file.name, line, column: null, wrong: 'This file has one row.', mend: 'Keep one of them.' }
  }
  const written = file.key.map((column) => `"${cells[column]}"`).join(' with ')
  return {
    file: file.name,
    line,
    column: file.key.join(', '),
    wrong: `${written} stands on line ${earlier} already.`,
    mend: file.key.includes('id') ? 'Give each row an id of its own.' : 'Keep one of the two rows.',
  }
}

/** The cells that stand for the row, joined; null when one of them is empty or could not be read. */
export function keyOf(file: DataFile, row: Row): string | null {
  const cells = file.key.map((column) => textIn(row.cells, column))
  return cells.includes(null) ? null : cells.join('|')
}

/** A value that belongs to one row alone may not stand in two, nor in the graph under another id: ids never change. */
function checkUnique(file: DataFile, column: Column, rows: readonly Row[], known: KnownGraph): Problem[] {
  const owners = new Map<string, string>()
  for (const [externalId, node] of knownRows(file, known)) {
    const value = node.properties[column.name]
    if (typeof value === 'string') owners.set(value.toLowerCase(), externalId)
  }
  // A row may have handed its value on to another: what the file says now goes before what the graph holds.
  for (const row of rows) {
    const before = knownRows(file, known).get(textIn(row.cells, 'id') ?? '')?.properties[column.name]
    if (typeof before === 'string') owners.delete(before.toLowerCase())
  }
  return rows.flatMap((row) => {
    const id = textIn(row.cells, 'id')
    const value = textIn(row.cells, column.name)
    if (id === null || value === null) return []
    const owner = owners.get(value.toLowerCase())
    owners.set(value.toLowerCase(), id)
    if (owner === undefined || owner === id) return []
    return [
      {
        file: file.name,
        line: row.line,
        column: column.name,
        wrong: `"${value}" belongs to "${owner}" already.`,
        mend: `If this is the same one, keep the id "${owner}": ids do not change.`,
      },
    ]
  })
}

function checkReferences(
  file: DataFile,
  column: Column,
  rows: readonly Row[],
  files: readonly FileRows[],
  known: KnownGraph,
): Problem[] {
  const targets = column.refersTo.map((name) => ({ name, ids: idsOf(name, files, known) }))
  if (column.refersTo.some((name) => files.some((rows) => rows.file.name === name && !rows.isWhole))) return []
  const naming = rows.filter((row) => idsIn(row, column).length > 0)
  const [first] = naming
  if (first === undefined) return []
  if (targets.every(({ ids }) => ids.size === 0)) return [nothingToName(file, column, first, naming.length)]
  return naming.flatMap((row) =>
    idsIn(row, column).flatMap((id) => {
      const found = targets.filter((target) => target.ids.has(id)).map((target) => target.name)
      if (found.length === 1) return []
      const at = { file: file.name, line: row.line, column: column.name }
      return [found.length === 0 ? unknownReference(at, id, targets) : unclearReference(at, id, found)]
    }),
  )
}

type Place = Pick<Problem, 'file' | 'line' | 'column'>

/** A file that was forgotten is told once, not for each of the thousands of rows that lean on it. */
function nothingToName(file: DataFile, column: Column, row: Row, count: number): Problem {
  const names = column.refersTo.join(' or ')
  return {
    file: file.name,
    line: row.line,
    column: column.name,
    wrong: `Rows that name something in ${names}: ${count}; the folder and the graph hold nothing of it.`,
    mend: `Add ${names} to the folder.`,
  }
}

function unknownReference(
  at: Place,
  id: string,
  targets: readonly { readonly name: string; readonly ids: ReadonlySet<string> }[],
): Problem {
  const names = targets.map((target) => target.name).join(' or ')
  const near = nearestName(
    id,
    targets.flatMap((target) => [...target.ids]),
  )
  return {
    ...at,
    wrong: `"${id}" is not an id in ${names}.`,
    mend: near === null ? `Add it there or write another.` : `Did you mean "${near}"?`,
  }
}

function unclearReference(at: Place, id: string, found: readonly string[]): Problem {
  return { ...at, wrong: `"${id}" is an id in ${found.join(' and in ')}.`, mend: 'Give one of them another id.' }
}

function checkRules(file: DataFile, rows: readonly Row[], context: RowContext): Problem[] {
  return rows.flatMap((row) =>
    file.rules
      .map((rule) => rule(row, context))
      .filter((found) => found !== null)
      .map((found) => ({ file: file.name, line: row.line, ...found })),
  )
}

/** The six kinds of work are felt, everything else is held: each has a file of its own. */
function checkKinds(files: readonly FileRows[], known: KnownGraph): Problem[] {
  const kinds = valuesById('skills.csv', 'kind', files, known)
  const held = rowsOf(files, 'person_skills.csv').filter(
    (row) => kinds.get(textIn(row.cells, 'skill') ?? '') === 'ENERGY',
  )
  const felt = rowsOf(files, 'energy.csv').filter((row) => {
    const kind = kinds.get(textIn(row.cells, 'skill') ?? '')
    return kind !== undefined && kind !== null && kind !== 'ENERGY'
  })
  return [
    ...held.map((row) => ({
      file: 'person_skills.csv',
      line: row.line,
      column: 'skill',
      wrong: `"${row.cells.skill}" is a kind of work (ENERGY), which nobody has at a level.`,
      mend: 'Take the row away; people say themselves what gives them energy.',
    })),
    ...felt.map((row) => ({
      file: 'energy.csv',
      line: row.line,
      column: 'skill',
      wrong: `"${row.cells.skill}" is not of the kind ENERGY.`,
      mend: 'Name one of the kinds of work, or move the row to person_skills.csv.',
    })),
  ]
}

/** Who left holds no seat. */
function checkWhoHoldsSeats(files: readonly FileRows[], known: KnownGraph): Problem[] {
  const statuses = valuesById('people.csv', 'status', files, known)
  return rowsOf(files, 'holds.csv').flatMap((row) => {
    const person = textIn(row.cells, 'person')
    const status = person === null ? null : (statuses.get(person) ?? null)
    if (status === null || status === 'ACTIVE') return []
    return [
      {
        file: 'holds.csv',
        line: row.line,
        column: 'person',
        wrong: `"${person}" has status ${status} and holds no seat any more.`,
        mend: 'Move the row to held.csv with its last day.',
      },
    ]
  })
}

/** One stay in a seat stands in one of the two files: while it lasts in `holds.csv`, once it is over in `held.csv`. */
function checkSeatsHeldOnce(files: readonly FileRows[]): Problem[] {
  const seatOf = ({ cells }: Row) => `${cells.person}|${cells.seat}`
  const held = new Map(rowsOf(files, 'holds.csv').map((row) => [seatOf(row), row]))
  return rowsOf(files, 'held.csv').flatMap((past) => {
    const present = held.get(seatOf(past))
    if (present === undefined || !isWithin(textIn(present.cells, 'since'), past.cells)) return []
    return [
      {
        file: 'held.csv',
        line: past.line,
        column: 'to',
        wrong: `This seat is still held since ${present.cells.since} (holds.csv, line ${present.line}).`,
        mend: 'Keep one of the two rows.',
      },
    ]
  })
}

/** What one column says of every id: what the file says goes before what the graph holds. */
function valuesById(
  name: string,
  column: string,
  files: readonly FileRows[],
  known: KnownGraph,
): ReadonlyMap<string, string | null> {
  const values = new Map<string, string | null>()
  for (const [id, node] of known.nodes.get(labelOfFile(name)) ?? []) values.set(id, String(node.properties[column]))
  for (const row of rowsOf(files, name)) {
    const id = textIn(row.cells, 'id')
    if (id !== null) values.set(id, textIn(row.cells, column))
  }
  return values
}

function idsOf(name: string, files: readonly FileRows[], known: KnownGraph): ReadonlySet<string> {
  const inFile = rowsOf(files, name).map((row) => textIn(row.cells, 'id'))
  const inGraph = known.nodes.get(labelOfFile(name))?.keys() ?? []
  return new Set([...inFile.filter((id) => id !== null), ...inGraph])
}

function knownRows(file: DataFile, known: KnownGraph): ReadonlyMap<string, KnownNode> {
  return known.nodes.get(labelOfFile(file.name)) ?? new Map()
}

/** The rows of a file; none when the file is not there. */
export function rowsOf(files: readonly FileRows[], name: string): readonly Row[] {
  return files.find(({ file }) => file.name === name)?.rows ?? []
}

/** The ids that a reference cell names. */
export function idsIn(row: Row, column: Column): readonly string[] {
  const cell = row.cells[column.name]
  if (typeof cell === 'string') return [cell]
  return Array.isArray(cell) ? cell.map(String) : []
}

function isReference(column: Column): boolean {
  return column.kind === 'reference'
}
