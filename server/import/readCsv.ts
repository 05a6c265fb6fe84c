import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from './problem.ts'
import { shareTexts } from './shareTexts.ts'

/** A file as it stands: column names and the rows under them, every cell still text. */
export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
}

/** One row as it stands. */
export interface CsvRow {
  /** The line of the file on which the row starts; the header is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The table in a file, without the rows that do not fit it; null when the file as a whole cannot be read. */
export interface CsvReading {
  readonly table: CsvTable | null
  readonly problems: readonly Problem[]
}

/** More than any organization needs, and little enough to hold in memory. */
export const MOST_BYTES_IN_A_FILE = 200_000_000
export const MOST_ROWS_IN_A_FILE = 3_000_000
export const MOST_COLUMNS = 60
export const MOST_BYTES_IN_A_CELL = 10_000

/** Of a row, all its cells together; and of a line, which a row has at least one of. */
const MOST_IN_A_ROW = MOST_COLUMNS * MOST_BYTES_IN_A_CELL

const BYTE_ORDER_MARK = '\uFEFF'
const EMPTY_FILE = {
  wrong: 'The file is empty.',
  mend: 'Put the column names on the first line, or take the file away.',
}

const ROW_TOO_LONG = {
  wrong: 'This row is longer than all cells of a row can be.',
  mend: 'Look for a quotation mark that opens a cell and that nothing closes, or shorten the row.',
}

/** Reads one file: UTF-8, comma or semicolon, quotation marks as in RFC 4180. Rows without any text are left out. */
export function readCsv(file: string, bytes: Buffer): CsvReading {
  const badByte = firstBadByte(bytes)
  if (badByte !== null) return refused(file, wrongEncoding(bytes, badByte))
  const text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') return refused(file, { line: null, ...EMPTY_FILE })
  const tooLong = firstTooLongLine(text)
  return tooLong === null ? readText(file, text) : refused(file, { line: tooLong, ...ROW_TOO_LONG })
}

function readText(file: string, text: string): CsvReading {
  let lastLine = 0
  const shared = shareTexts()
  try {
    const rows: CsvRow[] = []
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MOST_IN_A_ROW,
      on_record: (cells: string[], { lines }) => {
        lastLine = lines
        rows.push({ line: lines - lineBreaksIn(cells), cells: cells.map(shared) })
        return null
      },
    })
    return tableOf(file, rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused(file, brokenQuotes(error, lastLine + 1))
  }
}

function tableOf(file: string, [header, ...rows]: readonly CsvRow[]): CsvReading {
  if (header === undefined) return refused(file, { line: null, ...EMPTY_FILE })
  const columns = header.cells.map((cell) => cell.trim())
  if (columns.length > MOST_COLUMNS) {
    return refused(file, {
      line: header.line,
      wrong: `The first line names ${columns.length} columns.`,
      mend: `No file has more than ${MOST_COLUMNS}.`,
    })
  }
  if (rows.length > MOST_ROWS_IN_A_FILE) {
    return refused(file, {
      line: null,
      wrong: `The file has ${rows.length} rows.`,
      mend: `Import at most ${MOST_ROWS_IN_A_FILE} rows at a time.`,
    })
  }
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const fits = (row: CsvRow) => row.cells.length === columns.length
  const ragged = filled.filter((row) => !fits(row))
  return {
    table: { columns, rows: filled.filter(fits) },
    problems: ragged.map((row) => raggedRow(file, row, columns.length)),
  }
}

function raggedRow(file: string, row: CsvRow, columnCount: number): Problem {
  return {
    file,
    line: row.line,
    column: null,
    wrong: `Cells in this row: ${row.cells.length}; columns named on the first line: ${columnCount}.`,
    mend: 'Give every column a cell, empty or not, and put quotation marks around text that holds the separator.',
  }
}

/** Millions of separators in one line would be millions of cells, which take minutes to read: told before. */
function firstTooLongLine(text: string): number | null {
  let line = 1
  for (let start = 0; start < text.length; line += 1) {
    const end = text.indexOf('\n', start)
    if ((end === -1 ? text.length : end) - start > MOST_IN_A_ROW) return line
    if (end === -1) return null
    start = end + 1
  }
  return null
}

/** Column names hold neither sign, so whichever stands in the first line separates. */
function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'))
  return firstLine.includes(';') ? ';' : ','
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
}

/**
 * What cannot be decoded comes back as another sequence of bytes, so the first difference is the place.
 * @returns its offset from 0, or null when all is UTF-8.
 */
function firstBadByte(bytes: Buffer): number | null {
  if (isUtf8(bytes)) return null
  const again = Buffer.from(bytes.toString('utf8'), 'utf8')
  const differs = bytes.findIndex((byte, place) => byte !== again[place])
  return differs === -1 ? bytes.length : differs
}

function wrongEncoding(bytes: Buffer, place: number): Pick<Problem, 'line' | 'wrong' | 'mend'> {
  const hexadecimal = (bytes[place] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    line: bytes.subarray(0, place).toString('latin1').split('\n').length,
    wrong: `Byte ${place + 1} of the file (${hexadecimal}) is not UTF-8.`,
    mend: 'Save the file as "CSV UTF-8".',
  }
}

function brokenQuotes(error: CsvError, firstUnreadLine: number): Pick<Problem, 'line' | 'wrong' | 'mend'> {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return { line: firstUnreadLine, ...ROW_TOO_LONG }
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return {
      line: firstUnreadLine,
      wrong: 'A quotation mark opens a cell in this row and nothing closes it.',
      mend: 'Close it, or write a quotation mark inside a text twice ("").',
    }
  }
  const line: unknown = error.lines
  return {
    line: typeof line === 'number' ? line : firstUnreadLine,
    wrong: 'A quotation mark stands in the middle of a cell.',
    mend: 'Put the whole cell between quotation marks and write the one inside twice ("").',
  }
}

function refused(file: string, problem: Pick<Problem, 'line' | 'wrong' | 'mend'>): CsvReading {
  return { table: null, problems: [{ file, column: null, ...problem }] }
}
