import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Right } from './columns.ts'
import type { DataFile } from './dataFormat.ts'
import { DATA_FILES, dataFileNamed } from './dataFormat.ts'
import type { Problem } from './problem.ts'
import { MOST_BYTES_IN_A_FILE, readCsv } from './readCsv.ts'
import type { FileRows } from './readRows.ts'
import { readRows } from './readRows.ts'
import { nearestName } from './suggest.ts'

/** What a data folder holds, file by file in the order of the format. */
export interface FolderRows {
  readonly files: readonly FileRows[]
  /** What is wrong with the folder, or with files that do not belong in it. */
  readonly problems: readonly Problem[]
}

/** Reads a folder of CSV files. Files that do not end in `.csv` are none of its business. Never throws for what it finds. */
export async function readFolder(folder: string, right: Right): Promise<FolderRows> {
  const names = await csvFilesIn(folder)
  if (!Array.isArray(names)) return { files: [], problems: [names] }
  if (names.length === 0) return { files: [], problems: [nothingIn(folder)] }
  const problems = names.flatMap((name) => refuseFile(name, right))
  const refused = new Set(problems.map((problem) => problem.file))
  const files: FileRows[] = []
  for (const file of DATA_FILES.filter(({ name }) => names.includes(name) && !refused.has(name))) {
    files.push(await readOne(folder, file, right))
  }
  return { files, problems }
}

async function csvFilesIn(folder: string): Promise<string[] | Problem> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.toLowerCase().endsWith('.csv')).sort()
  } catch (error) {
    return { file: folder, line: null, column: null, ...folderTrouble(codeOf(error)) }
  }
}

function folderTrouble(code: string): Pick<Problem, 'wrong' | 'mend'> {
  if (code === 'ENOENT') return { wrong: 'There is no such folder.', mend: 'Check how its name is written.' }
  if (code === 'ENOTDIR') return { wrong: 'This is not a folder.', mend: 'Name the folder that holds the CSV files.' }
  return { wrong: `The folder cannot be read (${code}).`, mend: 'Check who may read it.' }
}

function nothingIn(folder: string): Problem {
  return {
    file: folder,
    line: null,
    column: null,
    wrong: 'The folder holds no CSV file.',
    mend: 'docs/data-format.md says which files may stand in it.',
  }
}

function refuseFile(name: string, right: Right): Problem[] {
  const whole = { file: name, line: null, column: null }
  const file = dataFileNamed(name)
  if (file === null) {
    const near = nearestName(
      name,
      DATA_FILES.map((each) => each.name),
    )
    const mend = near === null ? 'Take it out of the folder.' : `Did you mean ${near}?`
    return [{ ...whole, wrong: 'The format has no file of this name.', mend }]
  }
  if (file.right === 'import' || right === 'seed') return []
  return [
    {
      ...whole,
      wrong: 'This file holds what only people themselves can say.',
      mend: 'Take it out of the folder; people say it themselves in Over the Wall.',
    },
  ]
}

async function readOne(folder: string, file: DataFile, right: Right): Promise<FileRows> {
  const bytes = await bytesOf(folder, file.name)
  if (!Buffer.isBuffer(bytes)) return { file, rows: [], problems: [bytes], isWhole: false }
  const { table, problems } = readCsv(file.name, bytes)
  if (table === null) return { file, rows: [], problems, isWhole: false }
  const read = readRows(file, table, right)
  return { ...read, problems: [...problems, ...read.problems], isWhole: read.isWhole && problems.length === 0 }
}

async function bytesOf(folder: string, name: string): Promise<Buffer | Problem> {
  const whole = { file: name, line: null, column: null }
  const path = join(folder, name)
  try {
    const found = await stat(path)
    // A pipe or a device would be read without end.
    if (!found.isFile() && !found.isDirectory()) {
      return { ...whole, wrong: 'This is not a file.', mend: 'Put the file itself there.' }
    }
    if (found.size <= MOST_BYTES_IN_A_FILE) return await readFile(path)
    const megabytes = MOST_BYTES_IN_A_FILE / 1_000_000
    return { ...whole, wrong: `The file is larger than ${megabytes} MB.`, mend: 'Import it in parts.' }
  } catch (error) {
    return {
      ...whole,
      wrong: `The file cannot be read (${codeOf(error)}).`,
      mend: 'Check what it is and who may read it.',
    }
  }
}

/** The operating system's word for what went wrong; anything else is a fault and travels on. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
