import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describeProblem } from '../problem.ts'
import { readCsv } from '../readCsv.ts'

/** A folder of occupations that cannot be used. The message says in one sentence why, and how to mend it. */
export class UnreadableOccupations extends Error {}

/** A row with the named columns as text, and where it starts. */
export type FileRow<Column extends string> = Readonly<Record<Column, string>> & Place

interface Place {
  readonly file: string
  readonly line: number
}

const ZIPPED = '.gz'

/** Of one file, as it is read: the largest table of a published source has a tenth of it. A small gzip file may hold any amount. */
const MOST_MIB = 128
const MOST_BYTES = MOST_MIB * 1024 * 1024

/** The names of a file as it may lie in a folder: plain or zipped. */
export function namesOfFile(name: string): readonly string[] {
  return [`${name}.csv`, `${name}.csv${ZIPPED}`]
}

/**
 * The rows of a CSV file of a folder (`name` without its ending; plain or zipped), other columns left behind.
 * @throws UnreadableOccupations when the file is not there, is broken, or lacks a column.
 */
export async function readRows<Column extends string>(
  folder: string,
  name: string,
  columns: readonly Column[],
): Promise<readonly FileRow<Column>[]> {
  const { file, bytes } = await readBytes(folder, namesOfFile(name))
  return rowsIn(file, bytes, columns)
}

/**
 * The rows of one CSV file anywhere; a column of `optional` that it does not have is empty.
 * @throws UnreadableOccupations as above.
 */
export async function readRowsOf<Column extends string>(
  path: string,
  columns: readonly Column[],
  optional: readonly Column[],
): Promise<readonly FileRow<Column>[]> {
  const { bytes } = await readBytes('', [path])
  return rowsIn(path, bytes, columns, optional)
}

function rowsIn<Column extends string>(
  file: string,
  bytes: Buffer,
  columns: readonly Column[],
  optional: readonly Column[] = [],
): readonly FileRow<Column>[] {
  const { table, problems } = readCsv(file, bytes)
  const [problem] = problems
  if (problem !== undefined) throw new UnreadableOccupations(describeProblem(problem))
  const header = table?.columns ?? []
  const missing = columns.find((column) => !header.includes(column))
  if (missing !== undefined) {
    throw new UnreadableOccupations(`${file} has no column "${missing}". Its columns are: ${header.join(', ')}.`)
  }
  const places = [...columns, ...optional].map((column) => ({ column, place: header.indexOf(column) }))
  return (table?.rows ?? []).map(({ line, cells }) => {
    const named = Object.fromEntries(places.map(({ column, place }) => [column, (cells[place] ?? '').trim()]))
    return { ...named, file, line } as FileRow<Column> // every named column was just filled in
  })
}

async function readBytes(folder: string, names: readonly string[]): Promise<{ file: string; bytes: Buffer }> {
  for (const file of names) {
    const bytes = await readIfThere(join(folder, file))
    if (bytes !== null) return { file, bytes: file.endsWith(ZIPPED) ? unzip(file, bytes) : bytes }
  }
  throw new UnreadableOccupations(`There is no ${names.join(' or ')}.`)
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new UnreadableOccupations(`${path} is not a file.`) // A pipe would be read without end.
    if (found.size > MOST_BYTES) throw tooLarge(path)
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    if (error instanceof UnreadableOccupations) throw error
    throw new UnreadableOccupations(`${path} cannot be read.`, { cause: error })
  }
}

function unzip(file: string, bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file)
    throw new UnreadableOccupations(`${file} is not a whole gzip file. Fetch it again.`, { cause: error })
  }
}

function tooLarge(file: string): UnreadableOccupations {
  return new UnreadableOccupations(`${file} holds more than ${MOST_MIB} MiB, which is more than is read of one table.`)
}

/**
 * The number in a cell.
 * @throws UnreadableOccupations naming the line, when it is none or lies outside the range.
 */
export function numberIn<Column extends string>(
  row: FileRow<Column>,
  column: Column,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const text: string = row[column]
  const value = text === '' ? Number.NaN : Number(text)
  if (value >= least && value <= most) return value
  throw wrongCell(row, column, `"${text}" is no number from ${least} to ${most}.`)
}

/** What to throw about one cell. */
export function wrongCell({ file, line }: Place, column: string, wrong: string): UnreadableOccupations {
  return new UnreadableOccupations(`${file}, line ${line}, ${column}: ${wrong}`)
}
