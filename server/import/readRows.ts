import type { Cell, Column, Reading, Right } from './columns.ts'
import type { DataFile } from './dataFormat.ts'
import type { Problem } from './problem.ts'
import type { CsvRow, CsvTable } from './readCsv.ts'
import { MOST_BYTES_IN_A_CELL } from './readCsv.ts'
import type { Row } from './rowRules.ts'
import { nearestName } from './suggest.ts'

/** The rows of one file, and what is wrong in it taken by itself. A cell with a problem reads as null. */
export interface FileRows {
  readonly file: DataFile
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
  /** Whether every row was read: when not, an id that seems unknown may stand in one that was not. */
  readonly isWhole: boolean
}

/** Signs that make a spreadsheet calculate; an export puts an apostrophe before them, which is taken off again. */
const DEFUSED = /^'(?=[=+\-@\t])/
const TAB_BETWEEN_NAMES = /\w\t\w/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for; a line break inside a text is fine.
const CONTROL_CHARACTER = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/

/** Reads every cell of a file by the description of its columns. Columns may stand in any order. */
export function readRows(file: DataFile, table: CsvTable, right: Right): FileRows {
  const headerProblems = checkHeader(file, table.columns, right)
  if (headerProblems.length > 0) return { file, rows: [], problems: headerProblems, isWhole: false }
  const problems: Problem[] = []
  const columns = file.columns.filter((column) => isFilledBy(column, right) || table.columns.includes(column.name))
  const places = columns.map((column) => ({
    column,
    place: table.columns.indexOf(column.name),
    readings: new Map<string, Reading>(),
  }))
  const rows = table.rows.map((row) => readRow(file, places, row, problems))
  return { file, rows, problems, isWhole: true }
}

function isFilledBy(column: Column, right: Right): boolean {
  return column.right === 'import' || right === 'seed'
}

function checkHeader(file: DataFile, found: readonly string[], right: Right): Problem[] {
  const known = file.columns.map((column) => column.name)
  if (!found.some((name) => known.includes(name))) return [noHeader(file, found)]
  const wrongNames = found.flatMap((name, place) => wrongColumn(file, name, found.indexOf(name) < place, right))
  const missing = file.columns.filter(
    (column) => column.right === 'import' && !column.mayBeMissing && !found.includes(column.name),
  )
  return [...wrongNames, ...missing.map((column) => missingColumn(file, column))]
}

function noHeader(file: DataFile, found: readonly string[]): Problem {
  const names = file.columns.filter((column) => column.right === 'import').map((column) => column.name)
  return inHeader(file, null, {
    wrong: 'The first line holds none of the column names of this file.',
    mend: found.some((name) => TAB_BETWEEN_NAMES.test(name))
      ? 'Separate columns by a comma or a semicolon, not by a tab.'
      : `Let the first line be: ${names.join(',')}`,
  })
}

function wrongColumn(file: DataFile, name: string, isRepeated: boolean, right: Right): Problem[] {
  const column = file.columns.find((each) => each.name === name)
  if (column === undefined) {
    const near = nearestName(
      name,
      file.columns.map((each) => each.name),
    )
    return [
      inHeader(file, name, {
        wrong: `This file has no column "${name}".`,
        mend: near === null ? 'Take the column away.' : `Did you mean "${near}"?`,
      }),
    ]
  }
  if (isRepeated) {
    return [inHeader(file, name, { wrong: `The column "${name}" stands there twice.`, mend: 'Keep one of the two.' })]
  }
  if (isFilledBy(column, right)) return []
  return [
    inHeader(file, name, {
      wrong: `The column "${name}" holds what only the person can say.`,
      mend: 'Take the column away; people say it themselves in Over the Wall.',
    }),
  ]
}

function missingColumn(file: DataFile, column: Column): Problem {
  return inHeader(file, column.name, {
    wrong: `The column "${column.name}" is not there.`,
    mend: column.required ? 'Add the column and fill it.' : 'Add the column; its cells may be empty.',
  })
}

function inHeader(file: DataFile, column: string | null, words: Pick<Problem, 'wrong' | 'mend'>): Problem {
  return { file: file.name, line: 1, column, ...words }
}

/** Where a column stands in the file, and what its cells were read as so far: the same text is read once. */
interface ColumnPlace {
  readonly column: Column
  /** -1 where the file does not have it. */
  readonly place: number
  readonly readings: Map<string, Reading>
}

const MOST_READINGS_KEPT = 100_000

function readRow(file: DataFile, places: readonly ColumnPlace[], row: CsvRow, problems: Problem[]): Row {
  const cells: Record<string, Cell> = {}
  for (const columnPlace of places) {
    const { name } = columnPlace.column
    const reading = readOnce(columnPlace, row.cells[columnPlace.place] ?? '')
    cells[name] = 'value' in reading ? reading.value : null
    if ('wrong' in reading) problems.push({ file: file.name, line: row.line, column: name, ...reading })
  }
  return { line: row.line, cells }
}

function readOnce({ column, readings }: ColumnPlace, written: string): Reading {
  const known = readings.get(written)
  if (known !== undefined) return known
  const reading = readCell(column, written)
  if (readings.size < MOST_READINGS_KEPT) readings.set(written, reading)
  return reading
}

function readCell(column: Column, written: string): Reading {
  if (Buffer.byteLength(written) > MOST_BYTES_IN_A_CELL) {
    return { wrong: `The cell holds more than ${MOST_BYTES_IN_A_CELL / 1000} kB.`, mend: 'Shorten it.' }
  }
  const cell = written.replace(DEFUSED, '').trim().normalize('NFC')
  if (CONTROL_CHARACTER.test(cell)) {
    return { wrong: 'The cell holds a control character.', mend: 'Type the text again without it.' }
  }
  if (cell !== '') return column.read(cell)
  return column.required ? { wrong: 'The cell is empty.', mend: 'Fill it.' } : { value: column.whenEmpty }
}
