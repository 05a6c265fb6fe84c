import { closeSync, openSync, writeSync } from 'node:fs'

/** A CSV file being written, row after row, whatever its length. */
export type CsvFile = {
  readonly add: (cells: readonly (string | number | boolean)[]) => void
  readonly close: () => void
}

/** So much text is gathered before it goes to the disk. */
const LETTERS_AT_ONCE = 1 << 20

const NEEDS_QUOTES = /[",\r\n]/

/** Opens a new file under a first line of column names. @throws what the file system throws when it cannot be written. */
export function openCsvFile(path: string, columns: readonly string[]): CsvFile {
  const file = openSync(path, 'w')
  let waiting = `${columns.join(',')}\n`
  const flush = () => {
    writeSync(file, waiting)
    waiting = ''
  }
  return {
    add(cells) {
      waiting += `${cells.map(written).join(',')}\n`
      if (waiting.length >= LETTERS_AT_ONCE) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}

function written(value: string | number | boolean): string {
  const text = String(value)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
