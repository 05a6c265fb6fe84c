import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

/**
 * The rows of a CSV file, gzipped or not, each with all of the named columns as text; other columns are left behind.
 * @throws Error naming the file and the column when a named column is not there; what the file system throws when it cannot be read.
 */
export function readCsv<Column extends string>(path: string, columns: readonly Column[]): Record<Column, string>[] {
  const bytes = readFileSync(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const records: string[][] = parse(text, { bom: true })
  const header = records[0] ?? []
  const places = columns.map((column) => ({ column, place: placeOf(column, header, path) }))
  return records.slice(1).map((record) => {
    const row = {} as Record<Column, string> // every named column is filled in by the loop that follows
    for (const { column, place } of places) row[column] = record[place] ?? ''
    return row
  })
}

function placeOf(column: string, header: readonly string[], path: string): number {
  const place = header.indexOf(column)
  if (place === -1) throw new Error(`${path} has no column "${column}".`)
  return place
}

/** Writes rows under a first line of column names; a column a row does not have stays empty. */
export function writeCsv(path: string, columns: readonly string[], rows: readonly Readonly<object>[]): void {
  writeFileSync(path, stringify([...rows], { header: true, columns: [...columns] }))
}
